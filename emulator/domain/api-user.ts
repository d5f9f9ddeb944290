import type { Msisdn } from './addresses.ts'
import type { IpRange } from './ip-range.ts'

/** What a user of the vendor's interfaces may use up, in the order in which the vendor lists it (R178, api-v2 2.4 [V]). */
export const LIMIT_TYPES = ['eco', 'full', 'voice', 'mms', 'lookup', 'hlr'] as const
export type LimitType = (typeof LIMIT_TYPES)[number]

/** How many are left; `not_available` means that there is no right to any (api-v2 3, codes 3001 to 3007 and 4102 [V]). */
export type Limit = 'no_limit' | 'not_available' | number
export type ApiLimits = Readonly<Record<LimitType, Limit>>

/** What a user may do. Without it, by api-v2 3 [V]: */
export const API_RIGHTS = [
  'api', // 1002
  'manage', // 1005
  'numbers', // 1008
  'sms', // 3009
  'flash', // 3008
  'personalised', // 3107
  'foreign', // the reason `sending_to_foreign_networks_is_locked`, api-v2 4.2 [C]
  'subaccounts', // 4500
] as const
export type ApiRight = (typeof API_RIGHTS)[number]
export type ApiRights = Readonly<Record<ApiRight, boolean>>

/** `inactive`: every call is refused (1007). `blocked`: calls are answered, but nothing is sent (3100). */
export const API_USER_STATES = ['active', 'inactive', 'blocked'] as const
export type ApiUserState = (typeof API_USER_STATES)[number]

/** Whom a login belongs to. */
export interface ApiPerson {
  readonly name: string | null
  readonly phone: Msisdn | null
  readonly email: string | null
}

/** Somebody who may call the vendor's interfaces in the name of an account. */
export interface ApiUser {
  readonly id: number
  readonly accountId: number
  /** The user whose subaccount this is; null: a main user. */
  readonly parentId: number | null
  /** Unique in the workspace, compared as typed. */
  readonly username: string
  /** False: whatever is given as a password fits, so that nobody has to type a production password into a test tool. */
  readonly asksPassword: boolean
  readonly state: ApiUserState
  readonly person: ApiPerson
  readonly rights: ApiRights
  readonly limits: ApiLimits
  /** Where calls may come from; empty: from anywhere (1003). */
  readonly allowedIps: readonly IpRange[]
  /** Where calls may not come from (1009). */
  readonly blockedIps: readonly IpRange[]
}

/** What a user has when nothing else is said. */
export const EVERY_RIGHT: ApiRights = {
  api: true,
  manage: true,
  numbers: true,
  sms: true,
  flash: true,
  personalised: true,
  foreign: true,
  subaccounts: true,
}
export const NO_LIMITS: ApiLimits = {
  eco: 'no_limit',
  full: 'no_limit',
  voice: 'no_limit',
  mms: 'no_limit',
  lookup: 'no_limit',
  hlr: 'no_limit',
}

/** A login: 3 to 60 visible characters, spaces only between them. The length is our decision, the vendor's is not documented. */
export function isUsername(text: string): boolean {
  return isPlain(text) && text.length >= 3 && text.length <= 60
}

/** A password: 1 to 200 characters. */
export function isPassword(text: string): boolean {
  return text !== '' && text.length <= 200
}

function isPlain(text: string): boolean {
  return text === text.trim() && !/\p{C}/u.test(text)
}
