import { assertNever } from '../domain/assert-never.ts'
import type { Effect } from '../domain/effect.ts'
import type { InboundSubmission } from '../domain/inbound/routing.ts'
import type { WritableDb } from '../store/database.ts'
import { TraceNumbers } from '../store/messages.ts'
import { settleEffect, type DueEffect, type EffectOutcome } from '../store/outbox.ts'
import { deleteWaitingParts, readWaitingParts } from '../store/waiting-parts.ts'
import { receiveOne } from './receive-inbound.ts'
import { send, sendStep } from './send-effect.ts'
import { joinParts } from './take-part.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/**
 * Performs due effects from the outbox, in order, and settles them in the same transaction: so each happens exactly once,
 * whenever the process is killed. An answer is an ordinary outgoing message; parts that never became whole are received as an
 * ordinary incoming one.
 */
export function performEffects(deps: WorkspaceDeps, effects: readonly DueEffect[]): void {
  deps.database.write((tx) => {
    const numbers = new TraceNumbers(tx)
    for (const due of effects) settleEffect(tx, due.id, performOne(deps, tx, due, numbers), deps.now())
  })
  deps.announce()
}

type Performed = Pick<DueEffect, 'effect' | 'causeId'>

function performOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  { effect, causeId }: Performed,
  numbers: TraceNumbers,
): EffectOutcome {
  switch (effect.kind) {
    case 'send-sms':
      return send(deps, tx, effect, causeId, numbers)
    case 'sequence-step':
      return sendStep(deps, tx, effect, causeId, numbers)
    case 'join-parts':
      return joinWhatCame(deps, tx, effect, numbers)
    default:
      return assertNever(effect)
  }
}

function joinWhatCame(
  deps: WorkspaceDeps,
  tx: WritableDb,
  { from, to, reference, total }: Extract<Effect, { kind: 'join-parts' }>,
  numbers: TraceNumbers,
): EffectOutcome {
  const key = { number: to, phone: from, reference, total }
  const parts = readWaitingParts(tx, key)
  if (parts.length === 0) return { state: 'done', outcome: 'WHOLE', messageId: null }
  deleteWaitingParts(tx, key)
  const submission: InboundSubmission = {
    from,
    to: { kind: 'address', address: to },
    toWritten: to,
    text: '',
    networkId: null,
    via: null,
    joined: null,
  }
  const receipt = receiveOne(deps, tx, { ...joinParts(submission, parts, total), part: null }, numbers)
  return { state: 'done', outcome: receipt.result, messageId: receipt.traceId }
}
