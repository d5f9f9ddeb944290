import type { BillingUnit, LedgerEntry } from '../domain/billing.ts'
import type { MicroPln } from '../domain/money.ts'
import type { OutboundReason } from '../domain/outbound-result.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** A ledger entry with its number and the outgoing message it charges. */
export interface LedgerRecord extends LedgerEntry {
  readonly id: number
  readonly messageId: number
}

/** Sums over the whole ledger; `unpriced` counts entries without a price. */
export interface LedgerSums {
  readonly entries: number
  readonly parts: number
  readonly net: MicroPln
  readonly unpriced: number
}

interface LedgerRow {
  id: number
  at_ms: number
  account_id: number
  unit: BillingUnit
  parts: number
  price_micro_pln: number | null
  reason: OutboundReason
  cause_id: number | null
  message_id: number
}

const COLUMNS = 'id, at_ms, account_id, unit, parts, price_micro_pln, reason, cause_id, message_id'

function toRecord(row: LedgerRow): LedgerRecord {
  return {
    id: row.id,
    at: row.at_ms as EpochMs,
    accountId: row.account_id,
    unit: row.unit,
    parts: row.parts,
    price: row.price_micro_pln as MicroPln | null,
    reason: row.reason,
    causeId: row.cause_id,
    messageId: row.message_id,
  }
}

export function insertLedgerEntry(tx: WritableDb, messageId: number, entry: LedgerEntry): void {
  run(
    tx,
    `INSERT INTO ledger (at_ms, account_id, unit, parts, price_micro_pln, reason, cause_id, message_id)
     VALUES (@at, @accountId, @unit, @parts, @price, @reason, @causeId, @messageId)`,
    { ...entry, messageId },
  )
}

/** Entries after an id, oldest first. */
export function readLedger(db: ReadableDb, after: number, limit: number): LedgerRecord[] {
  return readRows<LedgerRow>(db, `SELECT ${COLUMNS} FROM ledger WHERE id > @after ORDER BY id LIMIT @limit`, {
    after,
    limit,
  }).map(toRecord)
}

export function readLedgerSums(db: ReadableDb): LedgerSums {
  return (
    readRow<LedgerSums>(
      db,
      `SELECT count(*) AS entries, coalesce(sum(parts), 0) AS parts, coalesce(sum(price_micro_pln), 0) AS net,
         count(*) FILTER (WHERE price_micro_pln IS NULL) AS unpriced FROM ledger`,
    ) ?? { entries: 0, parts: 0, net: 0 as MicroPln, unpriced: 0 }
  )
}
