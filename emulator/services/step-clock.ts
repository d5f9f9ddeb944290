import { refused, type Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { appendJournal } from '../store/journal.ts'
import { countWaiting, readNextDue } from '../store/outbox.ts'
import { writeClockState, type ClockState } from '../store/workspace-state.ts'
import type { VirtualClock } from './virtual-clock.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A workspace with its clock and the means to run what is due. */
export interface ClockDeps extends WorkspaceDeps {
  readonly clock: VirtualClock
  /** Performs one batch of what is due now; answers how many effects that were. */
  readonly runDue: () => number
}

/** The clock as a user sees it. */
export interface ClockReport {
  readonly state: ClockState
  readonly now: EpochMs
  readonly nextTimerAt: EpochMs | null
  readonly pendingTimers: number
  readonly due: number
}

export function readClock(deps: ClockDeps): ClockReport {
  const now = deps.clock.now()
  const { waiting, due } = countWaiting(deps.database.db, now)
  return {
    state: deps.clock.state,
    now,
    nextTimerAt: readNextDue(deps.database.db) ?? null,
    pendingTimers: waiting,
    due,
  }
}

/** Freezes, thaws or sets the clock. Refusal: E_CLOCK_BACK, because what has happened cannot become the future again. */
export function setClock(
  deps: ClockDeps,
  change: { readonly mode: ClockState['mode'] | undefined; readonly at: EpochMs | undefined },
): ClockReport | Refusal {
  const now = deps.clock.now()
  const at = change.at ?? now
  if (at < now) return refused('E_CLOCK_BACK', { now: renderInstant(now), wanted: renderInstant(at) })
  moveClock(deps, change.mode ?? deps.clock.state.mode, at)
  deps.wakeOutbox()
  deps.announce()
  return readClock(deps)
}

/**
 * Steps the clock to an instant, or to the next timer, and runs every timer on the way at its own time and in order (R3). A live
 * clock stands still while it is stepped and goes on from there. Yields to the event loop between batches.
 */
export async function advanceClock(
  deps: ClockDeps,
  target: EpochMs | 'next-timer',
): Promise<{ readonly clock: ClockReport; readonly timersRun: number } | Refusal> {
  const start = deps.clock.now()
  const until = target === 'next-timer' ? (readNextDue(deps.database.db) ?? start) : target
  if (target !== 'next-timer' && until < start) {
    return refused('E_CLOCK_BACK', { now: renderInstant(start), wanted: renderInstant(until) })
  }
  const { mode } = deps.clock.state
  let timersRun = 0
  for (;;) {
    const due = readNextDue(deps.database.db)
    if (due === undefined || due > until) break
    moveClock(deps, 'frozen', latest(due, deps.clock.now()))
    const ran = deps.runDue()
    // Whatever is due and yet not run is stuck (a failing disk); the error was thrown or logged by then.
    if (ran === 0) break
    timersRun += ran
    await new Promise((resolve) => setImmediate(resolve))
  }
  moveClock(deps, mode, latest(until, deps.clock.now()))
  deps.announce()
  deps.wakeOutbox()
  return { clock: readClock(deps), timersRun }
}

function latest(left: EpochMs, right: EpochMs): EpochMs {
  return left > right ? left : right
}

function moveClock(deps: ClockDeps, mode: ClockState['mode'], at: EpochMs): void {
  const state = deps.clock.stateAt(mode, at)
  deps.database.write((tx) => {
    writeClockState(tx, state)
    appendJournal(tx, 'clock.changed', at, null)
  })
  deps.clock.set(state, at)
}
