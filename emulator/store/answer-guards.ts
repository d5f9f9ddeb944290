import type { AnswerPurpose } from '../domain/counted-answer.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

// `LIMIT @most` alone would have SQLite plan the statement anew for every value bound to it; a sum it does not look into.

/** Automatic answers to a phone on a number since an instant, counted up to `most` (R94). */
export function countAnswersSince(
  db: ReadableDb,
  phone: string,
  number: string,
  since: EpochMs,
  most: number,
): number {
  return readRows(
    db,
    `SELECT 1 FROM answer_log
     WHERE phone = @phone AND number = @number AND at_ms > @since AND answered = 1 LIMIT @most + 0`,
    { phone, number, since, most },
  ).length
}

/** How often a phone wrote exactly this text, asking for an answer, since an instant; counted up to `most` (R94). */
export function countIdenticalSince(
  db: ReadableDb,
  phone: string,
  number: string,
  text: string,
  since: EpochMs,
  most: number,
): number {
  return readRows(
    db,
    `SELECT 1 FROM answer_log
     WHERE phone = @phone AND number = @number AND text = @text AND at_ms > @since LIMIT @most + 0`,
    { phone, number, text, since, most },
  ).length
}

/** What a step of a multiple autoresponder is logged with in place of a text that asked for it: no phone can write it. */
const STEP = '\0'

/** Notes that a step of a multiple autoresponder went out, which counts as an answer (R91, R94). */
export function logStep(
  tx: WritableDb,
  step: { phone: string; number: string; at: EpochMs; messageId: number },
): void {
  logAnswer(tx, { ...step, answered: true, text: STEP })
}

/** Takes back that an answer to a message was on its way: it was refused, and nobody got it (R94). */
export function unlogAnswer(
  tx: WritableDb,
  { phone, number, messageId }: { phone: string; number: string; messageId: number },
): void {
  run(
    tx,
    'UPDATE answer_log SET answered = 0 WHERE phone = @phone AND number = @number AND message_id = @messageId',
    { phone, number, messageId },
  )
}

/** Notes that an automatic answer was considered. */
export function logAnswer(
  tx: WritableDb,
  entry: { phone: string; number: string; at: EpochMs; messageId: number; answered: boolean; text: string },
): void {
  run(
    tx,
    `INSERT INTO answer_log (phone, number, text, at_ms, message_id, answered)
     VALUES (@phone, @number, @text, @at, @messageId, @answered)`,
    { ...entry, answered: entry.answered ? 1 : 0 },
  )
}

/** When a phone last got the answer of this keyword (0 for a number's default action); undefined: never (R90). */
export function readLastAnswer(
  db: ReadableDb,
  number: string,
  keywordId: number,
  purpose: AnswerPurpose,
  phone: string,
): EpochMs | undefined {
  return readRow<{ at: EpochMs }>(
    db,
    `SELECT at_ms AS at FROM answer_repeats
     WHERE number = @number AND keyword_id = @keywordId AND purpose = @purpose AND phone = @phone`,
    { number, keywordId, purpose, phone },
  )?.at
}

interface LastAnswer {
  readonly number: string
  readonly keywordId: number
  readonly purpose: AnswerPurpose
  readonly phone: string
  readonly at: EpochMs
}

/** Forgets when a phone last got an answer (R90). */
export function deleteLastAnswer(tx: WritableDb, answer: Omit<LastAnswer, 'at'>): void {
  run(
    tx,
    `DELETE FROM answer_repeats
     WHERE number = @number AND keyword_id = @keywordId AND purpose = @purpose AND phone = @phone`,
    { ...answer },
  )
}

export function writeLastAnswer(tx: WritableDb, answer: LastAnswer): void {
  run(
    tx,
    `INSERT INTO answer_repeats (number, keyword_id, purpose, phone, at_ms)
     VALUES (@number, @keywordId, @purpose, @phone, @at)
     ON CONFLICT (number, keyword_id, purpose, phone) DO UPDATE SET at_ms = @at`,
    { ...answer },
  )
}
