import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { AdvanceClock, AdvanceReport, Clock, SetClock } from '../../emulator/contract/clock.ts'
import { hasEvent, MESSAGE_EVENTS, type WorkspaceMirror } from './mirror.ts'
import { createResource } from './resource.ts'
import { useWorkspaceCall } from './workspace-call.ts'

const tickMs = 1000

/** The workspace's virtual clock (R3). */
export const useClock = defineStore('clock', () => {
  const call = useWorkspaceCall()
  const current = createResource<Clock | null>(null, (signal) => call('readClock', {}, { signal }))
  /** Virtual time now, in milliseconds since 1970; goes on by the second while the clock is live. */
  const nowMs = shallowRef<number | null>(null)
  /** The local day as the clock was last read, `2025-03-03`; empty until then. */
  const today = computed(() => current.value?.local.slice(0, 10) ?? '')

  watch(
    () => current.value,
    (clock, _, onCleanup) => {
      const readAtMs = Date.now()
      const show = () => {
        nowMs.value = clock === null ? null : Date.parse(clock.now) + Date.now() - readAtMs
      }
      show()
      if (clock?.mode !== 'live') return
      const ticking = setInterval(show, tickMs)
      onCleanup(() => clearInterval(ticking))
    },
    { flush: 'sync' },
  )

  async function change(body: SetClock): Promise<void> {
    const changed = await call('setClock', { body })
    current.change(() => changed)
  }

  const freeze = () => change({ mode: 'frozen' })
  const thaw = () => change({ mode: 'live' })
  /** Sets the time: an instant with a zone, or local time of Europe/Warsaw without one (R5). */
  const set = (now: string) => change({ now })

  /** Steps a frozen clock; answers how many timers ran on the way. */
  async function advance(step: AdvanceClock): Promise<AdvanceReport> {
    const report = await call('advanceClock', { body: step })
    current.change(() => report.clock)
    return report
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // Messages leave timers behind, which the clock counts.
      if (hasEvent(events, 'clock.changed', ...MESSAGE_EVENTS)) void current.refresh()
    },
    refresh: () => void current.refresh(),
    restart: () => void current.restart(),
  }

  return { current, nowMs, today, load: current.load, freeze, thaw, set, advance, ...mirror }
})
