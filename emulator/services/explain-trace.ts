import type { Message } from '../domain/message.ts'
import type { MicroPln } from '../domain/money.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import type { Effect } from '../domain/effect.ts'
import type { ForwardKind } from '../domain/forwarding/forward.ts'
import type { ForwardDelivery } from '../domain/forwarding/forward-delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import type { ReadableDb } from '../store/database.ts'
import { readDeliveriesOf } from '../store/deliveries.ts'
import { readMessage } from '../store/messages.ts'
import { readTraceFacts } from '../store/traces.ts'
import { readOutbounds } from '../store/outbound.ts'
import { readEffectsOf, type OutboxRecord } from '../store/outbox.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Something a message made happen: at once, or later through the outbox. */
export interface TracedEffect {
  readonly id: string
  readonly kind: Effect['kind'] | `forward-${ForwardKind}`
  readonly state: OutboxRecord['state'] | 'held'
  readonly dueAt: EpochMs
  readonly settledAt: EpochMs | null
  readonly outcome: string | null
  readonly messageId: number | null
  readonly text: string
  /** Of a forward: its delivery, with the attempts; null otherwise. */
  readonly deliveryId: number | null
}

/** Everything known about why a message ended as it did. */
export interface StoredTrace {
  readonly id: number
  readonly facts: readonly TraceFact[]
  /** The message; for a duplicate the one it repeats; null for a part that waits. */
  readonly message: Message | null
  readonly effects: readonly TracedEffect[]
  /** What was charged for it: its own price, or those of the messages it caused; null where no price is set (R177). */
  readonly prices: readonly (MicroPln | null)[]
}

/** One trace. Refusal: E_NO_TRACE. */
export function findTrace(deps: WorkspaceDeps, id: number): StoredTrace | Refusal {
  const { db } = deps.database
  const facts = readTraceFacts(db, id)
  if (facts === undefined) return refused('E_NO_TRACE', { id: String(id) })
  const original = facts.find((fact) => fact.code === 'duplicate')
  const message = readMessage(db, original?.of ?? id) ?? null
  const forwards = readDeliveriesOf(db, { subject: 'message', causeId: id }).map(toForwarded)
  const effects = [...forwards, ...sentAtOnce(db, id, facts), ...readEffectsOf(db, id).map(toTraced)]
  const sent = [message?.id ?? null, ...effects.map(({ messageId }) => messageId)]
  return { id, facts, message, effects, prices: chargedFor(db, sent) }
}

function chargedFor(db: ReadableDb, messageIds: readonly (number | null)[]): (MicroPln | null)[] {
  const ids = messageIds.filter((id) => id !== null)
  return readOutbounds(db, ids).flatMap(({ charge }) => (charge === null ? [] : [charge.price]))
}

function sentAtOnce(db: ReadableDb, traceId: number, facts: readonly TraceFact[]): TracedEffect[] {
  return facts
    .filter((fact) => fact.code === 'sent-at-once')
    .flatMap(({ messageId, refusal }, index) => {
      const sent = readMessage(db, messageId)
      if (sent === undefined) return []
      return [
        {
          id: `${String(traceId)}.${String(index + 1)}`,
          kind: 'send-sms',
          state: refusal === null ? 'done' : 'failed',
          dueAt: sent.at,
          settledAt: sent.at,
          outcome: refusal ?? 'SENT',
          messageId,
          text: sent.text,
          deliveryId: null,
        },
      ]
    })
}

function toTraced({ id, effect, ...record }: OutboxRecord): TracedEffect {
  return { ...record, id: String(id), text: 'text' in effect ? effect.text : '', deliveryId: null }
}

function toForwarded(delivery: ForwardDelivery): TracedEffect {
  const { id, kind, state, outcome, createdAt, dueAt, settledAt, messageId, request } = delivery
  return {
    id: `forward-${String(id)}`,
    kind: `forward-${kind}`,
    state,
    dueAt: dueAt ?? settledAt ?? createdAt,
    settledAt,
    outcome,
    messageId,
    text: request.kind === 'url' ? request.url : request.text,
    deliveryId: id,
  }
}
