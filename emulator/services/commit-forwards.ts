import { FORWARDED_UTF, forwardingSender } from '../domain/forwarding/plan-forwards.ts'
import type { PlannedForward } from '../domain/forwarding/planned-forward.ts'
import type { Stamp } from '../domain/inbound/routing.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import type { WritableDb } from '../store/database.ts'
import { insertDelivery } from '../store/deliveries.ts'
import type { NewMessages } from '../store/new-messages.ts'
import { submitOne } from './submit-outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A forward to a phone that was sent, as the trace of its cause tells it. */
export type ForwardedAtOnce = Extract<TraceFact, { code: 'forwarded-at-once' }>

/**
 * Writes, in the transaction of a message, where it is sent on to, and answers the facts of it. A forward to a phone is an ordinary
 * outgoing message (R131, R133), there exactly once; what goes to a URL or a mailbox is left to the courier.
 */
export function commitForwards(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  forwards: readonly PlannedForward[],
  cause: Stamp,
): ForwardedAtOnce[] {
  const facts: ForwardedAtOnce[] = []
  for (const { forward, request, refusal } of forwards) {
    const common = {
      subject: 'message',
      causeId: cause.id,
      accountId: forward.accountId,
      forwardId: forward.id,
      kind: request.kind,
      target: forward.target,
      request,
      createdAt: cause.at,
    } as const
    const settled = { ...common, dueAt: null, settledAt: cause.at }
    if (refusal !== null) {
      insertDelivery(tx, { ...settled, state: 'failed', outcome: 'FORWARD_REFUSED', messageId: null })
    } else if (request.kind === 'phone') {
      const sent = sendOn(deps, tx, made, { accountId: forward.accountId, ...request }, cause)
      facts.push({ code: 'forwarded-at-once', ...sent })
      insertDelivery(tx, {
        ...settled,
        state: sent.refusal === null ? 'done' : 'failed',
        outcome: sent.refusal === null ? 'FORWARD_DELIVERED' : 'FORWARD_REFUSED',
        messageId: sent.messageId,
      })
    } else {
      insertDelivery(tx, {
        ...common,
        state: 'waiting',
        outcome: null,
        dueAt: cause.at,
        settledAt: null,
        messageId: null,
      })
      deps.wakeOutbox()
    }
  }
  return facts
}

/** Sends a forwarded text to a phone, from the account's default FULL sender (R133). */
function sendOn(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  {
    accountId,
    to,
    text,
  }: Extract<PlannedForward['request'], { kind: 'phone' }> & { readonly accountId: number },
  cause: Pick<Stamp, 'id'>,
) {
  return submitOne(deps, tx, made, {
    accountId,
    medium: 'sms',
    to,
    sender: forwardingSender(deps.routing.current(tx).accounts.get(accountId)),
    text,
    utf: FORWARDED_UTF,
    flash: false,
    reason: 'FORWARD_PHONE',
    causeId: cause.id,
  })
}
