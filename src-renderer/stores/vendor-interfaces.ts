import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { VendorInterface } from '../../emulator/contract/vendor-calls.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What the vendor's interfaces answer here: their actions with counters, and their errors. */
export const useVendorInterfaces = defineStore('vendor-interfaces', () => {
  const call = useWorkspaceCall()
  /** How many look at the counters; what there is to call never changes, so that nobody else has to read it again. */
  const watchers = shallowRef(0)
  const all = createResource<readonly VendorInterface[]>([], async (signal) => {
    const { items } = await call('listVendorInterfaces', {}, { signal })
    return items
  })
  const actions = computed(() => all.value.flatMap((one) => one.actions))
  const errors = computed(() => all.value.flatMap((one) => one.errors))
  const errorByCode = computed(() => new Map(errors.value.map((error) => [error.code, error])))
  const actionByName = computed(() => new Map(actions.value.map((action) => [action.name, action])))

  /** Reads them once; a failed try is repeated by the next call. */
  async function load(): Promise<void> {
    if (all.state.kind === 'idle' || all.state.kind === 'failed') await all.load()
  }

  /** Keeps the counters true for as long as the calling component lives. */
  function watchCounters(): void {
    watchers.value += 1
    onScopeDispose(() => {
      watchers.value -= 1
    })
    void all.load()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (watchers.value > 0 && hasEvent(events, 'call.logged')) void all.refresh()
    },
    refresh: () => void all.refresh(),
    restart: () => void all.restart(),
  }

  return { all, actions, errors, errorByCode, actionByName, load, watchCounters, ...mirror }
})
