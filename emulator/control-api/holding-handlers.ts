import { ACCOUNT_HELP } from '../domain/account-help.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { addNotice, listNotices, markNotice } from '../services/account-notices.ts'
import { addFileByUrl, listFiles, removeFile } from '../services/files.ts'
import { addPayment, changePayment, listPayments } from '../services/payments.ts'
import { answerPremium, listPremiumMessages, receivePremiumMessage } from '../services/premium-messages.ts'
import { addQuiz, changeQuiz, listQuizzes } from '../services/quizzes.ts'
import { addTemplate, changeTemplate, listTemplates, removeTemplate } from '../services/templates.ts'
import type { HandlersOf } from './handler.ts'
import { readAmount, readCursor, readId, readPhone, withoutAbsent } from './read-fields.ts'
import {
  readPositions,
  renderAddedFile,
  renderFile,
  renderPayment,
  renderPremiumMessage,
  renderQuiz,
} from './render-holdings.ts'

type Ids =
  | 'listTemplates'
  | 'createTemplate'
  | 'updateTemplate'
  | 'deleteTemplate'
  | 'listFiles'
  | 'createFileByUrl'
  | 'deleteFile'
  | 'listPayments'
  | 'createPayment'
  | 'updatePayment'
  | 'listPremiumMessages'
  | 'createPremiumMessage'
  | 'answerPremiumMessage'
  | 'listQuizzes'
  | 'createQuiz'
  | 'updateQuiz'
  | 'listAccountNotices'
  | 'createAccountNotice'
  | 'updateAccountNotice'
  | 'readAccountHelp'

/** What an account holds: templates, files, payments, premium messages, quizzes, and what the platform tells it. */
export const HOLDING_HANDLERS: HandlersOf<Ids> = {
  listTemplates({ workspace }, { query }) {
    return pageFrom(listTemplates(workspace.deps, query.accountId), query, (template) => ({ ...template }))
  },

  createTemplate({ workspace }, { body: { accountId, ...draft } }) {
    return addTemplate(workspace.deps, accountId, draft)
  },

  updateTemplate({ workspace }, { params, query, body }) {
    const id = readId(params.template)
    if (id === undefined) return refused('E_NO_TEMPLATE', { id: params.template })
    return changeTemplate(workspace.deps, query.accountId, id, withoutAbsent(body))
  },

  deleteTemplate({ workspace }, { params, query }) {
    const id = readId(params.template)
    return id === undefined
      ? refused('E_NO_TEMPLATE', { id: params.template })
      : removeTemplate(workspace.deps, query.accountId, id)
  },

  listFiles({ workspace }, { query }) {
    const { deps } = workspace
    return pageFrom(listFiles(deps, query.accountId), query, (file) => renderFile(file, deps.seed))
  },

  createFileByUrl({ workspace }, { body: { accountId, type, name, url } }) {
    const added = addFileByUrl(workspace.deps, { accountId, type, name }, url)
    return isRefusal(added) ? added : renderAddedFile(added, workspace.deps.seed)
  },

  deleteFile({ workspace }, { params, query }) {
    return removeFile(workspace.deps, query.accountId, params.file)
  },

  listPayments({ workspace }, { query }) {
    return pageFrom(listPayments(workspace.deps, query.accountId), query, renderPayment)
  },

  createPayment({ workspace }, { body: { accountId, ...draft } }) {
    const paid = readAmount('/paid', draft.paid)
    if (isRefusal(paid)) return paid
    const positions = readPositions(draft.positions)
    if (isRefusal(positions)) return positions
    const payment = addPayment(workspace.deps, accountId, { ...draft, paid, positions })
    return isRefusal(payment) ? payment : renderPayment(payment)
  },

  updatePayment({ workspace }, { params, query, body }) {
    const id = readId(params.payment)
    if (id === undefined) return refused('E_NO_PAYMENT', { id: params.payment })
    const paid = readAmount('/paid', body.paid)
    if (isRefusal(paid)) return paid
    const changes = withoutAbsent({ paid, paymentTo: body.paymentTo })
    const payment = changePayment(workspace.deps, query.accountId, id, changes)
    return isRefusal(payment) ? payment : renderPayment(payment)
  },

  listPremiumMessages({ workspace }, { query }) {
    return pageFrom(listPremiumMessages(workspace.deps, query.accountId), query, renderPremiumMessage)
  },

  createPremiumMessage({ workspace }, { body: { accountId, ...draft } }) {
    const fromNumber = readPhone('/fromNumber', draft.fromNumber)
    if (isRefusal(fromNumber)) return fromNumber
    const message = receivePremiumMessage(workspace.deps, accountId, { ...draft, fromNumber })
    return isRefusal(message) ? message : renderPremiumMessage(message)
  },

  answerPremiumMessage({ workspace }, { params, body: { accountId, gate, text, ...draft } }) {
    const id = readId(params.premium)
    if (id === undefined) return refused('E_NO_PREMIUM', { id: params.premium })
    const phone = readPhone('/phone', draft.phone)
    if (isRefusal(phone)) return phone
    const message = answerPremium(workspace.deps, accountId, { id, phone, gate, text })
    return isRefusal(message) ? message : renderPremiumMessage(message)
  },

  listQuizzes({ workspace }, { query }) {
    return pageFrom(listQuizzes(workspace.deps, query.accountId), query, renderQuiz)
  },

  createQuiz({ workspace }, { body: { accountId, ...draft } }) {
    const quiz = addQuiz(workspace.deps, accountId, draft)
    return isRefusal(quiz) ? quiz : renderQuiz(quiz)
  },

  updateQuiz({ workspace }, { params, query, body }) {
    const id = readId(params.quiz)
    if (id === undefined) return refused('E_NO_QUIZ', { id: params.quiz })
    const quiz = changeQuiz(workspace.deps, query.accountId, id, body.items)
    return isRefusal(quiz) ? quiz : renderQuiz(quiz)
  },

  listAccountNotices({ workspace }, { query }) {
    return pageFrom(listNotices(workspace.deps, query.accountId), query, (notice) => ({ ...notice }))
  },

  createAccountNotice({ workspace }, { body: { accountId, ...draft } }) {
    return addNotice(workspace.deps, accountId, draft)
  },

  updateAccountNotice({ workspace }, { params, query, body }) {
    const id = readId(params.notice)
    return id === undefined
      ? refused('E_NO_NOTICE', { id: params.notice })
      : markNotice(workspace.deps, query.accountId, id, body)
  },

  readAccountHelp() {
    return ACCOUNT_HELP
  },
}

/** Answers one page of a short list that was read as a whole; its cursor is a place in it. */
function pageFrom<Row, Item>(
  rows: readonly Row[] | Refusal,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  render: (row: Row) => Item,
): { items: Item[]; nextCursor: string | null } | Refusal {
  const from = readCursor(query.cursor, 0)
  if (isRefusal(from)) return from
  if (isRefusal(rows)) return rows
  const to = from + query.limit
  return { items: rows.slice(from, to).map(render), nextCursor: rows.length > to ? String(to) : null }
}
