import type { CallFault, FaultDraft, FaultEffect } from '../domain/call-fault.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { InjectionColumn, OccasionColumn } from './fault-columns.ts'

interface FaultRow {
  id: number
  action: string | null
  user: string | null
  inject: string
  effect: FaultEffect
  occasion: string
  expires_at_ms: number | null
  is_enabled: number
  matched: number
  injected: number
}

const COLUMNS = 'id, action, user, inject, effect, occasion, expires_at_ms, is_enabled, matched, injected'

function toFault({ inject, occasion, expires_at_ms, is_enabled, ...row }: FaultRow): CallFault {
  return {
    ...row,
    inject: InjectionColumn.parse(JSON.parse(inject)),
    when: OccasionColumn.parse(JSON.parse(occasion)),
    expiresAt: expires_at_ms as EpochMs | null,
    isEnabled: is_enabled === 1,
  }
}

/** Every fault, in the order in which they are asked. */
export function readFaults(db: ReadableDb): CallFault[] {
  return readRows<FaultRow>(db, `SELECT ${COLUMNS} FROM call_faults ORDER BY id`).map(toFault)
}

export function readFault(db: ReadableDb, id: number): CallFault | undefined {
  const row = readRow<FaultRow>(db, `SELECT ${COLUMNS} FROM call_faults WHERE id = @id`, { id })
  return row === undefined ? undefined : toFault(row)
}

/** Stores a new fault; answers its number. */
export function insertFault(tx: WritableDb, fault: FaultDraft): number {
  return run(
    tx,
    `INSERT INTO call_faults (action, user, inject, effect, occasion, expires_at_ms, is_enabled)
     VALUES (@action, @user, @inject, @effect, @occasion, @expiresAt, @isEnabled)`,
    columnsOf(fault),
  ).id
}

export function updateFault(tx: WritableDb, { id, injected, ...fault }: Omit<CallFault, 'matched'>): void {
  run(
    tx,
    `UPDATE call_faults SET action = @action, user = @user, inject = @inject, effect = @effect, occasion = @occasion,
       expires_at_ms = @expiresAt, is_enabled = @isEnabled, injected = @injected WHERE id = @id`,
    { id, injected, ...columnsOf(fault) },
  )
}

function columnsOf({ action, user, inject, effect, when, expiresAt, isEnabled }: FaultDraft) {
  return {
    action,
    user,
    inject: JSON.stringify(inject),
    effect,
    occasion: JSON.stringify(when),
    expiresAt,
    isEnabled: isEnabled ? 1 : 0,
  }
}

/** Counts a call that a fault matched, and whether it hit it. */
export function countMet(tx: WritableDb, id: number, wasHit: boolean): void {
  run(tx, 'UPDATE call_faults SET matched = matched + 1, injected = injected + @hits WHERE id = @id', {
    id,
    hits: wasHit ? 1 : 0,
  })
}

/** Answers whether there was one. */
export function deleteFault(tx: WritableDb, id: number): boolean {
  return run(tx, 'DELETE FROM call_faults WHERE id = @id', { id }).changes > 0
}

/** Answers how many there were. */
export function deleteFaults(tx: WritableDb): number {
  return run(tx, 'DELETE FROM call_faults').changes
}
