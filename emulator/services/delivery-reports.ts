import type { MessageDirection } from '../domain/message-id.ts'
import { parseMessageId, renderMessageId } from '../domain/message-id.ts'
import { reportAt, type DeliveryReport } from '../domain/outbound/delivery.ts'
import type { PageOf } from '../domain/paging.ts'
import { readMailing, readMailings, type MailingFilter, type MailingRecord } from '../store/mailings.ts'
import { findByUniqueIds, readOutbound } from '../store/outbound.ts'
import {
  countReports,
  readMailingState,
  readReportPage,
  readReportsById,
  type MailingState,
  type ReportFilter,
  type ReportRecord,
} from '../store/report-pages.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** An outgoing message with what is known of it now. */
export interface CurrentReport extends ReportRecord {
  /** What the caller knows it by: the id he gave it, else the platform's (api-v2 open point 5 [T]). */
  readonly publicId: string
  readonly report: DeliveryReport
  readonly mailing: MailingRecord | null
}

export interface ReportPage {
  readonly items: readonly CurrentReport[]
  readonly total: number
}

/** Which reports an account asks for. */
export interface ReportsWish extends Omit<ReportFilter, 'now' | 'ids' | 'mailing'> {
  /** Lists of names; a message that is wanted has one in each. None: any message. */
  readonly names: readonly (readonly string[])[]
  readonly mailingId: number | null
}

/** Reports of an account, a page of them. */
export function listReports(deps: WorkspaceDeps, wish: ReportsWish, page: PageOf): ReportPage {
  const { db } = deps.database
  const mailing = wish.mailingId === null ? null : readMailing(db, wish.mailingId)
  if (mailing === undefined) return { items: [], total: 0 }
  const wanted = { ...wish, ids: idsOf(deps, wish), mailing, now: deps.now() }
  return {
    items: currentReports(deps, readReportPage(db, wanted, page)),
    total: countReports(db, wanted),
  }
}

/** The numbers of the messages that every list of names has; null: no list says. */
function idsOf(deps: WorkspaceDeps, { accountId, names }: ReportsWish): readonly number[] | null {
  const [first, ...others] = names.map(
    (list) => new Set(findOutboundIds(deps, accountId, list).filter((id) => id !== undefined)),
  )
  return first === undefined ? null : [...first].filter((id) => others.every((other) => other.has(id)))
}

/** The report of one message by its name; undefined for a name of nothing. */
export function findReport(deps: WorkspaceDeps, accountId: number, name: string): CurrentReport | undefined {
  const ids = findOutboundIds(deps, accountId, [name]).filter((id) => id !== undefined)
  return currentReports(deps, readReportsById(deps.database.db, accountId, ids))[0]
}

/** The numbers of the messages that an account means: by an id it gave itself, else by the platform's; undefined: none has it. */
export function findOutboundIds(
  deps: WorkspaceDeps,
  accountId: number,
  names: readonly string[],
): (number | undefined)[] {
  const own = findByUniqueIds(deps.database.db, accountId, names)
  return names.map((name) => {
    const found = own.get(name)
    if (found !== undefined) return found
    const parsed = parseMessageId(name, deps.seed)
    return parsed?.direction === 'outbound' ? parsed.id : undefined
  })
}

/** What an account knows an outgoing message by: the id it gave itself, else the platform's. */
export function publicIdOf(deps: WorkspaceDeps, messageId: number): string {
  return (
    readOutbound(deps.database.db, messageId)?.uniqueId ?? renderPublicId(deps, 'outbound', messageId, null)
  )
}

export function renderPublicId(
  { seed }: Pick<WorkspaceDeps, 'seed'>,
  direction: MessageDirection,
  messageId: number,
  uniqueId: string | null,
): string {
  return uniqueId ?? renderMessageId(direction, messageId, seed)
}

function currentReports(deps: WorkspaceDeps, records: readonly ReportRecord[]): CurrentReport[] {
  const now = deps.now()
  const mailings = new Map<number, MailingRecord | null>()
  const mailingOf = (id: number | null): MailingRecord | null => {
    if (id === null) return null
    const known = mailings.get(id)
    if (known !== undefined) return known
    const mailing = readMailing(deps.database.db, id) ?? null
    mailings.set(id, mailing)
    return mailing
  }
  return records.map((record) => ({
    ...record,
    publicId: renderPublicId(deps, 'outbound', record.message.id, record.outbound.uniqueId),
    report: reportAt(record.outbound.delivery, now),
    mailing: mailingOf(record.outbound.mailingId),
  }))
}

/** A mailing with how its messages stand now. */
export interface CountedMailing extends MailingState {
  readonly mailing: MailingRecord
}

/** The most mailings that statistics show. */
const MOST_MAILINGS = 1_000

/** Mailings of an account with their counts, the newest first (api-v2 2.12 [C]). */
export function listMailings(deps: WorkspaceDeps, filter: MailingFilter): CountedMailing[] {
  const { db } = deps.database
  const now = deps.now()
  return readMailings(db, filter, MOST_MAILINGS).map((mailing) => ({
    mailing,
    ...readMailingState(db, mailing, now),
  }))
}
