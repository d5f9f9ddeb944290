import { refused, type Refusal } from '../domain/refusal.ts'
import { addMs, type EpochMs } from '../domain/time.ts'
import { exactMomentOf } from '../domain/trace/phrasing.ts'
import { appendJournal } from '../store/journal.ts'
import { countTimers, readNextTimer } from '../store/timers.ts'
import { writeClockState, type ClockState } from '../store/workspace-state.ts'
import type { VirtualClock } from './virtual-clock.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A workspace with its clock and the means to run what is due. */
export interface ClockDeps extends WorkspaceDeps {
  readonly clock: VirtualClock
  /** Performs one batch of what is due now; answers how many effects that were. */
  readonly runDue: () => number
  /** Makes the attempts to deliver that are due now, and waits for what comes of them; answers how many those were. */
  readonly deliverDue: () => Promise<number>
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
  const { waiting, due } = countTimers(deps.database.db, now)
  return {
    state: deps.clock.state,
    now,
    nextTimerAt: readNextTimer(deps.database.db) ?? null,
    pendingTimers: waiting,
    due,
  }
}

/** Freezes, thaws or sets the clock. Refusal: E_CLOCK_BACK, because what has happened cannot become the future again. */
export function setClock(
  deps: ClockDeps,
  change: { readonly mode: ClockState['mode'] | undefined; readonly at: EpochMs | undefined },
): Promise<ClockReport | Refusal> {
  return deps.clock.inTurn(() => {
    const now = deps.clock.now()
    const at = change.at ?? now
    if (at < now) return refuseBack(now, at)
    moveClock(deps, change.mode ?? deps.clock.state.mode, at)
    deps.wakeOutbox()
    deps.announce()
    return readClock(deps)
  })
}

/** Where a clock is stepped to: by a length of time, to an instant, or to the next timer. */
export type ClockStep = { readonly byMs: number } | { readonly to: EpochMs | 'next-timer' }

/**
 * Steps the clock to an instant, or to the next timer, and runs every timer on the way at its own time and in order (R3). A live
 * clock stands still while it is stepped and goes on from there. Yields to the event loop between batches.
 */
export function advanceClock(
  deps: ClockDeps,
  step: ClockStep,
): Promise<{ readonly clock: ClockReport; readonly timersRun: number } | Refusal> {
  return deps.clock.inTurn(async () => {
    const now = deps.clock.now()
    const until = 'byMs' in step ? addMs(now, step.byMs) : instantOf(step.to, deps)
    if (until < now && !('to' in step && step.to === 'next-timer')) return refuseBack(now, until)
    const timersRun = await runTimersUntil(deps, until)
    deps.announce()
    deps.wakeOutbox()
    return { clock: readClock(deps), timersRun }
  })
}

function instantOf(to: EpochMs | 'next-timer', deps: ClockDeps): EpochMs {
  return to === 'next-timer' ? (readNextTimer(deps.database.db) ?? deps.clock.now()) : to
}

async function runTimersUntil(deps: ClockDeps, until: EpochMs): Promise<number> {
  const { mode } = deps.clock.state
  let timersRun = 0
  for (;;) {
    const due = readNextTimer(deps.database.db)
    if (due === undefined || due > until) break
    stopClockAt(deps, mode, latest(due, deps.clock.now()))
    const ran = deps.runDue() + (await deps.deliverDue())
    // Whatever is due and yet not run is stuck (a failing disk); the error was thrown or logged by then.
    if (ran === 0) break
    timersRun += ran
    await new Promise((resolve) => setImmediate(resolve))
  }
  moveClock(deps, mode, latest(until, deps.clock.now()))
  return timersRun
}

function refuseBack(now: EpochMs, wanted: EpochMs): Refusal {
  return refused('E_CLOCK_BACK', { now: exactMomentOf(now), wanted: exactMomentOf(wanted) })
}

function latest(left: EpochMs, right: EpochMs): EpochMs {
  return left > right ? left : right
}

function moveClock(deps: ClockDeps, mode: ClockState['mode'], at: EpochMs): void {
  const state = deps.clock.stateAt(mode, at)
  storeClock(deps, state, at)
  deps.clock.set(state, at)
}

/** Makes the clock stand still while it is stepped. What is stored keeps its mode: a killed process finds a live clock live. */
function stopClockAt(deps: ClockDeps, mode: ClockState['mode'], at: EpochMs): void {
  storeClock(deps, deps.clock.stateAt(mode, at), at)
  deps.clock.set({ mode: 'frozen', at }, at)
}

function storeClock({ database }: ClockDeps, state: ClockState, at: EpochMs): void {
  database.write((tx) => {
    writeClockState(tx, state)
    appendJournal(tx, 'clock.changed', at, null)
  })
}
