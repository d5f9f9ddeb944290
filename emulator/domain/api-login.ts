import type { ApiUser } from './api-user.ts'
import { isWithin } from './ip-range.ts'

/** Who somebody says he is. A token wins over a login and a password (api-v2 1.4 [I]). */
export interface ApiCredentials {
  readonly token?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
}

/** Somebody who has logged in. */
export interface ApiCaller {
  readonly user: ApiUser
}

/** Why a call was turned away before anything was done; the codes are the vendor's (api-v2 1.4, 3 [V]). */
export type LoginFault =
  | 'nothing-given' // 1001
  | 'wrong' // 1001
  | 'token-expired' // 1011
  | 'token-invalid' // 1012
  | 'ip-blocked' // 1009
  | 'ip-not-allowed' // 1003
  | 'no-api-right' // 1002
  | 'inactive' // 1007

export interface LoginRefusal {
  readonly kind: 'login-refused'
  readonly why: LoginFault
}

/**
 * Answers why a user whose identity is proved may not call from an address; undefined: he may. api-v2 3, codes 1009, 1003, 1002 and
 * 1007 [V], in this order (our decision): where a call comes from says more about it than what the user could do.
 */
export function findAdmissionFault(user: ApiUser, ip: string): LoginFault | undefined {
  const { allowedIps, blockedIps, rights, state } = user
  if (blockedIps.some((range) => isWithin(range, ip))) return 'ip-blocked'
  if (allowedIps.length > 0 && !allowedIps.some((range) => isWithin(range, ip))) return 'ip-not-allowed'
  if (!rights.api) return 'no-api-right'
  return state === 'inactive' ? 'inactive' : undefined
}
