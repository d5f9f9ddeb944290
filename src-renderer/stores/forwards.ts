import { defineStore } from 'pinia'
import type { Forward } from '../../emulator/contract/forwards.ts'
import type { Keyword } from '../../emulator/contract/keywords.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { Removal } from './removal.ts'
import { createResource } from './resource.ts'
import { createResourceList } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewForward = WorkspaceRequest<'createForward'>['body']
type ForwardChange = WorkspaceRequest<'updateForward'>['body']

/** Where messages are sent on to: every forward of the workspace (R118, R120). */
export const useForwards = defineStore('forwards', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<Forward>({
    async readPage(_, signal) {
      const { items } = await call('listForwards', {}, { signal })
      return { items, nextCursor: null }
    },
  })
  /** The keywords that have forwards, wherever they are. */
  const keywords = createResource<readonly Keyword[]>([], async (signal) => {
    const { items } = await call('listForwards', { query: { source: 'keyword' } }, { signal })
    const numbers = new Map(
      items.flatMap(({ source }) => (source.kind === 'keyword' ? [[source.keywordId, source.number]] : [])),
    )
    return Promise.all(
      [...numbers].map(([id, number]) =>
        call('readKeyword', { params: { number, keyword: String(id) } }, { signal }),
      ),
    )
  })

  async function create(forward: NewForward): Promise<Forward> {
    const created = await call('createForward', { body: forward })
    await list.refresh()
    return created
  }

  async function update(id: number, change: ForwardChange): Promise<void> {
    const changed = await call('updateForward', { params: { forward: String(id) }, body: change })
    list.change((forwards) => forwards.map((forward) => (forward.id === id ? changed : forward)))
  }

  /** Removes a forward at once, so that the next message already goes without it; undo makes it again. */
  async function remove({ id, accountId, source, kind, target, enabled }: Forward): Promise<Removal> {
    await call('deleteForward', { params: { forward: String(id) } })
    await list.refresh()
    return {
      async undo() {
        await create({ accountId, source, kind, target, enabled })
      },
    }
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // Whatever they hang on takes them with it.
      if (hasEvent(events, 'forward.changed', 'number.changed', 'keyword.changed', 'api-user.changed'))
        void list.refresh()
      if (hasEvent(events, 'forward.changed', 'number.changed', 'keyword.changed')) void keywords.refresh()
    },
    refresh() {
      void list.refresh()
      void keywords.refresh()
    },
    restart() {
      void list.restart()
      void keywords.restart()
    },
  }

  return { list, keywords, load: list.load, create, update, remove, ...mirror }
})
