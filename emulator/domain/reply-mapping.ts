import type { Msisdn } from './addresses.ts'
import type { EpochMs } from './time.ts'

/** Row of the 2way mapping: whose message a reply from `recipient` to `virtualNumber` answers (R73). */
export interface ReplyMapping {
  readonly virtualNumber: Msisdn
  readonly recipient: Msisdn
  readonly accountId: number
  /** The last outgoing message on this pair. */
  readonly messageId: number
  /** null lives for ever (R75). */
  readonly expiresAt: EpochMs | null
}

/** Answers whether a mapping still lives; at the instant of expiry it no longer does (R75). */
export function isLive(mapping: ReplyMapping, now: EpochMs): boolean {
  return mapping.expiresAt === null || now < mapping.expiresAt
}
