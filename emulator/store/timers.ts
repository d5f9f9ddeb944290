import type { EpochMs } from '../domain/time.ts'
import { readRow, type ReadableDb, type WritableDb } from './database.ts'
import { appendJournal } from './journal.ts'
import { readNextReport, readReported } from './outbound.ts'
import { countWaiting, readNextDue } from './outbox.ts'
import { readMeta, writeMeta } from './workspace-state.ts'

/**
 * Everything that will happen by itself: effects in the outbox, and delivery reports, whose times stand with their messages. Reports
 * need nothing done, only told; up to where that was done is kept as an instant.
 */
const TOLD_TO = 'reports_told_to_ms'

function toldTo(db: ReadableDb): EpochMs {
  return Number(readMeta(db, TOLD_TO) ?? 0) as EpochMs
}

/** When something happens next; undefined when nothing will. */
export function readNextTimer(db: ReadableDb): EpochMs | undefined {
  const effect = readNextDue(db)
  const report = readNextReport(db, toldTo(db))
  if (effect === undefined || report === undefined) return effect ?? report
  return effect < report ? effect : report
}

/** How many timers there are in all, and how many are due by `now`. */
export function countTimers(
  db: ReadableDb,
  now: EpochMs,
): { readonly waiting: number; readonly due: number } {
  const effects = countWaiting(db, now)
  const reports = readRow<{ waiting: number; due: number }>(
    db,
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE settled_at_ms <= @now) AS due FROM outbound
     WHERE settled_at_ms > @told`,
    { now, told: toldTo(db) },
  )
  return {
    waiting: effects.waiting + (reports?.waiting ?? 0),
    due: effects.due + (reports?.due ?? 0),
  }
}

/** Answers whether something is due by `now` and not done. */
export function isSomethingDue(db: ReadableDb, now: EpochMs): boolean {
  const next = readNextTimer(db)
  return next !== undefined && next <= now
}

/** Tells followers of the reports that came up to `now`; answers whether there were any. */
export function tellReports(tx: WritableDb, now: EpochMs): boolean {
  const reported = readReported(tx, toldTo(tx), now)
  if (reported === undefined) return false
  appendJournal(tx, 'report.arrived', now, `${String(reported.first)}-${String(reported.last)}`)
  writeMeta(tx, TOLD_TO, String(now))
  return true
}
