import type { InboundDecision, Stamp } from '../domain/inbound/routing.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import type { WritableDb } from '../store/database.ts'
import type { NewMessages } from '../store/new-messages.ts'
import { insertEffect, readDueEffectsOf, settleEffect } from '../store/outbox.ts'
import { sendStep } from './send-effect.ts'
import { submitOne } from './submit-outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What was sent at once, as the trace of its cause tells it. */
export type SentAtOnce = Extract<TraceFact, { code: 'sent-at-once' }>

/**
 * Sends, in the transaction of its cause, what a decision wants sent at once, and answers the facts of it: an answer is on its way
 * when its cause is acknowledged, and it is there exactly once whenever the process is killed. The rest waits in the outbox.
 */
export function sendAtOnce(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  decision: Pick<InboundDecision, 'effects' | 'changes'>,
  cause: Stamp,
): SentAtOnce[] {
  const facts: SentAtOnce[] = []
  for (const { dueAt, effect } of decision.effects) {
    if (effect.kind !== 'send-sms' || dueAt > cause.at) {
      insertEffect(tx, cause.id, { dueAt, effect })
      deps.wakeOutbox()
      continue
    }
    const { messageId, refusal } = submitOne(deps, tx, made, { ...effect, medium: 'sms', causeId: cause.id })
    facts.push({ code: 'sent-at-once', messageId, refusal })
  }
  if (decision.changes.some(({ kind }) => kind === 'start-sequence')) sendFirstSteps(deps, tx, made, cause)
  return facts
}

/** Steps without a delay of a run that the message has just started (R91). */
function sendFirstSteps(deps: WorkspaceDeps, tx: WritableDb, made: NewMessages, cause: Stamp): void {
  deps.wakeOutbox()
  for (const { id, effect } of readDueEffectsOf(tx, cause.id, cause.at)) {
    if (effect.kind !== 'sequence-step') continue
    settleEffect(tx, id, sendStep(deps, tx, made, effect, cause.id), cause.at)
  }
}
