import { z } from 'zod'
import type { AlphaSender } from '../domain/alpha-sender.ts'
import type { Sender, SenderAgreement, SenderStatus } from '../domain/sender.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface SenderRow {
  id: number
  account_id: number
  name: string
  status: SenderStatus
  agreement: SenderAgreement
  note: string | null
  networks: string | null
  created_at_ms: number
}

const COLUMNS = 'id, account_id, name, status, agreement, note, networks, created_at_ms'

const NetworksColumn = z.array(z.string())

function toSender(row: SenderRow): Sender {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name as AlphaSender,
    status: row.status,
    agreement: row.agreement,
    note: row.note,
    networks: row.networks === null ? null : NetworksColumn.parse(JSON.parse(row.networks)),
    createdAt: row.created_at_ms as EpochMs,
  }
}

/** Sender names of all accounts, oldest first. */
export function readSenders(db: ReadableDb): Sender[] {
  return readRows<SenderRow>(db, `SELECT ${COLUMNS} FROM senders ORDER BY id`).map(toSender)
}

export function readSender(db: ReadableDb, id: number): Sender | undefined {
  const row = readRow<SenderRow>(db, `SELECT ${COLUMNS} FROM senders WHERE id = @id`, { id })
  return row === undefined ? undefined : toSender(row)
}

export function findSenderByName(db: ReadableDb, accountId: number, name: string): Sender | undefined {
  const row = readRow<SenderRow>(
    db,
    `SELECT ${COLUMNS} FROM senders WHERE account_id = @accountId AND name = @name`,
    { accountId, name },
  )
  return row === undefined ? undefined : toSender(row)
}

export function insertSender(tx: WritableDb, sender: Omit<Sender, 'id'>): number {
  return run(
    tx,
    `INSERT INTO senders (account_id, name, status, agreement, note, networks, created_at_ms)
     VALUES (@accountId, @name, @status, @agreement, @note, @networks, @createdAt)`,
    { ...sender, networks: renderNetworks(sender.networks) },
  ).id
}

export function updateSender(tx: WritableDb, { id, status, agreement, note, networks }: Sender): void {
  run(
    tx,
    'UPDATE senders SET status = @status, agreement = @agreement, note = @note, networks = @networks WHERE id = @id',
    { id, status, agreement, note, networks: renderNetworks(networks) },
  )
}

export function deleteSender(tx: WritableDb, id: number): void {
  run(tx, 'DELETE FROM senders WHERE id = @id', { id })
}

function renderNetworks(networks: Sender['networks']): string | null {
  return networks === null ? null : JSON.stringify(networks)
}
