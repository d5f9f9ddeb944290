import type { Address, Msisdn } from '../domain/addresses.ts'
import type { NumberType } from '../domain/number-type.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import type { EpochMs } from '../domain/time.ts'
import { parseAutoresponder, renderJson } from './answer-columns.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface NumberRow {
  number: string
  type: NumberType
  account_id: number | null
  label: string
  enabled: number
  default_answer: string | null
  owner_phone: string | null
  verified: number
  created_at_ms: number
}

const COLUMNS =
  'number, type, account_id, label, enabled, default_answer, owner_phone, verified, created_at_ms'

function toNumber(row: NumberRow): PlatformNumber {
  return {
    number: row.number as Address,
    type: row.type,
    accountId: row.account_id,
    label: row.label,
    enabled: row.enabled === 1,
    defaultAnswer: parseAutoresponder(row.default_answer),
    ownerPhone: row.owner_phone as Msisdn | null,
    isVerified: row.verified === 1,
    createdAt: row.created_at_ms as EpochMs,
  }
}

export function readNumbers(db: ReadableDb): PlatformNumber[] {
  return readRows<NumberRow>(db, `SELECT ${COLUMNS} FROM numbers ORDER BY created_at_ms, number`).map(
    toNumber,
  )
}

export function readNumber(db: ReadableDb, number: Address): PlatformNumber | undefined {
  const row = readRow<NumberRow>(db, `SELECT ${COLUMNS} FROM numbers WHERE number = @number`, { number })
  return row === undefined ? undefined : toNumber(row)
}

export function insertNumber(tx: WritableDb, { isVerified, ...number }: PlatformNumber): void {
  run(
    tx,
    `INSERT INTO numbers (${COLUMNS})
     VALUES (@number, @type, @accountId, @label, @enabled, @defaultAnswer, @ownerPhone, @verified, @createdAt)`,
    {
      ...number,
      enabled: number.enabled ? 1 : 0,
      defaultAnswer: renderJson(number.defaultAnswer),
      verified: isVerified ? 1 : 0,
    },
  )
}

export function updateNumber(tx: WritableDb, number: PlatformNumber): void {
  run(
    tx,
    `UPDATE numbers SET label = @label, enabled = @enabled, default_answer = @defaultAnswer, owner_phone = @ownerPhone,
       verified = @verified
     WHERE number = @number`,
    {
      number: number.number,
      label: number.label,
      enabled: number.enabled ? 1 : 0,
      defaultAnswer: renderJson(number.defaultAnswer),
      ownerPhone: number.ownerPhone,
      verified: number.isVerified ? 1 : 0,
    },
  )
}

/** Removes a number with its keywords; answers whether there was one. */
export function deleteNumber(tx: WritableDb, number: Address): boolean {
  return run(tx, 'DELETE FROM numbers WHERE number = @number', { number }).changes === 1
}

export function countNumbers(db: ReadableDb): number {
  return readRow<{ n: number }>(db, 'SELECT count(*) AS n FROM numbers')?.n ?? 0
}

/** The types of the numbers that an account has, or has keywords on. */
export function readTypesUsedBy(db: ReadableDb, accountId: number): NumberType[] {
  return readRows<{ type: NumberType }>(
    db,
    `SELECT type FROM numbers WHERE account_id = @accountId
     UNION SELECT numbers.type FROM keywords JOIN numbers ON numbers.number = keywords.number
       WHERE keywords.account_id = @accountId
     ORDER BY type`,
    { accountId },
  ).map(({ type }) => type)
}
