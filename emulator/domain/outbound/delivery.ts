import { assertNever } from '../assert-never.ts'
import type { EpochMs } from '../time.ts'

/** How an outgoing message stands, in the platform's own words (api-v2 4.1 [V+C]). */
export const DELIVERY_STATUSES = [
  'saved',
  'in_progress',
  'sent',
  'delivered',
  'undelivered',
  'unsent',
] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** Why a message did not come to the phone: after it was sent (api-v2 4.2 [C]; `missed_call` for a call that nobody took). */
export const UNDELIVERED_REASONS = [
  'message_expired',
  'wrong_number',
  'unsupported_number',
  'message_rejected',
  'operator_error',
  'missed_call',
] as const

/** Why a message never left (api-v2 4.2 [C]). */
export const UNSENT_REASONS = [
  'wrong_number',
  'limit_exhausted',
  'lock_send',
  'wrong_message',
  'operator_error',
  'wrong_sender_name',
  'number_is_blacklisted',
  'sending_to_foreign_networks_is_locked',
  'no_permission_to_send_messages',
  'other_error',
] as const

export type UndeliveredReason = (typeof UNDELIVERED_REASONS)[number]
export type UnsentReason = (typeof UNSENT_REASONS)[number]
export type DeliveryReason = UndeliveredReason | UnsentReason

/** What an outgoing message is for the network, and what its reports call it (api-v2 5.1 [V+C]). An RCS is reported as FULL. */
export const OUTBOUND_CHANNELS = ['eco', 'full', 'voice', 'mms', 'rcs'] as const
export type OutboundChannel = (typeof OUTBOUND_CHANNELS)[number]

/** What the network will do with a message that was handed to it. Settled when it is handed over; told as time goes by. */
export interface NetworkFate {
  /** When the operator takes it; null when he refuses it. */
  readonly sentAt: EpochMs | null
  /** When its report comes; null: never. */
  readonly settledAt: EpochMs | null
  readonly outcome: 'delivered' | 'undelivered' | 'unsent' | null
  readonly reason: DeliveryReason | null
  /** When the phone shows it; null: it never does. */
  readonly reachedAt: EpochMs | null
}

/**
 * Where an outgoing message is: still scheduled, handed to the network with what that will do, or never let out. So its status at
 * any time follows from what is stored, and no timer has to run for it.
 */
export type Delivery =
  | { readonly state: 'scheduled'; readonly sendAt: EpochMs }
  | ({ readonly state: 'handed-over' } & NetworkFate)
  | { readonly state: 'withheld'; readonly at: EpochMs; readonly reason: UnsentReason }

/** What a delivery report says at one moment. */
export interface DeliveryReport {
  readonly status: DeliveryStatus
  readonly sentAt: EpochMs | null
  readonly deliveredAt: EpochMs | null
  /** For undelivered and unsent messages only. */
  readonly reason: DeliveryReason | null
}

/** Answers what is known of a message at a moment (api-v2 4.1: saved, in_progress, sent, then how it ended). */
export function reportAt(delivery: Delivery, now: EpochMs): DeliveryReport {
  switch (delivery.state) {
    case 'scheduled':
      return { status: 'saved', sentAt: null, deliveredAt: null, reason: null }
    case 'withheld':
      return { status: 'unsent', sentAt: null, deliveredAt: null, reason: delivery.reason }
    case 'handed-over':
      return reportOfFate(delivery, now)
    default:
      return assertNever(delivery)
  }
}

function reportOfFate({ sentAt, settledAt, outcome, reason }: NetworkFate, now: EpochMs): DeliveryReport {
  const isSent = sentAt !== null && sentAt <= now
  if (settledAt === null || outcome === null || now < settledAt) {
    return {
      status: isSent ? 'sent' : 'in_progress',
      sentAt: isSent ? sentAt : null,
      deliveredAt: null,
      reason: null,
    }
  }
  return {
    status: outcome,
    sentAt: outcome === 'unsent' ? null : sentAt,
    deliveredAt: outcome === 'delivered' ? settledAt : null,
    reason,
  }
}
