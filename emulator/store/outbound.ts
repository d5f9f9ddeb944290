import type { BillingUnit } from '../domain/billing.ts'
import type { MicroPln } from '../domain/money.ts'
import type { Delivery, DeliveryReason, OutboundChannel, UnsentReason } from '../domain/outbound/delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** What only an outgoing message has: its place in the network, what it is known by outside, what it was charged. */
export interface OutboundRecord {
  readonly messageId: number
  readonly accountId: number
  readonly mailingId: number | null
  readonly channel: OutboundChannel
  readonly queuedAt: EpochMs
  readonly delivery: Delivery
  readonly uniqueId: string | null
  /** null: not charged. */
  readonly charge: {
    readonly at: EpochMs
    readonly unit: BillingUnit
    readonly price: MicroPln | null
  } | null
  readonly parts: number
}

/** A row of `outbound` with OUTBOUND_COLUMNS. */
export interface OutboundRow {
  message_id: number
  account_id: number
  mailing_id: number | null
  channel: OutboundChannel
  state: Delivery['state']
  queued_at_ms: number
  sent_at_ms: number | null
  settled_at_ms: number | null
  outcome: 'delivered' | 'undelivered' | 'unsent' | null
  outbound_reason: DeliveryReason | null
  reached_at_ms: number | null
  unique_id: string | null
  charged_at_ms: number | null
  unit: BillingUnit | null
  outbound_parts: number
  charged_micro_pln: number | null
}

export const OUTBOUND_COLUMNS = `o.message_id, o.account_id, o.mailing_id, o.channel, o.state, o.queued_at_ms, o.sent_at_ms, o.settled_at_ms,
  o.outcome, o.reason AS outbound_reason, o.reached_at_ms, o.unique_id, o.charged_at_ms, o.unit, o.parts AS outbound_parts,
  o.price_micro_pln AS charged_micro_pln`

export function toOutbound(row: OutboundRow): OutboundRecord {
  return {
    messageId: row.message_id,
    accountId: row.account_id,
    mailingId: row.mailing_id,
    channel: row.channel,
    queuedAt: row.queued_at_ms as EpochMs,
    delivery: toDelivery(row),
    uniqueId: row.unique_id,
    charge:
      row.charged_at_ms === null || row.unit === null
        ? null
        : {
            at: row.charged_at_ms as EpochMs,
            unit: row.unit,
            price: row.charged_micro_pln as MicroPln | null,
          },
    parts: row.outbound_parts,
  }
}

function toDelivery(row: OutboundRow): Delivery {
  switch (row.state) {
    case 'scheduled':
      return { state: 'scheduled', sendAt: row.sent_at_ms as EpochMs }
    case 'withheld':
      return {
        state: 'withheld',
        at: row.sent_at_ms as EpochMs,
        reason: row.outbound_reason as UnsentReason,
      }
    case 'handed-over':
      return {
        state: 'handed-over',
        sentAt: row.sent_at_ms as EpochMs | null,
        settledAt: row.settled_at_ms as EpochMs | null,
        outcome: row.outcome,
        reason: row.outbound_reason,
        reachedAt: row.reached_at_ms as EpochMs | null,
      }
  }
}

/** The columns of a delivery; of one that is scheduled or withheld, those that say so. */
function deliveryColumns(delivery: Delivery) {
  const { state } = delivery
  const nothing = { sentAt: null, settledAt: null, outcome: null, reason: null, reachedAt: null }
  if (state === 'handed-over') return delivery
  if (state === 'scheduled') return { ...nothing, state, sentAt: delivery.sendAt }
  return { ...nothing, state, sentAt: delivery.at, reason: delivery.reason }
}

export function insertOutbound(tx: WritableDb, record: OutboundRecord): void {
  const { state, sentAt, settledAt, outcome, reason, reachedAt } = deliveryColumns(record.delivery)
  run(
    tx,
    `INSERT INTO outbound (message_id, account_id, mailing_id, channel, state, queued_at_ms, sent_at_ms, settled_at_ms, outcome,
       reason, reached_at_ms, unique_id, charged_at_ms, unit, parts, price_micro_pln)
     VALUES (@messageId, @accountId, @mailingId, @channel, @state, @queuedAt, @sentAt, @settledAt, @outcome, @reason, @reachedAt,
       @uniqueId, @chargedAt, @unit, @parts, @price)`,
    {
      messageId: record.messageId,
      accountId: record.accountId,
      mailingId: record.mailingId,
      channel: record.channel,
      state,
      queuedAt: record.queuedAt,
      sentAt,
      settledAt,
      outcome,
      reason,
      reachedAt,
      uniqueId: record.uniqueId,
      chargedAt: record.charge?.at ?? null,
      unit: record.charge?.unit ?? null,
      parts: record.parts,
      price: record.charge?.price ?? null,
    },
  )
}

