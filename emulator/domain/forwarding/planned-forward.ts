import type { Forward } from './forward.ts'
import type { ForwardRequest } from './forward-request.ts'

/** Why a message is not sent on to a phone (R133). */
export type ForwardRefusal = 'to-the-sender' | 'to-the-platform' | 'blacklisted'

/** One target of one message: what is handed over, or why nothing is. */
export interface PlannedForward {
  readonly forward: Pick<Forward, 'accountId' | 'target'> & { readonly id: Forward['id'] | null }
  readonly request: ForwardRequest
  readonly refusal: ForwardRefusal | null
}
