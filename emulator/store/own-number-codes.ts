import type { Address } from '../domain/addresses.ts'
import type { SentCode, VerificationVariant } from '../domain/own-number-verification.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, run, type ReadableDb, type WritableDb } from './database.ts'

/** The last code that was sent for a number. */
export function readSentCode(db: ReadableDb, number: Address): SentCode | undefined {
  interface Row {
    variant: VerificationVariant
    code: string
    expires_at_ms: number
    tries_left: number
    message_id: number
  }
  const row = readRow<Row>(
    db,
    'SELECT variant, code, expires_at_ms, tries_left, message_id FROM own_number_codes WHERE number = @number',
    { number },
  )
  if (row === undefined) return undefined
  return {
    variant: row.variant,
    code: row.code,
    expiresAt: row.expires_at_ms as EpochMs,
    triesLeft: row.tries_left,
    messageId: row.message_id,
  }
}

/** Stores a code; an earlier one of the number is worth nothing any more. */
export function writeSentCode(tx: WritableDb, number: Address, sent: SentCode): void {
  run(
    tx,
    `INSERT INTO own_number_codes (number, variant, code, expires_at_ms, tries_left, message_id)
     VALUES (@number, @variant, @code, @expiresAt, @triesLeft, @messageId)
     ON CONFLICT (number) DO UPDATE SET variant = @variant, code = @code, expires_at_ms = @expiresAt,
       tries_left = @triesLeft, message_id = @messageId`,
    { number, ...sent },
  )
}

export function deleteSentCode(tx: WritableDb, number: Address): void {
  run(tx, 'DELETE FROM own_number_codes WHERE number = @number', { number })
}
