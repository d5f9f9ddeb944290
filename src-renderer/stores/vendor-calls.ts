import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ListedVendorCall, VendorCall } from '../../emulator/contract/vendor-calls.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { CallReplay } from './vendor-request.ts'
import { createResource } from './resource.ts'
import { createResourceList, type Page } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** Which calls of the log are wanted; an empty text wants all. */
export interface CallFilter {
  readonly action: string
  readonly onlyFailed: boolean
  readonly text: string
}

export const EVERY_CALL: CallFilter = { action: '', onlyFailed: false, text: '' }

/** What a token is called that lives only for a replay. */
const REPLAY_TOKEN_NAME = 'Powtórzenie z panelu'

/** The log of calls of the vendor's interfaces, newest first, as far as they match the filter; one of them is selected. */
export const useVendorCalls = defineStore('vendor-calls', () => {
  const client = useEmulatorClient()
  const call = useWorkspaceCall()
  const filter = shallowRef(EVERY_CALL)
  /** Set by the screen while somebody reads further down; new rows then wait. */
  const isReading = shallowRef(false)
  const pendingRows = shallowRef<readonly ListedVendorCall[]>([])
  const list = createResourceList<ListedVendorCall>({
    async readPage(page, signal) {
      const { action, onlyFailed, text } = filter.value
      const query = {
        ...page,
        ...(action !== '' && { action }),
        ...(onlyFailed && { only: 'failed' as const }),
        ...(text !== '' && { q: text }),
      }
      const answer = await call('listVendorCalls', { query }, { signal })
      return page.cursor === undefined && !signal.aborted ? holdBackNew(answer) : answer
    },
  })
  const selectedId = shallowRef<number | null>(null)
  const selected = createResource<VendorCall | null>(null, async (signal) =>
    selectedId.value === null
      ? null
      : await call('readVendorCall', { params: { call: String(selectedId.value) } }, { signal }),
  )
  const isFiltered = computed(
    () => filter.value.action !== '' || filter.value.onlyFailed || filter.value.text !== '',
  )

  /** Of a list read again, keeps the rows above those shown so far waiting while somebody reads. */
  function holdBackNew(page: Page<ListedVendorCall>): Page<ListedVendorCall> {
    const newest = list.items[0]?.id ?? 0
    const newRows = isReading.value ? page.items.filter(({ id }) => id > newest) : []
    pendingRows.value = newRows
    return { ...page, items: page.items.slice(newRows.length) }
  }

  /** Shows the rows that wait. */
  function showPending(): void {
    const waiting = pendingRows.value
    if (waiting.length === 0) return
    pendingRows.value = []
    list.change((items) => [...waiting, ...items])
  }

  /** Shows the calls that another filter wants. */
  async function show(wanted: CallFilter): Promise<void> {
    filter.value = wanted
    isReading.value = false
    pendingRows.value = []
    await list.load()
  }

  /** Selects a call, whether the list shows it or not, and reads what was said. */
  async function select(id: number | null): Promise<void> {
    if (id === selectedId.value && selected.state.kind === 'loaded') return
    selectedId.value = id
    selected.clear()
    if (id !== null) await selected.load()
  }

  /** Empties the log and begins to count anew. */
  async function clear(): Promise<void> {
    await call('clearVendorCalls', {})
    await Promise.all([select(null), list.refresh()])
  }

  /**
   * Makes a call once more, as its user: with a token that exists only meanwhile, since nobody can read the secret it came
   * with.
   */
  async function replay({ request, userId }: CallReplay): Promise<void> {
    if (userId === null) {
      await client.callVendor({ ...request, token: null })
      return
    }
    const params = { user: String(userId) }
    const { id, token } = await call('createApiToken', { params, body: { name: REPLAY_TOKEN_NAME } })
    try {
      await client.callVendor({ ...request, token })
    } finally {
      await call('deleteApiToken', { params: { ...params, token: String(id) } })
    }
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'call.logged')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart() {
      isReading.value = false
      pendingRows.value = []
      filter.value = EVERY_CALL
      void select(null)
      void list.restart()
    },
  }

  return {
    filter,
    isFiltered,
    isReading,
    pendingRows,
    list,
    selectedId,
    selected,
    load: list.load,
    show,
    showPending,
    select,
    clear,
    replay,
    ...mirror,
  }
})
