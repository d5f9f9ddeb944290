import { refuseUrl } from '../domain/forwarding/check-forward.ts'
import type { Forward } from '../domain/forwarding/forward.ts'
import { renderReportUrl } from '../domain/forwarding/report-call.ts'
import { reportAt } from '../domain/outbound/delivery.ts'
import { appendJournal } from '../store/journal.ts'
import type { WritableDb } from '../store/database.ts'
import { insertDelivery } from '../store/deliveries.ts'
import { readReported } from '../store/outbound.ts'
import {
  isAnyReportTold,
  readReportsToTell,
  type ReportCursor,
  type ReportToTell,
} from '../store/reports-to-tell.ts'
import { REPORTS_TOLD_TO, reportsToldTo } from '../store/timers.ts'
import { readMeta, writeMeta } from '../store/workspace-state.ts'
import { renderPublicId } from './delivery-reports.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Reports told in one transaction, so that the event loop stays free. */
const BATCH = 500
/** How far the reports of the instants that are being told have been called; gone when all of them are. */
const CURSOR = 'reports_called_to'

/**
 * Tells of the delivery reports that have come: plans the calls of whoever wants to hear of them (api-v2 6.1), some at a time, then
 * tells followers of all at once. Answers how much there was to do.
 */
export function tellReports(deps: WorkspaceDeps): number {
  const now = deps.now()
  const done = deps.database.write((tx) => {
    const told = reportsToldTo(tx)
    const reported = readReported(tx, told, now)
    if (reported === undefined) return 0
    const planned = planCalls(deps, tx, told, now)
    if (planned.isAll) {
      appendJournal(tx, 'report.arrived', now, `${String(reported.first)}-${String(reported.last)}`)
      writeMeta(tx, REPORTS_TOLD_TO, String(now))
    }
    return planned.count + 1
  })
  if (done > 0) deps.announce()
  if (done > 1) deps.wakeOutbox()
  return done
}

function planCalls(
  deps: WorkspaceDeps,
  tx: WritableDb,
  told: ReportCursor['at'],
  now: ReportCursor['at'],
): { readonly count: number; readonly isAll: boolean } {
  const { forwardsOfReports } = deps.routing.current(tx)
  if (forwardsOfReports.length === 0 && !isAnyReportTold(tx)) return { count: 0, isAll: true }
  const from = readCursor(tx) ?? { at: told, messageId: Number.MAX_SAFE_INTEGER }
  const reports = readReportsToTell(tx, from, now, BATCH)
  let count = 0
  for (const report of reports) count += planCallsOf(deps, tx, report, forwardsOfReports)
  const isAll = reports.length < BATCH
  const last = reports.at(-1)
  writeMeta(tx, CURSOR, isAll || last === undefined ? '' : `${String(last.at)} ${String(last.messageId)}`)
  return { count, isAll }
}

function readCursor(tx: WritableDb): ReportCursor | undefined {
  const [at, messageId] = (readMeta(tx, CURSOR) ?? '').split(' ').map(Number)
  return at === undefined || messageId === undefined ? undefined : { at: at as ReportCursor['at'], messageId }
}

/** The address that came with the message replaces those of the settings; those of its user replace those of the account (V9). */
function planCallsOf(
  deps: WorkspaceDeps,
  tx: WritableDb,
  report: ReportToTell,
  forwards: readonly Forward[],
): number {
  const { profile } = deps.routing.current(tx)
  const state = {
    publicId: renderPublicId(deps, 'outbound', report.messageId, report.uniqueId),
    uniqueId: report.uniqueId ?? '',
    report: reportAt(report.delivery, report.at),
    at: report.at,
  }
  const targets =
    report.reportUrl === null ? targetsOf(report, forwards) : [{ id: null, target: report.reportUrl }]
  for (const { id, target } of targets) {
    const isCallable = refuseUrl(target) === undefined
    insertDelivery(tx, {
      subject: 'report',
      causeId: report.messageId,
      accountId: report.accountId,
      forwardId: id,
      kind: 'url',
      target,
      request: { kind: 'url', url: renderReportUrl(target, state, profile) },
      state: isCallable ? 'waiting' : 'failed',
      outcome: isCallable ? null : 'FORWARD_REFUSED',
      dueAt: isCallable ? report.at : null,
      createdAt: report.at,
      settledAt: isCallable ? null : report.at,
      messageId: null,
    })
  }
  return targets.length
}

function targetsOf(
  { accountId, userId }: ReportToTell,
  forwards: readonly Forward[],
): readonly Pick<Forward, 'id' | 'target'>[] {
  const own = forwards.filter((forward) => forward.accountId === accountId)
  const of = (user: number | null) =>
    own.filter(({ source }) => source.kind === 'reports' && source.userId === user)
  const ofUser = userId === null ? [] : of(userId)
  return ofUser.length > 0 ? ofUser : of(null)
}
