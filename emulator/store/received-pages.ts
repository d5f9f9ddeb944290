import type { Message } from '../domain/message.ts'
import type { NumberType } from '../domain/number-type.ts'
import type { PageOf } from '../domain/paging.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { MESSAGE_COLUMNS, toMessage, type MessageRow } from './messages.ts'

/** Which of the messages that reached an account are wanted; an empty list of anything wants all of it (R134). */
export interface ReceivedFilter {
  readonly accountId: number
  readonly types: readonly (NumberType | 'MMS' | 'none')[]
  readonly number: string | null
  readonly phones: readonly string[]
  readonly from: EpochMs | null
  readonly to: EpochMs | null
}

/** What reached the account at all: a list that one index answers without a look at a message. */
const REACHED = `m.account_id = @accountId AND m.direction = 'inbound'`

/** An MMS is none of the messages that its number gets otherwise (R134). */
const TYPE = `CASE WHEN EXISTS (SELECT 1 FROM received_mms mms WHERE mms.message_id = m.id) THEN 'MMS' ELSE m.number_type END`

function conditionsOf(filter: ReceivedFilter): string {
  const conditions = [
    REACHED,
    'NOT EXISTS (SELECT 1 FROM pulled_messages pulled WHERE pulled.message_id = m.id)',
  ]
  if (filter.types.length > 0) conditions.push(`${TYPE} IN (SELECT value FROM json_each(@types))`)
  if (filter.number !== null) conditions.push('m.number = @number')
  if (filter.phones.length > 0) {
    conditions.push('m.id IN (SELECT id FROM messages WHERE phone IN (SELECT value FROM json_each(@phones)))')
  }
  if (filter.from !== null) conditions.push('m.at_ms >= @from')
  if (filter.to !== null) conditions.push('m.at_ms <= @to')
  return conditions.join(' AND ')
}

function bindingsOf(filter: ReceivedFilter) {
  return {
    accountId: filter.accountId,
    types: JSON.stringify(filter.types),
    number: filter.number,
    phones: JSON.stringify(filter.phones),
    from: filter.from,
    to: filter.to,
  }
}

/** Messages that reached the account and were not pulled for good. */
export function readReceivedPage(db: ReadableDb, filter: ReceivedFilter, page: PageOf): Message[] {
  return readRows<MessageRow>(
    db,
    `SELECT ${MESSAGE_COLUMNS} FROM messages m WHERE ${conditionsOf(filter)}
     ORDER BY m.id ${page.order === 'asc' ? 'ASC' : 'DESC'} LIMIT @limit OFFSET @offset`,
    { ...bindingsOf(filter), limit: page.limit, offset: page.offset },
  ).map(toMessage)
}

export function countReceived(db: ReadableDb, filter: ReceivedFilter): number {
  const sql = isOfEverything(filter)
    ? COUNT_ALL
    : `SELECT count(*) AS n FROM messages m WHERE ${conditionsOf(filter)}`
  return readRow<{ n: number }>(db, sql, bindingsOf(filter))?.n ?? 0
}

/** Only what reached the account is ever pulled, so that two indexes are counted and nothing is compared. */
const COUNT_ALL = `SELECT (SELECT count(*) FROM messages m WHERE ${REACHED})
  - (SELECT count(*) FROM pulled_messages WHERE account_id = @accountId) AS n`

function isOfEverything({ types, number, phones, from, to }: ReceivedFilter): boolean {
  return types.length === 0 && number === null && phones.length === 0 && from === null && to === null
}

/** Takes messages out of what is pulled, for good (R134). */
export function markPulled(tx: WritableDb, accountId: number, ids: readonly number[]): void {
  for (const id of ids) {
    run(
      tx,
      'INSERT INTO pulled_messages (message_id, account_id) VALUES (@id, @accountId) ON CONFLICT DO NOTHING',
      { id, accountId },
    )
  }
}
