import type { Msisdn } from '../domain/addresses.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** A simulated handset. `position` is its place in the dock. */
export interface PhoneRecord {
  readonly number: Msisdn
  readonly name: string
  readonly position: number
}

export function readPhones(db: ReadableDb): PhoneRecord[] {
  return readRows<PhoneRecord>(db, 'SELECT number, name, position FROM phones ORDER BY position, number')
}

export function readPhone(db: ReadableDb, number: string): PhoneRecord | undefined {
  return readRow<PhoneRecord>(db, 'SELECT number, name, position FROM phones WHERE number = @number', {
    number,
  })
}

/** Adds a handset at the end of the dock. */
export function insertPhone(tx: WritableDb, number: Msisdn, name: string): void {
  run(
    tx,
    `INSERT INTO phones (number, name, position)
     VALUES (@number, @name, (SELECT coalesce(max(position), 0) + 1 FROM phones))`,
    { number, name },
  )
}

export function renamePhone(tx: WritableDb, number: string, name: string): boolean {
  return run(tx, 'UPDATE phones SET name = @name WHERE number = @number', { number, name }).changes === 1
}

export function deletePhone(tx: WritableDb, number: string): boolean {
  return run(tx, 'DELETE FROM phones WHERE number = @number', { number }).changes === 1
}
