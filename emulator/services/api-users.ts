import {
  isPassword,
  isUsername,
  type ApiLimits,
  type ApiPerson,
  type ApiRights,
  type ApiUser,
} from '../domain/api-user.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { PasswordHash } from '../domain/secrets.ts'
import {
  deleteApiUser,
  findLogin,
  insertApiUser,
  readApiUser,
  readApiUsers,
  readSubaccounts,
  updateApiUser,
  updatePasswordHash,
} from '../store/api-users.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

type Kept = 'id' | 'accountId' | 'parentId' | 'asksPassword'

/** A user somebody wants; `password` null: any password is accepted. A subaccount belongs to the account of its parent. */
export interface ApiUserDraft extends Omit<ApiUser, Kept> {
  readonly parentId: number | null
  /** Of a main user; undefined: the first own account. */
  readonly accountId: number | undefined
  readonly password: string | null
}

/** What changes about a user; what is left out stays. */
export interface ApiUserChanges extends Partial<Omit<ApiUser, Kept | 'person' | 'rights' | 'limits'>> {
  readonly person?: Partial<ApiPerson>
  readonly rights?: Partial<ApiRights>
  readonly limits?: Partial<ApiLimits>
  readonly password?: string | null
}

export function listApiUsers(deps: WorkspaceDeps, after: number, limit: number): ApiUser[] {
  return readApiUsers(deps.database.db, after, limit)
}

/** One user. Refusal: E_NO_API_USER. */
export function findApiUser(deps: WorkspaceDeps, id: number): ApiUser | Refusal {
  return readApiUser(deps.database.db, id) ?? refused('E_NO_API_USER', { id: String(id) })
}

/** Adds a user. Refusals: E_LOGIN_FORM, E_PASSWORD_FORM, E_LOGIN_TAKEN, E_NO_ACCOUNT, E_NO_API_USER and E_SUBACCOUNT_DEPTH of the parent. */
export async function addApiUser(deps: WorkspaceDeps, draft: ApiUserDraft): Promise<ApiUser | Refusal> {
  const passwordHash = await hashPassword(deps, draft.password)
  if (isRefusal(passwordHash)) return passwordHash
  return changeApiUsers(deps, (tx) => {
    const accountId = accountOf(tx, draft)
    if (isRefusal(accountId)) return accountId
    return (
      refuseUsername(tx, draft.username) ?? insertApiUser(tx, { ...draft, accountId }, passwordHash ?? null)
    )
  })
}

/** Changes a user. Refusals: E_NO_API_USER, E_LOGIN_FORM, E_PASSWORD_FORM, E_LOGIN_TAKEN. */
export async function changeApiUser(
  deps: WorkspaceDeps,
  id: number,
  { password, ...changes }: ApiUserChanges,
): Promise<ApiUser | Refusal> {
  const passwordHash = await hashPassword(deps, password)
  if (isRefusal(passwordHash)) return passwordHash
  return changeApiUsers(deps, (tx) => {
    const before = readApiUser(tx, id)
    if (before === undefined) return refused('E_NO_API_USER', { id: String(id) })
    const user: ApiUser = {
      ...before,
      ...changes,
      person: { ...before.person, ...changes.person },
      rights: { ...before.rights, ...changes.rights },
      limits: { ...before.limits, ...changes.limits },
    }
    if (user.username !== before.username) {
      const refusal = refuseUsername(tx, user.username)
      if (refusal !== undefined) return refusal
    }
    updateApiUser(tx, user)
    if (passwordHash !== undefined) updatePasswordHash(tx, id, passwordHash)
    return id
  })
}

/** Removes a user with his tokens. Refusals: E_NO_API_USER; E_SUBACCOUNTS_LEFT, as his subaccounts would belong to nobody. */
export function removeApiUser(deps: WorkspaceDeps, id: number): Refusal | undefined {
  const removed = writeOrRefuse(deps.database, (tx) => {
    const user = readApiUser(tx, id)
    if (user === undefined) return refused('E_NO_API_USER', { id: String(id) })
    const subaccounts = readSubaccounts(tx, id)
    if (subaccounts.length > 0) {
      return refused('E_SUBACCOUNTS_LEFT', {
        username: user.username,
        subaccounts: subaccounts.map(({ username }) => username).join(', '),
      })
    }
    deleteApiUser(tx, id)
    appendJournal(tx, 'api-user.changed', deps.now(), id)
    return user
  })
  if (isRefusal(removed)) return removed
  deps.announce()
  return undefined
}

/** Writes what `change` does and tells of it; `change` answers the id of the user it was about. */
function changeApiUsers(
  deps: WorkspaceDeps,
  change: (tx: WritableDb) => number | Refusal,
): ApiUser | Refusal {
  const user = writeOrRefuse(deps.database, (tx) => {
    const id = change(tx)
    if (isRefusal(id)) return id
    appendJournal(tx, 'api-user.changed', deps.now(), id)
    return readApiUser(tx, id) ?? refused('E_NO_API_USER', { id: String(id) })
  })
  if (!isRefusal(user)) deps.announce()
  return user
}

/** null: none is asked for; undefined: nothing was said. Refusal: E_PASSWORD_FORM. */
async function hashPassword<Nothing extends null | undefined>(
  deps: WorkspaceDeps,
  password: string | Nothing,
): Promise<PasswordHash | Nothing | Refusal> {
  if (typeof password !== 'string') return password
  return isPassword(password) ? deps.secrets.hashPassword(password) : refused('E_PASSWORD_FORM')
}

function accountOf(db: ReadableDb, { parentId, accountId }: ApiUserDraft): number | Refusal {
  if (parentId === null) {
    const account = resolveAccount(db, accountId)
    return isRefusal(account) ? account : account.id
  }
  const parent = readApiUser(db, parentId)
  if (parent === undefined) return refused('E_NO_API_USER', { id: String(parentId) }, '/parentId')
  return parent.parentId === null
    ? parent.accountId
    : refused('E_SUBACCOUNT_DEPTH', { username: parent.username })
}

function refuseUsername(db: ReadableDb, username: string): Refusal | undefined {
  if (!isUsername(username)) return refused('E_LOGIN_FORM', { got: username })
  return findLogin(db, username) === undefined ? undefined : refused('E_LOGIN_TAKEN', { username })
}
