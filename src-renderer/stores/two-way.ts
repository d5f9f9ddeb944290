import { defineStore } from 'pinia'
import type { TwoWayMapping, TwoWayPool } from '../../emulator/contract/two-way.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** The pool of virtual numbers of 2way messages, and who may answer which of them (R73, R77). */
export const useTwoWay = defineStore('two-way', () => {
  const call = useWorkspaceCall()
  const current = createResource<TwoWayPool | null>(null, (signal) => call('readTwoWayPool', {}, { signal }))

  /** Ends a mapping now, so that an answer to it finds nobody. */
  async function expire({ virtualNumber, recipient }: TwoWayMapping): Promise<void> {
    const pool = await call('expireTwoWayMapping', { body: { virtualNumber, recipient } })
    current.change(() => pool)
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // Mappings are made by what is sent and end with time; the pool itself is part of the profile.
      if (hasEvent(events, 'message.sent', 'report.arrived', 'clock.changed', 'profile.changed'))
        void current.refresh()
    },
    refresh: () => void current.refresh(),
    restart: () => void current.restart(),
  }

  return { current, load: current.load, expire, ...mirror }
})
