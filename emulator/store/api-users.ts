import { z } from 'zod'
import type { Msisdn } from '../domain/addresses.ts'
import {
  API_RIGHTS,
  LIMIT_TYPES,
  type ApiLimits,
  type ApiUser,
  type ApiUserState,
  type Limit,
  type LimitType,
} from '../domain/api-user.ts'
import type { IpRange } from '../domain/ip-range.ts'
import type { PasswordHash } from '../domain/secrets.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface ApiUserRow {
  id: number
  account_id: number
  parent_id: number | null
  username: string
  asks_password: number
  state: ApiUserState
  person_name: string | null
  phone: string | null
  email: string | null
  rights: string
  allowed_ips: string
  blocked_ips: string
}

interface LimitRow {
  user_id: number
  type: LimitType
  remaining: number | null
}

const COLUMNS = `id, account_id, parent_id, username, password_hash IS NOT NULL AS asks_password, state, person_name, phone, email,
  rights, allowed_ips, blocked_ips`

const Rights = z.record(z.enum(API_RIGHTS), z.boolean())
const IpRanges = z.array(z.string())

function toApiUser(row: ApiUserRow, limits: ApiLimits): ApiUser {
  return {
    id: row.id,
    accountId: row.account_id,
    parentId: row.parent_id,
    username: row.username,
    asksPassword: row.asks_password === 1,
    state: row.state,
    person: { name: row.person_name, phone: row.phone as Msisdn | null, email: row.email },
    rights: Rights.parse(JSON.parse(row.rights)),
    limits,
    allowedIps: IpRanges.parse(JSON.parse(row.allowed_ips)) as IpRange[],
    blockedIps: IpRanges.parse(JSON.parse(row.blocked_ips)) as IpRange[],
  }
}

/** Users with ids above `after`, by their ids. */
export function readApiUsers(db: ReadableDb, after: number, limit: number): ApiUser[] {
  return withLimits(
    db,
    readRows<ApiUserRow>(db, `SELECT ${COLUMNS} FROM api_users WHERE id > @after ORDER BY id LIMIT @limit`, {
      after,
      limit,
    }),
  )
}

export function readSubaccounts(db: ReadableDb, parentId: number): ApiUser[] {
  return withLimits(
    db,
    readRows<ApiUserRow>(db, `SELECT ${COLUMNS} FROM api_users WHERE parent_id = @parentId ORDER BY id`, {
      parentId,
    }),
  )
}

export function readApiUser(db: ReadableDb, id: number): ApiUser | undefined {
  const row = readRow<ApiUserRow>(db, `SELECT ${COLUMNS} FROM api_users WHERE id = @id`, { id })
  return row === undefined ? undefined : toApiUser(row, readLimits(db, id))
}

/** The id of the user with this login, and what is kept of the password; null: none is asked for. */
export function findLogin(
  db: ReadableDb,
  username: string,
): { readonly id: number; readonly passwordHash: PasswordHash | null } | undefined {
  return readRow(db, 'SELECT id, password_hash AS passwordHash FROM api_users WHERE username = @username', {
    username,
  })
}

export function readUsernames(db: ReadableDb): string[] {
  return readRows<{ username: string }>(db, 'SELECT username FROM api_users').map(({ username }) => username)
}

export function insertApiUser(
  tx: WritableDb,
  user: Omit<ApiUser, 'id' | 'asksPassword'>,
  passwordHash: PasswordHash | null,
): number {
  const { id } = run(
    tx,
    `INSERT INTO api_users (account_id, parent_id, username, password_hash, state, person_name, phone, email, rights, allowed_ips,
       blocked_ips)
     VALUES (@accountId, @parentId, @username, @passwordHash, @state, @name, @phone, @email, @rights, @allowedIps, @blockedIps)`,
    { ...columnsOf(user), accountId: user.accountId, parentId: user.parentId, passwordHash },
  )
  writeLimits(tx, id, user.limits)
  return id
}

