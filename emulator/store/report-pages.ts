import type { DeliveryStatus, OutboundChannel } from '../domain/outbound/delivery.ts'
import type { Message } from '../domain/message.ts'
import type { PageOf } from '../domain/paging.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, type ReadableDb } from './database.ts'
import { MESSAGE_COLUMNS, toMessage, type MessageRow } from './messages.ts'
import { OUTBOUND_COLUMNS, toOutbound, type OutboundRecord, type OutboundRow } from './outbound.ts'

/** An outgoing message with its place in the network. */
export interface ReportRecord {
  readonly message: Message
  readonly outbound: OutboundRecord
}

/** Which reports of an account are wanted; an empty list of anything wants all of it, and `none` finds nothing. */
export interface ReportFilter {
  readonly accountId: number
  /** The moment at which statuses are judged. */
  readonly now: EpochMs
  /** The numbers of the messages that are named; null: any. */
  readonly ids: readonly number[] | null
  readonly phones: readonly string[]
  readonly statuses: readonly (DeliveryStatus | 'none')[]
  readonly channels: readonly (OutboundChannel | 'none')[]
  readonly mailing: { readonly id: number; readonly first: number; readonly last: number } | null
  /** By the time of queuing, or of the move to unsent (api-v2 2.1.9 [V]). */
  readonly from: EpochMs | null
  readonly to: EpochMs | null
}

/** The status of a row at a moment, in SQL; the same as `reportAt` says. */
const STATUS = `CASE
  WHEN o.state = 'scheduled' THEN 'saved'
  WHEN o.state = 'withheld' THEN 'unsent'
  WHEN o.outcome IS NOT NULL AND o.settled_at_ms <= @now THEN o.outcome
  WHEN o.sent_at_ms <= @now THEN 'sent'
  ELSE 'in_progress' END`

/** When a row was queued, or moved to unsent: by the platform, or at that moment already by the network. */
const MOVED_AT = `CASE
  WHEN o.state = 'withheld' THEN o.sent_at_ms
  WHEN o.outcome = 'unsent' AND o.settled_at_ms <= @now THEN o.settled_at_ms
  ELSE o.queued_at_ms END`

const COLUMNS = `${MESSAGE_COLUMNS.split(',')
  .map((column) => `m.${column.trim()}`)
  .join(', ')}, ${OUTBOUND_COLUMNS}`

/** The conditions that a filter needs, so that the plain list of everything looks at nothing but the index. */
function conditionsOf(filter: ReportFilter): string {
  const conditions = ['o.account_id = @accountId']
  if (filter.ids !== null) conditions.push('o.message_id IN (SELECT value FROM json_each(@ids))')
  if (filter.mailing !== null) {
    conditions.push('o.message_id BETWEEN @first AND @last', 'o.mailing_id = @mailingId')
  }
  if (filter.phones.length > 0) {
    conditions.push(
      'o.message_id IN (SELECT id FROM messages WHERE phone IN (SELECT value FROM json_each(@phones)))',
    )
  }
  if (filter.channels.length > 0) conditions.push('o.channel IN (SELECT value FROM json_each(@channels))')
  if (filter.statuses.length > 0) conditions.push(`${STATUS} IN (SELECT value FROM json_each(@statuses))`)
  if (filter.from !== null) conditions.push(`${MOVED_AT} >= @from`)
  if (filter.to !== null) conditions.push(`${MOVED_AT} <= @to`)
  return conditions.join(' AND ')
}

function bindingsOf(filter: ReportFilter) {
  return {
    accountId: filter.accountId,
    now: filter.now,
    ids: JSON.stringify(filter.ids),
    first: filter.mailing?.first ?? null,
    last: filter.mailing?.last ?? null,
    mailingId: filter.mailing?.id ?? null,
    phones: JSON.stringify(filter.phones),
    channels: JSON.stringify(filter.channels),
    statuses: JSON.stringify(filter.statuses),
    from: filter.from,
    to: filter.to,
  }
}

export function readReportPage(db: ReadableDb, filter: ReportFilter, page: PageOf): ReportRecord[] {
  const order = page.order === 'asc' ? 'ASC' : 'DESC'
  return readRows<MessageRow & OutboundRow>(
    db,
    // What lies before the page is counted off in the index, and not looked at.
    `SELECT ${COLUMNS} FROM
       (SELECT o.message_id AS id FROM outbound o WHERE ${conditionsOf(filter)}
        ORDER BY o.message_id ${order} LIMIT @limit OFFSET @offset) AS page
     CROSS JOIN outbound o ON o.message_id = page.id CROSS JOIN messages m ON m.id = page.id
     ORDER BY page.id ${order}`,
    { ...bindingsOf(filter), limit: page.limit, offset: page.offset },
  ).map(toReport)
}

export function countReports(db: ReadableDb, filter: ReportFilter): number {
  return (
    readRow<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM outbound o WHERE ${conditionsOf(filter)}`,
      bindingsOf(filter),
    )?.n ?? 0
  )
}

/** The named outgoing messages of an account, in the given order; anybody else's are left out. */
export function readReportsById(db: ReadableDb, accountId: number, ids: readonly number[]): ReportRecord[] {
  return readRows<MessageRow & OutboundRow>(
    db,
    `SELECT ${COLUMNS} FROM json_each(@ids) AS named
     CROSS JOIN outbound o ON o.message_id = named.value CROSS JOIN messages m ON m.id = o.message_id
     WHERE o.account_id = @accountId ORDER BY named.key`,
    { ids: JSON.stringify(ids), accountId },
  ).map(toReport)
}

function toReport(row: MessageRow & OutboundRow): ReportRecord {
  return { message: toMessage(row), outbound: toOutbound(row) }
}

/** How the messages of a mailing stand at a moment. */
export interface MailingState {
  readonly counts: ReadonlyMap<DeliveryStatus, number>
  /** When the last of those that were settled was; null: none was yet. */
  readonly settledAt: EpochMs | null
}

export function readMailingState(
  db: ReadableDb,
  mailing: { readonly id: number; readonly first: number; readonly last: number },
  now: EpochMs,
): MailingState {
  const rows = readRows<{ status: DeliveryStatus; n: number; lastAt: number | null }>(
    db,
    `SELECT ${STATUS} AS status, count(*) AS n, max(coalesce(o.settled_at_ms, o.sent_at_ms)) AS lastAt FROM outbound o
     WHERE o.message_id BETWEEN @first AND @last AND o.mailing_id = @id GROUP BY status`,
    { id: mailing.id, first: mailing.first, last: mailing.last, now },
  )
  const settled = rows.flatMap(({ status, lastAt }) =>
    lastAt !== null && SETTLED.has(status) ? [lastAt] : [],
  )
  return {
    counts: new Map(rows.map(({ status, n }) => [status, n])),
    settledAt: settled.length === 0 ? null : (Math.max(...settled) as EpochMs),
  }
}

/** Statuses that nothing follows (api-v2 4.1). */
const SETTLED: ReadonlySet<DeliveryStatus> = new Set(['delivered', 'undelivered', 'unsent'])
