import { addMs, type EpochMs } from '../domain/time.ts'
import { run, type WritableDb } from './database.ts'
import { HISTORY_FLOOR, writeHistoryFloor } from './history-floor.ts'
import { readLastTraceId } from './traces.ts'
import { writeSearchProgress } from './search-progress.ts'
import { REPORTS_TOLD_TO } from './timers.ts'
import { readMeta, writeMeta } from './workspace-state.ts'

/** The instant before which the history lies. */
const ENDS_AT = 'history_ends_at_ms'

/**
 * Makes history of all messages that there are: only the vendor's interfaces still show them, as a system that is connected to an
 * account may find older messages there. No reply to them is awaited. Everything else begins above them, see `HISTORY_FLOOR`.
 */
export function closeHistory(tx: WritableDb, endsAt: EpochMs): void {
  const floor = readLastTraceId(tx)
  writeHistoryFloor(tx, floor)
  run(tx, 'DELETE FROM reply_mappings')
  writeSearchProgress(tx, { indexedTo: floor, counts: { messages: 0, unread: 0, lost: 0, unmatched: 0 } })
  endHistoryAt(tx, endsAt)
}

/** Moves the history of a workspace that was just made, and has nothing else yet, to before its beginning. */
export function moveHistory(tx: WritableDb, endsAt: EpochMs): void {
  const before = readMeta(tx, ENDS_AT)
  if (before === undefined) return
  const by = endsAt - Number(before)
  for (const sql of MOVES) run(tx, sql, { by })
  endHistoryAt(tx, endsAt)
}

function endHistoryAt(tx: WritableDb, endsAt: EpochMs): void {
  writeMeta(tx, ENDS_AT, String(endsAt))
  writeMeta(tx, REPORTS_TOLD_TO, String(addMs(endsAt, -1)))
}

const MOVES = [
  `UPDATE messages SET at_ms = at_ms + @by WHERE id <= ${HISTORY_FLOOR}`,
  'UPDATE mailings SET created_at_ms = created_at_ms + @by',
  `UPDATE outbound SET queued_at_ms = queued_at_ms + @by, sent_at_ms = sent_at_ms + @by, settled_at_ms = settled_at_ms + @by,
     reached_at_ms = reached_at_ms + @by, charged_at_ms = charged_at_ms + @by WHERE message_id <= ${HISTORY_FLOOR}`,
]
