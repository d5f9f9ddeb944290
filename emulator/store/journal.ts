import type { JournalType } from '../domain/journal-type.ts'
import type { Message } from '../domain/message.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { readMessagesAfter } from './messages.ts'

/**
 * One thing that was committed, in the order it was. `ref` names what changed: a message's number, a phone, a key. `message` is
 * the new message of a message event.
 */
export interface JournalRecord {
  readonly seq: number
  readonly type: JournalType
  readonly at: EpochMs
  readonly ref: string | null
  readonly message: Message | null
}

/** Writes a journal row; always in the transaction of the change it announces. */
export function appendJournal(
  tx: WritableDb,
  type: Exclude<JournalType, 'message.received' | 'message.sent'>,
  at: EpochMs,
  ref: string | number | null,
): void {
  run(tx, 'INSERT INTO journal (type, at_ms, ref) VALUES (@type, @at, @ref)', {
    type,
    at,
    ref: ref === null ? null : String(ref),
  })
}

/** Announces new messages with numbers from `first` up to and with `last`: one row, a sequence number for each. */
export function appendNewMessages(tx: WritableDb, first: number, last: number, at: EpochMs): void {
  run(
    tx,
    `INSERT INTO journal (seq, type, at_ms, first_message_id, last_message_id)
     VALUES (@seq, 'messages', @at, @first, @last)`,
    { seq: readLastSeq(tx) + last - first + 1, at, first, last },
  )
}

/**
 * Announces that another state took the place of the one whose newest row was `lastBefore`. The row is above all that were handed
 * out, there and here: sequence numbers never go back, and whoever follows from before is told.
 */
export function appendReplacement(tx: WritableDb, lastBefore: number, at: EpochMs): void {
  run(tx, `INSERT INTO journal (seq, type, at_ms) VALUES (@seq, 'workspace.changed', @at)`, {
    seq: Math.max(lastBefore, readLastSeq(tx)) + 1,
    at,
  })
}

interface JournalRow {
  seq: number
  type: JournalType | 'messages'
  at_ms: number
  ref: string | null
  first_message_id: number | null
  last_message_id: number | null
}

/** What was committed after a sequence number, oldest first. */
export function readJournalAfter(db: ReadableDb, after: number, limit: number): JournalRecord[] {
  const rows = readRows<JournalRow>(
    db,
    `SELECT seq, type, at_ms, ref, first_message_id, last_message_id FROM journal
     WHERE seq > @after ORDER BY seq LIMIT @limit`,
    { after, limit },
  )
  const records: JournalRecord[] = []
  for (const row of rows) {
    if (records.length === limit) break
    if (row.type === 'messages') records.push(...readRun(db, row, after, limit - records.length))
    else records.push({ seq: row.seq, type: row.type, at: row.at_ms as EpochMs, ref: row.ref, message: null })
  }
  return records
}

function readRun(db: ReadableDb, row: JournalRow, after: number, limit: number): JournalRecord[] {
  const [first, last] = [row.first_message_id ?? 0, row.last_message_id ?? -1]
  const seqBefore = row.seq - (last - first + 1)
  const seen = Math.max(after - seqBefore, 0)
  const wanted = Math.min(last - first + 1 - seen, limit)
  return readMessagesAfter(db, first + seen - 1, wanted).map((message) => ({
    seq: seqBefore + message.id - first + 1,
    type: message.direction === 'inbound' ? 'message.received' : 'message.sent',
    at: message.at,
    ref: String(message.id),
    message,
  }))
}

export function readLastSeq(db: ReadableDb): number {
  return readRow<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM journal')?.seq ?? 0
}
