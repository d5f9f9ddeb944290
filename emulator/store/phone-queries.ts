import { z } from 'zod'
import type { Msisdn } from '../domain/addresses.ts'
import type { PhoneQuery, PhoneQueryKind } from '../domain/phone-query.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, run, type ReadableDb, type WritableDb } from './database.ts'

interface PhoneQueryRow {
  id: number
  account_id: number
  kind: PhoneQueryKind
  phones: string
  asked_at_ms: number
}

const Phones = z.array(z.string())

export function readPhoneQuery(db: ReadableDb, id: number): PhoneQuery | undefined {
  const row = readRow<PhoneQueryRow>(
    db,
    'SELECT id, account_id, kind, phones, asked_at_ms FROM phone_queries WHERE id = @id',
    { id },
  )
  return row === undefined
    ? undefined
    : {
        id: row.id,
        accountId: row.account_id,
        kind: row.kind,
        phones: Phones.parse(JSON.parse(row.phones)) as Msisdn[],
        askedAt: row.asked_at_ms as EpochMs,
      }
}

export function insertPhoneQuery(tx: WritableDb, { phones, ...query }: Omit<PhoneQuery, 'id'>): number {
  return run(
    tx,
    `INSERT INTO phone_queries (account_id, kind, phones, asked_at_ms) VALUES (@accountId, @kind, @phones, @askedAt)`,
    { ...query, phones: JSON.stringify(phones) },
  ).id
}
