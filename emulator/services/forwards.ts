import { checkForward, type ForwardWarning } from '../domain/forwarding/check-forward.ts'
import {
  targetKey,
  type Forward,
  type ForwardKind,
  type ForwardSource,
} from '../domain/forwarding/forward.ts'
import type { NumberType } from '../domain/number-type.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { WritableDb } from '../store/database.ts'
import { deleteForward, insertForward, readForward, readForwards, updateForward } from '../store/forwards.ts'
import { appendJournal } from '../store/journal.ts'
import { findApiUser } from './api-users.ts'
import { resolveAccount } from './configure-accounts.ts'
import { findKeyword } from './configure-keywords.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

/** What an owner asks for; the account is that of the keyword or number where they say it. */
export interface ForwardWish {
  readonly accountId: number | undefined
  readonly source: ForwardSource
  readonly kind: ForwardKind
  readonly target: string
  readonly enabled: boolean
}

/** The most targets of one source: each makes a call for every message. Our decision, as nobody says. */
const MOST_TARGETS = 20

/** Forwards, oldest first; all, or those of one source. */
export function listForwards(deps: WorkspaceDeps, of: ForwardSource | null): Forward[] {
  const forwards = readForwards(deps.database.db)
  return of === null ? forwards : forwards.filter(({ source }) => isSameSource(source, of))
}

/** Refusal: E_NO_FORWARD. */
export function findForward(deps: WorkspaceDeps, id: number): Forward | Refusal {
  return readForward(deps.database.db, id) ?? refused('E_NO_FORWARD', { id: String(id) })
}

/**
 * Adds a forward (R120). A target that the source has already is answered as it stands. Refusals: E_NO_ACCOUNT, E_NO_NUMBER,
 * E_NO_KEYWORD, E_NO_API_USER, E_ACCOUNT_ROLE, E_FORWARD_NOT_ALLOWED (R28, R36), E_FORWARD_TARGET, E_FORWARD_LIMIT.
 */
export function addForward(deps: WorkspaceDeps, wish: ForwardWish): Forward | Refusal {
  const accountId = ownerOf(deps, wish)
  if (isRefusal(accountId)) return accountId
  const target = canonicalTarget(deps, wish)
  if (isRefusal(target)) return target
  const draft: Omit<Forward, 'id'> = { ...wish, accountId, target, createdAt: deps.now() }
  const siblings = listForwards(deps, wish.source).filter((one) => one.accountId === accountId)
  const same = siblings.find((one) => targetKey(one) === targetKey(draft))
  if (same !== undefined) return same
  if (siblings.length >= MOST_TARGETS) return refused('E_FORWARD_LIMIT', { limit: String(MOST_TARGETS) })
  const id = changeForwards(deps, (tx) => insertForward(tx, draft))
  return isRefusal(id) ? id : { ...draft, id }
}

/** Changes where a forward goes, or switches it. Refusals: E_NO_FORWARD, E_FORWARD_NOT_ALLOWED, E_FORWARD_TARGET. */
export function changeForward(
  deps: WorkspaceDeps,
  id: number,
  changes: Partial<Pick<Forward, 'target' | 'enabled'>>,
): Forward | Refusal {
  const before = findForward(deps, id)
  if (isRefusal(before)) return before
  const target = canonicalTarget(deps, { ...before, ...changes })
  if (isRefusal(target)) return target
  const forward = { ...before, ...changes, target }
  const changed = changeForwards(deps, (tx) => {
    updateForward(tx, forward)
    return id
  })
  return isRefusal(changed) ? changed : forward
}

/** Removes a forward; deliveries that wait go on. Refusal: E_NO_FORWARD. */
export function removeForward(deps: WorkspaceDeps, id: number): Refusal | undefined {
  const forward = findForward(deps, id)
  if (isRefusal(forward)) return forward
  changeForwards(deps, (tx) => {
    deleteForward(tx, id)
    return id
  })
  return undefined
}

/** What an owner should know of a forward: its warnings, and macros that nobody knows (R123). */
export function forwardRemarks(
  deps: WorkspaceDeps,
  forward: Pick<Forward, 'kind' | 'target' | 'source'>,
): { readonly warnings: readonly ForwardWarning[]; readonly unknownMacros: readonly string[] } {
  const check = checkForward(forward, typeOf(deps, forward.source) ?? null)
  return check.kind === 'ok' ? check : { warnings: [], unknownMacros: [] }
}

/** The type of number whose messages a source hears of; null: it hears of something else; undefined: there is no such number. */
export function typeOf(deps: WorkspaceDeps, source: ForwardSource): NumberType | null | undefined {
  switch (source.kind) {
    case 'replies':
      return 'TWO_WAY'
    case 'number':
    case 'keyword':
      return deps.routing.current(deps.database.db).findNumber(source.number)?.number.type
    case 'reports':
    case 'premium':
      return null
  }
}

function isSameSource(left: ForwardSource, right: ForwardSource): boolean {
  if (left.kind !== right.kind) return false
  const key = (source: ForwardSource) =>
    'keywordId' in source
      ? source.keywordId
      : 'number' in source
        ? source.number
        : 'userId' in source
          ? source.userId
          : null
  return key(left) === key(right)
}

function ownerOf(deps: WorkspaceDeps, { accountId, source }: ForwardWish): number | Refusal {
  const { accounts, findNumber } = deps.routing.current(deps.database.db)
  if (source.kind === 'keyword') {
    const keyword = findKeyword(deps, source.number, source.keywordId)
    if (isRefusal(keyword)) return keyword
    return accountId === undefined || accountId === keyword.accountId
      ? keyword.accountId
      : refused('E_ACCOUNT_ROLE', { account: accounts.get(accountId)?.name ?? String(accountId) })
  }
  if (source.kind !== 'number') {
    const user = source.kind === 'reports' && source.userId !== null ? findApiUser(deps, source.userId) : null
    if (isRefusal(user)) return user
    const account = resolveAccount(deps.database.db, accountId ?? user?.accountId)
    return isRefusal(account) ? account : account.id
  }
  const number = findNumber(source.number)?.number
  if (number === undefined) return refused('E_NO_NUMBER', { id: source.number })
  const account = resolveAccount(deps.database.db, accountId ?? number.accountId ?? undefined)
  if (isRefusal(account)) return account
  return number.accountId === null || number.accountId === account.id
    ? account.id
    : refused('E_ACCOUNT_ROLE', { account: account.name })
}

/** The target as it is kept. Refusals: E_NO_NUMBER, E_FORWARD_NOT_ALLOWED, E_FORWARD_TARGET. */
function canonicalTarget(
  deps: WorkspaceDeps,
  forward: Pick<Forward, 'kind' | 'target' | 'source'>,
): string | Refusal {
  const type = typeOf(deps, forward.source)
  if (type === undefined) return refused('E_NO_NUMBER', {})
  const check = checkForward(forward, type)
  if (check.kind === 'ok') return check.target
  return refused(check.code, {
    kind: forward.kind,
    reason: check.reason,
    got: forward.target,
    type: type ?? '',
  })
}

function changeForwards(deps: WorkspaceDeps, change: (tx: WritableDb) => number): number | Refusal {
  const id = writeOrRefuse(deps.database, (tx) => {
    const changed = change(tx)
    appendJournal(tx, 'forward.changed', deps.now(), changed)
    return changed
  })
  deps.routing.forgetAll()
  deps.announce()
  return id
}
