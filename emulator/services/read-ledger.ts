import type { MicroPln } from '../domain/money.ts'
import { addPln, vatOf } from '../domain/money.ts'
import { readLedger, readLedgerSums, type LedgerRecord } from '../store/ledger.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Sums of the whole ledger; the amounts are null when an entry has no price (R177). */
export interface LedgerTotals {
  readonly entries: number
  readonly parts: number
  readonly unpriced: number
  readonly net: MicroPln | null
  readonly vat: MicroPln | null
  readonly gross: MicroPln | null
}

/** Entries after an id, oldest first. */
export function listLedger(deps: WorkspaceDeps, after: number, limit: number): LedgerRecord[] {
  return readLedger(deps.database.db, after, limit)
}

export function totalLedger(deps: WorkspaceDeps): LedgerTotals {
  const { entries, parts, net, unpriced } = readLedgerSums(deps.database.db)
  if (unpriced > 0) return { entries, parts, unpriced, net: null, vat: null, gross: null }
  const vat = vatOf(net, deps.routing.current(deps.database.db).profile['price.vat_percent'])
  return { entries, parts, unpriced, net, vat, gross: addPln(net, vat) }
}
