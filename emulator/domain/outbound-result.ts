/** What became of a message to a phone: it waits for its time, was handed to the network, refused with a reason, or withdrawn. */
export const OUTBOUND_RESULTS = ['SCHEDULED', 'SENT', 'REFUSED', 'WITHDRAWN'] as const
export type OutboundResult = (typeof OUTBOUND_RESULTS)[number]

/**
 * Why an outgoing message was not sent. The lower-case ones are the platform's own spelling (R84, R180);
 * ANSWER_WITHDRAWN: a delayed step whose reason had gone when its time came (R91).
 */
export const OUTBOUND_REFUSALS = [
  'number_is_blacklisted',
  'limit_exhausted',
  'sending_to_foreign_networks_is_locked',
  'E_2WAY_POOL_EMPTY',
  'E_TOO_LONG',
  'E_SENDER',
  'E_SENDER_UNVERIFIED',
  'E_PREPAID',
  'E_ADDRESS',
  'E_TEXT_EMPTY',
] as const
export type OutboundRefusal = (typeof OUTBOUND_REFUSALS)[number]

/** Why an outgoing message was made; a ledger entry carries it (R179). MESSAGE is one that an owner wrote by hand. */
export const OUTBOUND_REASONS = [
  'MESSAGE',
  'AUTORESPONDER',
  'CONFIRMATION',
  'BROADCAST',
  'PLATFORM_COMMAND',
  'FORWARD_PHONE',
  'VERIFICATION',
] as const
export type OutboundReason = (typeof OUTBOUND_REASONS)[number]
