import { createWorkspaceTables } from './0001-workspace.ts'
import { addOutbound } from './0002-outbound.ts'
import { addApiUsers } from './0003-api-users.ts'
import { addAccountHoldings } from './0004-account-holdings.ts'
import { addVendorCalls } from './0005-vendor-calls.ts'
import { addQueriesAndRegistrations } from './0006-queries-and-registrations.ts'
import { addForwards } from './0007-forwards.ts'
import { addReceivers } from './0008-receivers.ts'
import { addMails } from './0009-mails.ts'
import { addReportsByAccount } from './0010-reports-by-account.ts'
import { addCheaperChecks } from './0011-cheaper-checks.ts'
import { addReceivedMms } from './0012-received-mms.ts'
import { addMailingsByBeginning } from './0013-mailings-by-beginning.ts'
import { addContactsInPolishOrder } from './0014-contacts-in-polish-order.ts'
import { addYieldToCalls } from './0015-calls-with-yield.ts'

/** Every migration in order; the position plus one is the `user_version` it leads to. */
export const MIGRATIONS: readonly string[] = [
  createWorkspaceTables,
  addOutbound,
  addApiUsers,
  addAccountHoldings,
  addVendorCalls,
  addQueriesAndRegistrations,
  addForwards,
  addReceivers,
  addMails,
  addReportsByAccount,
  addCheaperChecks,
  addReceivedMms,
  addMailingsByBeginning,
  addContactsInPolishOrder,
  addYieldToCalls,
]
