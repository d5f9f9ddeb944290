import { readRow, type ReadableDb } from './database.ts'
import { readSearchProgress, type MessageCounts } from './search-progress.ts'

/** Counts of the whole workspace: those of what is indexed are kept, only the tail is counted. */
export function countMessages(db: ReadableDb): MessageCounts {
  const { indexedTo, counts } = readSearchProgress(db)
  return addCounts(counts, countMessagesBetween(db, indexedTo, Number.MAX_SAFE_INTEGER))
}

/** Counts of the messages after one number up to and with another. */
export function countMessagesBetween(db: ReadableDb, after: number, upTo: number): MessageCounts {
  const counts = readRow<MessageCounts>(
    db,
    `SELECT count(*) AS messages,
       count(*) FILTER (WHERE is_read = 0) AS unread,
       count(*) FILTER (WHERE instr(ribbon, 'lost') > 0) AS lost,
       count(*) FILTER (WHERE result = 'UNMATCHED') AS unmatched
     FROM messages WHERE id > @after AND id <= @upTo`,
    { after, upTo },
  )
  if (counts === undefined) throw new Error('a count without a row')
  return counts
}

export function addCounts(left: MessageCounts, right: MessageCounts): MessageCounts {
  return {
    messages: left.messages + right.messages,
    unread: left.unread + right.unread,
    lost: left.lost + right.lost,
    unmatched: left.unmatched + right.unmatched,
  }
}
