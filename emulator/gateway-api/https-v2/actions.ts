import type { Action } from './action.ts'
import { addAccount } from './actions/account-add.ts'
import { help, limits, notices } from './actions/account.ts'
import { addToBlacklist, checkBlacklist, listBlacklist, removeFromBlacklist } from './actions/blacklist.ts'
import { importContacts } from './actions/contacts-import.ts'
import { addContact, deleteContacts, editContact, listContacts, viewContact } from './actions/contacts.ts'
import { addFile, deleteFile, listFiles, viewFile } from './actions/files.ts'
import { addGroup, checkGroups, deleteGroup, editGroup, listGroups, viewGroup } from './actions/groups.ts'
import { deleteMessages } from './actions/messages/delete.ts'
import { recived } from './actions/messages/recived.ts'
import { reports } from './actions/messages/reports.ts'
import { sendMms } from './actions/messages/send-mms.ts'
import { sendNd, sendNdi } from './actions/messages/send-nd.ts'
import { sendPersonalized } from './actions/messages/send-personalized.ts'
import { sendRcs, testRcs } from './actions/messages/send-rcs.ts'
import { sendSms } from './actions/messages/send-sms.ts'
import { sendVoice } from './actions/messages/send-voice.ts'
import { viewMessage } from './actions/messages/view.ts'
import { listPayments, viewInvoice, viewPayment } from './actions/payments.ts'
import { checkNat, checkPhones, lookUpPhones, testPhone } from './actions/phones.ts'
import { listPremium, sendPremium } from './actions/premium.ts'
import { viewQuiz } from './actions/quiz.ts'
import { addSender, listSenders } from './actions/senders.ts'
import { listStats } from './actions/stats.ts'
import {
  addSubaccount,
  deleteSubaccount,
  limitSubaccount,
  listSubaccounts,
  viewSubaccount,
} from './actions/subaccounts.ts'
import {
  addTemplate,
  deleteTemplate,
  editTemplate,
  listTemplates,
  viewTemplate,
} from './actions/templates.ts'
import { needing } from './needing.ts'

/**
 * Every action of the interface by its name, in the order of the papers, with the right that it needs as a whole; `error/<code>` is
 * served without one (api-v2 2). Messages are shown without their numbers to those who may not see numbers, not refused.
 */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'messages/send_sms': sendSms,
  'messages/send_personalized': sendPersonalized,
  'messages/send_voice': sendVoice,
  'messages/send_mms': sendMms,
  'messages/send_rcs': sendRcs,
  'messages/tester_rcs': testRcs,
  'messages/view': viewMessage,
  'messages/reports': reports,
  'messages/delete': needing('manage', deleteMessages),
  'messages/recived': recived,
  'messages/send_nd': sendNd,
  'messages/send_ndi': sendNdi,
  'files/add': needing('manage', addFile),
  'files/index': listFiles,
  'files/view': viewFile,
  'files/delete': needing('manage', deleteFile),
  'premium/index': listPremium,
  'premium/send': sendPremium,
  'quiz/view': viewQuiz,
  'account/add': needing('manage', addAccount),
  'account/limits': limits,
  'account/help': help,
  'account/messages': notices,
  'senders/add': needing('manage', addSender),
  'senders/index': listSenders,
  'groups/index': listGroups,
  'groups/add': needing('manage', addGroup),
  'groups/view': viewGroup,
  'groups/edit': needing('manage', editGroup),
  'groups/delete': needing('manage', deleteGroup),
  'groups/check': checkGroups,
  'contacts/index': needing('numbers', listContacts),
  'contacts/add': needing('manage', addContact),
  'contacts/view': needing('numbers', viewContact),
  'contacts/edit': needing('manage', editContact),
  'contacts/delete': needing('manage', deleteContacts),
  'contacts/import': needing('manage', importContacts),
  'templates/index': listTemplates,
  'templates/view': viewTemplate,
  'templates/add': needing('manage', addTemplate),
  'templates/edit': needing('manage', editTemplate),
  'templates/delete': needing('manage', deleteTemplate),
  'blacklist/index': needing('numbers', listBlacklist),
  'blacklist/add': needing('manage', addToBlacklist),
  'blacklist/check': checkBlacklist,
  'blacklist/delete': needing('manage', removeFromBlacklist),
  'subaccounts/index': listSubaccounts,
  'subaccounts/view': viewSubaccount,
  'subaccounts/add': needing('manage', addSubaccount),
  'subaccounts/limit': needing('manage', limitSubaccount),
  'subaccounts/delete': needing('manage', deleteSubaccount),
  'payments/index': listPayments,
  'payments/view': viewPayment,
  'payments/invoice': viewInvoice,
  'stats/index': listStats,
  'phones/check': checkPhones,
  'phones/lookup': lookUpPhones,
  'phones/test': testPhone,
  'phones/nat': checkNat,
}
