import { byName } from '../domain/polish-order.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { Template } from '../domain/template.ts'
import {
  deleteTemplate,
  insertTemplate,
  readTemplate,
  readTemplates,
  updateTemplate,
} from '../store/templates.ts'
import { writeHolding } from './account-holding.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Templates of an account by name. Refusal: E_NO_ACCOUNT. */
export function listTemplates(
  deps: WorkspaceDeps,
  accountId: number | undefined,
): readonly Template[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  return isRefusal(account) ? account : byName(readTemplates(deps.database.db, account.id))
}

/** One template of an account. Refusals: E_NO_ACCOUNT, E_NO_TEMPLATE, also for another account's. */
export function findTemplate(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
): Template | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const template = readTemplate(deps.database.db, id)
  return template?.accountId === account.id ? template : refused('E_NO_TEMPLATE', { id: String(id) })
}

/** Adds a template; two of a name are allowed (api-v2 2.8). Refusal: E_NO_ACCOUNT. */
export function addTemplate(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  draft: Pick<Template, 'name' | 'text'>,
): Template | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const template = { accountId: account.id, ...draft }
  return { ...template, id: writeHolding(deps, 'template.changed', (tx) => insertTemplate(tx, template)) }
}

/** Changes a template. Refusals: E_NO_ACCOUNT, E_NO_TEMPLATE. */
export function changeTemplate(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
  changes: Partial<Pick<Template, 'name' | 'text'>>,
): Template | Refusal {
  const before = findTemplate(deps, accountId, id)
  if (isRefusal(before)) return before
  const template = { ...before, ...changes }
  writeHolding(deps, 'template.changed', (tx) => {
    updateTemplate(tx, template)
    return id
  })
  return template
}

/** Removes a template. Refusals: E_NO_ACCOUNT, E_NO_TEMPLATE. */
export function removeTemplate(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  id: number,
): Refusal | undefined {
  const template = findTemplate(deps, accountId, id)
  if (isRefusal(template)) return template
  writeHolding(deps, 'template.changed', (tx) => {
    deleteTemplate(tx, id)
    return id
  })
  return undefined
}
