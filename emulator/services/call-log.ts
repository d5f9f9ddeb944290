import type { VendorCall } from '../domain/vendor-call.ts'
import { countCall, deleteCalls, insertCall, trimCalls, trimCallTexts } from '../store/vendor-calls.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

type LogDeps = Pick<WorkspaceDeps, 'database' | 'now' | 'announce'> & {
  readonly onError: (error: unknown) => void
}

/** How long calls are collected before they are written. */
const PAUSE_MS = 40
/** Calls that are written at once, pause or not. */
const MAX_WAITING = 256
/** Calls that may wait while the disk refuses them; then the oldest are given up. */
const MAX_HELD = 2_000
/** Pause after a failure of the surroundings (a full disk) before trying again. */
const PAUSE_AFTER_ERROR_MS = 1_000
/** Calls that are kept. */
const MAX_KEPT = 10_000
/** Bytes of bodies and answers that are kept; a workspace is copied with them. */
const MAX_KEPT_BYTES = 64 * 1024 * 1024
/** How much is written before it is looked whether that is too much. */
const LOOK_EVERY_BYTES = 4 * 1024 * 1024

/**
 * Writes the log of vendor calls a moment after them, many in one transaction: no call waits for it. What was not written yet when
 * the process is killed is lost; closing the workspace writes it.
 */
export class CallLog {
  readonly #deps: LogDeps
  #waiting: Omit<VendorCall, 'id'>[] = []
  #timer: NodeJS.Timeout | undefined
  #bytesUnlooked = 0
  #isStopped = false

  constructor(deps: LogDeps) {
    this.#deps = deps
  }

  /** Takes a call to be written soon. One that ends after the workspace was closed has no log any more. */
  record(call: Omit<VendorCall, 'id'>): void {
    if (this.#isStopped) return
    this.#waiting.push(call)
    if (this.#waiting.length > MAX_HELD) this.#waiting.shift()
    if (this.#waiting.length === MAX_WAITING) this.#tryToWrite()
    else this.#timer ??= this.#wakeIn(PAUSE_MS)
  }

  /** Writes what waits, so that whoever reads the log finds every call that was answered. */
  write(): void {
    if (this.#waiting.length === 0) return
    const calls = this.#waiting
    const { database, now, announce } = this.#deps
    database.write((tx) => {
      const ids = calls.map((call) => {
        countCall(tx, call)
        return insertCall(tx, call)
      })
      const [first, last] = [ids[0] ?? 0, ids.at(-1) ?? 0]
      trimCalls(tx, last, MAX_KEPT)
      this.#trimTexts(tx, calls)
      appendJournal(tx, 'call.logged', now(), `${String(first)}-${String(last)}`)
    })
    this.#waiting = []
    announce()
  }

  #trimTexts(tx: WritableDb, calls: readonly Omit<VendorCall, 'id'>[]): void {
    for (const { request, answer } of calls) this.#bytesUnlooked += request.text.length + answer.text.length
    if (this.#bytesUnlooked < LOOK_EVERY_BYTES) return
    trimCallTexts(tx, MAX_KEPT_BYTES)
    this.#bytesUnlooked = 0
  }

  /** Forgets every call and its count. */
  clear(): void {
    const { database, now, announce } = this.#deps
    database.write((tx) => {
      deleteCalls(tx)
      appendJournal(tx, 'call.logged', now(), null)
    })
    this.#waiting = []
    announce()
  }

  /** Writes what waits and takes nothing more. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#tryToWrite()
    this.#isStopped = true
    clearTimeout(this.#timer)
  }

  #wakeIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#timer = undefined
      this.#tryToWrite()
    }, ms).unref()
  }

  #tryToWrite(): void {
    try {
      this.write()
    } catch (error) {
      this.#deps.onError(error)
      this.#timer ??= this.#wakeIn(PAUSE_AFTER_ERROR_MS)
    }
  }
}
