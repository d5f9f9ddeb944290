type Listener = () => void

/** Tells followers that the journal of a workspace has grown, at most once a turn of the event loop. */
export class JournalFeed {
  readonly #listeners = new Set<Listener>()
  #isScheduled = false

  announce(): void {
    if (this.#isScheduled || this.#listeners.size === 0) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      for (const listener of [...this.#listeners]) listener()
    })
  }

  /** Calls the listener whenever there is something new; answers how to stop. */
  follow(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
}
