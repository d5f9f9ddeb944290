import type { BlacklistSearch } from '../domain/contact-search.ts'
import { offsetOf } from '../domain/paging.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** A phone that gets nothing from an account any more (R84). */
export interface BlacklistRecord {
  readonly id: number
  readonly accountId: number
  readonly phone: string
  readonly addedAt: EpochMs
  /** The message that asked for it; null when put there by hand. */
  readonly messageId: number | null
}

const COLUMNS = 'id, account_id AS accountId, phone, added_at_ms AS addedAt, message_id AS messageId'

export function isBlacklisted(db: ReadableDb, accountId: number, phone: string): boolean {
  return (
    readRow(db, 'SELECT 1 FROM blacklist WHERE account_id = @accountId AND phone = @phone', {
      accountId,
      phone,
    }) !== undefined
  )
}

export function readBlacklistEntry(
  db: ReadableDb,
  accountId: number,
  phone: string,
): BlacklistRecord | undefined {
  return readRow<BlacklistRecord>(
    db,
    `SELECT ${COLUMNS} FROM blacklist WHERE account_id = @accountId AND phone = @phone`,
    { accountId, phone },
  )
}

/** A page in the order of account and phone, after the given pair. */
export function readBlacklist(
  db: ReadableDb,
  after: { readonly accountId: number; readonly phone: string },
  limit: number,
): BlacklistRecord[] {
  return readRows<BlacklistRecord>(
    db,
    `SELECT ${COLUMNS} FROM blacklist WHERE (account_id, phone) > (@accountId, @phone)
     ORDER BY account_id, phone LIMIT @limit`,
    { ...after, limit },
  )
}

const WANTED = `account_id = @accountId AND (@part = '' OR instr(phone, @part) > 0)`

/** One page of an account's blacklist, newest first. */
export function readBlacklistPage(db: ReadableDb, search: BlacklistSearch): BlacklistRecord[] {
  const direction = search.order === 'asc' ? 'ASC' : 'DESC'
  return readRows<BlacklistRecord>(
    db,
    `SELECT ${COLUMNS} FROM blacklist WHERE ${WANTED} ORDER BY id ${direction} LIMIT @limit OFFSET @offset`,
    { accountId: search.accountId, part: search.part, limit: search.limit, offset: offsetOf(search) },
  )
}

/** How many phones of an account's blacklist are wanted in all. */
export function countBlacklistOf(db: ReadableDb, { accountId, part }: BlacklistSearch): number {
  const sql = `SELECT count(*) AS n FROM blacklist WHERE ${WANTED}`
  return readRow<{ n: number }>(db, sql, { accountId, part })?.n ?? 0
}

/** Puts a phone on the list; idempotent, the first entry keeps its evidence. */
export function addToBlacklist(tx: WritableDb, entry: Omit<BlacklistRecord, 'id'>): void {
  run(
    tx,
    `INSERT INTO blacklist (account_id, phone, added_at_ms, message_id)
     VALUES (@accountId, @phone, @addedAt, @messageId) ON CONFLICT DO NOTHING`,
    { ...entry },
  )
}

/** Takes a phone off the list; answers whether it was there. */
export function removeFromBlacklist(tx: WritableDb, accountId: number, phone: string): boolean {
  return (
    run(tx, 'DELETE FROM blacklist WHERE account_id = @accountId AND phone = @phone', { accountId, phone })
      .changes === 1
  )
}
