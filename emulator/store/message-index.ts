import type { Message } from '../domain/message.ts'
import { tokensOf } from '../domain/message-tokens.ts'
import { run, type ReadableDb, type WritableDb } from './database.ts'
import { addCounts, countMessagesBetween } from './message-counts.ts'
import { readMessage, readMessagesAfter, updateMessageRead } from './messages.ts'
import { readLastTraceId } from './traces.ts'
import { readSearchProgress, writeSearchProgress } from './search-progress.ts'

/**
 * Messages of one partition. A prefix is found by merging the rows of every word that begins with it, as long as that takes; so
 * each token carries the number of its partition, and a search goes through partitions one by one, newest first, until its page is
 * full. The commonest beginning costs a few milliseconds a partition, and the event loop is free between them.
 */
const PARTITION = 65_536

/** Answers which partition of the index a message is in. */
export function partitionOf(id: number): number {
  return Math.floor(id / PARTITION)
}

/** Number of the first message of a partition. */
export function startOfPartition(partition: number): number {
  return partition * PARTITION
}

/** Answers a token as the index of one partition keeps it. Tokens have only letters, digits, signs beyond ASCII and colons. */
export function indexedToken(partition: number, token: string): string {
  return `${partition.toString(36)}:${token}`
}

/** Answers how many messages, at most, the index has not reached yet. */
export function countBehind(db: ReadableDb): number {
  return readLastTraceId(db) - readSearchProgress(db).indexedTo
}

/** Takes the next messages, at most `limit`, into the index; answers how many those were. */
export function indexMessages(tx: WritableDb, limit: number): number {
  const { indexedTo, counts } = readSearchProgress(tx)
  const messages = readMessagesAfter(tx, indexedTo, limit)
  const last = messages.at(-1)
  if (last === undefined) return 0
  for (const message of messages) insertTokens(tx, message)
  writeSearchProgress(tx, {
    indexedTo: last.id,
    counts: addCounts(counts, countMessagesBetween(tx, indexedTo, last.id)),
  })
  return messages.length
}

/** Takes a message into the index anew after it has changed; one that the index has not reached yet will be taken as it is then. */
export function refreshIndex(tx: WritableDb, id: number): void {
  if (id > readSearchProgress(tx).indexedTo) return
  const message = readMessage(tx, id)
  run(tx, 'DELETE FROM message_search WHERE rowid = @id', { id })
  if (message !== undefined) insertTokens(tx, message)
}

/** Marks a message as read or unread, in the index and in the counts too if it is in them. */
export function writeMessageRead(tx: WritableDb, message: Message, isRead: boolean): void {
  if (message.isRead === isRead) return
  updateMessageRead(tx, message.id, isRead)
  const { indexedTo, counts } = readSearchProgress(tx)
  if (message.id > indexedTo) return
  run(tx, 'DELETE FROM message_search WHERE rowid = @id', { id: message.id })
  insertTokens(tx, { ...message, isRead })
  writeSearchProgress(tx, { indexedTo, counts: { ...counts, unread: counts.unread + (isRead ? -1 : 1) } })
}

function insertTokens(tx: WritableDb, message: Message): void {
  const partition = partitionOf(message.id)
  run(tx, 'INSERT INTO message_search (rowid, tokens) VALUES (@id, @tokens)', {
    id: message.id,
    tokens: tokensOf(message)
      .map((token) => indexedToken(partition, token))
      .join(' '),
  })
}
