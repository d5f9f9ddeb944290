import { epochMs, type EpochMs } from '../domain/time.ts'
import { readRow, type ReadableDb } from './database.ts'
import { countAttempts, isAttemptDue, readNextAttempt } from './deliveries.ts'
import { readNextReport } from './outbound.ts'
import { countWaiting, readNextDue } from './outbox.ts'
import { readMeta } from './workspace-state.ts'

/**
 * Everything that will happen by itself: effects in the outbox, delivery reports, whose times stand with their messages, and attempts
 * to deliver forwards. Reports need nothing done, only told; up to where that was done is kept as an instant.
 */
export const REPORTS_TOLD_TO = 'reports_told_to_ms'

const BEFORE_ALL = epochMs(-1)

export function reportsToldTo(db: ReadableDb): EpochMs {
  return Number(readMeta(db, REPORTS_TOLD_TO) ?? 0) as EpochMs
}

/** When something happens next; undefined when nothing will. */
export function readNextTimer(db: ReadableDb): EpochMs | undefined {
  return earliest(readNextOfOutbox(db), readNextAttempt(db, BEFORE_ALL))
}

/** When an effect is due or a report comes next; undefined: neither will. */
export function readNextOfOutbox(db: ReadableDb): EpochMs | undefined {
  return earliest(readNextDue(db), readNextReport(db, reportsToldTo(db)))
}

function earliest(one: EpochMs | undefined, other: EpochMs | undefined): EpochMs | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}

/** How many timers there are in all, and how many are due by `now`. */
export function countTimers(
  db: ReadableDb,
  now: EpochMs,
): { readonly waiting: number; readonly due: number } {
  const effects = countWaiting(db, now)
  const attempts = countAttempts(db, now)
  const reports = readRow<{ waiting: number; due: number }>(
    db,
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE settled_at_ms <= @now) AS due FROM outbound
     WHERE settled_at_ms > @told`,
    { now, told: reportsToldTo(db) },
  )
  return {
    waiting: effects.waiting + attempts.waiting + (reports?.waiting ?? 0),
    due: effects.due + attempts.due + (reports?.due ?? 0),
  }
}

/** Answers whether an effect or a report is due by `now` and not done. */
export function isOutboxDue(db: ReadableDb, now: EpochMs): boolean {
  const next = readNextOfOutbox(db)
  return next !== undefined && next <= now
}

/** Answers whether anything is due by `now` and not done. */
export function isSomethingDue(db: ReadableDb, now: EpochMs): boolean {
  return isOutboxDue(db, now) || isAttemptDue(db, now)
}
