import { closeSync, fdatasync, openSync } from 'node:fs'

/** So many transactions may lie in the system's memory alone before it is asked to write them. */
const COMMITS_AT_ONCE = 8

/**
 * Has the system write the write-ahead log of a database to the disk while the event loop goes on. A checkpoint waits until all of
 * the log is there; when most of it is there already, it holds the loop up for a third of the time.
 */
export class LogWriter {
  readonly #file: string
  #descriptor: number | undefined
  #commits = 0
  #isWriting = false
  #isClosed = false

  /** `path` is the database's. */
  constructor(path: string) {
    this.#file = `${path}-wal`
  }

  noteCommit(): void {
    this.#commits += 1
    if (this.#commits < COMMITS_AT_ONCE || this.#isWriting) return
    this.#commits = 0
    this.#write()
  }

  /** Lets go of the log; to be called before the database closes and removes it. */
  close(): void {
    this.#isClosed = true
    if (!this.#isWriting) this.#letGo()
  }

  #write(): void {
    try {
      this.#descriptor ??= openSync(this.#file, 'r+')
    } catch {
      // Nothing is lost: the checkpoint writes all there is, and tells what stands in its way.
      return
    }
    this.#isWriting = true
    fdatasync(this.#descriptor, () => {
      this.#isWriting = false
      if (this.#isClosed) this.#letGo()
    })
  }

  #letGo(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}
