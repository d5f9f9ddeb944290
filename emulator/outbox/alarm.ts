import type { EpochMs } from '../domain/time.ts'

/** Longest wait of one timer; Node's timers hold 31 bits. */
const MAX_WAIT_MS = 2_000_000_000

/** Wakes somebody up: in the next turn of the event loop, or at a virtual instant. Keeps nothing but one timer. */
export class Alarm {
  readonly #ring: () => void
  readonly #waitMsUntil: (due: EpochMs) => number | undefined
  #immediate: NodeJS.Immediate | undefined
  #timer: NodeJS.Timeout | undefined
  /** The virtual instant that the timer waits for. */
  #sleepsUntil: EpochMs | undefined
  #isStopped = false

  /** `waitMsUntil`: wall-clock wait until a virtual instant; undefined while the clock is frozen. */
  constructor(ring: () => void, waitMsUntil: (due: EpochMs) => number | undefined) {
    this.#ring = ring
    this.#waitMsUntil = waitMsUntil
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  /** Rings in the next turn of the event loop. Cheap; may be called often. */
  soon(): void {
    if (this.#isStopped || this.#immediate !== undefined) return
    this.#immediate = setImmediate(() => {
      this.#immediate = undefined
      clearTimeout(this.#timer)
      this.#sleepsUntil = undefined
      this.#ring()
    })
  }

  /** Rings at an instant; never for undefined, nor while the clock is frozen. Forgets what it was set to before. */
  at(due: EpochMs | undefined): void {
    const waitMs = due === undefined ? undefined : this.#waitMsUntil(due)
    if (waitMs === undefined) return
    this.#sleepsUntil = due
    this.in(Math.min(Math.max(waitMs, 1), MAX_WAIT_MS))
  }

  /** Rings after a time on the wall clock. */
  in(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.soon()
    }, ms)
    this.#timer.unref()
  }

  /** Rings by an instant at the latest. Costs nothing when it would anyway; for what comes with every message. */
  by(due: EpochMs, now: EpochMs): void {
    if (this.#sleepsUntil !== undefined && this.#sleepsUntil <= due) return
    const isFarOff = due > now && this.#waitMsUntil(due) === undefined
    if (!isFarOff) this.soon()
  }

  stop(): void {
    this.#isStopped = true
    clearImmediate(this.#immediate)
    clearTimeout(this.#timer)
  }
}
