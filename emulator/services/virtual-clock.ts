import { epochMs, type EpochMs } from '../domain/time.ts'
import type { ClockState } from '../store/workspace-state.ts'

/** A workspace's clock (R3): live, at a distance from the wall clock, or frozen. Never goes back. */
export class VirtualClock {
  readonly #wallNow: () => number
  #state: ClockState
  #latest: EpochMs
  #turns: Promise<unknown> = Promise.resolve()

  constructor(state: ClockState, wallNow: () => number) {
    this.#wallNow = wallNow
    this.#state = state
    this.#latest = this.#read()
  }

  get state(): ClockState {
    return this.#state
  }

  /** Virtual time. A wall clock that is set back makes it stand still, not return. */
  now(): EpochMs {
    const now = this.#read()
    if (now > this.#latest) this.#latest = now
    return this.#latest
  }

  /** Answers the state in which the clock shows this time, to be stored before it is set. */
  stateAt(mode: ClockState['mode'], at: EpochMs): ClockState {
    return mode === 'frozen' ? { mode, at } : { mode, offsetMs: at - this.#wallNow() }
  }

  /** Takes on a stored state that shows `at`; never before `now()`, the caller has seen to that. */
  set(state: ClockState, at: EpochMs): void {
    this.#state = state
    this.#latest = at
  }

  /** Does something that moves the clock once those who asked earlier are done: two steps of an hour are two hours. */
  inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.#turns.then(work)
    this.#turns = turn.catch(() => undefined)
    return turn
  }

  #read(): EpochMs {
    return this.#state.mode === 'frozen' ? this.#state.at : epochMs(this.#wallNow() + this.#state.offsetMs)
  }
}
