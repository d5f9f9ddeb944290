import type { Effect } from '../domain/effect.ts'
import type { WritableDb } from '../store/database.ts'
import type { NewMessages } from '../store/new-messages.ts'
import { countWaitingSteps, type EffectOutcome } from '../store/outbox.ts'
import { endSequenceRun, isSequenceRunning } from '../store/sequence-runs.ts'
import { submitOne } from './submit-outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Sends what an effect wants sent; a refusal is its outcome, with the reason. */
export function send(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  effect: Omit<Extract<Effect, { kind: 'send-sms' }>, 'kind'>,
  causeId: number,
): EffectOutcome {
  const { messageId, refusal } = submitOne(deps, tx, made, { ...effect, medium: 'sms', causeId })
  return { state: refusal === null ? 'done' : 'failed', outcome: refusal ?? 'SENT', messageId }
}

/** Sends a step of a multiple autoresponder while its run goes on; the one after which none waits ends the run (R91). */
export function sendStep(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  effect: Extract<Effect, { kind: 'sequence-step' }>,
  causeId: number,
): EffectOutcome {
  if (!isSequenceRunning(tx, effect.runId))
    return { state: 'cancelled', outcome: 'RUN_ENDED', messageId: null }
  if (countWaitingSteps(tx, causeId) === 1) endSequenceRun(tx, effect.runId, 'finished')
  return send(deps, tx, made, { ...effect, reason: 'AUTORESPONDER' }, causeId)
}
