import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { DeliveryFault } from '../../emulator/contract/deliveries.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

export type NewDeliveryFault = WorkspaceRequest<'createDeliveryFault'>['body']

/** What goes wrong on purpose with forwards (R121). */
export const useDeliveryFaults = defineStore('delivery-faults', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<DeliveryFault>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listDeliveryFaults', { query: page }, { signal }),
  })
  /** How many can still hit an attempt. */
  const activeCount = computed(() => list.items.filter(({ active }) => active).length)

  async function create(fault: NewDeliveryFault): Promise<void> {
    await call('createDeliveryFault', { body: fault })
    await list.refresh()
  }

  /** Switches a fault on or off; one that has hit all its attempts begins to count anew. */
  async function setEnabled({ id, active, enabled, when }: DeliveryFault, isEnabled: boolean): Promise<void> {
    const isSpent = enabled && !active
    const body = { enabled: isEnabled, ...(isSpent && isEnabled && { when }) }
    await call('updateDeliveryFault', { params: { fault: String(id) }, body })
    await list.refresh()
  }

  /** Removes a fault at once; taken back, it is made again and counts from the beginning. */
  async function remove(fault: DeliveryFault): Promise<Removal> {
    await call('deleteDeliveryFault', { params: { fault: String(fault.id) } })
    await list.refresh()
    return { undo: () => bringBack([fault]) }
  }

  /** Removes every fault at once. */
  async function clear(): Promise<Removal> {
    const cleared = list.items
    await call('clearDeliveryFaults', {})
    await list.refresh()
    return { undo: () => bringBack(cleared) }
  }

  async function bringBack(faults: readonly DeliveryFault[]): Promise<void> {
    for (const { kind, target, inject, when, expiresAt, enabled } of faults)
      await call('createDeliveryFault', { body: { kind, target, inject, when, expiresAt, enabled } })
    await list.refresh()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // Faults end at a time of the virtual clock.
      if (hasEvent(events, 'fault.changed', 'clock.changed')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart: () => void list.restart(),
  }

  return { list, activeCount, load: list.load, create, setEnabled, remove, clear, ...mirror }
})
