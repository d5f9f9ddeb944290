import type { Account } from '../domain/account.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { NUMBER_RULES } from '../domain/number-rules.ts'
import { insertAccount, readAccounts, updateAccount } from '../store/accounts.ts'
import { appendJournal } from '../store/journal.ts'
import { readTypesUsedBy } from '../store/numbers.ts'
import type { ReadableDb } from '../store/database.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export function listAccounts(deps: WorkspaceDeps): readonly Account[] {
  return readAccounts(deps.database.db)
}

export function addAccount(deps: WorkspaceDeps, account: Omit<Account, 'id'>): Account {
  return changeAccounts(deps, account, (tx) => insertAccount(tx, account))
}

/** Changes an account. Refusals: E_NO_ACCOUNT; E_PREPAID where it has numbers or keywords that need a post-paid one (R13, R17). */
export function changeAccount(
  deps: WorkspaceDeps,
  id: number,
  changes: Partial<Omit<Account, 'id' | 'role'>>,
): Account | Refusal {
  const before = readAccounts(deps.database.db).find((account) => account.id === id)
  if (before === undefined) return refused('E_NO_ACCOUNT', { id: String(id) })
  const account = { ...before, ...changes }
  const type = readTypesUsedBy(deps.database.db, id).find(
    (used) => !NUMBER_RULES[used].accounts.includes(account.kind),
  )
  if (type !== undefined) return refused('E_PREPAID', { account: account.name, type })
  return changeAccounts(deps, account, (tx) => {
    updateAccount(tx, account)
    return id
  })
}

function changeAccounts(
  deps: WorkspaceDeps,
  account: Omit<Account, 'id'>,
  change: (tx: Parameters<typeof insertAccount>[0]) => number,
): Account {
  const id = deps.database.write((tx) => {
    const changed = change(tx)
    appendJournal(tx, 'account.changed', deps.now(), changed)
    return changed
  })
  deps.routing.forgetAll()
  deps.announce()
  return { ...account, id }
}

/** The account that a request means: the named one, else the first own one. Refusals: E_NO_ACCOUNT. */
export function resolveAccount(db: ReadableDb, id: number | undefined): Account | Refusal {
  const accounts = readAccounts(db)
  const found =
    id === undefined
      ? accounts.find(({ role }) => role === 'own')
      : accounts.find((account) => account.id === id)
  return found ?? refused('E_NO_ACCOUNT', { id: String(id ?? 'own') })
}

/** Accounts by their id, from the compiled configuration. */
export function findAccounts(deps: WorkspaceDeps): ReadonlyMap<number, Account> {
  return deps.routing.current(deps.database.db).accounts
}
