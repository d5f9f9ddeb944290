import type { ForwardKind } from '../domain/forwarding/forward.ts'
import type { DeliveryState } from '../domain/forwarding/forward-delivery.ts'
import type { ForwardRequest } from '../domain/forwarding/forward-request.ts'
import type { Message } from '../domain/message.ts'
import type { EpochMs } from '../domain/time.ts'
import type { WithheldReason } from '../domain/trace-fact.ts'
import type { ReadableDb } from '../store/database.ts'
import { readDeliveriesOf } from '../store/deliveries.ts'
import { readTraceFacts } from '../store/traces.ts'
import { readEffectsOf } from '../store/outbox.ts'

/** What came of a message after it was received, as the conversation on its phone tells it. */
export interface MessageAftermath {
  /** When the next automatic answer goes out; null: none waits. */
  readonly answerAt: EpochMs | null
  /** Why it was not answered, where an answer would have been due. */
  readonly withheld: WithheldReason | null
  readonly forwards: readonly ForwardFate[]
}

/** Where one forward of a message goes, and how it stands. */
export interface ForwardFate {
  readonly kind: ForwardKind
  readonly state: DeliveryState
  /** The host that is called, the mailbox, or the phone. */
  readonly target: string
}

/** Only what its ribbon tells of is looked up: of most messages that is nothing. */
export function aftermathOf(db: ReadableDb, message: Message): MessageAftermath {
  return {
    answerAt: answerDueAt(db, message),
    withheld: withheldOf(db, message),
    forwards: forwardsOf(db, message),
  }
}

/** When the next automatic answer to a message goes out (R91); null: none waits. */
export function answerDueAt(db: ReadableDb, { id, direction, ribbon }: Message): EpochMs | null {
  if (direction === 'outbound' || !ribbon.includes('answer')) return null
  const waiting = readEffectsOf(db, id).filter(
    ({ state, effect: { kind } }) => state === 'waiting' && (kind === 'send-sms' || kind === 'sequence-step'),
  )
  return waiting.map(({ dueAt }) => dueAt).toSorted((one, other) => one - other)[0] ?? null
}

function withheldOf(db: ReadableDb, { id, ribbon }: Message): WithheldReason | null {
  if (!ribbon.includes('answer-withheld')) return null
  return readTraceFacts(db, id)?.find((fact) => fact.code === 'answer-withheld')?.why ?? null
}

function forwardsOf(db: ReadableDb, { id, direction, ribbon }: Message): readonly ForwardFate[] {
  if (direction === 'outbound' || !ribbon.some((tick) => tick.startsWith('forward-'))) return []
  return readDeliveriesOf(db, { subject: 'message', causeId: id }).map(({ kind, state, request }) => ({
    kind,
    state,
    target: targetOf(request),
  }))
}

function targetOf(request: ForwardRequest): string {
  if (request.kind !== 'url') return request.to
  return URL.canParse(request.url) ? new URL(request.url).host : request.url
}
