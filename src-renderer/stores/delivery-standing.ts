import type { Message } from '../../emulator/contract/messages.ts'
import type { Bilingual } from '../../emulator/domain/bilingual.ts'
import type { DeliveryReason, DeliveryStatus } from '../../emulator/domain/outbound/delivery.ts'
import { DELIVERY_REASONS } from '../../emulator/domain/outbound/explain-outcome.ts'

/** How an outgoing message stands: what its delivery report says, or that it was withdrawn before its time. */
export type Standing = DeliveryStatus | 'withdrawn'

type OutgoingFacts = Pick<Message, 'direction' | 'result' | 'delivery'>

/** Answers how an outgoing message stands (api-v2 4.1); null for one that came from a phone. */
export function standingOf({ direction, result, delivery }: OutgoingFacts): Standing | null {
  if (direction === 'inbound') return null
  if (delivery !== null) return delivery.status
  switch (result) {
    case 'WITHDRAWN':
      return 'withdrawn'
    case 'SCHEDULED':
      return 'saved'
    case 'REFUSED':
      return 'unsent'
    default:
      return 'sent'
  }
}

/** Answers why a message was not sent or not delivered, in a few words; null when it was, or nobody says why. */
export function failureReasonOf({ delivery }: Pick<Message, 'delivery'>): Bilingual | null {
  const reason = delivery?.reason ?? null
  return reason !== null && isKnown(reason) ? DELIVERY_REASONS[reason] : null
}

function isKnown(reason: string): reason is DeliveryReason {
  return Object.hasOwn(DELIVERY_REASONS, reason)
}
