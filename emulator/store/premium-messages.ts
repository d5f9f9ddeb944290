import type { Msisdn } from '../domain/addresses.ts'
import type { PremiumAnswer, PremiumMessage } from '../domain/premium-message.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface PremiumRow {
  id: number
  account_id: number
  to_number: string
  from_number: string
  at_ms: number
  answers_left: number
  text: string
}

const COLUMNS = 'id, account_id, to_number, from_number, at_ms, answers_left, text'

function toPremiumMessage(row: PremiumRow): PremiumMessage {
  return {
    id: row.id,
    accountId: row.account_id,
    toNumber: row.to_number,
    fromNumber: row.from_number as Msisdn,
    at: row.at_ms as EpochMs,
    answersLeft: row.answers_left,
    text: row.text,
  }
}

/** Premium messages of an account, newest first. */
export function readPremiumMessages(db: ReadableDb, accountId: number): PremiumMessage[] {
  return readRows<PremiumRow>(
    db,
    `SELECT ${COLUMNS} FROM premium_messages WHERE account_id = @accountId ORDER BY id DESC`,
    { accountId },
  ).map(toPremiumMessage)
}

export function readPremiumMessage(db: ReadableDb, id: number): PremiumMessage | undefined {
  const row = readRow<PremiumRow>(db, `SELECT ${COLUMNS} FROM premium_messages WHERE id = @id`, { id })
  return row === undefined ? undefined : toPremiumMessage(row)
}

export function insertPremiumMessage(tx: WritableDb, message: Omit<PremiumMessage, 'id'>): number {
  return run(
    tx,
    `INSERT INTO premium_messages (account_id, to_number, from_number, at_ms, answers_left, text)
     VALUES (@accountId, @toNumber, @fromNumber, @at, @answersLeft, @text)`,
    { ...message },
  ).id
}

/** Answers of a premium message, oldest first. */
export function readPremiumAnswers(db: ReadableDb, id: number): PremiumAnswer[] {
  return readRows<PremiumAnswer>(
    db,
    'SELECT at_ms AS at, text FROM premium_answers WHERE premium_message_id = @id ORDER BY id',
    { id },
  )
}

/** Stores an answer, which leaves one less to be sent. */
export function insertPremiumAnswer(tx: WritableDb, id: number, { at, text }: PremiumAnswer): void {
  run(tx, 'INSERT INTO premium_answers (premium_message_id, at_ms, text) VALUES (@id, @at, @text)', {
    id,
    at,
    text,
  })
  run(tx, 'UPDATE premium_messages SET answers_left = answers_left - 1 WHERE id = @id', { id })
}
