import type { ApiToken } from '../domain/api-token.ts'
import type { TokenDigest } from '../domain/secrets.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface ApiTokenRow {
  id: number
  user_id: number
  name: string
  prefix: string
  created_at_ms: number
  expires_at_ms: number | null
}

const COLUMNS = 'id, user_id, name, prefix, created_at_ms, expires_at_ms'

function toApiToken(row: ApiTokenRow): ApiToken {
  return {
    id: row.id,
    userId: row.user_id,
    name: row.name,
    prefix: row.prefix,
    createdAt: row.created_at_ms as EpochMs,
    expiresAt: row.expires_at_ms as EpochMs | null,
  }
}

/** A user's tokens with ids above `after`, by their ids. */
export function readApiTokens(db: ReadableDb, userId: number, after: number, limit: number): ApiToken[] {
  return readRows<ApiTokenRow>(
    db,
    `SELECT ${COLUMNS} FROM api_tokens WHERE user_id = @userId AND id > @after ORDER BY id LIMIT @limit`,
    { userId, after, limit },
  ).map(toApiToken)
}

export function findApiToken(db: ReadableDb, digest: TokenDigest): ApiToken | undefined {
  const row = readRow<ApiTokenRow>(db, `SELECT ${COLUMNS} FROM api_tokens WHERE digest = @digest`, { digest })
  return row === undefined ? undefined : toApiToken(row)
}

export function readTokenDigests(db: ReadableDb): TokenDigest[] {
  return readRows<{ digest: TokenDigest }>(db, 'SELECT digest FROM api_tokens').map(({ digest }) => digest)
}

export function insertApiToken(tx: WritableDb, token: Omit<ApiToken, 'id'>, digest: TokenDigest): number {
  return run(
    tx,
    `INSERT INTO api_tokens (user_id, name, digest, prefix, created_at_ms, expires_at_ms)
     VALUES (@userId, @name, @digest, @prefix, @createdAt, @expiresAt)`,
    { ...token, digest },
  ).id
}

/** Removes a token of a user; answers whether there was one. */
export function deleteApiToken(tx: WritableDb, userId: number, id: number): boolean {
  return run(tx, 'DELETE FROM api_tokens WHERE id = @id AND user_id = @userId', { id, userId }).changes === 1
}
