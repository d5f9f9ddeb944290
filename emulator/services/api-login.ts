import {
  findAdmissionFault,
  type ApiCaller,
  type ApiCredentials,
  type LoginFault,
  type LoginRefusal,
} from '../domain/api-login.ts'
import { findApiToken } from '../store/api-tokens.ts'
import { findLogin, readApiUser } from '../store/api-users.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

type LoginDeps = Pick<WorkspaceDeps, 'database' | 'now' | 'secrets'>

/**
 * Finds out who calls and whether he may (api-v2 1.4 [V]): first who it is, by a token or else by login and password, then where he
 * calls from, the right to the interfaces, and the user's state. A blocked user may call; he only sends nothing.
 */
export async function login(
  deps: LoginDeps,
  credentials: ApiCredentials & { readonly ip: string },
): Promise<ApiCaller | LoginRefusal> {
  const userId = await identify(deps, credentials)
  if (typeof userId !== 'number') return { kind: 'login-refused', why: userId }
  // Read after the password was checked: meanwhile the user may have been changed.
  const user = readApiUser(deps.database.db, userId)
  if (user === undefined) return { kind: 'login-refused', why: 'wrong' }
  const why = findAdmissionFault(user, credentials.ip)
  return why === undefined ? { user } : { kind: 'login-refused', why }
}

/** The id of the user whose identity is proved. */
async function identify(
  deps: LoginDeps,
  { token, username, password }: ApiCredentials,
): Promise<number | LoginFault> {
  const { db } = deps.database
  if (token !== undefined) {
    const found = findApiToken(db, deps.secrets.digestToken(token))
    if (found === undefined) return 'token-invalid'
    return found.expiresAt !== null && found.expiresAt <= deps.now() ? 'token-expired' : found.userId
  }
  if (username === undefined && password === undefined) return 'nothing-given'
  const found = username === undefined ? undefined : findLogin(db, username)
  if (found === undefined || password === undefined) return 'wrong'
  const { id, passwordHash } = found
  return passwordHash === null || (await deps.secrets.fitsPassword(password, passwordHash)) ? id : 'wrong'
}
