import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Workspace, WorkspaceList } from '../../emulator/contract/workspaces.ts'
import type { CallRequest } from '../client/emulator-client.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { readRemembered, remember } from './remembered.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResource } from './resource.ts'
import { createResourceList } from './resource-list.ts'

type WorkspaceName = WorkspaceList['items'][number]
type NewWorkspace = CallRequest<'createWorkspace'>['body']

const memoryKey = 'workspace'
/** The workspace every emulator starts with. */
const firstWorkspace = 'default'

/** The workspaces, and the one that is open: everything else in the panel is about that one. */
export const useWorkspaces = defineStore('workspaces', () => {
  const client = useEmulatorClient()
  const currentId = shallowRef(readRemembered(memoryKey) ?? firstWorkspace)
  /** Goes up whenever the open workspace starts from its beginning. */
  const resets = shallowRef(0)
  const list = createResourceList<WorkspaceName>({
    async readPage(_, signal) {
      const { items } = await client.call('listWorkspaces', {}, { signal })
      return { items, nextCursor: null }
    },
  })
  const current = createResource<Workspace | null>(null, (signal) =>
    client.call('readWorkspace', { params: { workspace: currentId.value } }, { signal }),
  )
  const counts = computed(() => current.value?.counts ?? null)

  async function load(): Promise<void> {
    await Promise.all([current.load(), list.load()])
  }

  function switchTo(id: string): void {
    currentId.value = id
    remember(memoryKey, id)
  }

  /** Opens another workspace than the open one, if there is any: that one is gone or about to go. */
  async function switchAway(): Promise<void> {
    await list.load()
    const other = list.items.find(({ id }) => id !== currentId.value)
    if (other !== undefined) switchTo(other.id)
  }

  /** Creates a workspace and opens it. */
  async function create(workspace: NewWorkspace): Promise<Workspace> {
    const created = await client.call('createWorkspace', { body: workspace })
    switchTo(created.id)
    await list.refresh()
    return created
  }

  /** Renames the open workspace. */
  async function rename(name: string): Promise<void> {
    const renamed = await client.call('updateWorkspace', {
      params: { workspace: currentId.value },
      body: { name },
    })
    current.change(() => renamed)
    await list.refresh()
  }

  /** Puts the open workspace back to how it was created. */
  async function reset(): Promise<void> {
    await client.call('resetWorkspace', { params: { workspace: currentId.value } })
    resets.value += 1
  }

  /** Deletes a workspace when the removal settles; leaves it at once when it is the open one. */
  async function remove(id: string): Promise<Removal> {
    const removal = deferRemoval(
      list,
      (workspace) => workspace.id === id,
      () => client.call('deleteWorkspace', { params: { workspace: id } }),
    )
    if (id !== currentId.value) return removal
    await switchAway()
    return {
      ...removal,
      async undo() {
        await removal.undo()
        switchTo(id)
      },
    }
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      void current.refresh() // its counts move with nearly everything
      if (hasEvent(events, 'workspace.changed')) void list.refresh()
    },
    refresh() {
      void current.refresh()
      void list.refresh()
    },
    restart: () => void current.restart(),
  }

  return {
    list,
    current,
    currentId,
    resets,
    counts,
    load,
    switchTo,
    switchAway,
    create,
    rename,
    reset,
    remove,
    ...mirror,
  }
})
