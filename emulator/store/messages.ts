import { z } from 'zod'
import type { InboundResult, MessageFlag, RibbonTick } from '../domain/inbound-result.ts'
import { toFailed, withoutPrice } from '../domain/inbound/refused-answer.ts'
import type { Message, NewMessage } from '../domain/message.ts'
import type { MessageDirection } from '../domain/message-id.ts'
import type { MicroPln } from '../domain/money.ts'
import type { NumberType } from '../domain/number-type.ts'
import type { OutboundChannel } from '../domain/outbound/delivery.ts'
import type { OutboundReason, OutboundRefusal, OutboundResult } from '../domain/outbound-result.ts'
import type { EpochMs } from '../domain/time.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { HISTORY_FLOOR } from './history-floor.ts'
import { readSearchProgress, type MessageCounts } from './search-progress.ts'

/** A row of `messages` with MESSAGE_COLUMNS; for queries that find messages by other ways than here. */
export interface MessageRow {
  id: number
  direction: MessageDirection
  at_ms: number
  wall_at_ms: number
  phone: string
  number: string | null
  number_type: NumberType | null
  account_id: number | null
  text: string
  result: InboundResult | OutboundResult
  keyword_id: number | null
  keyword_text: string | null
  payload: string
  flags: string
  ribbon: string
  parts: number
  encoding: 'GSM-7' | 'UCS-2'
  is_read: number
  network_id: string | null
  reply_to: number | null
  reason: OutboundReason | null
  refusal: OutboundRefusal | null
  price_micro_pln: number | null
  flash: number
}

export const MESSAGE_COLUMNS = `id, direction, at_ms, wall_at_ms, phone, number, number_type, account_id, text, result, keyword_id, keyword_text,
  payload, flags, ribbon, parts, encoding, is_read, network_id, reply_to, reason, refusal, price_micro_pln, flash`

const ON_PHONE_COLUMNS = `${MESSAGE_COLUMNS.split(', ')
  .map((column) => `m.${column.trim()}`)
  .join(', ')}, o.reached_at_ms, o.channel, o.mailing_id`

/** Words of a closed set, stored as one text with commas between them. */
function splitWords<Word extends string>(text: string): Word[] {
  return text === '' ? [] : (text.split(',') as Word[])
}

export function toMessage(row: MessageRow): Message {
  return {
    id: row.id,
    direction: row.direction,
    at: row.at_ms as EpochMs,
    wallAt: row.wall_at_ms,
    phone: row.phone,
    number: row.number,
    numberType: row.number_type,
    accountId: row.account_id,
    text: row.text,
    result: row.result,
    keyword: row.keyword_id === null ? null : { id: row.keyword_id, text: row.keyword_text ?? '' },
    payload: row.payload,
    flags: splitWords<MessageFlag>(row.flags),
    ribbon: splitWords<RibbonTick>(row.ribbon),
    parts: row.parts,
    encoding: row.encoding,
    isRead: row.is_read === 1,
    networkId: row.network_id,
    replyTo: row.reply_to,
    reason: row.reason,
    refusal: row.refusal,
    price: row.price_micro_pln as MicroPln | null,
    flash: row.flash === 1,
  }
}

/** Stores the trace of what became no message. */
export function insertLoneTrace(tx: WritableDb, id: number, facts: readonly TraceFact[]): void {
  run(tx, 'INSERT INTO lone_traces (id, facts) VALUES (@id, @facts)', { id, facts: JSON.stringify(facts) })
}

const INSERT_MESSAGE = `
  INSERT INTO messages (${MESSAGE_COLUMNS}, facts) VALUES (@id, @direction, @at, @wallAt, @phone, @number, @numberType, @accountId,
    @text, @result, @keywordId, @keywordText, @payload, @flags, @ribbon, @parts, @encoding, @isRead, @networkId, @replyTo, @reason,
    @refusal, @price, @flash, @facts)`

/** Stores a message with its trace, under one number. */
export function insertMessage(
  tx: WritableDb,
  id: number,
  message: NewMessage,
  facts: readonly TraceFact[],
): void {
  run(tx, INSERT_MESSAGE, {
    id,
    direction: message.direction,
    at: message.at,
    wallAt: message.wallAt,
    phone: message.phone,
    number: message.number,
    numberType: message.numberType,
    accountId: message.accountId,
    text: message.text,
    result: message.result,
    keywordId: message.keyword === null ? null : message.keyword.id,
    keywordText: message.keyword === null ? null : message.keyword.text,
    payload: message.payload,
    flags: message.flags.join(),
    ribbon: message.ribbon.join(),
    parts: message.parts,
    encoding: message.encoding,
    isRead: message.isRead ? 1 : 0,
    networkId: message.networkId,
    replyTo: message.replyTo,
    reason: message.reason,
    refusal: message.refusal,
    price: message.price,
    flash: message.flash ? 1 : 0,
    facts: JSON.stringify(facts),
  })
}

/** Writes what has become of an outgoing message whose time had to come, behind what its trace says already. */
export function updateSentMessage(
  tx: WritableDb,
  id: number,
  message: NewMessage,
  facts: readonly TraceFact[],
): void {
  run(
    tx,
    `UPDATE messages SET number = @number, number_type = @numberType, text = @text, result = @result, ribbon = @ribbon,
       parts = @parts, refusal = @refusal, price_micro_pln = @price, facts = @facts WHERE id = @id`,
    {
      id,
      number: message.number,
      numberType: message.numberType,
      text: message.text,
      result: message.result,
      ribbon: message.ribbon.join(),
      parts: message.parts,
      refusal: message.refusal,
      price: message.price,
      facts: JSON.stringify([...(readTraceFacts(tx, id) ?? []), ...facts]),
    },
  )
}

