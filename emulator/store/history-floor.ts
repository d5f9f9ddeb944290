import type { WritableDb } from './database.ts'
import { writeMeta } from './workspace-state.ts'

const KEY = 'history_floor'

/**
 * The number of the last message of the history, in SQL; 0 where there is none. Lists, search, the bill, exports and the journal
 * begin above it; the vendor's interfaces (`report-pages.ts`, `received-pages.ts`, `mailings.ts`) show what is below, too.
 */
export const HISTORY_FLOOR = `coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = '${KEY}'), 0)`

export function writeHistoryFloor(tx: WritableDb, id: number): void {
  writeMeta(tx, KEY, String(id))
}