export function updateApiUser(tx: WritableDb, user: ApiUser): void {
  run(
    tx,
    `UPDATE api_users SET username = @username, state = @state, person_name = @name, phone = @phone, email = @email,
       rights = @rights, allowed_ips = @allowedIps, blocked_ips = @blockedIps WHERE id = @id`,
    { ...columnsOf(user), id: user.id },
  )
  writeLimits(tx, user.id, user.limits)
}

export function updatePasswordHash(tx: WritableDb, id: number, passwordHash: PasswordHash | null): void {
  run(tx, 'UPDATE api_users SET password_hash = @passwordHash WHERE id = @id', { id, passwordHash })
}

/** Removes a user with his tokens. */
export function deleteApiUser(tx: WritableDb, id: number): void {
  run(tx, 'DELETE FROM api_users WHERE id = @id', { id })
}

/** What is left of each type. */
export function readLimits(db: ReadableDb, userId: number): ApiLimits {
  return toLimits(
    readRows<LimitRow>(db, 'SELECT user_id, type, remaining FROM api_limits WHERE user_id = @userId', {
      userId,
    }),
  )
}

/** What is left of one type; runs for each message. */
export function readLimit(db: ReadableDb, userId: number, type: LimitType): Limit {
  const row = readRow<Pick<LimitRow, 'remaining'>>(
    db,
    'SELECT remaining FROM api_limits WHERE user_id = @userId AND type = @type',
    { userId, type },
  )
  return row === undefined ? 'not_available' : (row.remaining ?? 'no_limit')
}

export function writeLimit(tx: WritableDb, userId: number, type: LimitType, limit: Limit): void {
  if (limit === 'not_available') {
    run(tx, 'DELETE FROM api_limits WHERE user_id = @userId AND type = @type', { userId, type })
    return
  }
  run(
    tx,
    `INSERT INTO api_limits (user_id, type, remaining) VALUES (@userId, @type, @remaining)
     ON CONFLICT (user_id, type) DO UPDATE SET remaining = @remaining`,
    { userId, type, remaining: limit === 'no_limit' ? null : limit },
  )
}

/**
 * Takes from what is left of a type: all of `count` or nothing. Answers whether there was so much; without a limit there always is. Runs
 * for each message. R178.
 */
export function takeFromLimit(tx: WritableDb, userId: number, type: LimitType, count: number): boolean {
  const taken = run(
    tx,
    `UPDATE api_limits SET remaining = remaining - @count
     WHERE user_id = @userId AND type = @type AND remaining >= @count`,
    { userId, type, count },
  )
  return taken.changes === 1 || readLimit(tx, userId, type) === 'no_limit'
}

function writeLimits(tx: WritableDb, userId: number, limits: ApiLimits): void {
  for (const type of LIMIT_TYPES) writeLimit(tx, userId, type, limits[type])
}

function columnsOf({
  username,
  state,
  person,
  rights,
  allowedIps,
  blockedIps,
}: Omit<ApiUser, 'id' | 'asksPassword'>) {
  return {
    username,
    state,
    ...person,
    rights: JSON.stringify(rights),
    allowedIps: JSON.stringify(allowedIps),
    blockedIps: JSON.stringify(blockedIps),
  }
}

function withLimits(db: ReadableDb, rows: readonly ApiUserRow[]): ApiUser[] {
  return rows.map((row) => toApiUser(row, readLimits(db, row.id)))
}

function toLimits(rows: readonly LimitRow[]): ApiLimits {
  const left = new Map(rows.map(({ type, remaining }) => [type, remaining ?? ('no_limit' as const)]))
  const limitOf = (type: LimitType): Limit => left.get(type) ?? 'not_available'
  return {
    eco: limitOf('eco'),
    full: limitOf('full'),
    voice: limitOf('voice'),
    mms: limitOf('mms'),
    lookup: limitOf('lookup'),
    hlr: limitOf('hlr'),
  }
}
