import type { ExchangeResult } from '../domain/forwarding/exchange.ts'
import type { AttemptOutcome } from '../domain/forwarding/settle-attempt.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** One attempt as a timeline shows it: the exchange in full, when it began, and how long it took on the wall clock. */
export interface DeliveryAttempt {
  readonly deliveryId: number
  /** From 1; a duplicate has the number of the attempt that it repeats. */
  readonly number: number
  readonly at: EpochMs
  readonly wallAt: number
  readonly durationMs: number
  readonly outcome: AttemptOutcome
  readonly request: string
  readonly peer: string | null
  readonly result: ExchangeResult
  /** The fault that was injected; null: none. */
  readonly faultId: number | null
}

export function insertAttempt(tx: WritableDb, { result, ...attempt }: DeliveryAttempt): void {
  run(
    tx,
    `INSERT INTO delivery_attempts (delivery_id, number, at_ms, wall_at_ms, duration_ms, outcome, request, peer, result, fault_id)
     VALUES (@deliveryId, @number, @at, @wallAt, @durationMs, @outcome, @request, @peer, @result, @faultId)`,
    { ...attempt, result: JSON.stringify(result) },
  )
}

/** The attempts of a delivery, in their order. */
export function readAttempts(db: ReadableDb, deliveryId: number): DeliveryAttempt[] {
  return readRows<{
    number: number
    at_ms: number
    wall_at_ms: number
    duration_ms: number
    outcome: AttemptOutcome
    request: string
    peer: string | null
    result: string
    fault_id: number | null
  }>(
    db,
    `SELECT number, at_ms, wall_at_ms, duration_ms, outcome, request, peer, result, fault_id FROM delivery_attempts
     WHERE delivery_id = @deliveryId ORDER BY id`,
    { deliveryId },
  ).map((row) => ({
    deliveryId,
    number: row.number,
    at: row.at_ms as EpochMs,
    wallAt: row.wall_at_ms,
    durationMs: row.duration_ms,
    outcome: row.outcome,
    request: row.request,
    peer: row.peer,
    // Written only by insertAttempt, from a typed value, so its shape is not checked again on the way out.
    result: JSON.parse(row.result) as ExchangeResult,
    faultId: row.fault_id,
  }))
}
