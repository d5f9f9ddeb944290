import type { BillingUnit, LedgerEntry } from '../domain/billing.ts'
import type { MicroPln } from '../domain/money.ts'
import type { OutboundReason } from '../domain/outbound-result.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, type ReadableDb } from './database.ts'
import { HISTORY_FLOOR } from './history-floor.ts'

/** A ledger entry; its number is that of the outgoing message it charges. */
export interface LedgerRecord extends LedgerEntry {
  readonly id: number
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
}

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
  }
}

/** Entries after a number, in the order of the messages. */
export function readLedger(db: ReadableDb, after: number, limit: number): LedgerRecord[] {
  return readRows<LedgerRow>(
    db,
    `SELECT o.message_id AS id, o.charged_at_ms AS at_ms, o.account_id, o.unit, o.parts, o.price_micro_pln, m.reason,
       m.reply_to AS cause_id
     FROM outbound o JOIN messages m ON m.id = o.message_id
     WHERE o.message_id > max(@after, ${HISTORY_FLOOR}) AND o.unit IS NOT NULL ORDER BY o.message_id LIMIT @limit`,
    { after, limit },
  ).map(toRecord)
}

export function readLedgerSums(db: ReadableDb): LedgerSums {
  return (
    readRow<LedgerSums>(
      db,
      `SELECT count(*) AS entries, coalesce(sum(parts), 0) AS parts, coalesce(sum(price_micro_pln), 0) AS net,
         count(*) FILTER (WHERE price_micro_pln IS NULL) AS unpriced FROM outbound
       WHERE unit IS NOT NULL AND message_id > ${HISTORY_FLOOR}`,
    ) ?? { entries: 0, parts: 0, net: 0 as MicroPln, unpriced: 0 }
  )
}
