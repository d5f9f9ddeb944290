import type { Delivery } from '../domain/outbound/delivery.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, type ReadableDb } from './database.ts'
import { OUTBOUND_COLUMNS, toOutbound, type OutboundRow } from './outbound.ts'

/** A report that has come, with who may want to hear of it. */
export interface ReportToTell {
  readonly messageId: number
  readonly accountId: number
  /** Who sent it by the vendor's interfaces; null: nobody in particular. */
  readonly userId: number | null
  readonly uniqueId: string | null
  readonly delivery: Delivery
  readonly at: EpochMs
  /** The address that came with the message. */
  readonly reportUrl: string | null
}

/** Up to where reports were told: by their time, and within one by their number. */
export interface ReportCursor {
  readonly at: EpochMs
  readonly messageId: number
}

/** Answers whether any message has an address of its own for its reports. */
export function isAnyReportTold(db: ReadableDb): boolean {
  return readRow(db, `SELECT 1 FROM mailings WHERE content ->> 'reportUrl' IS NOT NULL LIMIT 1`) !== undefined
}

/** Reports that came after a cursor and up to an instant, in the order in which they came. */
export function readReportsToTell(
  db: ReadableDb,
  after: ReportCursor,
  upTo: EpochMs,
  limit: number,
): ReportToTell[] {
  return readRows<OutboundRow & { user_id: number | null; report_url: string | null }>(
    db,
    `SELECT ${OUTBOUND_COLUMNS}, m.user_id, m.content ->> 'reportUrl' AS report_url
     FROM outbound o LEFT JOIN mailings m ON m.id = o.mailing_id
     WHERE o.settled_at_ms IS NOT NULL AND o.settled_at_ms <= @upTo
       AND (o.settled_at_ms, o.message_id) > (@at, @messageId)
     ORDER BY o.settled_at_ms, o.message_id LIMIT @limit`,
    { ...after, upTo, limit },
  ).map((row) => {
    const { messageId, accountId, uniqueId, delivery } = toOutbound(row)
    return {
      messageId,
      accountId,
      userId: row.user_id,
      uniqueId,
      delivery,
      at: row.settled_at_ms as EpochMs,
      reportUrl: row.report_url,
    }
  })
}
