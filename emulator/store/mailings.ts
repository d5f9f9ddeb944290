import { z } from 'zod'
import type { OutboundChannel } from '../domain/outbound/delivery.ts'
import type { MailingContent } from '../domain/outbound/mailing.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** One call that sent: what its messages have in common. They have numbers from `first` to `last`, not all in between. */
export interface MailingRecord {
  readonly id: number
  readonly accountId: number
  readonly userId: number | null
  readonly createdAt: EpochMs
  readonly sendAt: EpochMs | null
  readonly channel: OutboundChannel
  readonly text: string
  readonly content: MailingContent
  readonly first: number
  readonly last: number
}

interface MailingRow {
  id: number
  account_id: number
  user_id: number | null
  created_at_ms: number
  send_at_ms: number | null
  channel: OutboundChannel
  text: string
  content: string
  first_message_id: number | null
  last_message_id: number | null
}

const COLUMNS =
  'id, account_id, user_id, created_at_ms, send_at_ms, channel, text, content, first_message_id, last_message_id'

const Content: z.ZodType<MailingContent> = z.object({
  medium: z.enum(['sms', 'voice', 'mms', 'rcs']),
  sender: z.string(),
  utf: z.boolean(),
  flash: z.boolean(),
  speed: z.boolean(),
  vcard: z.boolean(),
  wapPush: z.string().nullable(),
  title: z.string().nullable(),
  files: z.array(z.string()),
  rcs: z.unknown().transform((value) => value ?? null),
  reportUrl: z.string().nullable(),
})

function toMailing(row: MailingRow): MailingRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    userId: row.user_id,
    createdAt: row.created_at_ms as EpochMs,
    sendAt: row.send_at_ms as EpochMs | null,
    channel: row.channel,
    text: row.text,
    content: Content.parse(JSON.parse(row.content)),
    first: row.first_message_id ?? 0,
    last: row.last_message_id ?? -1,
  }
}

/** Stores a mailing that has no messages yet; answers its number. */
export function insertMailing(tx: WritableDb, mailing: Omit<MailingRecord, 'id' | 'first' | 'last'>): number {
  return run(
    tx,
    `INSERT INTO mailings (account_id, user_id, created_at_ms, send_at_ms, channel, text, content)
     VALUES (@accountId, @userId, @createdAt, @sendAt, @channel, @text, @content)`,
    { ...mailing, content: JSON.stringify(mailing.content) },
  ).id
}

/** Takes more messages into a mailing, with numbers above those it has. */
export function extendMailing(tx: WritableDb, id: number, first: number, last: number): void {
  run(
    tx,
    `UPDATE mailings SET first_message_id = coalesce(first_message_id, @first), last_message_id = @last WHERE id = @id`,
    { id, first, last },
  )
}

export function readMailing(db: ReadableDb, id: number): MailingRecord | undefined {
  const row = readRow<MailingRow>(db, `SELECT ${COLUMNS} FROM mailings WHERE id = @id`, { id })
  return row === undefined ? undefined : toMailing(row)
}

/** The titles of those of some mailings that have one. */
export function readTitles(db: ReadableDb, ids: readonly number[]): ReadonlyMap<number, string> {
  const rows = readRows<{ id: number; title: string }>(
    db,
    `SELECT id, content ->> '$.title' AS title FROM mailings
     WHERE id IN (SELECT value FROM json_each(@ids)) AND title IS NOT NULL`,
    { ids: JSON.stringify(ids) },
  )
  return new Map(rows.map(({ id, title }) => [id, title]))
}

/** What statistics ask for: mailings of one account, of some kinds, that begin in a span of time. */
export interface MailingFilter {
  readonly accountId: number
  readonly channels: readonly OutboundChannel[]
  readonly from: EpochMs
  readonly to: EpochMs
}

/** When a mailing begins, in SQL; in the words of its index. */
const BEGIN = 'coalesce(send_at_ms, created_at_ms)'

/** Those that begin last come first. */
export function readMailings(db: ReadableDb, filter: MailingFilter, limit: number): MailingRecord[] {
  return readRows<MailingRow>(
    db,
    `SELECT ${COLUMNS} FROM mailings WHERE account_id = @accountId AND ${BEGIN} BETWEEN @from AND @to
       AND instr(@channels, ',' || channel || ',') > 0
     ORDER BY ${BEGIN} DESC, id DESC LIMIT @limit`,
    {
      accountId: filter.accountId,
      from: filter.from,
      to: filter.to,
      channels: `,${filter.channels.join()},`,
      limit,
    },
  ).map(toMailing)
}
