import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ApiToken, ApiUser } from '../../emulator/contract/api-users.ts'
import type { CallAnswer, WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

export type NewApiUser = WorkspaceRequest<'createApiUser'>['body']
export type ApiUserChange = WorkspaceRequest<'updateApiUser'>['body']
export type NewApiToken = WorkspaceRequest<'createApiToken'>['body']
/** A token with its value, which the emulator tells this once. */
export type MadeApiToken = CallAnswer<'createApiToken'>

/** Who may call the vendor's interfaces; of one of them the tokens too. */
export const useApiUsers = defineStore('api-users', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<ApiUser>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listApiUsers', { query: page }, { signal }),
  })
  const openedId = shallowRef<number | null>(null)
  const opened = computed(() => list.items.find(({ id }) => id === openedId.value) ?? null)
  const tokens = createResourceList<ApiToken>({
    pageSize: WHOLE_LIST,
    readPage: async (page, signal) =>
      openedId.value === null
        ? { items: [], nextCursor: null }
        : await call('listApiTokens', { params: { user: String(openedId.value) }, query: page }, { signal }),
  })

  /** Shows one user with his tokens; null: none. */
  async function open(id: number | null): Promise<void> {
    if (id === openedId.value) return
    openedId.value = id
    tokens.clear()
    if (id !== null) await tokens.load()
  }

  async function create(user: NewApiUser): Promise<ApiUser> {
    const created = await call('createApiUser', { body: user })
    await list.refresh()
    return created
  }

  async function update(id: number, change: ApiUserChange): Promise<void> {
    await call('updateApiUser', { params: { user: String(id) }, body: change })
    await list.refresh()
  }

  /** Deletes a user when the removal settles: his tokens could not be made again as they were. */
  function remove(id: number): Removal {
    return deferRemoval(
      list,
      (user) => user.id === id,
      () => call('deleteApiUser', { params: { user: String(id) } }),
    )
  }

  async function createToken(userId: number, token: NewApiToken): Promise<MadeApiToken> {
    const made = await call('createApiToken', { params: { user: String(userId) }, body: token })
    await tokens.refresh()
    return made
  }

  /** Takes a token away when the removal settles: its value could not be given back. */
  function removeToken(userId: number, tokenId: number): Removal {
    return deferRemoval(
      tokens,
      (token) => token.id === tokenId,
      () => call('deleteApiToken', { params: { user: String(userId), token: String(tokenId) } }),
    )
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (!hasEvent(events, 'api-user.changed')) return
      void list.refresh()
      void tokens.refresh()
    },
    refresh() {
      void list.refresh()
      void tokens.refresh()
    },
    restart() {
      void open(null)
      void list.restart()
    },
  }

  return {
    list,
    openedId,
    opened,
    tokens,
    load: list.load,
    open,
    create,
    update,
    remove,
    createToken,
    removeToken,
    ...mirror,
  }
})
