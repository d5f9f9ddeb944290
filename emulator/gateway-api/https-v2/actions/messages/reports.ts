import { DELIVERY_STATUSES } from '../../../../domain/outbound/delivery.ts'
import { contactsOfPhones } from '../../../../services/address-book.ts'
import { listReports, type ReportsWish } from '../../../../services/delivery-reports.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError, type ApiError } from '../../api-errors.ts'
import { pagingOf, readPage } from '../../read-page.ts'
import { readPhones, readSpan } from '../../read-parameters.ts'
import { reportRenderer } from '../../render-report.ts'
import { CHANNELS_OF_TYPE } from '../../report-types.ts'

/** The most ids of one call (api-v2 1.7 [V]). */
const MOST_IDS = 500

/**
 * `messages/reports`: how messages stand, by their ids and by what they are; the newest first (api-v2 2.1.9 [V+C]). A filter by
 * something that does not exist finds nothing. All that are named come on one page unless a smaller one is asked for. Errors: 1006 for
 * a date, 3331 for too many ids.
 */
export function reports(call: ActionCall): Answer {
  const { parameters, workspace, user } = call
  const filter = readFilter(call)
  if (isApiError(filter)) return filter
  const page = readPage(call, filter.names.length > 0 ? MOST_IDS : undefined)
  const found = listReports(workspace.deps, filter, page)
  const contactOf = parameters.flag('show_contact')
    ? contactsOfPhones(
        workspace.deps,
        user.accountId,
        found.items.map(({ message }) => message.phone),
      )
    : () => undefined
  return { paging: pagingOf(page, found.total), items: found.items.map(reportRenderer(call, contactOf)) }
}

function readFilter({ parameters, user }: ActionCall): ReportsWish | ApiError {
  const names = [parameters.list('id'), parameters.list('unique_id')].filter(({ length }) => length > 0)
  if (names.flat().length > MOST_IDS) return apiError(3331)
  const span = readSpan(parameters, 'date_from', 'date_to')
  if (isApiError(span)) return span
  const mailing = parameters.integer('stat_id')
  return {
    accountId: user.accountId,
    names,
    phones: readPhones(parameters, 'phone'),
    statuses: readStatuses(parameters.list('status')),
    channels: parameters
      .list('type')
      .flatMap((type): ReportsWish['channels'] => CHANNELS_OF_TYPE.get(type) ?? ['none']),
    ...span,
    mailingId: mailing === undefined ? null : mailing === 'unreadable' ? 0 : mailing,
  }
}

/** `pending` is a filter only, and means sent (api-v2 4.1 [I]). */
function readStatuses(names: readonly string[]): ReportsWish['statuses'] {
  return names.map((name) => {
    if (name === 'pending') return 'sent'
    return DELIVERY_STATUSES.find((status) => status === name) ?? 'none'
  })
}
