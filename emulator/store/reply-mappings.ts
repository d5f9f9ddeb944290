import type { Msisdn } from '../domain/addresses.ts'
import type { ReplyMapping } from '../domain/reply-mapping.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

const COLUMNS = `virtual_number AS virtualNumber, recipient, account_id AS accountId, message_id AS messageId,
  expires_at_ms AS expiresAt`

/** Who last wrote to this recipient from this virtual number, whether or not the mapping still lives. */
export function readReplyMapping(
  db: ReadableDb,
  virtualNumber: string,
  recipient: string,
): ReplyMapping | undefined {
  return readRow<ReplyMapping>(
    db,
    `SELECT ${COLUMNS} FROM reply_mappings WHERE virtual_number = @virtualNumber AND recipient = @recipient`,
    { virtualNumber, recipient },
  )
}

/** All mappings of one recipient. */
export function readMappingsOfRecipient(db: ReadableDb, recipient: Msisdn): ReplyMapping[] {
  return readRows<ReplyMapping>(
    db,
    `SELECT ${COLUMNS} FROM reply_mappings WHERE recipient = @recipient ORDER BY virtual_number`,
    { recipient },
  )
}

export function readTwoWayMappings(db: ReadableDb): ReplyMapping[] {
  return readRows<ReplyMapping>(
    db,
    `SELECT ${COLUMNS} FROM reply_mappings ORDER BY virtual_number, recipient`,
  )
}

/** Makes a mapping, or moves an existing one to the new message and restarts its life (R74). */
export function writeReplyMapping(tx: WritableDb, mapping: ReplyMapping): void {
  run(
    tx,
    `INSERT INTO reply_mappings (virtual_number, recipient, account_id, message_id, expires_at_ms)
     VALUES (@virtualNumber, @recipient, @accountId, @messageId, @expiresAt)
     ON CONFLICT (virtual_number, recipient) DO UPDATE SET account_id = @accountId,
       message_id = @messageId, expires_at_ms = @expiresAt`,
    { ...mapping },
  )
}

/** Ends the life of mappings of a virtual number, of one recipient or of all; answers how many there were (R77). */
export function expireReplyMappings(
  tx: WritableDb,
  virtualNumber: string,
  recipient: string | null,
  at: number,
): number {
  return run(
    tx,
    `UPDATE reply_mappings SET expires_at_ms = @at
     WHERE virtual_number = @virtualNumber AND (@recipient IS NULL OR recipient = @recipient)
       AND (expires_at_ms IS NULL OR expires_at_ms > @at)`,
    { virtualNumber, recipient, at },
  ).changes
}
