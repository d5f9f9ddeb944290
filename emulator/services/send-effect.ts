import type { Effect } from '../domain/effect.ts'
import type { WritableDb } from '../store/database.ts'
import type { TraceNumbers } from '../store/messages.ts'
import type { EffectOutcome } from '../store/outbox.ts'
import { endSequenceRun, isSequenceRunning } from '../store/sequence-runs.ts'
import { submitOne } from './submit-outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Sends what an effect wants sent; a refusal is its outcome, with the reason. */
export function send(
  deps: WorkspaceDeps,
  tx: WritableDb,
  effect: Omit<Extract<Effect, { kind: 'send-sms' }>, 'kind'>,
  causeId: number,
  numbers: TraceNumbers,
): EffectOutcome {
  const { messageId, refusal } = submitOne(deps, tx, { ...effect, causeId }, numbers)
  return { state: refusal === null ? 'done' : 'failed', outcome: refusal ?? 'SENT', messageId }
}

/** Sends a step of a multiple autoresponder while its run goes on; the last one ends the run (R91). */
export function sendStep(
  deps: WorkspaceDeps,
  tx: WritableDb,
  effect: Extract<Effect, { kind: 'sequence-step' }>,
  causeId: number,
  numbers: TraceNumbers,
): EffectOutcome {
  if (!isSequenceRunning(tx, effect.runId))
    return { state: 'cancelled', outcome: 'RUN_ENDED', messageId: null }
  if (effect.step === effect.of) endSequenceRun(tx, effect.runId, 'finished')
  return send(deps, tx, { ...effect, reason: 'AUTORESPONDER' }, causeId, numbers)
}
