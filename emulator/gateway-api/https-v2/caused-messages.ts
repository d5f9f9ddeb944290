import type { CallYield } from '../../domain/vendor-call.ts'

/** The messages that one call made, as the run of their numbers: a call takes them in one go, or in slices one after the other. */
export class CausedMessages {
  #first: number | null = null
  #last: number | null = null
  /** What a call that sends says of all its messages; of a test, what it would have sent. */
  sent: CallYield | null = null

  add(id: number): void {
    this.#first = Math.min(this.#first ?? id, id)
    this.#last = Math.max(this.#last ?? id, id)
  }

  get first(): number | null {
    return this.#first
  }

  get last(): number | null {
    return this.#last
  }
}
