import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { Database, WritableDb } from '../store/database.ts'

class RefusedWrite extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Runs one transaction; a refusal rolls back everything that was written before it and is answered. */
export function writeOrRefuse<T>(database: Database, work: (tx: WritableDb) => T | Refusal): T | Refusal {
  try {
    return database.write<{ readonly value: T }>((tx) => {
      const value = work(tx)
      if (isRefusal(value)) throw new RefusedWrite(value)
      return { value }
    }).value
  } catch (error) {
    if (error instanceof RefusedWrite) return error.refusal
    throw error
  }
}
