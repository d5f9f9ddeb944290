import type { AlphaSender } from './alpha-sender.ts'
import type { EpochMs } from './time.ts'

/** Where a sender name stands with the platform's staff; only an authorised one sends (R165). */
export const SENDER_STATUSES = ['pending_authorization', 'authorized', 'rejected', 'deactivated'] as const
export type SenderStatus = (typeof SENDER_STATUSES)[number]

/** Whether the platform wants a paper that the name may be used, and whether it has it (R165). */
export const SENDER_AGREEMENTS = ['delivered', 'required', 'not_required'] as const
export type SenderAgreement = (typeof SENDER_AGREEMENTS)[number]

/** A text that an account wants to be shown instead of a number (R32, R165). */
export interface Sender {
  readonly id: number
  readonly accountId: number
  readonly name: AlphaSender
  readonly status: SenderStatus
  readonly agreement: SenderAgreement
  /** What the platform's staff say about it, such as why it was rejected. */
  readonly note: string | null
  /** For MMS: the networks that know it; null where that is not known. */
  readonly networks: readonly string[] | null
  readonly createdAt: EpochMs
}

/** What a name is to an account that wants to send from it. */
export type SenderState = SenderStatus | 'predefined'

/** Names that every account may use: the platform's own, always authorised (api-v2 5.2). */
export const PREDEFINED_SENDERS = ['INFO', 'INFORMACJA', 'PROMOCJA', 'PRZYPOMINAM', 'SMS'] as const

/**
 * Answers whether a name is one of the platform's own. Names are compared as they are written, here and everywhere: what is
 * authorised is the very spelling that a recipient sees.
 */
export function isPredefinedSender(name: string): boolean {
  return (PREDEFINED_SENDERS as readonly string[]).includes(name)
}
