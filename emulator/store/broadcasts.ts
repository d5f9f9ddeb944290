import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** A broadcast that a phone asked for with SMS Forward and that waits for its code (R71). */
export interface BroadcastRecord {
  readonly id: number
  readonly accountId: number
  readonly groupId: number
  readonly phone: string
  readonly text: string
  readonly code: string
}

/** The broadcasts of this phone that still wait, newest first. */
export function readWaitingBroadcasts(db: ReadableDb, accountId: number, phone: string): BroadcastRecord[] {
  return readRows<BroadcastRecord>(
    db,
    `SELECT id, account_id AS accountId, group_id AS groupId, phone, text, code FROM broadcasts
     WHERE account_id = @accountId AND phone = @phone AND state = 'waiting' ORDER BY id DESC`,
    { accountId, phone },
  )
}

export function insertBroadcast(
  tx: WritableDb,
  broadcast: Omit<BroadcastRecord, 'id'> & { readonly messageId: number },
): void {
  run(
    tx,
    `INSERT INTO broadcasts (account_id, group_id, phone, text, code, state, message_id)
     VALUES (@accountId, @groupId, @phone, @text, @code, 'waiting', @messageId)`,
    { ...broadcast },
  )
}

export function endBroadcast(tx: WritableDb, id: number, state: 'released' | 'withdrawn'): void {
  run(tx, 'UPDATE broadcasts SET state = @state WHERE id = @id', { id, state })
}
