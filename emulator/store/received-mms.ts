import type { ReceivedAttachment, ReceivedMms } from '../domain/received-mms.ts'
import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** Writes what came with a message, which is an MMS by that. */
export function insertReceivedMms(
  tx: WritableDb,
  messageId: number,
  title: string,
  attachments: readonly Omit<ReceivedAttachment, 'id'>[],
): void {
  run(tx, 'INSERT INTO received_mms (message_id, title) VALUES (@messageId, @title)', { messageId, title })
  for (const attachment of attachments) {
    run(
      tx,
      `INSERT INTO received_attachments (message_id, name, content_type, bytes)
       VALUES (@messageId, @name, @contentType, @bytes)`,
      { messageId, ...attachment },
    )
  }
}

interface PartRow {
  message_id: number
  title: string
  id: number | null
  name: string
  content_type: string
  bytes: Uint8Array
}

/** What came with those of some messages that are an MMS, by message. */
export function readReceivedMms(
  db: ReadableDb,
  messageIds: readonly number[],
): ReadonlyMap<number, ReceivedMms> {
  const rows = readRows<PartRow>(
    db,
    `SELECT m.message_id, m.title, a.id, a.name, a.content_type, a.bytes
     FROM json_each(@ids) JOIN received_mms m ON m.message_id = value
       LEFT JOIN received_attachments a ON a.message_id = m.message_id
     ORDER BY a.id`,
    { ids: JSON.stringify(messageIds) },
  )
  const byMessage = Map.groupBy(rows, ({ message_id }) => message_id)
  return new Map(
    [...byMessage].map(([id, parts]) => [
      id,
      { title: parts[0]?.title ?? '', attachments: parts.flatMap(toAttachment) },
    ]),
  )
}

/** A row without an attachment is an MMS that has none. */
function toAttachment({ id, name, content_type, bytes }: PartRow): ReceivedAttachment[] {
  return id === null ? [] : [{ id, name, contentType: content_type, bytes }]
}
