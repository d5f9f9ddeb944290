import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { Egress } from '../../emulator/contract/deliveries.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { Removal } from './removal.ts'
import { createResource } from './resource.ts'
import { readUpTo, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What may be connected to, and what is held because it may not (R2). */
export const useEgress = defineStore('egress', () => {
  const call = useWorkspaceCall()
  const current = createResource<Egress | null>(null, (signal) => call('readEgress', {}, { signal }))
  const held = computed(() => current.value?.held ?? [])
  const heldCount = computed(() => held.value.reduce((sum, { deliveries }) => sum + deliveries, 0))

  /** Allows a host; what is held for it goes on at once. Taken back, nothing more goes there. */
  async function allow(host: string): Promise<Removal> {
    const allowed = await call('allowHost', { body: { host } })
    current.change(() => allowed)
    return {
      async undo() {
        await disallow(host)
      },
    }
  }

  /** Takes a host off the list; taken back, it is allowed again. */
  async function disallow(host: string): Promise<Removal> {
    const allowed = await call('disallowHost', { body: { host } })
    current.change(() => allowed)
    return {
      async undo() {
        await allow(host)
      },
    }
  }

  /** Calls off everything that is held for a host; taken back, it is held again. */
  async function cancelHeld(host: string): Promise<Removal> {
    const { items } = await readUpTo(
      WHOLE_LIST,
      (page, signal) => call('listDeliveries', { query: { ...page, state: 'held' } }, { signal }),
      new AbortController().signal,
    )
    const ids = items.filter(({ heldHost }) => heldHost === host).map(({ id }) => id)
    for (const delivery of ids) await call('cancelDelivery', { params: { delivery } })
    await current.refresh()
    return {
      async undo() {
        for (const delivery of ids) await call('replayDelivery', { params: { delivery } })
        await current.refresh()
      },
    }
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'delivery.changed', 'profile.changed')) void current.refresh()
    },
    refresh: () => void current.refresh(),
    restart: () => void current.restart(),
  }

  return { current, held, heldCount, load: current.load, allow, disallow, cancelHeld, ...mirror }
})
