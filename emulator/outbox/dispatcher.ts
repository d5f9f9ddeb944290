import type { EpochMs } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { readDueEffects, type DueEffect } from '../store/outbox.ts'
import { isSomethingDue, readNextTimer, tellReports } from '../store/timers.ts'

export interface DispatcherDeps {
  readonly database: Database
  readonly now: () => EpochMs
  /** Wall-clock wait until a virtual instant; undefined while the clock is frozen: nothing becomes due by itself. */
  readonly waitMsUntil: (due: EpochMs) => number | undefined
  /** Performs and settles a batch, in order. */
  readonly perform: (effects: readonly DueEffect[]) => void
  /** Tells followers that delivery reports came. */
  readonly announce: () => void
  readonly onError: (error: unknown) => void
}

/** Effects in one transaction, so that the event loop stays free between batches. */
const BATCH = 128
/** Longest wait of one timer; Node's timers hold 31 bits. */
const MAX_WAIT_MS = 2_000_000_000
/** Pause after a failure of the surroundings (a full disk) before trying again. */
const PAUSE_AFTER_ERROR_MS = 1_000

/**
 * Runs what is due: everything that will happen later is a row with its time, and this only wakes up for it. A restart loses
 * nothing, because nothing is kept here but a timer.
 */
export class Dispatcher {
  readonly #deps: DispatcherDeps
  #immediate: NodeJS.Immediate | undefined
  #timer: NodeJS.Timeout | undefined
  /** The virtual instant that the timer waits for. */
  #sleepsUntil: EpochMs | undefined
  #isStopped = false
  #whenIdle: (() => void)[] = []

  constructor(deps: DispatcherDeps) {
    this.#deps = deps
  }

  /** Something may be due: looks in the next turn of the event loop. */
  wake(): void {
    if (this.#isStopped || this.#immediate !== undefined) return
    this.#immediate = setImmediate(() => {
      this.#immediate = undefined
      this.#turn()
    })
  }

  /** Something becomes due at an instant. Costs nothing when it would be woken by then anyway; for what comes with every message. */
  wakeBy(due: EpochMs): void {
    if (this.#sleepsUntil !== undefined && this.#sleepsUntil <= due) return
    const isFarOff = due > this.#deps.now() && this.#deps.waitMsUntil(due) === undefined
    if (!isFarOff) this.wake()
  }

  /** Performs one batch of what is due now; answers how much that was. */
  runDue(limit = BATCH): number {
    const { database, now, perform, announce } = this.#deps
    const due = readDueEffects(database.db, now(), limit)
    if (due.length > 0) perform(due)
    if (!isSomethingDue(database.db, now())) return due.length
    if (!database.write((tx) => tellReports(tx, now()))) return due.length
    announce()
    return due.length + 1
  }

  /** Answers once nothing due is left. */
  idle(): Promise<void> {
    if (this.#isStopped || this.#isIdle()) return Promise.resolve()
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve)
      this.wake()
    })
  }

  stop(): void {
    this.#isStopped = true
    clearImmediate(this.#immediate)
    clearTimeout(this.#timer)
    this.#settleIdle()
  }

  #isIdle(): boolean {
    return !isSomethingDue(this.#deps.database.db, this.#deps.now())
  }

  #turn(): void {
    clearTimeout(this.#timer)
    this.#sleepsUntil = undefined
    try {
      if (this.runDue() > 0) {
        this.wake()
        return
      }
      this.#settleIdle()
      this.#sleepUntilNext()
    } catch (error) {
      this.#deps.onError(error)
      this.#sleep(PAUSE_AFTER_ERROR_MS)
    }
  }

  #sleepUntilNext(): void {
    const due = readNextTimer(this.#deps.database.db)
    const waitMs = due === undefined ? undefined : this.#deps.waitMsUntil(due)
    if (waitMs === undefined) return
    this.#sleepsUntil = due
    this.#sleep(Math.min(Math.max(waitMs, 1), MAX_WAIT_MS))
  }

  #sleep(ms: number): void {
    this.#timer = setTimeout(() => {
      this.wake()
    }, ms)
    this.#timer.unref()
  }

  #settleIdle(): void {
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }
}
