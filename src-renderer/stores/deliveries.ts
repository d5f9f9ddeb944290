import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Delivery, DeliveryTarget, ListedDelivery } from '../../emulator/contract/deliveries.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { createSelection } from './selection.ts'
import { createListWithWaitingRows } from './waiting-rows.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** Which deliveries are wanted; null wants every one. */
export interface DeliveryFilter {
  readonly kind: ListedDelivery['kind'] | null
  readonly state: ListedDelivery['state'] | null
  readonly target: string | null
}

export const EVERY_DELIVERY: DeliveryFilter = { kind: null, state: null, target: null }

/** Deliveries of forwards, newest first, as far as they match the filter; one of them is selected. */
export const useDeliveries = defineStore('deliveries', () => {
  const call = useWorkspaceCall()
  const filter = shallowRef(EVERY_DELIVERY)
  const { list, isReading, pendingRows, changeRows, setReading, showPending, forgetPending } =
    createListWithWaitingRows<ListedDelivery>({
      readPage(page, signal) {
        const { kind, state, target } = filter.value
        const query = {
          ...page,
          ...(kind !== null && { kind }),
          ...(state !== null && { state }),
          ...(target !== null && { target }),
        }
        return call('listDeliveries', { query }, { signal })
      },
    })
  const targets = createResource<readonly DeliveryTarget[]>([], async (signal) => {
    const { items } = await call('listDeliveryTargets', {}, { signal })
    return items
  })
  const { selectedId, selected, select } = createSelection<string, Delivery>((id, signal) =>
    call('readDelivery', { params: { delivery: id } }, { signal }),
  )
  const isFiltered = computed(() => Object.values(filter.value).some((wanted) => wanted !== null))

  /** Shows the deliveries that another filter wants. */
  async function show(wanted: DeliveryFilter): Promise<void> {
    filter.value = wanted
    forgetPending()
    await Promise.all([list.load(), targets.load()])
  }

  /** Makes a delivery once more, from its first attempt on. */
  async function replay(id: string): Promise<void> {
    takeIn(await call('replayDelivery', { params: { delivery: id } }))
  }

  /** Sends it once in each spelling of phone numbers (R127). */
  async function spell(id: string): Promise<void> {
    await call('spellDelivery', { params: { delivery: id } })
    refresh()
  }

  /** Makes the next attempt now instead of at its time. */
  async function retry(id: string): Promise<void> {
    takeIn(await call('retryDelivery', { params: { delivery: id } }))
  }

  async function cancel(id: string): Promise<void> {
    takeIn(await call('cancelDelivery', { params: { delivery: id } }))
  }

  function takeIn(changed: ListedDelivery): void {
    changeRows((row) => (row.id === changed.id ? changed : row))
    if (selectedId.value === changed.id) void selected.refresh()
    void targets.refresh()
  }

  function refresh(): void {
    void list.refresh()
    void targets.refresh()
    void selected.refresh()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // An incoming message makes deliveries, and its event is the only one that tells of them.
      if (hasEvent(events, 'delivery.changed', 'message.received')) refresh()
    },
    refresh,
    restart() {
      forgetPending()
      filter.value = EVERY_DELIVERY
      void select(null)
      void list.restart()
      void targets.restart()
    },
  }

  return {
    filter,
    isFiltered,
    isReading,
    pendingRows,
    list,
    targets,
    selectedId,
    selected,
    show,
    setReading,
    showPending,
    select,
    replay,
    spell,
    retry,
    cancel,
    ...mirror,
  }
})
