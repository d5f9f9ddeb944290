import type { MailingRecipient } from '../../domain/outbound/mailing.ts'
import { MOST_RECIPIENTS } from '../../domain/outbound/mailing.ts'
import { phonesOf } from '../../services/address-book.ts'
import type { ActionCall } from './action.ts'
import { apiError, isApiError, type ApiError } from './api-errors.ts'
import { missing, readIds } from './read-parameters.ts'

/** The names under which a send call says to whom (api-v2 2.1.1). */
const FORMS = ['phone', 'group_id', 'contact_id'] as const

/**
 * Reads to whom a call sends one text: phones, groups and contacts, each with its own id if ids are given. Errors: 2000 without any
 * of the three, 3110 above the most, 3202 when there are not as many ids as recipients.
 */
export function readRecipients(call: ActionCall, text: string): readonly MailingRecipient[] | ApiError {
  const { parameters, workspace, user } = call
  if (!FORMS.some((name) => parameters.has(name))) return missing(...FORMS)
  const phones = parameters.list('phone').concat(
    phonesOf(workspace.deps, user.accountId, {
      groups: readIds(parameters, 'group_id'),
      contacts: readIds(parameters, 'contact_id'),
    }),
  )
  if (phones.length > MOST_RECIPIENTS) return apiError(3110)
  const uniqueIds = readUniqueIds(call, phones.length)
  if (isApiError(uniqueIds)) return uniqueIds
  return phones.map((phone, index) => ({ phone, text, uniqueId: uniqueIds[index] ?? null }))
}

/** Reads the caller's own ids; older papers misspell the name (api-v2 2.1.2). Error: 3202. */
export function readUniqueIds({ parameters }: ActionCall, count: number): readonly string[] | ApiError {
  const given = parameters.list('unique_id')
  const ids = given.length > 0 ? given : parameters.list('uniqe_id')
  return ids.length > 0 && ids.length !== count ? apiError(3202) : ids
}
