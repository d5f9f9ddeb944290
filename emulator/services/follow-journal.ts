import type { JournalType } from '../domain/journal-type.ts'
import { readJournalAfter, readLastSeq, type JournalRecord } from '../store/journal.ts'
import { readMessage } from '../store/messages.ts'
import type { WorkspaceContext } from './workspace-context.ts'

/** A journal row with the message it is about, for the message events. */
export type JournalEvent = JournalRecord

type Followed = Pick<WorkspaceContext, 'deps' | 'feed'>

/** Rows after a sequence number, oldest first; `last` is how far was looked, whatever the filter left out. */
export function readEvents(
  { deps }: Followed,
  after: number,
  limit: number,
  type?: JournalType,
): { readonly events: readonly JournalEvent[]; readonly last: number } {
  const records = readJournalAfter(deps.database.db, after, limit)
  const wanted = type === undefined ? records : records.filter((record) => record.type === type)
  return { events: wanted.map((record) => withMessage(deps, record)), last: records.at(-1)?.seq ?? after }
}

/** The sequence number of the newest row; 0 in an empty journal. */
export function lastSeq({ deps }: Followed): number {
  return readLastSeq(deps.database.db)
}

/** Waits until there is at least one row of the type after the cursor, or until the time is over. */
export function waitForEvents(
  followed: Followed,
  wish: {
    readonly after: number
    readonly limit: number
    readonly timeoutMs: number
    readonly type?: JournalType | undefined
  },
): Promise<{ readonly events: readonly JournalEvent[]; readonly last: number; readonly timedOut: boolean }> {
  return new Promise((resolve, reject) => {
    let after = wish.after
    const finish = (events: readonly JournalEvent[], timedOut: boolean) => {
      clearTimeout(timer)
      stop()
      resolve({ events, last: after, timedOut })
    }
    const look = () => {
      try {
        for (;;) {
          const { events, last } = readEvents(followed, after, wish.limit, wish.type)
          const isAtEnd = last === after
          after = last
          if (events.length > 0) {
            finish(events, false)
            return
          }
          if (isAtEnd) return
        }
      } catch (error) {
        clearTimeout(timer)
        stop()
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    const timer = setTimeout(() => {
      finish([], true)
    }, wish.timeoutMs)
    timer.unref()
    const stop = followed.feed.follow(look)
    look()
  })
}

// A message that was changed is told as it is now.
function withMessage({ database }: Followed['deps'], record: JournalRecord): JournalEvent {
  if (record.type !== 'message.updated') return record
  return { ...record, message: readMessage(database.db, Number(record.ref)) ?? null }
}
