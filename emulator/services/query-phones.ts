import type { Msisdn } from '../domain/addresses.ts'
import type { ApiUser } from '../domain/api-user.ts'
import { parseHexId, renderHexId } from '../domain/hex-id.ts'
import {
  answeredAt,
  faultOfQuery,
  isSlowQuery,
  stateOfPhone,
  type PhoneQueryFault,
  type PhoneQueryKind,
  type PhoneState,
} from '../domain/phone-query.ts'
import { takeFromLimit } from '../store/api-users.ts'
import { insertPhoneQuery, readPhoneQuery } from '../store/phone-queries.ts'
import { inSlices } from './in-slices.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What a query about phones comes to: an answer, a ticket to ask again with, or nothing. */
export type PhoneQueryResult =
  | { readonly kind: 'states'; readonly states: readonly PhoneState[] }
  | { readonly kind: 'ticket'; readonly ticket: string }
  | {
      readonly kind: 'query-refused'
      readonly why: PhoneQueryFault | 'no-right' | 'limit-used-up' | 'no-ticket'
    }

const TICKET = 'phone-query-id'

/**
 * Asks the network about phones (api-v2 2.13 [V]). Each counts on the user's limit, all or none (R178); a query that fails as a
 * whole costs nothing. A slow one answers with a ticket.
 */
export async function queryPhones(
  deps: WorkspaceDeps,
  user: ApiUser,
  kind: PhoneQueryKind,
  phones: readonly Msisdn[],
): Promise<PhoneQueryResult> {
  if (user.state === 'blocked') return refuse('account-blocked')
  if (user.limits[kind] === 'not_available') return refuse('no-right')
  const fault = faultOfQuery(phones)
  if (fault !== undefined) return refuse(fault)
  const isSlow = isSlowQuery(phones)
  const query = { accountId: user.accountId, kind, phones, askedAt: deps.now() }
  const taken = deps.database.write((tx) => {
    if (!takeFromLimit(tx, user.id, kind, phones.length)) return 'limit-used-up'
    return isSlow ? insertPhoneQuery(tx, query) : 'taken'
  })
  if (taken === 'limit-used-up') return refuse(taken)
  if (taken !== 'taken') return { kind: 'ticket', ticket: renderHexId(TICKET, taken, deps.seed) }
  return { kind: 'states', states: await inSlices(phones, (slice) => slice.map(stateOfPhone)) }
}

/** Asks again with a ticket, which costs nothing. Refused with `waiting` until a minute has passed, `no-ticket` for any other. */
export function queryByTicket(
  deps: WorkspaceDeps,
  user: ApiUser,
  kind: PhoneQueryKind,
  ticket: string,
): PhoneQueryResult {
  const id = parseHexId(TICKET, ticket, deps.seed)
  const query = id === undefined ? undefined : readPhoneQuery(deps.database.db, id)
  if (query?.accountId !== user.accountId || query.kind !== kind) return refuse('no-ticket')
  if (deps.now() < answeredAt(query)) return refuse('waiting')
  return { kind: 'states', states: query.phones.map(stateOfPhone) }
}

function refuse(why: Extract<PhoneQueryResult, { kind: 'query-refused' }>['why']): PhoneQueryResult {
  return { kind: 'query-refused', why }
}
