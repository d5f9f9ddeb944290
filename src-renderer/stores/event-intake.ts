import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import type { WorkspaceMirror } from './mirror.ts'

/** Events this close together are taken in at once, so that a crowd of ten thousand does not redraw the panel as often. */
const gatheringMs = 100

/** What a run of events comes to, given the last one taken in before. */
export interface SiftedEvents {
  /** Sequence number of the last event taken in. */
  readonly last: number | null
  readonly fresh: readonly EmulatorEvent[]
  /** Events are missing in between. */
  readonly hasGap: boolean
}

/**
 * Leaves out what was seen before and notices what is missing: sequence numbers of a workspace have no holes. The very
 * first event (`last` null) is never taken for a gap.
 */
export function siftEvents(lastBefore: number | null, events: readonly EmulatorEvent[]): SiftedEvents {
  const fresh: EmulatorEvent[] = []
  let last = lastBefore
  let hasGap = false
  for (const event of events) {
    if (last !== null && event.seq <= last) continue
    hasGap ||= last !== null && event.seq > last + 1
    last = event.seq
    fresh.push(event)
  }
  return { last, fresh, hasGap }
}

/** Makes what takes the events of one connection and hands them to a mirror in runs, until the signal aborts. */
export function createEventIntake(
  mirror: Pick<WorkspaceMirror, 'applyEvents' | 'refresh'>,
  signal: AbortSignal,
): (event: EmulatorEvent) => void {
  let last: number | null = null
  let gathered: EmulatorEvent[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))

  function handOn(): void {
    const sifted = siftEvents(last, gathered)
    last = sifted.last
    gathered = []
    timer = undefined
    if (sifted.hasGap) mirror.refresh()
    else if (sifted.fresh.length > 0) mirror.applyEvents(sifted.fresh)
  }

  return (event) => {
    gathered.push(event)
    timer ??= setTimeout(handOn, gatheringMs)
  }
}
