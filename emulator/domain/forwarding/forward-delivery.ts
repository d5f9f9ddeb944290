import type { EpochMs } from '../time.ts'
import type { ForwardKind } from './forward.ts'
import type { ForwardRequest } from './forward-request.ts'
import type { AttemptOutcome } from './settle-attempt.ts'

/** What a delivery tells of: an incoming message, a delivery report, a premium message. */
export const DELIVERY_SUBJECTS = ['message', 'report', 'premium'] as const
export type DeliverySubject = (typeof DELIVERY_SUBJECTS)[number]

/**
 * Where a delivery stands: it waits for an attempt, is held because its host is not allowed (R2), was taken, given up (R126), or
 * called off by the user.
 */
export const DELIVERY_STATES = ['waiting', 'held', 'done', 'failed', 'cancelled'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** How a delivery ended: FORWARD_FAILED when the last attempt failed (R126); the others are those of its last attempt. */
export type DeliveryOutcome = AttemptOutcome | 'FORWARD_FAILED' | 'FORWARD_CANCELLED' | 'FORWARD_REFUSED'

/** Something that one target is to be told: performed at least once, under its id (R121). */
export interface ForwardDelivery {
  readonly id: number
  readonly subject: DeliverySubject
  /** Message that it tells of: its number is that of its trace. Of a premium message its own number. */
  readonly causeId: number
  readonly accountId: number
  /** null: the address came with the message whose report it tells (api-v2 2.1.4 [T]). */
  readonly forwardId: number | null
  readonly kind: ForwardKind
  /** As it is configured: an address with its macros, a mailbox, a phone. Deliveries to one target go by one lane. */
  readonly target: string
  readonly request: ForwardRequest
  readonly state: DeliveryState
  readonly outcome: DeliveryOutcome | null
  readonly attempts: number
  /** When the next attempt is due; null when none will be made by itself. */
  readonly dueAt: EpochMs | null
  readonly createdAt: EpochMs
  readonly settledAt: EpochMs | null
  /** The host that has to be allowed before it can go on. */
  readonly heldHost: string | null
  /** The message that a forward to a phone became. */
  readonly messageId: number | null
  /** A fault has put its first attempt off (R121). */
  readonly isPostponed: boolean
  /** It waits until a later one to the same target has gone before it (R121). */
  readonly waitsToBeOvertaken: boolean
}
