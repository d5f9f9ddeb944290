import { assertNever } from '../domain/assert-never.ts'
import type { Message } from '../domain/message.ts'
import { matchesQuery, type Condition, type MessageQuery } from '../domain/message-match.ts'
import { markOf } from '../domain/message-tokens.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, type ReadableDb } from './database.ts'
import { indexedToken, partitionOf, startOfPartition } from './message-index.ts'
import { MESSAGE_COLUMNS, readMessagesBefore, toMessage, type MessageRow } from './messages.ts'
import { readSearchProgress } from './search-progress.ts'

/** What was found in one stretch, newest first; the rest is older than `nextBefore`, null when there is none. */
export interface FoundMessages {
  readonly items: readonly Message[]
  readonly nextBefore: number | null
}

/** Messages read at once from the tail that is not indexed yet. */
const TAIL_STRETCH = 500

/**
 * Looks for messages older than `before`, newest first, in one stretch: a partition of the index, or some of the tail that is not
 * indexed yet. Work is bounded by the stretch, so a caller who wants a full page asks again, and lets others run in between.
 */
export function searchMessages(
  db: ReadableDb,
  query: MessageQuery,
  before: number,
  limit: number,
): FoundMessages {
  const end = Math.min(before, query.until === null ? readNextId(db) : readFirstIdSince(db, query.until))
  const start = query.since === null ? 1 : readFirstIdSince(db, query.since)
  if (end <= start) return { items: [], nextBefore: null }
  const { indexedTo } = readSearchProgress(db)
  const found =
    end - 1 > indexedTo
      ? searchTail(db, query, { start: Math.max(start, indexedTo + 1), end }, limit)
      : searchPartition(
          db,
          query.condition,
          { start: Math.max(start, startOfPartition(partitionOf(end - 1))), end },
          limit,
        )
  return found.nextBefore > start ? found : { ...found, nextBefore: null }
}

/** Numbers of messages, end exclusive. */
interface IdRange {
  readonly start: number
  readonly end: number
}

function searchTail(db: ReadableDb, query: MessageQuery, { start, end }: IdRange, limit: number) {
  const stretch = Math.min(TAIL_STRETCH, end - start)
  const tail = readMessagesBefore(db, end, stretch).filter(({ id }) => id >= start)
  const items = tail.filter((message) => matchesQuery(message, query)).slice(0, limit)
  const searchedTo = tail.length < stretch ? start : (tail.at(-1)?.id ?? start)
  return { items, nextBefore: nextAfterPage(items, limit, searchedTo) }
}

function searchPartition(db: ReadableDb, condition: Condition, { start, end }: IdRange, limit: number) {
  const items = readRows<MessageRow>(
    db,
    `SELECT ${MESSAGE_COLUMNS} FROM message_search JOIN messages ON id = message_search.rowid
     WHERE message_search MATCH @expression AND message_search.rowid >= @start AND message_search.rowid < @end
     ORDER BY message_search.rowid DESC LIMIT @limit`,
    { expression: renderCondition(condition, partitionOf(end - 1)), start, end, limit },
  ).map(toMessage)
  return { items, nextBefore: nextAfterPage(items, limit, start) }
}

// A full page ends the stretch at its last message.
function nextAfterPage(items: readonly Message[], limit: number, searchedTo: number): number {
  return items.length < limit ? searchedTo : (items.at(-1)?.id ?? searchedTo)
}

/** Answers the condition in the query language of FTS5, where nothing but strings comes from outside. */
function renderCondition(condition: Condition, partition: number): string {
  switch (condition.kind) {
    case 'whole':
    case 'beginning': {
      const phrase = `"${condition.tokens.map((token) => indexedToken(partition, token)).join(' ')}"`
      return condition.kind === 'beginning' ? `${phrase} *` : phrase
    }
    case 'any':
      return renderAny(condition.of, partition)
    case 'all':
      return renderAll(condition.of, partition)
    case 'not':
      return renderAll([condition], partition)
    default:
      return assertNever(condition)
  }
}

function renderAny(parts: readonly Condition[], partition: number): string {
  return `(${parts.map((part) => renderCondition(part, partition)).join(' OR ')})`
}

// FTS5 knows "this, but not that", so what is only negated is taken from all messages.
function renderAll(parts: readonly Condition[], partition: number): string {
  const wanted = parts.filter((part) => part.kind !== 'not')
  const unwanted = parts.flatMap((part) => (part.kind === 'not' ? [part.of] : []))
  const positive =
    wanted.length === 0
      ? renderAny(EVERY_MESSAGE, partition)
      : `(${wanted.map((part) => renderCondition(part, partition)).join(' AND ')})`
  return unwanted.length === 0 ? positive : `(${positive} NOT ${renderAny(unwanted, partition)})`
}

const EVERY_MESSAGE: readonly Condition[] = (['inbound', 'outbound'] as const).map((direction) => ({
  kind: 'whole',
  tokens: [markOf('is', direction)],
}))

function readNextId(db: ReadableDb): number {
  return (readRow<{ id: number | null }>(db, 'SELECT max(id) AS id FROM messages')?.id ?? 0) + 1
}

/**
 * Number of the first message made at or after an instant, or the next number. Time never goes back as numbers grow (R3), so
 * halving finds it without an index.
 */
function readFirstIdSince(db: ReadableDb, at: EpochMs): number {
  let [low, high] = [1, readNextId(db)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = readRow<{ at: number; id: number }>(
      db,
      'SELECT id, at_ms AS at FROM messages WHERE id >= @middle ORDER BY id LIMIT 1',
      { middle },
    )
    if (row === undefined || row.at >= at) high = middle
    else low = row.id + 1
  }
  return low
}
