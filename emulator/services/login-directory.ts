import type { ApiCredentials } from '../domain/api-login.ts'
import type { Secrets, TokenDigest } from '../domain/secrets.ts'
import { findApiToken, readTokenDigests } from '../store/api-tokens.ts'
import { findLogin, readUsernames } from '../store/api-users.ts'
import type { ReadableDb } from '../store/database.ts'

/** Which logins and tokens a workspace has. */
export interface LoginDirectory {
  readonly hasUsername: (username: string) => boolean
  readonly hasToken: (digest: TokenDigest) => boolean
}

/** The directory of an open workspace, as it is when it is asked. */
export function directoryOf(db: ReadableDb): LoginDirectory {
  return {
    hasUsername: (username) => findLogin(db, username) !== undefined,
    hasToken: (digest) => findApiToken(db, digest) !== undefined,
  }
}

/** A directory as it is now, which stays when the database is closed. */
export function copyDirectory(db: ReadableDb): LoginDirectory {
  const usernames = new Set(readUsernames(db))
  const digests = new Set(readTokenDigests(db))
  return {
    hasUsername: (username) => usernames.has(username),
    hasToken: (digest) => digests.has(digest),
  }
}

/** Whether a workspace has this token or, when none is given, this login. Nothing is proved by it: it says where to ask. */
export function knowsCredentials(
  directory: LoginDirectory,
  secrets: Pick<Secrets, 'digestToken'>,
  { token, username }: ApiCredentials,
): boolean {
  if (token !== undefined) return directory.hasToken(secrets.digestToken(token))
  return username !== undefined && directory.hasUsername(username)
}
