import type { InboundSubmission } from '../domain/inbound/routing.ts'
import { parseMessageId } from '../domain/message-id.ts'
import { isRefusal, refused } from '../domain/refusal.ts'
import { resolveAccount } from '../services/configure-accounts.ts'
import { findTrace } from '../services/explain-trace.ts'
import { listMessages, markMessage, readOneMessage } from '../services/list-messages.ts'
import { standingsOf } from '../services/message-deliveries.ts'
import { scheduleMessage } from '../services/schedule-message.ts'
import { submitOutbound } from '../services/submit-outbound.ts'
import { tryText } from '../services/try-text.ts'
import { withdrawScheduled } from '../services/withdraw-scheduled.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'
import type { HandlersOf } from './handler.ts'
import { readAddress, readCursor, readId, readInstant, readPhone } from './read-fields.ts'
import { renderMessage, renderOneMessage } from './render-message.ts'
import { renderTrace, renderTried } from './render-trace.ts'

type Ids =
  | 'listMessages'
  | 'sendMessage'
  | 'withdrawMessages'
  | 'readMessage'
  | 'updateMessage'
  | 'readTrace'
  | 'tryText'

/** Messages of both directions, their traces, and texts that are only tried. */
export const MESSAGE_HANDLERS: HandlersOf<Ids> = {
  async listMessages({ workspace: { deps } }, { query }) {
    const before = readCursor(query.cursor, Number.MAX_SAFE_INTEGER)
    if (isRefusal(before)) return before
    const page = await listMessages(deps, { q: query.q, before, limit: query.limit })
    if (isRefusal(page)) return page
    const standingOf = standingsOf(deps, page.items)
    return {
      items: page.items.map((message) => renderMessage(message, standingOf(message), deps.seed)),
      nextCursor: page.nextBefore === null ? null : String(page.nextBefore),
    }
  },

  async sendMessage({ workspace }, { body }) {
    const { deps } = workspace
    const to = readPhone('/to', body.to)
    if (isRefusal(to)) return to
    const account = resolveAccount(deps.database.db, body.accountId)
    if (isRefusal(account)) return account
    const sendAt = readInstant('/sendAt', body.sendAt)
    if (isRefusal(sendAt)) return sendAt
    const { sender, text, utf, flash } = body
    const sms = { accountId: account.id, to, sender, text, utf, flash }
    const messageId =
      sendAt === undefined
        ? submitOutbound(deps, { ...sms, medium: 'sms', reason: 'MESSAGE', causeId: null }).messageId
        : await scheduleMessage(workspace, { ...sms, sendAt })
    if (isRefusal(messageId)) return messageId
    const message = readOneMessage(deps, messageId)
    return isRefusal(message) ? message : renderOneMessage(deps, message)
  },

  withdrawMessages({ workspace: { deps } }, { body }) {
    const account = resolveAccount(deps.database.db, body.accountId)
    if (isRefusal(account)) return account
    const named = body.messages.map((name) => ({ id: parseMessageId(name, deps.seed)?.id }))
    return withdrawScheduled(deps, account.id, named)
  },

  readMessage({ workspace: { deps } }, { params }) {
    const message = findMessage(deps, params.message)
    return isRefusal(message) ? message : renderOneMessage(deps, message)
  },

  updateMessage({ workspace: { deps } }, { params, body }) {
    const message = findMessage(deps, params.message)
    if (isRefusal(message)) return message
    const marked = markMessage(deps, message.id, body.read)
    return isRefusal(marked) ? marked : renderOneMessage(deps, marked)
  },

  readTrace({ workspace: { deps } }, { params }) {
    const id = readId(params.trace)
    if (id === undefined) return refused('E_NO_TRACE', { id: params.trace })
    const trace = findTrace(deps, id)
    return isRefusal(trace) ? trace : renderTrace(trace, deps)
  },

  tryText({ workspace: { deps } }, { body }) {
    const to = readAddress('/to', body.to)
    if (isRefusal(to)) return to
    const from = readPhone('/from', body.from ?? NOBODYS_PHONE)
    if (isRefusal(from)) return from
    const submission: InboundSubmission = {
      from,
      to: { kind: 'address', address: to },
      toWritten: body.to,
      text: body.text,
      networkId: null,
      via: null,
      joined: null,
    }
    const tried = tryText(deps, submission)
    return renderTried(tried, { from, to }, body.text)
  },
}

/** A phone of the example range that no handset gets (R11). */
const NOBODYS_PHONE = '+48999599999'

function findMessage(deps: WorkspaceDeps, text: string) {
  const found = parseMessageId(text, deps.seed)
  const message = found === undefined ? undefined : readOneMessage(deps, found.id)
  if (message === undefined || isRefusal(message) || message.direction !== found?.direction) {
    return refused('E_NO_MESSAGE', { id: text })
  }
  return message
}
