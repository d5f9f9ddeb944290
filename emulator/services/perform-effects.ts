import { assertNever } from '../domain/assert-never.ts'
import type { Effect } from '../domain/effect.ts'
import type { InboundSubmission } from '../domain/inbound/routing.ts'
import { nextQuietEnd } from '../domain/quiet-hours.ts'
import type { EpochMs } from '../domain/time.ts'
import type { WritableDb } from '../store/database.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { postponeEffect, settleEffect, type DueEffect, type EffectOutcome } from '../store/outbox.ts'
import { deleteWaitingParts, readWaitingParts } from '../store/waiting-parts.ts'
import { receiveOne } from './receive-inbound.ts'
import { send, sendStep } from './send-effect.ts'
import { sendScheduled } from './send-scheduled.ts'
import { joinParts } from './take-part.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/**
 * Performs due effects from the outbox, in order, and settles them in the same transaction: so each happens exactly once,
 * whenever the process is killed. An answer is an ordinary outgoing message; parts that never became whole are received as an
 * ordinary incoming one.
 */
export function performEffects(deps: WorkspaceDeps, effects: readonly DueEffect[]): void {
  writeNewMessages(deps.database, (tx, made) => {
    for (const due of effects) {
      const until = quietUntil(deps, tx, due)
      if (until === undefined) settleEffect(tx, due.id, performOne(deps, tx, made, due), deps.now())
      else postponeEffect(tx, due.id, until)
    }
  })
  deps.announce()
}

/** When a step that comes late, because the clock was set or the program did not run, may go out; undefined: now (R92). */
function quietUntil(deps: WorkspaceDeps, tx: WritableDb, { effect }: DueEffect): EpochMs | undefined {
  if (effect.kind !== 'sequence-step') return undefined
  const now = deps.now()
  const loud = nextQuietEnd(now, deps.routing.current(tx).profile)
  return loud > now ? loud : undefined
}

type Performed = Pick<DueEffect, 'effect' | 'causeId'>

function performOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  { effect, causeId }: Performed,
): EffectOutcome {
  switch (effect.kind) {
    case 'send-sms':
      return send(deps, tx, made, effect, causeId)
    case 'sequence-step':
      return sendStep(deps, tx, made, effect, causeId)
    case 'send-mailing':
      return sendScheduled(deps, tx, effect)
    case 'join-parts':
      return joinWhatCame(deps, tx, made, effect)
    default:
      return assertNever(effect)
  }
}

function joinWhatCame(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  { from, to, reference, total }: Extract<Effect, { kind: 'join-parts' }>,
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
  const receipt = receiveOne(deps, tx, made, { ...joinParts(submission, parts, total), part: null })
  return { state: 'done', outcome: receipt.result, messageId: receipt.traceId }
}