/** Writes what has become of a message that waited for its time. */
export function updateOutbound(
  tx: WritableDb,
  messageId: number,
  { delivery, charge }: Pick<OutboundRecord, 'delivery' | 'charge'>,
): void {
  const { state, sentAt, settledAt, outcome, reason, reachedAt } = deliveryColumns(delivery)
  run(
    tx,
    `UPDATE outbound SET state = @state, sent_at_ms = @sentAt, settled_at_ms = @settledAt, outcome = @outcome, reason = @reason,
       reached_at_ms = @reachedAt, charged_at_ms = @chargedAt, unit = @unit, price_micro_pln = @price
     WHERE message_id = @messageId`,
    {
      messageId,
      state,
      sentAt,
      settledAt,
      outcome,
      reason,
      reachedAt,
      chargedAt: charge?.at ?? null,
      unit: charge?.unit ?? null,
      price: charge?.price ?? null,
    },
  )
}

/** Forgets a message that was withdrawn before its time; its own id is free again (api-v2 2.1.4 [V]). */
export function deleteOutbound(tx: WritableDb, messageId: number): void {
  run(tx, 'DELETE FROM outbound WHERE message_id = @messageId', { messageId })
}

export function readOutbound(db: ReadableDb, messageId: number): OutboundRecord | undefined {
  const row = readRow<OutboundRow>(
    db,
    `SELECT ${OUTBOUND_COLUMNS} FROM outbound o WHERE message_id = @messageId`,
    { messageId },
  )
  return row === undefined ? undefined : toOutbound(row)
}

/** Those of some outgoing messages, in any order; one that is not there is left out. */
export function readOutbounds(db: ReadableDb, messageIds: readonly number[]): OutboundRecord[] {
  return readRows<OutboundRow>(
    db,
    `SELECT ${OUTBOUND_COLUMNS} FROM json_each(@ids) JOIN outbound o ON o.message_id = value`,
    { ids: JSON.stringify(messageIds) },
  ).map(toOutbound)
}

/** The message of an account that has this id of its own. */
export function findByUniqueId(db: ReadableDb, accountId: number, uniqueId: string): number | undefined {
  return readRow<{ id: number }>(
    db,
    'SELECT message_id AS id FROM outbound WHERE account_id = @accountId AND unique_id = @uniqueId',
    { accountId, uniqueId },
  )?.id
}

/** The messages of an account that have ids of its own among these. */
export function findByUniqueIds(
  db: ReadableDb,
  accountId: number,
  uniqueIds: readonly string[],
): ReadonlyMap<string, number> {
  const rows = readRows<{ uniqueId: string; id: number }>(
    db,
    `SELECT o.unique_id AS uniqueId, o.message_id AS id FROM json_each(@uniqueIds) AS wanted
     CROSS JOIN outbound o ON o.account_id = @accountId AND o.unique_id = wanted.value`,
    { accountId, uniqueIds: JSON.stringify(uniqueIds) },
  )
  return new Map(rows.map(({ uniqueId, id }) => [uniqueId, id]))
}

/** Messages of a mailing that still wait for their time, after a number, in order. */
export function readScheduled(
  db: ReadableDb,
  mailingId: number,
  { after, last }: { readonly after: number; readonly last: number },
  limit: number,
): number[] {
  return readRows<{ id: number }>(
    db,
    `SELECT message_id AS id FROM outbound
     WHERE message_id > @after AND message_id <= @last AND mailing_id = @mailingId AND state = 'scheduled'
     ORDER BY message_id LIMIT @limit + 0`,
    { mailingId, after, last, limit },
  ).map(({ id }) => id)
}

/** When the next report comes after an instant; undefined when none will. */
export function readNextReport(db: ReadableDb, after: EpochMs): EpochMs | undefined {
  const row = readRow<{ at: number | null }>(
    db,
    'SELECT min(settled_at_ms) AS at FROM outbound WHERE settled_at_ms > @after',
    { after },
  )
  return (row?.at ?? undefined) as EpochMs | undefined
}

/** The first and last message whose reports came after one instant and up to another; undefined when none did. */
export function readReported(
  db: ReadableDb,
  after: EpochMs,
  upTo: EpochMs,
): { readonly first: number; readonly last: number } | undefined {
  const row = readRow<{ first: number | null; last: number | null }>(
    db,
    `SELECT min(message_id) AS first, max(message_id) AS last FROM outbound
     WHERE settled_at_ms > @after AND settled_at_ms <= @upTo`,
    { after, upTo },
  )
  return row === undefined || row.first === null || row.last === null
    ? undefined
    : { first: row.first, last: row.last }
}
