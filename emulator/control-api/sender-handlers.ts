import type { Sender as WireSender, Verification as WireVerification } from '../contract/senders.ts'
import { parseAlphaSender } from '../domain/alpha-sender.ts'
import { isRefusal, refused } from '../domain/refusal.ts'
import type { Sender } from '../domain/sender.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import {
  addSender,
  judgeSender,
  listPredefinedSenders,
  listSenders,
  removeSender,
} from '../services/senders.ts'
import { findVerification, sendCode, tryCode, type Verification } from '../services/verify-own-number.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId, readNumberParam, toPage, withoutAbsent } from './read-fields.ts'

type Ids =
  | 'listSenders'
  | 'listPredefinedSenders'
  | 'createSender'
  | 'updateSender'
  | 'deleteSender'
  | 'readVerification'
  | 'sendVerificationCode'
  | 'tryVerificationCode'

/** Sender names with their authorisation, and the verification of own numbers. */
export const SENDER_HANDLERS: HandlersOf<Ids> = {
  listSenders({ workspace }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const senders = listSenders(workspace.deps, after, query.limit + 1)
    return toPage(senders, query.limit, renderSender, ({ id }) => String(id))
  },

  listPredefinedSenders() {
    return { names: listPredefinedSenders().map(({ name }) => name) }
  },

  createSender({ workspace }, { body }) {
    const sender = addSender(workspace.deps, { ...body, accountId: body.accountId, field: '/name' })
    return isRefusal(sender) ? sender : renderSender(sender)
  },

  updateSender({ workspace }, { params, body }) {
    const id = readId(params.sender)
    if (id === undefined) return refused('E_NO_SENDER', { id: params.sender })
    const sender = judgeSender(workspace.deps, id, withoutAbsent(body))
    return isRefusal(sender) ? sender : renderSender(sender)
  },

  deleteSender({ workspace }, { params }) {
    const id = readId(params.sender)
    return id === undefined ? refused('E_NO_SENDER', { id: params.sender }) : removeSender(workspace.deps, id)
  },

  readVerification({ workspace }, { params }) {
    const found = findVerification(workspace.deps, readNumberParam(params.number))
    return isRefusal(found) ? found : renderVerification(found)
  },

  sendVerificationCode({ workspace }, { params, body }) {
    const sent = sendCode(workspace.deps, readNumberParam(params.number), body.variant)
    return isRefusal(sent) ? sent : renderVerification(sent)
  },

  tryVerificationCode({ workspace }, { params, body }) {
    const tried = tryCode(workspace.deps, readNumberParam(params.number), body.code)
    return isRefusal(tried) ? tried : renderVerification(tried)
  },
}

function renderSender({ networks, createdAt, ...sender }: Sender): WireSender {
  const parsed = parseAlphaSender(sender.name)
  return {
    ...sender,
    networks: networks === null ? null : [...networks],
    warnings: parsed.kind === 'ok' ? [...parsed.warnings] : [],
    createdAt: renderInstant(createdAt),
  }
}

/** The code itself is for the owner's phone alone. */
function renderVerification({ number, state, variants, sent }: Verification): WireVerification {
  return {
    number,
    state,
    variants: [...variants],
    sent:
      sent === null
        ? null
        : {
            variant: sent.variant,
            expiresAt: renderInstant(sent.expiresAt),
            triesLeft: sent.triesLeft,
            traceId: String(sent.messageId),
          },
  }
}
