import type { InboundResult, MessageFlag, RibbonTick } from '../domain/inbound-result.ts'
import { toFailed, withoutPrice } from '../domain/inbound/refused-answer.ts'
import type { Message, NewMessage } from '../domain/message.ts'
import type { MessageDirection } from '../domain/message-id.ts'
import type { MicroPln } from '../domain/money.ts'
import type { NumberType } from '../domain/number-type.ts'
import type { OutboundReason, OutboundRefusal, OutboundResult } from '../domain/outbound-result.ts'
import type { EpochMs } from '../domain/time.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { HISTORY_FLOOR } from './history-floor.ts'
import { readTraceFacts } from './traces.ts'

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

/** Marks a message as read or unread; the index has to hear of it, see `writeMessageRead`. */
export function updateMessageRead(tx: WritableDb, id: number, isRead: boolean): void {
  run(tx, 'UPDATE messages SET is_read = @isRead WHERE id = @id', { id, isRead: isRead ? 1 : 0 })
}
