import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import type { WorkspaceMirror } from './mirror.ts'

const keptEvents = 500

/** The last things committed in the workspace since the panel has followed it, newest first. */
export const useJournal = defineStore('journal', () => {
  const events = shallowRef<readonly EmulatorEvent[]>([])

  const mirror: WorkspaceMirror = {
    applyEvents(fresh) {
      events.value = [...fresh.toReversed(), ...events.value].slice(0, keptEvents)
    },
    refresh: () => undefined, // it shows what went by; what was missed is in the lists
    restart() {
      events.value = []
    },
  }

  return { events, ...mirror }
})
