import { renderPremiumUrl } from '../domain/forwarding/forward-request.ts'
import {
  refusePremiumAnswer,
  type PremiumAnswer,
  type PremiumAnswerDraft,
  type PremiumMessage,
} from '../domain/premium-message.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { WritableDb } from '../store/database.ts'
import { insertDelivery } from '../store/deliveries.ts'
import {
  insertPremiumAnswer,
  insertPremiumMessage,
  readPremiumAnswers,
  readPremiumMessage,
  readPremiumMessages,
} from '../store/premium-messages.ts'
import { writeHolding } from './account-holding.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A premium message with the answers it got. */
export interface AnsweredPremiumMessage extends PremiumMessage {
  readonly answers: readonly PremiumAnswer[]
}

/** Premium messages of an account, newest first (api-v2 2.3). Refusal: E_NO_ACCOUNT. */
export function listPremiumMessages(
  deps: WorkspaceDeps,
  accountId: number | undefined,
): readonly AnsweredPremiumMessage[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  return readPremiumMessages(deps.database.db, account.id).map((message) => withAnswers(deps, message))
}

/** Receives a message on a premium-rate number, as if a phone had written it, and sends it on (api-v2 6.3). Refusal: E_NO_ACCOUNT. */
export function receivePremiumMessage(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  draft: Omit<PremiumMessage, 'id' | 'accountId' | 'at'>,
): AnsweredPremiumMessage | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const message = { accountId: account.id, ...draft, at: deps.now() }
  const id = writeHolding(deps, 'premium.changed', (tx) => {
    const made = insertPremiumMessage(tx, message)
    sendPremiumOn(deps, tx, { ...message, id: made })
    return made
  })
  return { ...message, id, answers: [] }
}

/**
 * Answers a premium message, which leaves one answer less (api-v2 2.3). Refusals: E_NO_ACCOUNT; E_NO_PREMIUM, also for another
 * account's; E_PREMIUM_MISMATCH where phone or number are not the message's; E_PREMIUM_LIMIT.
 */
export function answerPremium(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  draft: PremiumAnswerDraft,
): AnsweredPremiumMessage | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const { id, text } = draft
  const message = readPremiumMessage(deps.database.db, id)
  if (message?.accountId !== account.id) return refused('E_NO_PREMIUM', { id: String(id) })
  const code = refusePremiumAnswer(message, draft)
  if (code !== undefined) return refused(code, { phone: message.fromNumber, gate: message.toNumber })
  writeHolding(deps, 'premium.changed', (tx) => {
    insertPremiumAnswer(tx, id, { at: deps.now(), text })
    return id
  })
  return withAnswers(deps, { ...message, answersLeft: message.answersLeft - 1 })
}

function sendPremiumOn(deps: WorkspaceDeps, tx: WritableDb, message: PremiumMessage): void {
  const { accountId, id, at } = message
  for (const forward of deps.routing.current(tx).forwardsOfPremium) {
    if (forward.accountId !== accountId) continue
    insertDelivery(tx, {
      subject: 'premium',
      causeId: id,
      accountId,
      forwardId: forward.id,
      kind: 'url',
      target: forward.target,
      request: { kind: 'url', url: renderPremiumUrl(forward.target, message) },
      state: 'waiting',
      outcome: null,
      dueAt: at,
      createdAt: at,
      settledAt: null,
      messageId: null,
    })
    deps.wakeOutbox()
  }
}

function withAnswers(deps: WorkspaceDeps, message: PremiumMessage): AnsweredPremiumMessage {
  return { ...message, answers: readPremiumAnswers(deps.database.db, message.id) }
}
