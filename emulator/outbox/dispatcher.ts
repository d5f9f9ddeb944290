import type { EpochMs } from '../domain/time.ts'
import type { Database } from '../store/database.ts'
import { readDueEffects, type DueEffect } from '../store/outbox.ts'
import { isOutboxDue, readNextOfOutbox } from '../store/timers.ts'
import { Alarm } from './alarm.ts'

export interface DispatcherDeps {
  readonly database: Database
  readonly now: () => EpochMs
  /** Wall-clock wait until a virtual instant; undefined while the clock is frozen: nothing becomes due by itself. */
  readonly waitMsUntil: (due: EpochMs) => number | undefined
  /** Performs and settles a batch, in order. */
  readonly perform: (effects: readonly DueEffect[]) => void
  /** Tells of delivery reports that have come; answers how much there was to do. */
  readonly tellReports: () => number
  readonly onError: (error: unknown) => void
}

/** Effects in one transaction, so that the event loop stays free between batches. */
const BATCH = 128
/** Pause after a failure of the surroundings (a full disk) before trying again. */
export const PAUSE_AFTER_ERROR_MS = 1_000

/**
 * Runs what is due inside the workspace: everything that will happen later is a row with its time, and this only wakes up for it. A
 * restart loses nothing, because nothing is kept here but a timer.
 */
export class Dispatcher {
  readonly #deps: DispatcherDeps
  readonly #alarm: Alarm
  #whenIdle: (() => void)[] = []

  constructor(deps: DispatcherDeps) {
    this.#deps = deps
    this.#alarm = new Alarm(() => {
      this.#turn()
    }, deps.waitMsUntil)
  }

  /** Something may be due: looks in the next turn of the event loop. */
  wake(): void {
    this.#alarm.soon()
  }

  /** Something becomes due at an instant. Costs nothing when it would be woken by then anyway; for what comes with every message. */
  wakeBy(due: EpochMs): void {
    this.#alarm.by(due, this.#deps.now())
  }

  /** Performs one batch of what is due now; answers how much that was. */
  runDue(limit = BATCH): number {
    const { database, now, perform, tellReports } = this.#deps
    const due = readDueEffects(database.db, now(), limit)
    if (due.length > 0) perform(due)
    return isOutboxDue(database.db, now()) ? due.length + tellReports() : due.length
  }

  /** Answers once nothing due is left. */
  idle(): Promise<void> {
    if (this.#alarm.isStopped || this.#isIdle()) return Promise.resolve()
    return new Promise((resolve) => {
      this.#whenIdle.push(resolve)
      this.wake()
    })
  }

  stop(): void {
    this.#alarm.stop()
    this.#settleIdle()
  }

  #isIdle(): boolean {
    return !isOutboxDue(this.#deps.database.db, this.#deps.now())
  }

  #turn(): void {
    try {
      if (this.runDue() > 0) {
        this.wake()
        return
      }
      this.#settleIdle()
      this.#alarm.at(readNextOfOutbox(this.#deps.database.db))
    } catch (error) {
      this.#deps.onError(error)
      this.#alarm.in(PAUSE_AFTER_ERROR_MS)
    }
  }

  #settleIdle(): void {
    for (const resolve of this.#whenIdle.splice(0)) resolve()
  }
}
