import type { Database } from '../store/database.ts'
import { countBehind, indexMessages } from '../store/message-index.ts'

export interface SearchIndexerDeps {
  readonly database: Database
  readonly onError: (error: unknown) => void
}

/** Messages in one transaction: a few milliseconds. */
const BATCH = 100
/** How long nothing new must have come before the index is worked on. */
const PAUSE_MS = 40
/** Messages that may wait for the index while more keep coming; a search reads them one by one. */
const MAX_BEHIND = 20_000
/** Pause after a failure of the surroundings (a full disk) before trying again. */
const PAUSE_AFTER_ERROR_MS = 1_000

/**
 * Brings the search index after the messages once nothing else goes on: no acknowledgement waits for it, and a search reads what
 * it has not reached yet from the messages themselves. How far it got is in the database, so a restart loses nothing.
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
    if (this.#timer === undefined && this.#immediate === undefined) this.#rest(PAUSE_MS)
    else this.#hasNews = true
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
      if (isBusy && countBehind(this.#deps.database.db) < MAX_BEHIND) {
        this.#rest(PAUSE_MS)
        return
      }
      const indexed = this.#deps.database.write((tx) => indexMessages(tx, BATCH))
      if (indexed === BATCH) this.#goOn()
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
