import type { AccountNotice } from '../domain/account-help.ts'
import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface NoticeRow {
  id: number
  account_id: number
  is_new: number
  message: string
}

/** What the platform told an account, newest first. */
export function readNotices(db: ReadableDb, accountId: number): AccountNotice[] {
  return readRows<NoticeRow>(
    db,
    'SELECT id, account_id, is_new, message FROM account_notices WHERE account_id = @accountId ORDER BY id DESC',
    { accountId },
  ).map((row) => ({
    id: row.id,
    accountId: row.account_id,
    isNew: row.is_new === 1,
    message: row.message,
  }))
}

export function insertNotice(
  tx: WritableDb,
  { accountId, isNew, message }: Omit<AccountNotice, 'id'>,
): number {
  return run(
    tx,
    'INSERT INTO account_notices (account_id, is_new, message) VALUES (@accountId, @isNew, @message)',
    { accountId, isNew: isNew ? 1 : 0, message },
  ).id
}

export function updateNotice(tx: WritableDb, { id, isNew }: AccountNotice): void {
  run(tx, 'UPDATE account_notices SET is_new = @isNew WHERE id = @id', { id, isNew: isNew ? 1 : 0 })
}
