import type { DeliveryFault, DeliveryFaultDraft } from '../domain/forwarding/delivery-fault.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { DeliveryInjectionColumn, OccasionColumn } from './fault-columns.ts'

interface FaultRow {
  id: number
  kind: DeliveryFault['kind']
  target: string | null
  inject: string
  occasion: string
  expires_at_ms: number | null
  is_enabled: number
  matched: number
  injected: number
}

const COLUMNS = 'id, kind, target, inject, occasion, expires_at_ms, is_enabled, matched, injected'

function toFault({ inject, occasion, expires_at_ms, is_enabled, ...row }: FaultRow): DeliveryFault {
  return {
    ...row,
    inject: DeliveryInjectionColumn.parse(JSON.parse(inject)),
    when: OccasionColumn.parse(JSON.parse(occasion)),
    expiresAt: expires_at_ms as EpochMs | null,
    isEnabled: is_enabled === 1,
  }
}

/** Every fault of deliveries, in the order in which they are asked. */
export function readDeliveryFaults(db: ReadableDb): DeliveryFault[] {
  return readRows<FaultRow>(db, `SELECT ${COLUMNS} FROM delivery_faults ORDER BY id`).map(toFault)
}

export function readDeliveryFault(db: ReadableDb, id: number): DeliveryFault | undefined {
  const row = readRow<FaultRow>(db, `SELECT ${COLUMNS} FROM delivery_faults WHERE id = @id`, { id })
  return row === undefined ? undefined : toFault(row)
}

/** Stores a new fault; answers its number. */
export function insertDeliveryFault(tx: WritableDb, fault: DeliveryFaultDraft): number {
  return run(
    tx,
    `INSERT INTO delivery_faults (kind, target, inject, occasion, expires_at_ms, is_enabled)
     VALUES (@kind, @target, @inject, @occasion, @expiresAt, @isEnabled)`,
    columnsOf(fault),
  ).id
}

export function updateDeliveryFault(
  tx: WritableDb,
  { id, injected, ...fault }: Omit<DeliveryFault, 'matched'>,
): void {
  run(
    tx,
    `UPDATE delivery_faults SET kind = @kind, target = @target, inject = @inject, occasion = @occasion, expires_at_ms = @expiresAt,
       is_enabled = @isEnabled, injected = @injected WHERE id = @id`,
    { id, injected, ...columnsOf(fault) },
  )
}

function columnsOf({ kind, target, inject, when, expiresAt, isEnabled }: DeliveryFaultDraft) {
  return {
    kind,
    target,
    inject: JSON.stringify(inject),
    occasion: JSON.stringify(when),
    expiresAt,
    isEnabled: isEnabled ? 1 : 0,
  }
}

/** Counts an attempt that a fault matched, and whether it hit it. */
export function countMetDeliveryFault(tx: WritableDb, id: number, wasHit: boolean): void {
  run(tx, 'UPDATE delivery_faults SET matched = matched + 1, injected = injected + @hits WHERE id = @id', {
    id,
    hits: wasHit ? 1 : 0,
  })
}

/** Answers whether there was one. */
export function deleteDeliveryFault(tx: WritableDb, id: number): boolean {
  return run(tx, 'DELETE FROM delivery_faults WHERE id = @id', { id }).changes > 0
}

/** Answers how many there were. */
export function deleteDeliveryFaults(tx: WritableDb): number {
  return run(tx, 'DELETE FROM delivery_faults').changes
}
