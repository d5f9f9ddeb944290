import type { Address } from '../domain/addresses.ts'
import { assertNever } from '../domain/assert-never.ts'
import type { Forward, ForwardKind, ForwardSource } from '../domain/forwarding/forward.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface ForwardRow {
  id: number
  account_id: number
  source: ForwardSource['kind']
  number: string | null
  keyword_id: number | null
  user_id: number | null
  kind: ForwardKind
  target: string
  enabled: number
  created_at_ms: number
}

const COLUMNS = 'id, account_id, source, number, keyword_id, user_id, kind, target, enabled, created_at_ms'

function toForward(row: ForwardRow): Forward {
  return {
    id: row.id,
    accountId: row.account_id,
    source: toSource(row),
    kind: row.kind,
    target: row.target,
    enabled: row.enabled === 1,
    createdAt: row.created_at_ms as EpochMs,
  }
}

function toSource({ source, number, keyword_id, user_id }: ForwardRow): ForwardSource {
  switch (source) {
    case 'replies':
    case 'premium':
      return { kind: source }
    case 'number':
      return { kind: source, number: number as Address }
    case 'keyword':
      return { kind: source, number: number as Address, keywordId: keyword_id as number }
    case 'reports':
      return { kind: source, userId: user_id }
    default:
      return assertNever(source)
  }
}

/** Every forward, oldest first. */
export function readForwards(db: ReadableDb): Forward[] {
  return readRows<ForwardRow>(db, `SELECT ${COLUMNS} FROM forwards ORDER BY id`).map(toForward)
}

/** Those of a number and of its keywords, oldest first. */
export function readForwardsOfNumber(db: ReadableDb, number: string): Forward[] {
  return readRows<ForwardRow>(db, `SELECT ${COLUMNS} FROM forwards WHERE number = @number ORDER BY id`, {
    number,
  }).map(toForward)
}

export function readForward(db: ReadableDb, id: number): Forward | undefined {
  const row = readRow<ForwardRow>(db, `SELECT ${COLUMNS} FROM forwards WHERE id = @id`, { id })
  return row === undefined ? undefined : toForward(row)
}

/** Stores a new forward; answers its id. */
export function insertForward(tx: WritableDb, { source, ...forward }: Omit<Forward, 'id'>): number {
  return run(
    tx,
    `INSERT INTO forwards (account_id, source, number, keyword_id, user_id, kind, target, enabled, created_at_ms)
     VALUES (@accountId, @source, @number, @keywordId, @userId, @kind, @target, @enabled, @createdAt)`,
    {
      accountId: forward.accountId,
      source: source.kind,
      number: 'number' in source ? source.number : null,
      keywordId: 'keywordId' in source ? source.keywordId : null,
      userId: 'userId' in source ? source.userId : null,
      kind: forward.kind,
      target: forward.target,
      enabled: forward.enabled ? 1 : 0,
      createdAt: forward.createdAt,
    },
  ).id
}

export function updateForward(
  tx: WritableDb,
  { id, target, enabled }: Pick<Forward, 'id' | 'target' | 'enabled'>,
): void {
  run(tx, 'UPDATE forwards SET target = @target, enabled = @enabled WHERE id = @id', {
    id,
    target,
    enabled: enabled ? 1 : 0,
  })
}

export function deleteForward(tx: WritableDb, id: number): void {
  run(tx, 'DELETE FROM forwards WHERE id = @id', { id })
}
