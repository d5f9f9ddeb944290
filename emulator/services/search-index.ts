import type { Database } from '../store/database.ts'
import { indexMessages } from '../store/message-index.ts'

export interface SearchIndexerDeps {
  readonly database: Database
  readonly onError: (error: unknown) => void
}

/** Messages in one transaction: a few milliseconds. */
const BATCH = 100
/** Pause between batches while messages keep coming: a small part of the time goes to the index, the rest to acknowledgements. */
const PAUSE_MS = 40
/** Pause after a failure of the surroundings (a full disk) before trying again. */
const PAUSE_AFTER_ERROR_MS = 1_000

/**
 * Brings the search index after the messages, in the pauses between other work: no acknowledgement waits for it, and a search
 * reads what it has not reached yet from the messages themselves. How far it got is in the database, so a restart loses nothing.
 */
export class SearchIndexer {
  readonly #deps: SearchIndexerDeps
  #timer: NodeJS.Timeout | undefined
  #immediate: NodeJS.Immediate | undefined
  #hasNews = false
  #isStopped = false

  constructor(deps: SearchIndexerDeps) {
    this.#deps = deps
  }

  /** There may be something new. Cheap; may be called often. */
  wake(): void {
    this.#hasNews = true
    if (this.#timer === undefined && this.#immediate === undefined) this.#rest(PAUSE_MS)
  }

  stop(): void {
    this.#isStopped = true
    clearTimeout(this.#timer)
    clearImmediate(this.#immediate)
  }

  #turn(): void {
    this.#timer = undefined
    this.#immediate = undefined
    try {
      const isBusy = this.#hasNews
      this.#hasNews = false
      const indexed = this.#deps.database.write((tx) => indexMessages(tx, BATCH))
      if (indexed < BATCH) return
      if (isBusy) this.#rest(PAUSE_MS)
      else this.#goOn()
    } catch (error) {
      this.#deps.onError(error)
      this.#rest(PAUSE_AFTER_ERROR_MS)
    }
  }

  #rest(ms: number): void {
    if (this.#isStopped) return
    this.#timer = setTimeout(() => {
      this.#turn()
    }, ms)
    this.#timer.unref()
  }

  #goOn(): void {
    if (this.#isStopped) return
    this.#immediate = setImmediate(() => {
      this.#turn()
    })
  }
}
