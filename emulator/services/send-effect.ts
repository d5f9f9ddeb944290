import { hasEnoughAnswers } from '../domain/inbound/loop-guard.ts'
import type { Effect } from '../domain/effect.ts'
import { logStep } from '../store/answer-guards.ts'
import type { WritableDb } from '../store/database.ts'
import type { NewMessages } from '../store/new-messages.ts'
import { countWaitingSteps, type EffectOutcome } from '../store/outbox.ts'
import { routingLookups } from '../store/routing-lookups.ts'
import { endSequenceRun, isSequenceRunning } from '../store/sequence-runs.ts'
import { submitOne, type OutboundReceipt } from './submit-outbound.ts'
import { takeBackAnswer } from './take-back-answer.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Sends what an effect wants sent; a refusal is its outcome, with the reason. */
export function send(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  effect: Extract<Effect, { kind: 'send-sms' }>,
  causeId: number,
): EffectOutcome {
  const receipt = submitOne(deps, tx, made, { ...effect, medium: 'sms', causeId })
  if (receipt.refusal !== null && effect.asked !== undefined)
    takeBackAnswer(deps, tx, effect.asked, effect.to, causeId)
  return toOutcome(receipt)
}

/**
 * Sends a step of a multiple autoresponder while its run goes on, unless the loop guard keeps it back (R94); the one after which none
 * waits ends the run (R91).
 */
export function sendStep(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  effect: Extract<Effect, { kind: 'sequence-step' }>,
  causeId: number,
): EffectOutcome {
  const { runId, number, to: phone } = effect
  if (!isSequenceRunning(tx, runId)) return { state: 'cancelled', outcome: 'RUN_ENDED', messageId: null }
  if (countWaitingSteps(tx, causeId) === 1) endSequenceRun(tx, runId, 'finished')
  const at = deps.now()
  const { profile } = deps.routing.current(tx)
  if (number !== undefined && hasEnoughAnswers({ phone, number, at }, profile, routingLookups(tx, at)))
    return { state: 'cancelled', outcome: 'LOOP_GUARD', messageId: null }
  const receipt = submitOne(deps, tx, made, { ...effect, medium: 'sms', reason: 'AUTORESPONDER', causeId })
  const { messageId, refusal } = receipt
  if (number !== undefined && refusal === null) logStep(tx, { phone, number, at, messageId })
  return toOutcome(receipt)
}

function toOutcome({ messageId, refusal }: OutboundReceipt): EffectOutcome {
  return { state: refusal === null ? 'done' : 'failed', outcome: refusal ?? 'SENT', messageId }
}
