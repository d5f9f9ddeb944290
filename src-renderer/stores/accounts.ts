import { defineStore } from 'pinia'
import type { Account } from '../../emulator/contract/accounts.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResourceList } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewAccount = WorkspaceRequest<'createAccount'>['body']
type AccountChange = WorkspaceRequest<'updateAccount'>['body']

/** The own accounts of the workspace and their fictional neighbours. */
export const useAccounts = defineStore('accounts', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<Account>({
    async readPage(_, signal) {
      const { items } = await call('listAccounts', {}, { signal })
      return { items, nextCursor: null }
    },
  })

  async function create(account: NewAccount): Promise<Account> {
    const created = await call('createAccount', { body: account })
    await list.refresh()
    return created
  }

  async function update(id: number, change: AccountChange): Promise<void> {
    await call('updateAccount', { params: { account: String(id) }, body: change })
    await list.refresh()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // What is sent is paid from the balance (R180).
      if (hasEvent(events, 'account.changed', 'message.sent', 'report.arrived')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart: () => void list.restart(),
  }

  return { list, load: list.load, create, update, ...mirror }
})
