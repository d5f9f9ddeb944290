import { DELIVERY_STATUSES } from '../../../../domain/outbound/delivery.ts'
import { contactsOfPhones } from '../../../../services/address-book.ts'
import {
  findReports,
  listReports,
  type CurrentReport,
  type ReportFilter,
} from '../../../../services/delivery-reports.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError } from '../../api-errors.ts'
import { pagingOf, readPage, type AskedPage } from '../../read-page.ts'
import { readDate, readPhones } from '../../read-parameters.ts'
import { reportRenderer } from '../../render-report.ts'
import { CHANNELS_OF_TYPE } from '../../report-types.ts'

/** The most ids of one call (api-v2 1.7 [V]). */
const MOST_IDS = 500

/**
 * `messages/reports`: how messages stand, by their ids or by what they are; the newest first (api-v2 2.1.9 [V+C]). A filter by
 * something that does not exist finds nothing. Errors: 1006 for a date, 3331 for too many ids.
 */
export function reports(call: ActionCall): Answer {
  const { parameters } = call
  const ids = [...parameters.list('id'), ...parameters.list('unique_id')]
  if (ids.length > MOST_IDS) return apiError(3331)
  const page = readPage(call)
  const found = ids.length > 0 ? findNamed(call, ids, page) : findMatching(call, page)
  if (isApiError(found)) return found
  const contactOf = parameters.flag('show_contact')
    ? contactsOfPhones(
        call.workspace.deps,
        call.user.accountId,
        found.items.map(({ message }) => message.phone),
      )
    : () => undefined
  return { paging: pagingOf(page, found.total), items: found.items.map(reportRenderer(call, contactOf)) }
}

interface Found {
  readonly items: readonly CurrentReport[]
  readonly total: number
}

/** All that are named come on one page unless a smaller one is asked for. */
function findNamed(
  { workspace, user, parameters }: ActionCall,
  names: readonly string[],
  page: AskedPage,
): Found {
  const { accountId } = user
  const items = findReports(workspace.deps, accountId, names)
  if (!parameters.has('limit')) return { items, total: items.length === 0 ? 0 : 1 }
  return { items: items.slice(page.offset, page.offset + page.limit), total: items.length }
}

function findMatching(call: ActionCall, page: AskedPage) {
  const { parameters, workspace, user } = call
  const from = readDate(parameters, 'date_from')
  if (isApiError(from)) return from
  const to = readDate(parameters, 'date_to')
  if (isApiError(to)) return to
  const statuses = readStatuses(parameters.list('status'))
  const channels = parameters
    .list('type')
    .flatMap((type): ReportFilter['channels'] => CHANNELS_OF_TYPE.get(type) ?? ['none'])
  const mailing = parameters.integer('stat_id')
  return listReports(
    workspace.deps,
    {
      accountId: user.accountId,
      phones: readPhones(parameters, 'phone'),
      statuses,
      channels,
      from,
      to,
      mailingId: mailing === undefined ? null : mailing === 'unreadable' ? 0 : mailing,
    },
    page,
  )
}

/** `pending` is a filter only, and means sent (api-v2 4.1 [I]). */
function readStatuses(names: readonly string[]): ReportFilter['statuses'] {
  return names.map((name) => {
    if (name === 'pending') return 'sent'
    return DELIVERY_STATUSES.find((status) => status === name) ?? 'none'
  })
}