/** Writes that the answer a message waited for was refused (R4): its ribbon, and its trace without a price. */
export function markAnswerRefused(tx: WritableDb, { id, ribbon }: Pick<Message, 'id' | 'ribbon'>): void {
  run(tx, 'UPDATE messages SET ribbon = @ribbon, facts = @facts WHERE id = @id', {
    id,
    ribbon: toFailed(ribbon).join(),
    facts: JSON.stringify(withoutPrice(readTraceFacts(tx, id) ?? [])),
  })
}

/** Marks a scheduled message as deleted before its time. */
export function withdrawMessage(tx: WritableDb, id: number): void {
  const facts: readonly TraceFact[] = [...(readTraceFacts(tx, id) ?? []), { code: 'withdrawn' }]
  run(tx, `UPDATE messages SET result = 'WITHDRAWN', ribbon = 'withdrawn', facts = @facts WHERE id = @id`, {
    id,
    facts: JSON.stringify(facts),
  })
}

/** The last number that a message or a lone trace has; 0 before the first. */
export function readLastTraceId(db: ReadableDb): number {
  return (
    readRow<{ id: number }>(
      db,
      `SELECT max(
         coalesce((SELECT max(id) FROM messages), 0),
         coalesce((SELECT max(id) FROM lone_traces), 0)) AS id`,
    )?.id ?? 0
  )
}

/** One message by its number. */
export function readMessage(db: ReadableDb, id: number): Message | undefined {
  const row = readRow<MessageRow>(
    db,
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id = @id AND id > ${HISTORY_FLOOR}`,
    {
      id,
    },
  )
  return row === undefined ? undefined : toMessage(row)
}

/** Messages older than `before` (exclusive), newest first. */
export function readMessagesBefore(db: ReadableDb, before: number, limit: number): Message[] {
  return readRows<MessageRow>(
    db,
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id < @before AND id > ${HISTORY_FLOOR} ORDER BY id DESC LIMIT @limit`,
    { before, limit },
  ).map(toMessage)
}

/** All messages in the order they were made, one at a time; for export and for the search index. */
export function readMessagesAfter(db: ReadableDb, after: number, limit: number): Message[] {
  return readRows<MessageRow>(
    db,
    `SELECT ${MESSAGE_COLUMNS} FROM messages WHERE id > max(@after, ${HISTORY_FLOOR}) ORDER BY id LIMIT @limit`,
    {
      after,
      limit,
    },
  ).map(toMessage)
}

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

/** Marks a message as read or unread; the index has to hear of it, see `writeMessageRead`. */
export function updateMessageRead(tx: WritableDb, id: number, isRead: boolean): void {
  run(tx, 'UPDATE messages SET is_read = @isRead WHERE id = @id', { id, isRead: isRead ? 1 : 0 })
}

const Facts = z.array(z.looseObject({ code: z.string() }))

/** The facts of a trace; undefined when there is no such trace. Written by us only, so their shape is checked, not each field. */
export function readTraceFacts(db: ReadableDb, id: number): TraceFact[] | undefined {
  const row = readRow<{ facts: string }>(
    db,
    `SELECT facts FROM messages WHERE id = @id AND id > ${HISTORY_FLOOR}
     UNION ALL SELECT facts FROM lone_traces WHERE id = @id`,
    { id },
  )
  return row === undefined ? undefined : (Facts.parse(JSON.parse(row.facts)) as unknown as TraceFact[])
}

/** Traces after a number, in order; for export. */
export function readTracesAfter(
  db: ReadableDb,
  after: number,
  limit: number,
): { id: number; facts: string }[] {
  return readRows(
    db,
    `SELECT id, facts FROM messages WHERE id > max(@after, ${HISTORY_FLOOR})
     UNION ALL SELECT id, facts FROM lone_traces WHERE id > @after
     ORDER BY id LIMIT @limit`,
    { after, limit },
  )
}

/** Counts of the whole workspace: those of what is indexed are kept, only the tail is counted. */
export function countMessages(db: ReadableDb): MessageCounts {
  const { indexedTo, counts } = readSearchProgress(db)
  return addCounts(counts, countMessagesBetween(db, indexedTo, Number.MAX_SAFE_INTEGER))
}

/** Counts of the messages after one number up to and with another. */
export function countMessagesBetween(db: ReadableDb, after: number, upTo: number): MessageCounts {
  const counts = readRow<MessageCounts>(
    db,
    `SELECT count(*) AS messages,
       count(*) FILTER (WHERE is_read = 0) AS unread,
       count(*) FILTER (WHERE instr(ribbon, 'lost') > 0) AS lost,
       count(*) FILTER (WHERE result = 'UNMATCHED') AS unmatched
     FROM messages WHERE id > @after AND id <= @upTo`,
    { after, upTo },
  )
  if (counts === undefined) throw new Error('a count without a row')
  return counts
}

export function addCounts(left: MessageCounts, right: MessageCounts): MessageCounts {
  return {
    messages: left.messages + right.messages,
    unread: left.unread + right.unread,
    lost: left.lost + right.lost,
    unmatched: left.unmatched + right.unmatched,
  }
}
