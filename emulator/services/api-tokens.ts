import { isTokenValue, tokenPrefix, type ApiToken } from '../domain/api-token.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { deleteApiToken, findApiToken, insertApiToken, readApiTokens } from '../store/api-tokens.ts'
import { readApiUser } from '../store/api-users.ts'
import { appendJournal } from '../store/journal.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/** A token somebody wants. */
export interface ApiTokenDraft {
  readonly name: string
  /** The value his system already has; undefined: one is made. */
  readonly value: string | undefined
  readonly expiresAt: EpochMs | null
}

/** A token and its value, which nobody can read again. */
export interface MadeToken {
  readonly token: ApiToken
  readonly value: string
}

/** Tokens of a user. Refusal: E_NO_API_USER. */
export function listApiTokens(
  deps: WorkspaceDeps,
  userId: number,
  after: number,
  limit: number,
): ApiToken[] | Refusal {
  return refuseUser(deps, userId) ?? readApiTokens(deps.database.db, userId, after, limit)
}

/** Gives a user a token. Refusals: E_NO_API_USER, E_TOKEN_FORM, E_TOKEN_TAKEN. */
export function addApiToken(
  deps: Pick<WorkspaceDeps, 'database' | 'now' | 'secrets' | 'announce'>,
  userId: number,
  { name, value = deps.secrets.makeToken(), expiresAt }: ApiTokenDraft,
): MadeToken | Refusal {
  if (!isTokenValue(value)) return refused('E_TOKEN_FORM')
  const digest = deps.secrets.digestToken(value)
  const draft = { userId, name, prefix: tokenPrefix(value), createdAt: deps.now(), expiresAt }
  const token = writeOrRefuse<ApiToken>(deps.database, (tx) => {
    const refusal = refuseUser(deps, userId)
    if (refusal !== undefined) return refusal
    if (findApiToken(tx, digest) !== undefined) return refused('E_TOKEN_TAKEN')
    const id = insertApiToken(tx, draft, digest)
    appendJournal(tx, 'api-user.changed', deps.now(), userId)
    return { id, ...draft }
  })
  if (isRefusal(token)) return token
  deps.announce()
  return { token, value }
}

/** Takes a token away: calls with it are refused from now on. Refusals: E_NO_API_USER, E_NO_API_TOKEN. */
export function removeApiToken(deps: WorkspaceDeps, userId: number, id: number): Refusal | undefined {
  const refusal = refuseUser(deps, userId)
  if (refusal !== undefined) return refusal
  const isRemoved = deps.database.write((tx) => {
    if (!deleteApiToken(tx, userId, id)) return false
    appendJournal(tx, 'api-user.changed', deps.now(), userId)
    return true
  })
  if (!isRemoved) return refused('E_NO_API_TOKEN', { id: String(id) })
  deps.announce()
  return undefined
}

function refuseUser({ database }: Pick<WorkspaceDeps, 'database'>, userId: number): Refusal | undefined {
  return readApiUser(database.db, userId) === undefined
    ? refused('E_NO_API_USER', { id: String(userId) })
    : undefined
}
