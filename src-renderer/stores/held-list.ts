import type { EventType } from '../../emulator/contract/events.ts'
import { useAccounts } from './accounts.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import {
  createResourceList,
  readUpTo,
  WHOLE_LIST,
  type Page,
  type ReadPage,
  type ResourceList,
} from './resource-list.ts'

interface HeldListOptions<Item> {
  /** What announces that one of them changed. */
  readonly event: EventType
  /** Reads a page of what one account holds. */
  readonly readPage: (
    query: Parameters<ReadPage<Item>>[0] & { readonly accountId: number },
    signal: AbortSignal,
  ) => Promise<Page<Item>>
}

/** What the own accounts hold of one kind, of all of them in one list: the control API lists it account by account. */
export function createHeldList<Item>({ event, readPage }: HeldListOptions<Item>): {
  readonly list: ResourceList<Item>
  readonly mirror: WorkspaceMirror
} {
  const accounts = useAccounts()

  async function ownAccountIds(): Promise<readonly number[]> {
    if (accounts.list.state.kind !== 'loaded') await accounts.load()
    if (accounts.list.state.kind === 'failed') throw accounts.list.state.failure
    return accounts.list.items.filter(({ role }) => role === 'own').map(({ id }) => id)
  }

  const list = createResourceList<Item>({
    pageSize: WHOLE_LIST,
    async readPage(_, signal) {
      const pages = (await ownAccountIds()).map((accountId) =>
        readUpTo(WHOLE_LIST, (page, aborted) => readPage({ ...page, accountId }, aborted), signal),
      )
      return { items: (await Promise.all(pages)).flatMap(({ items }) => items), nextCursor: null }
    },
  })
  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, event, 'account.changed')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart: () => void list.restart(),
  }
  return { list, mirror }
}
