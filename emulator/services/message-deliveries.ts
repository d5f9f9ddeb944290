import type { Message } from '../domain/message.ts'
import { reportAt, type DeliveryReport, type OutboundChannel } from '../domain/outbound/delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import { readOutbounds, type OutboundRecord } from '../store/outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Where an outgoing message is now. */
export interface MessageDelivery extends DeliveryReport {
  readonly channel: OutboundChannel
  /** When a scheduled message will be sent; null: it waits for nothing. */
  readonly sendAt: EpochMs | null
  readonly uniqueId: string | null
  readonly mailingId: number | null
}

/**
 * Answers a function that says where each of some messages is now; null for an incoming one, and for one that was withdrawn. All
 * are looked up at once.
 */
export function deliveriesOf(
  { database, now }: WorkspaceDeps,
  messages: readonly Message[],
): (message: Message) => MessageDelivery | null {
  const outgoing = messages.filter(({ direction }) => direction === 'outbound').map(({ id }) => id)
  const records = outgoing.length === 0 ? [] : readOutbounds(database.db, outgoing)
  const at = now()
  const deliveryOf = new Map(records.map((record) => [record.messageId, toDelivery(record, at)]))
  return ({ id }) => deliveryOf.get(id) ?? null
}

function toDelivery(
  { channel, delivery, uniqueId, mailingId }: OutboundRecord,
  at: EpochMs,
): MessageDelivery {
  const sendAt = delivery.state === 'scheduled' ? delivery.sendAt : null
  return { ...reportAt(delivery, at), channel, sendAt, uniqueId, mailingId }
}
