import type { ApiCaller } from '../domain/api-login.ts'
import type { ApiPerson, ApiUser, Limit, LimitType } from '../domain/api-user.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { readApiUser, readSubaccounts, writeLimit } from '../store/api-users.ts'
import { appendJournal } from '../store/journal.ts'
import { addApiUser, removeApiUser } from './api-users.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A subaccount that a user wants to add (api-v2 2.10 [Vp]). */
export interface SubaccountDraft {
  readonly username: string
  readonly password: string
  /** An existing subaccount of his, whose rights, limits and addresses the new one gets. */
  readonly templateId: number
  readonly person: ApiPerson
}

/** A user's subaccounts; a subaccount has none. Refusal: E_SUBACCOUNT_RIGHT (4500). */
export function listSubaccounts(deps: WorkspaceDeps, { user }: ApiCaller): ApiUser[] | Refusal {
  return refuseRight(user) ?? readSubaccounts(deps.database.db, user.id)
}

/** One of a user's subaccounts. Refusals: E_SUBACCOUNT_RIGHT (4500), E_NO_SUBACCOUNT. */
export function findSubaccount(deps: WorkspaceDeps, { user }: ApiCaller, id: number): ApiUser | Refusal {
  const right = refuseRight(user)
  if (right !== undefined) return right
  const found = readApiUser(deps.database.db, id)
  return found?.parentId === user.id ? found : refused('E_NO_SUBACCOUNT', { id: String(id) })
}

/**
 * Adds a subaccount. Refusals, the first that applies (api-v2 3 [V]): E_SUBACCOUNT_DEPTH (4501), E_SUBACCOUNT_RIGHT (4500), E_NO_SUBACCOUNT,
 * the template (4503), E_PASSWORD_FORM and E_LOGIN_FORM (4504), E_LOGIN_TAKEN (4502).
 */
export async function addSubaccount(
  deps: WorkspaceDeps,
  caller: ApiCaller,
  { username, password, templateId, person }: SubaccountDraft,
): Promise<ApiUser | Refusal> {
  const { id, accountId, parentId, username: parent } = caller.user
  if (parentId !== null) return refused('E_SUBACCOUNT_DEPTH', { username: parent })
  const template = findSubaccount(deps, caller, templateId)
  if (isRefusal(template)) return template
  const { rights, limits, allowedIps, blockedIps } = template
  return addApiUser(deps, {
    accountId,
    parentId: id,
    username,
    password,
    state: 'active',
    person,
    rights,
    limits,
    allowedIps,
    blockedIps,
  })
}

/** Sets what a subaccount may still send or ask for. Refusals: E_SUBACCOUNT_RIGHT (4500), E_NO_SUBACCOUNT. */
export function limitSubaccount(
  deps: WorkspaceDeps,
  caller: ApiCaller,
  id: number,
  type: LimitType,
  limit: Limit,
): ApiUser | Refusal {
  const found = findSubaccount(deps, caller, id)
  if (isRefusal(found)) return found
  deps.database.write((tx) => {
    writeLimit(tx, id, type, limit)
    appendJournal(tx, 'api-user.changed', deps.now(), id)
  })
  deps.announce()
  return { ...found, limits: { ...found.limits, [type]: limit } }
}

/** Removes a subaccount with its tokens. Refusals: E_SUBACCOUNT_RIGHT (4500), E_NO_SUBACCOUNT. */
export function removeSubaccount(deps: WorkspaceDeps, caller: ApiCaller, id: number): Refusal | undefined {
  const found = findSubaccount(deps, caller, id)
  return isRefusal(found) ? found : removeApiUser(deps, id)
}

function refuseRight(user: ApiUser): Refusal | undefined {
  return user.rights.subaccounts ? undefined : refused('E_SUBACCOUNT_RIGHT', { username: user.username })
}
