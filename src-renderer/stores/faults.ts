import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Fault } from '../../emulator/contract/faults.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

export type NewFault = WorkspaceRequest<'createFault'>['body']

/** What goes wrong on purpose with calls of the vendor's interfaces. */
export const useFaults = defineStore('faults', () => {
  const call = useWorkspaceCall()
  const list = createResourceList<Fault>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listFaults', { query: page }, { signal }),
  })
  /** How many can still hit a call. */
  const activeCount = computed(() => list.items.filter(({ active }) => active).length)

  async function create(fault: NewFault): Promise<Fault> {
    const created = await call('createFault', { body: fault })
    await list.refresh()
    return created
  }

  /** Switches a fault on or off; one that has hit all its calls begins to count anew. */
  async function setEnabled({ id, active, enabled, when }: Fault, isEnabled: boolean): Promise<void> {
    const isSpent = enabled && !active
    const body = { enabled: isEnabled, ...(isSpent && isEnabled && { when }) }
    await call('updateFault', { params: { fault: String(id) }, body })
    await list.refresh()
  }

  /** Removes a fault at once; taken back, it is made again and counts from the beginning. */
  async function remove({ id, ...fault }: Fault): Promise<Removal> {
    await call('deleteFault', { params: { fault: String(id) } })
    await list.refresh()
    return { undo: () => bringBack([fault]) }
  }

  /** Removes every fault at once. */
  async function clear(): Promise<Removal> {
    const cleared = list.items
    await call('clearFaults', {})
    await list.refresh()
    return { undo: () => bringBack(cleared) }
  }

  async function bringBack(faults: readonly Omit<Fault, 'id'>[]): Promise<void> {
    for (const { action, user, inject, effect, when, expiresAt, enabled } of faults)
      await call('createFault', { body: { action, user, inject, effect, when, expiresAt, enabled } })
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
