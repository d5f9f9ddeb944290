import type { ApiRight } from '../../domain/api-user.ts'
import type { Action } from './action.ts'
import { apiError } from './api-errors.ts'

/** Rights that whole actions need, and the codes for those who lack them (api-v2 3 [V]). */
const CODES = { manage: 1005, numbers: 1008 } as const satisfies Partial<Record<ApiRight, number>>

/** Answers the action for those who have a right: `manage` for what changes the account, `numbers` for what shows a list of numbers. */
export function needing(right: keyof typeof CODES, action: Action): Action {
  return (call) => (call.user.rights[right] ? action(call) : apiError(CODES[right]))
}
