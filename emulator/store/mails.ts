import { z } from 'zod'
import { searchedTextOf, snippetOf, type ArrivedMail, type ListedMail } from '../domain/mail.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface MailRow {
  id: number
  at_ms: number
  wall_at_ms: number
  is_read: number
  size: number
  file_count: number
  envelope_from: string
  envelope_to: string
  delivery_id: number | null
  message_id: string | null
  subject: string | null
  header_from: string | null
  header_to: string | null
  header_cc: string | null
  header_date_ms: number | null
  snippet: string
}

const COLUMNS = `id, at_ms, wall_at_ms, is_read, size, file_count, envelope_from, envelope_to, delivery_id, message_id, subject,
  header_from, header_to, header_cc, header_date_ms, snippet`

const Recipients = z.array(z.string())

function toMail(row: MailRow): ListedMail {
  return {
    id: row.id,
    at: row.at_ms as EpochMs,
    wallAt: row.wall_at_ms,
    envelope: { from: row.envelope_from, to: Recipients.parse(JSON.parse(row.envelope_to)) },
    head: {
      subject: row.subject,
      from: row.header_from,
      to: row.header_to,
      cc: row.header_cc,
      date: row.header_date_ms as EpochMs | null,
    },
    forwardedBy: { deliveryId: row.delivery_id, messageId: row.message_id },
    snippet: row.snippet,
    fileCount: row.file_count,
    size: row.size,
    isRead: row.is_read === 1,
  }
}

/** Stores a mail with its source; answers its number. */
export function insertMail(tx: WritableDb, mail: ArrivedMail, source: Uint8Array): number {
  const { envelope, head, forwardedBy } = mail
  const { id } = run(
    tx,
    `INSERT INTO mails (at_ms, wall_at_ms, is_read, size, file_count, envelope_from, envelope_to, delivery_id, message_id, subject,
       header_from, header_to, header_cc, header_date_ms, snippet, searched)
     VALUES (@at, @wallAt, 0, @size, @fileCount, @envelopeFrom, @envelopeTo, @deliveryId, @messageId, @subject,
       @from, @to, @cc, @date, @snippet, @searched)`,
    {
      at: mail.at,
      wallAt: mail.wallAt,
      size: mail.size,
      fileCount: mail.fileCount,
      envelopeFrom: envelope.from,
      envelopeTo: JSON.stringify(envelope.to),
      ...forwardedBy,
      ...head,
      snippet: snippetOf(mail.excerpt),
      searched: searchedTextOf(mail),
    },
  )
  run(tx, 'INSERT INTO mail_sources (mail_id, bytes) VALUES (@id, @source)', { id, source })
  return id
}

/** Mails older than a number, newest first. `wanted`: a text that they have, folded as for a search; empty wants all. */
export function readMailsBefore(db: ReadableDb, before: number, limit: number, wanted: string): ListedMail[] {
  const matches = wanted === '' ? '' : 'AND instr(searched, @wanted) > 0'
  return readRows<MailRow>(
    db,
    `SELECT ${COLUMNS} FROM mails WHERE id < @before ${matches} ORDER BY id DESC LIMIT @limit`,
    { before, limit, wanted },
  ).map(toMail)
}

export function readMail(db: ReadableDb, id: number): ListedMail | undefined {
  const row = readRow<MailRow>(db, `SELECT ${COLUMNS} FROM mails WHERE id = @id`, { id })
  return row === undefined ? undefined : toMail(row)
}

export function readMailSource(db: ReadableDb, id: number): Uint8Array | undefined {
  return readRow<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM mail_sources WHERE mail_id = @id', { id })
    ?.bytes
}

export function writeMailRead(tx: WritableDb, id: number, isRead: boolean): void {
  run(tx, 'UPDATE mails SET is_read = @isRead WHERE id = @id', { id, isRead: isRead ? 1 : 0 })
}

export function deleteMail(tx: WritableDb, id: number): void {
  run(tx, 'DELETE FROM mails WHERE id = @id', { id })
}

export function deleteMails(tx: WritableDb, upTo: number): void {
  run(tx, 'DELETE FROM mails WHERE id <= @upTo', { upTo })
}

/** How many mails are kept, and how many bytes of sources. */
export interface MailLimits {
  readonly mails: number
  readonly bytes: number
}

/** Forgets the oldest mails beyond the limits; the newest one always stays. */
export function trimMails(tx: WritableDb, { mails, bytes }: MailLimits): void {
  run(
    tx,
    `DELETE FROM mails WHERE id <= (
       SELECT max(id) FROM (
         SELECT id, row_number() OVER newest AS place, sum(size) OVER newest AS kept FROM mails
         WINDOW newest AS (ORDER BY id DESC))
       WHERE place > 1 AND (place > @mails OR kept > @bytes))`,
    { mails, bytes },
  )
}
