import type { Message } from '../domain/message.ts'
import type { OutboundChannel } from '../domain/outbound/delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, type ReadableDb } from './database.ts'
import { HISTORY_FLOOR } from './history-floor.ts'
import { MESSAGE_COLUMNS, toMessage, type MessageRow } from './messages.ts'

const ON_PHONE_COLUMNS = `${MESSAGE_COLUMNS.split(', ')
  .map((column) => `m.${column.trim()}`)
  .join(', ')}, o.reached_at_ms, o.channel, o.mailing_id`

/** A message as a handset has it: with the time when it came, and what came beside the text. */
export interface PhoneMessageRecord {
  readonly message: Message
  /** When the handset wrote or got it. */
  readonly at: EpochMs
  readonly channel: OutboundChannel | null
  readonly mailingId: number | null
}

/**
 * What one handset shows, newest first: what it wrote, what had come to it by `now`, and what was written to an own number that it
 * owns (R30). A message that was refused, or that the network did not deliver, never came to it.
 */
export function readPhoneMessages(
  db: ReadableDb,
  { phone, now }: { readonly phone: string; readonly now: EpochMs },
  before: number,
  limit: number,
): PhoneMessageRecord[] {
  type Row = MessageRow & {
    reached_at_ms: number | null
    channel: OutboundChannel | null
    mailing_id: number | null
  }
  return readRows<Row>(
    db,
    `SELECT ${ON_PHONE_COLUMNS}
     FROM messages m LEFT JOIN outbound o ON o.message_id = m.id
     WHERE m.phone = @phone AND m.id < @before AND m.id > ${HISTORY_FLOOR} AND (m.direction = 'inbound' OR o.reached_at_ms <= @now)
     UNION ALL
     SELECT ${ON_PHONE_COLUMNS}
     FROM messages m LEFT JOIN outbound o ON o.message_id = m.id
     WHERE m.result = 'LEFT_PLATFORM' AND m.id < @before AND m.phone <> @phone
       AND m.number IN (SELECT number FROM numbers WHERE type = 'OWN_NUMBER' AND owner_phone = @phone)
     ORDER BY id DESC LIMIT @limit`,
    { phone, now, before, limit },
  ).map((row) => ({
    message: toMessage(row),
    at: (row.reached_at_ms ?? row.at_ms) as EpochMs,
    channel: row.channel,
    mailingId: row.mailing_id,
  }))
}

/** The last message that had come to a phone from this address by `now`, and whose it was. */
export function readLastOutbound(
  db: ReadableDb,
  { phone, now }: { readonly phone: string; readonly now: EpochMs },
  number: string,
): { accountId: number; messageId: number } | undefined {
  return readRow(
    db,
    `SELECT m.account_id AS accountId, m.id AS messageId FROM messages m JOIN outbound o ON o.message_id = m.id
     WHERE m.phone = @phone AND m.number = @number AND m.direction = 'outbound' AND o.reached_at_ms <= @now
     ORDER BY m.id DESC LIMIT 1`,
    { phone, now, number },
  )
}

/** Number of messages one phone wrote or got. */
export function countPhoneMessages(db: ReadableDb, phone: string): number {
  return (
    readRow<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM messages WHERE phone = @phone AND id > ${HISTORY_FLOOR}`,
      { phone },
    )?.n ?? 0
  )
}
