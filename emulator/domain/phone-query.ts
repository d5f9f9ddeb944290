import type { Msisdn } from './addresses.ts'
import { operatorOf, OPERATORS, type Operator } from './operator.ts'
import { magicOutcomeOf } from './outbound/network.ts'
import type { UndeliveredReason } from './outbound/delivery.ts'
import { addMs, MS_PER_MINUTE, type EpochMs } from './time.ts'

/** What is asked about phones: whether they can be reached (HLR), or in which network they are; each has its limit (R178). */
export type PhoneQueryKind = 'hlr' | 'lookup'

/** What the network says of a phone (api-v2 2.13 [V]). */
export interface PhoneState {
  readonly phone: Msisdn
  readonly reachable: boolean
  /** The network that gave the number out; null: not known, as abroad. */
  readonly operator: Operator | null
  /** The network it was carried to; null: it never was. */
  readonly portedTo: Operator | null
  /** Why it cannot be reached, in the network's own words; null when it can. */
  readonly fault: string | null
}

/** What goes wrong with a query as a whole: no connection (4100), the account is blocked (4104), the answer does not come (4105). */
export type PhoneQueryFault = 'no-connection' | 'account-blocked' | 'waiting'

/** A query that the network did not answer at once. */
export interface PhoneQuery {
  readonly id: number
  readonly accountId: number
  readonly kind: PhoneQueryKind
  readonly phones: readonly Msisdn[]
  readonly askedAt: EpochMs
}

type Magic =
  | { readonly kind: 'slow' }
  | { readonly kind: 'ported' }
  | { readonly kind: 'fault'; readonly why: PhoneQueryFault }

const MAGIC_PREFIX = '+48999903'

/**
 * Numbers that tests can rely on: +48 999 903 and three digits. 000 takes longer than a call waits, 001 was carried to another
 * network, and 100, 104 and 105 make the query fail with the codes 4100, 4104 and 4105. A number that messages do not reach
 * (+48 999 902 …) cannot be reached here either.
 */
const MAGIC_QUERIES: ReadonlyMap<string, Magic> = new Map<string, Magic>([
  ['000', { kind: 'slow' }],
  ['001', { kind: 'ported' }],
  ['100', { kind: 'fault', why: 'no-connection' }],
  ['104', { kind: 'fault', why: 'account-blocked' }],
  ['105', { kind: 'fault', why: 'waiting' }],
])

function magicOf(phone: Msisdn): Magic | undefined {
  return phone.startsWith(MAGIC_PREFIX) ? MAGIC_QUERIES.get(phone.slice(MAGIC_PREFIX.length)) : undefined
}

/** Answers what keeps a query about these phones from being answered at all; the first of them that does. */
export function faultOfQuery(phones: readonly Msisdn[]): PhoneQueryFault | undefined {
  for (const phone of phones) {
    const magic = magicOf(phone)
    if (magic?.kind === 'fault') return magic.why
  }
  return undefined
}

/** How long a call waits for the network before it answers with a ticket, and how long the network then took (api-v2 2.13 [V]). */
const CALL_WAITS_MS = MS_PER_MINUTE

/** Answers whether the network takes longer than the call waits. */
export function isSlowQuery(phones: readonly Msisdn[]): boolean {
  return phones.some((phone) => magicOf(phone)?.kind === 'slow')
}

/** Answers when the answer to a slow query is there. */
export function answeredAt({ askedAt }: Pick<PhoneQuery, 'askedAt'>): EpochMs {
  return addMs(askedAt, CALL_WAITS_MS)
}

/** What the networks call the reasons for which a message is not delivered. */
const FAULTS: Readonly<Record<UndeliveredReason, string>> = {
  message_expired: 'ABSENT_SUBSCRIBER_SM',
  wrong_number: 'UNKNOWN_SUBSCRIBER',
  unsupported_number: 'TELESERVICE_NOT_PROVISIONED',
  message_rejected: 'CALL_BARRED',
  operator_error: 'SYSTEM_FAILURE',
  missed_call: 'ABSENT_SUBSCRIBER',
}

/** Answers what the network says of one phone. Pure, and the same whenever it is asked. */
export function stateOfPhone(phone: Msisdn): PhoneState {
  const outcome = magicOutcomeOf(phone)
  const fault = outcome?.kind === 'undelivered' ? FAULTS[outcome.reason] : null
  return {
    phone,
    reachable: fault === null,
    operator: operatorOf(phone),
    portedTo: magicOf(phone)?.kind === 'ported' ? OPERATORS.play : null,
    fault,
  }
}
