import type { AccountNotice } from '../domain/account-help.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { insertNotice, readNotices, updateNotice } from '../store/account-notices.ts'
import { writeHolding } from './account-holding.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What the platform told an account, newest first (api-v2 2.4). Refusal: E_NO_ACCOUNT. */
export function listNotices(
  deps: WorkspaceDeps,
  accountId: number | undefined,
): readonly AccountNotice[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  return isRefusal(account) ? account : readNotices(deps.database.db, account.id)
}

/** Tells an account something, as the platform would. Refusal: E_NO_ACCOUNT. */
export function addNotice(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  draft: Pick<AccountNotice, 'isNew' | 'message'>,
): AccountNotice | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const notice = { accountId: account.id, ...draft }
  return { ...notice, id: writeHolding(deps, 'notice.changed', (tx) => insertNotice(tx, notice)) }
}

/** Marks a notice as new or as known. Refusals: E_NO_ACCOUNT, E_NO_NOTICE, also for another account's. */
export function markNotice(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
  changes: Pick<AccountNotice, 'isNew'>,
): AccountNotice | Refusal {
  const notices = listNotices(deps, accountId)
  if (isRefusal(notices)) return notices
  const before = notices.find((notice) => notice.id === id)
  if (before === undefined) return refused('E_NO_NOTICE', { id: String(id) })
  const notice = { ...before, ...changes }
  writeHolding(deps, 'notice.changed', (tx) => {
    updateNotice(tx, notice)
    return id
  })
  return notice
}
