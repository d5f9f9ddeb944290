import { z } from 'zod'
import type { ReadableDb, WritableDb } from './database.ts'
import { readMeta, writeMeta } from './workspace-state.ts'

/** How many messages there are of each kind that the summary of a workspace names. */
export interface MessageCounts {
  readonly messages: number
  readonly unread: number
  readonly lost: number
  readonly unmatched: number
}

/** How far the search index got: every message up to this number is in it, and counted. */
export interface SearchProgress {
  readonly indexedTo: number
  readonly counts: MessageCounts
}

const Progress = z.object({
  indexedTo: z.number(),
  counts: z.object({ messages: z.number(), unread: z.number(), lost: z.number(), unmatched: z.number() }),
})

const NOTHING: SearchProgress = { indexedTo: 0, counts: { messages: 0, unread: 0, lost: 0, unmatched: 0 } }
const KEY = 'search_progress'

export function readSearchProgress(db: ReadableDb): SearchProgress {
  const stored = readMeta(db, KEY)
  return stored === undefined ? NOTHING : Progress.parse(JSON.parse(stored))
}

/** Always in the transaction that changes the index. */
export function writeSearchProgress(tx: WritableDb, progress: SearchProgress): void {
  writeMeta(tx, KEY, JSON.stringify(progress))
}
