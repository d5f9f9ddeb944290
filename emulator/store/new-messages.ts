import type { NewMessage } from '../domain/message.ts'
import type { EpochMs } from '../domain/time.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import type { Database, WritableDb } from './database.ts'
import { appendNewMessages } from './journal.ts'
import { insertMessage } from './messages.ts'
import { insertLoneTrace, readLastTraceId } from './traces.ts'

/**
 * Runs a transaction that makes messages. They get their numbers in it, one after the other, and are announced together at its
 * end: the journal has one row for all of them, because every row costs a message its time.
 */
export function writeNewMessages<T>(
  database: Database,
  work: (tx: WritableDb, made: NewMessages) => T extends PromiseLike<unknown> ? never : T,
): T {
  return database.write((tx) => {
    const made = new NewMessages(tx)
    const result = work(tx, made)
    made.announce()
    return result
  })
}

/** The messages and traces that one write transaction makes; nobody else can take numbers while it lasts. */
export class NewMessages {
  readonly #tx: WritableDb
  readonly #lone: number[] = []
  readonly #before: number
  #last: number
  #at: EpochMs | undefined

  constructor(tx: WritableDb) {
    this.#tx = tx
    this.#before = readLastTraceId(tx)
    this.#last = this.#before
  }

  /** The next number. Each one that is taken has to be stored: by `store` or by `storeLone`. */
  nextId(): number {
    this.#last += 1
    return this.#last
  }

  /** Stores a message with its trace. */
  store(id: number, message: NewMessage, facts: readonly TraceFact[]): void {
    insertMessage(this.#tx, id, message, facts)
    this.#at = message.at
  }

  /** Stores the trace of what became no message. */
  storeLone(id: number, facts: readonly TraceFact[]): void {
    insertLoneTrace(this.#tx, id, facts)
    this.#lone.push(id)
  }

  /** Writes the messages stored so far into the journal. */
  announce(): void {
    let first = this.#before + 1
    for (const lone of [...this.#lone.toSorted((left, right) => left - right), this.#last + 1]) {
      if (this.#at !== undefined && lone > first) appendNewMessages(this.#tx, first, lone - 1, this.#at)
      first = lone + 1
    }
  }
}
