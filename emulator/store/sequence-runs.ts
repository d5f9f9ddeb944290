import type { EpochMs } from '../domain/time.ts'
import { readRow, run, type ReadableDb, type WritableDb } from './database.ts'
import { cancelEffects } from './outbox.ts'

/** The run of a multiple autoresponder that this phone is in, if any (R91). */
export function readRunningSequence(db: ReadableDb, keywordId: number, phone: string): number | undefined {
  return readRow<{ id: number }>(
    db,
    `SELECT id FROM sequence_runs WHERE keyword_id = @keywordId AND phone = @phone AND state = 'running'`,
    { keywordId, phone },
  )?.id
}

export function isSequenceRunning(db: ReadableDb, id: number): boolean {
  return (
    readRow<{ state: string }>(db, 'SELECT state FROM sequence_runs WHERE id = @id', { id })?.state ===
    'running'
  )
}

export function insertSequenceRun(
  tx: WritableDb,
  sequence: { keywordId: number; phone: string; accountId: number; messageId: number; startedAt: EpochMs },
): number {
  return run(
    tx,
    `INSERT INTO sequence_runs (keyword_id, phone, account_id, message_id, started_at_ms, state)
     VALUES (@keywordId, @phone, @accountId, @messageId, @startedAt, 'running')`,
    sequence,
  ).id
}

/** Ends a run before its last step: what still waits of it is cancelled, with the reason. */
export function stopSequenceRun(tx: WritableDb, id: number, outcome: string, at: EpochMs): void {
  const causeId = readRow<{ messageId: number }>(
    tx,
    'SELECT message_id AS messageId FROM sequence_runs WHERE id = @id',
    { id },
  )?.messageId
  endSequenceRun(tx, id, 'stopped')
  if (causeId !== undefined) cancelEffects(tx, { causeId, kind: 'sequence-step', outcome }, at)
}

export function endSequenceRun(tx: WritableDb, id: number, state: 'finished' | 'stopped'): void {
  run(tx, 'UPDATE sequence_runs SET state = @state WHERE id = @id', { id, state })
}
