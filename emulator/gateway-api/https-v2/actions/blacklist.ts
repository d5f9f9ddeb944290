import { isRefusal } from '../../../domain/refusal.ts'
import { blacklistPhone, unblacklistPhone } from '../../../services/contact-base.ts'
import { findBlacklistEntry, searchBlacklist } from '../../../services/search-contacts.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { timeRenderer } from '../local-time.ts'
import { pagingOf, readPage } from '../read-page.ts'
import { readPhones, requirePhone } from '../read-parameters.ts'

/** `blacklist/index`: the phones that get nothing any more, by default the newest first; `phone` finds a part of one (api-v2 2.9 [V+C], R84). */
export function listBlacklist(call: ActionCall): Answer {
  const { parameters, workspace, user } = call
  const page = readPage(call)
  const [part = ''] = readPhones(parameters, 'phone')
  const found = searchBlacklist(workspace.deps, { accountId: user.accountId, part, ...page })
  const timeOf = timeRenderer()
  return {
    paging: pagingOf(page, found.total),
    items: found.items.map(({ phone, addedAt }) => ({ phone, added: timeOf(addedAt) })),
  }
}

/** `blacklist/add`: puts a phone on it (api-v2 2.9 [V+C]). Errors: 2000, 2001, 4601 when it is there already. */
export function addToBlacklist({ parameters, workspace, user }: ActionCall): Answer {
  const phone = requirePhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  if (findBlacklistEntry(workspace.deps, user.accountId, phone) !== undefined) return apiError(4601)
  const entry = blacklistPhone(workspace.deps, phone, user.accountId)
  return isRefusal(entry) ? apiError(1010) : { success: true, id: entry.id }
}

/** `blacklist/check`: whether a phone is on it (api-v2 2.9 [C]). Errors: 2000, 2001. */
export function checkBlacklist({ parameters, workspace, user }: ActionCall): Answer {
  const phone = requirePhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  return { exists: findBlacklistEntry(workspace.deps, user.accountId, phone) !== undefined }
}

/** `blacklist/delete`: takes a phone off it (api-v2 2.9 [V+C]). Errors: 2000, 2001, 4602 when it is not there. */
export function removeFromBlacklist({ parameters, workspace, user }: ActionCall): Answer {
  const phone = requirePhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  const refusal = unblacklistPhone(workspace.deps, phone, user.accountId)
  return refusal === undefined ? { success: true } : apiError(4602)
}
