import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Ledger, LedgerEntry } from '../../emulator/contract/ledger.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { createResourceList } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** What was charged, and what it comes to (R179). */
export const useLedger = defineStore('ledger', () => {
  const call = useWorkspaceCall()
  const totals = shallowRef<Ledger['totals'] | null>(null)
  const list = createResourceList<LedgerEntry>({
    async readPage(page, signal) {
      const ledger = await call('readLedger', { query: page }, { signal })
      if (!signal.aborted) totals.value = ledger.totals
      return ledger
    },
  })

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'message.sent', 'report.arrived')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart() {
      totals.value = null
      void list.restart()
    },
  }

  return { list, totals, load: list.load, ...mirror }
})
