import type { Message } from '../domain/message.ts'
import { parseMessageQuery } from '../domain/message-query.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { appendJournal } from '../store/journal.ts'
import { writeMessageRead } from '../store/message-index.ts'
import { searchMessages } from '../store/message-search.ts'
import { readMessage, readMessagesBefore } from '../store/messages.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What is asked of the message list: a search text, and messages older than a number. */
export interface MessageListRequest {
  readonly q: string
  readonly before: number
  readonly limit: number
}

/** A page, newest first; the next one is of messages older than `nextBefore`, null on the last. */
export interface MessagePage {
  readonly items: readonly Message[]
  readonly nextBefore: number | null
}

/** How long a search may keep the event loop, in ms, before it lets others run. */
const TURN_MS = 8

/**
 * One page of the messages that a search finds, all of them when it is empty. A page is full unless it is the last; a search for
 * what is rare gets through the whole workspace in several turns of the event loop. Refusal: E_QUERY.
 */
export async function listMessages(
  deps: WorkspaceDeps,
  { q, before, limit }: MessageListRequest,
): Promise<MessagePage | Refusal> {
  const { db } = deps.database
  const wanted = limit + 1
  if (q.trim() === '') return toPage(readMessagesBefore(db, before, wanted), limit)
  const query = parseMessageQuery(q)
  if (isRefusal(query)) return query
  const found: Message[] = []
  let turnEndsAt = deps.wallNow() + TURN_MS
  for (let next: number | null = before; next !== null && found.length < wanted;) {
    if (deps.wallNow() >= turnEndsAt) {
      await new Promise((resolve) => setImmediate(resolve))
      turnEndsAt = deps.wallNow() + TURN_MS
    }
    const { items, nextBefore } = searchMessages(db, query, next, wanted - found.length)
    found.push(...items)
    next = nextBefore
  }
  return toPage(found, limit)
}

/** One message. Refusal: E_NO_MESSAGE. */
export function readOneMessage(deps: WorkspaceDeps, id: number): Message | Refusal {
  return readMessage(deps.database.db, id) ?? refused('E_NO_MESSAGE', { id: String(id) })
}

/** Marks a message as read or unread; one that is so already stays, and nobody is told. Refusal: E_NO_MESSAGE. */
export function markMessage(deps: WorkspaceDeps, id: number, isRead: boolean): Message | Refusal {
  const message = readOneMessage(deps, id)
  if (isRefusal(message) || message.isRead === isRead) return message
  deps.database.write((tx) => {
    writeMessageRead(tx, message, isRead)
    appendJournal(tx, 'message.updated', deps.now(), id)
  })
  deps.announce()
  return { ...message, isRead }
}

// One message more than fits says that there is another page.
function toPage(found: readonly Message[], limit: number): MessagePage {
  const items = found.slice(0, limit)
  return { items, nextBefore: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}
