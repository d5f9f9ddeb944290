import type { Effect, PlannedEffect } from '../domain/effect.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** An effect taken from the outbox to be performed. */
export interface DueEffect {
  readonly id: number
  readonly dueAt: EpochMs
  /** Trace that planned it. */
  readonly causeId: number
  readonly effect: Effect
}

/** How an effect ended. `messageId` is the outgoing message it made, if any. */
export interface EffectOutcome {
  readonly state: 'done' | 'failed' | 'cancelled'
  readonly outcome: string
  readonly messageId: number | null
}

/** An outbox row as a trace shows it. */
export interface OutboxRecord {
  readonly id: number
  readonly kind: Effect['kind']
  readonly dueAt: EpochMs
  readonly effect: Effect
  readonly state: 'waiting' | EffectOutcome['state']
  readonly settledAt: EpochMs | null
  readonly outcome: string | null
  readonly messageId: number | null
}

// The column is written only by insertEffect, from a typed value, so its shape is not checked again on the way out.
function toEffect(column: string): Effect {
  return JSON.parse(column) as Effect
}

/** Puts an effect into the outbox, to wait for its time. */
export function insertEffect(tx: WritableDb, causeId: number, { dueAt, effect }: PlannedEffect): void {
  run(
    tx,
    `INSERT INTO outbox (kind, due_at_ms, cause_id, effect, state) VALUES (@kind, @dueAt, @causeId, @effect, 'waiting')`,
    { kind: effect.kind, dueAt, causeId, effect: JSON.stringify(effect) },
  )
}

/** Effects due by `now`, ordered by due time, then by id. */
export function readDueEffects(db: ReadableDb, now: EpochMs, limit: number): DueEffect[] {
  return readRows<{ id: number; due_at_ms: number; cause_id: number; effect: string }>(
    db,
    `SELECT id, due_at_ms, cause_id, effect FROM outbox
     WHERE state = 'waiting' AND due_at_ms <= @now ORDER BY due_at_ms, id LIMIT @limit + 0`,
    { now, limit },
  ).map((row) => ({
    id: row.id,
    dueAt: row.due_at_ms as EpochMs,
    causeId: row.cause_id,
    effect: toEffect(row.effect),
  }))
}

export function settleEffect(tx: WritableDb, id: number, outcome: EffectOutcome, at: EpochMs): void {
  run(
    tx,
    `UPDATE outbox SET state = @state, outcome = @outcome, message_id = @messageId, settled_at_ms = @at
     WHERE id = @id AND state = 'waiting'`,
    { ...outcome, id, at },
  )
}

/** Has an effect wait longer. */
export function postponeEffect(tx: WritableDb, id: number, dueAt: EpochMs): void {
  run(tx, 'UPDATE outbox SET due_at_ms = @dueAt WHERE id = @id', { id, dueAt })
}

/** Cancels what still waits of one kind for one cause: steps of a run that ended, the timer of a long SMS that became whole. */
export function cancelEffects(
  tx: WritableDb,
  cause: { readonly causeId: number; readonly kind: Effect['kind']; readonly outcome: string },
  at: EpochMs,
): void {
  run(
    tx,
    `UPDATE outbox SET state = 'cancelled', outcome = @outcome, settled_at_ms = @at
     WHERE cause_id = @causeId AND kind = @kind AND state = 'waiting'`,
    { ...cause, at },
  )
}

/** Effects of one cause that are due by `now`, in the order in which they were planned. */
export function readDueEffectsOf(db: ReadableDb, causeId: number, now: EpochMs): DueEffect[] {
  return readEffectsOf(db, causeId)
    .filter(({ state, dueAt }) => state === 'waiting' && dueAt <= now)
    .map(({ id, dueAt, effect }) => ({ id, dueAt, causeId, effect }))
}

/** How many steps of the run that this message started still wait, with the one that is being performed (R91). */
export function countWaitingSteps(db: ReadableDb, causeId: number): number {
  return (
    readRow<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM outbox WHERE cause_id = @causeId AND kind = 'sequence-step' AND state = 'waiting'`,
      { causeId },
    )?.n ?? 0
  )
}

/** Due time of the next effect after which nothing earlier waits; undefined when nothing waits. */
export function readNextDue(db: ReadableDb): EpochMs | undefined {
  const row = readRow<{ due: number | null }>(
    db,
    `SELECT min(due_at_ms) AS due FROM outbox WHERE state = 'waiting'`,
  )
  return (row?.due ?? undefined) as EpochMs | undefined
}

/** How many effects wait in all, and how many of them are due by `now`. */
export function countWaiting(
  db: ReadableDb,
  now: EpochMs,
): { readonly waiting: number; readonly due: number } {
  const row = readRow<{ waiting: number; due: number }>(
    db,
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at_ms <= @now) AS due FROM outbox WHERE state = 'waiting'`,
    { now },
  )
  return row ?? { waiting: 0, due: 0 }
}

/** What one trace left to do, oldest first. */
export function readEffectsOf(db: ReadableDb, causeId: number): OutboxRecord[] {
  interface Row {
    id: number
    kind: Effect['kind']
    due_at_ms: number
    effect: string
    state: OutboxRecord['state']
    settled_at_ms: number | null
    outcome: string | null
    message_id: number | null
  }
  return readRows<Row>(
    db,
    `SELECT id, kind, due_at_ms, effect, state, settled_at_ms, outcome, message_id FROM outbox
     WHERE cause_id = @causeId ORDER BY id`,
    { causeId },
  ).map((row) => ({
    id: row.id,
    kind: row.kind,
    dueAt: row.due_at_ms as EpochMs,
    effect: toEffect(row.effect),
    state: row.state,
    settledAt: row.settled_at_ms as EpochMs | null,
    outcome: row.outcome,
    messageId: row.message_id,
  }))
}
