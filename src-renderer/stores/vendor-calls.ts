import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { ListedVendorCall, VendorCall } from '../../emulator/contract/vendor-calls.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { CallReplay } from './vendor-request.ts'
import { createSelection } from './selection.ts'
import { createListWithWaitingRows } from './waiting-rows.ts'
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
  const { list, isReading, pendingRows, setReading, showPending, forgetPending } =
    createListWithWaitingRows<ListedVendorCall>({
      readPage(page, signal) {
        const { action, onlyFailed, text } = filter.value
        const query = {
          ...page,
          ...(action !== '' && { action }),
          ...(onlyFailed && { only: 'failed' as const }),
          ...(text !== '' && { q: text }),
        }
        return call('listVendorCalls', { query }, { signal })
      },
    })
  const { selectedId, selected, select } = createSelection<number, VendorCall>((id, signal) =>
    call('readVendorCall', { params: { call: String(id) } }, { signal }),
  )
  const isFiltered = computed(
    () => filter.value.action !== '' || filter.value.onlyFailed || filter.value.text !== '',
  )

  /** Shows the calls that another filter wants. */
  async function show(wanted: CallFilter): Promise<void> {
    filter.value = wanted
    forgetPending()
    await list.load()
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
      forgetPending()
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
    setReading,
    showPending,
    select,
    clear,
    replay,
    ...mirror,
  }
})
