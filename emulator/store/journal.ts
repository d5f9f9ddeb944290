import type { JournalType } from '../domain/journal-type.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** One thing that was committed, in the order it was. `ref` names what changed: a message's number, a phone, a key. */
export interface JournalRecord {
  readonly seq: number
  readonly type: JournalType
  readonly at: EpochMs
  readonly ref: string | null
}

/** Writes a journal row; always in the transaction of the change it announces. */
export function appendJournal(
  tx: WritableDb,
  type: JournalType,
  at: EpochMs,
  ref: string | number | null,
): void {
  run(tx, 'INSERT INTO journal (type, at_ms, ref) VALUES (@type, @at, @ref)', {
    type,
    at,
    ref: ref === null ? null : String(ref),
  })
}

export function readJournalAfter(db: ReadableDb, after: number, limit: number): JournalRecord[] {
  return readRows<JournalRecord>(
    db,
    'SELECT seq, type, at_ms AS at, ref FROM journal WHERE seq > @after ORDER BY seq LIMIT @limit',
    { after, limit },
  )
}

export function readLastSeq(db: ReadableDb): number {
  return readRow<{ seq: number | null }>(db, 'SELECT max(seq) AS seq FROM journal')?.seq ?? 0
}
