import type { DeliveryState } from '../domain/forwarding/forward-delivery.ts'
import type { Message } from '../domain/message.ts'
import { reportAt, type DeliveryReport, type OutboundChannel } from '../domain/outbound/delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import type { ReadableDb } from '../store/database.ts'
import { countByMessage } from '../store/deliveries.ts'
import { readTitles } from '../store/mailings.ts'
import { readOutbounds, type OutboundRecord } from '../store/outbound.ts'
import { answerDueAt } from './message-aftermath.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Where an outgoing message is now. */
export interface MessageDelivery extends DeliveryReport {
  readonly channel: OutboundChannel
  /** When a scheduled message will be sent; null: it waits for nothing. */
  readonly sendAt: EpochMs | null
  readonly uniqueId: string | null
  readonly mailingId: number | null
  /** Of an MMS (R151). */
  readonly title: string | null
}

/**
 * Answers a function that says where each of some messages is now; null for an incoming one, and for one that was withdrawn. All
 * are looked up at once.
 */
function deliveriesOf(
  { database, now }: WorkspaceDeps,
  messages: readonly Message[],
): (message: Message) => MessageDelivery | null {
  const outgoing = messages.filter(({ direction }) => direction === 'outbound').map(({ id }) => id)
  const records = outgoing.length === 0 ? [] : readOutbounds(database.db, outgoing)
  const at = now()
  const titleOf = titlesOf(database.db, records)
  const deliveryOf = new Map(
    records.map((record) => [record.messageId, { ...toDelivery(record, at), title: titleOf(record) }]),
  )
  return ({ id }) => deliveryOf.get(id) ?? null
}

/** How many forwards of a message stand how. */
export type ForwardCounts = Readonly<Record<DeliveryState, number>>

/** Where a message is, and how its forwards stand; null where it has none. */
export interface MessageStanding {
  readonly delivery: MessageDelivery | null
  readonly forwards: ForwardCounts | null
  /** When the next automatic answer to it goes out; null: none waits. */
  readonly answerAt: EpochMs | null
}

/** Answers a function that says how each of some messages stands now. All are looked up at once. */
export function standingsOf(
  deps: WorkspaceDeps,
  messages: readonly Message[],
): (message: Message) => MessageStanding {
  const deliveryOf = deliveriesOf(deps, messages)
  const forwarded = messages.filter(isForwarded).map(({ id }) => id)
  const counts = forwarded.length === 0 ? NO_COUNTS : countByMessage(deps.database.db, forwarded)
  return (message) => {
    const counted = counts.get(message.id)
    return {
      delivery: deliveryOf(message),
      forwards: counted === undefined ? null : { ...NOTHING_COUNTED, ...counted },
      answerAt: answerDueAt(deps.database.db, message),
    }
  }
}

function isForwarded({ ribbon }: Message): boolean {
  return ribbon.some((tick) => tick.startsWith('forward-'))
}

const NO_COUNTS: ReadonlyMap<number, Partial<ForwardCounts>> = new Map()
const NOTHING_COUNTED: ForwardCounts = { waiting: 0, held: 0, done: 0, failed: 0, cancelled: 0 }

/** Only an MMS has a title, and all that one call sent have the same. */
function titlesOf(
  db: ReadableDb,
  records: readonly OutboundRecord[],
): (record: OutboundRecord) => string | null {
  const mailings = records.flatMap(({ channel, mailingId }) =>
    channel === 'mms' && mailingId !== null ? [mailingId] : [],
  )
  const titles = mailings.length === 0 ? NO_TITLES : readTitles(db, mailings)
  return ({ mailingId }) => (mailingId === null ? null : (titles.get(mailingId) ?? null))
}

const NO_TITLES: ReadonlyMap<number, string> = new Map()

function toDelivery(
  { channel, delivery, uniqueId, mailingId }: OutboundRecord,
  at: EpochMs,
): Omit<MessageDelivery, 'title'> {
  const sendAt = delivery.state === 'scheduled' ? delivery.sendAt : null
  return { ...reportAt(delivery, at), channel, sendAt, uniqueId, mailingId }
}
