import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ListedDelivery } from '../../emulator/contract/deliveries.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { readUpTo, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** How the forwards of the message that is shown stand now, by the trace of the message. */
export const useMessageForwards = defineStore('message-forwards', () => {
  const call = useWorkspaceCall()
  const trace = shallowRef<string | null>(null)
  const current = createResource<readonly ListedDelivery[]>([], async (signal) => {
    const wanted = trace.value
    if (wanted === null) return []
    const { items } = await readUpTo(
      WHOLE_LIST,
      (page, aborted) => call('listDeliveries', { query: { ...page, trace: wanted } }, { signal: aborted }),
      signal,
    )
    return items
  })

  async function show(id: string): Promise<void> {
    if (id === trace.value && current.state.kind === 'loaded') return
    trace.value = id
    current.clear()
    await current.load()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'delivery.changed')) void current.refresh()
    },
    refresh: () => void current.refresh(),
    restart() {
      trace.value = null
      current.clear()
    },
  }

  return { current, show, ...mirror }
})
