/** What became of a message to a phone: handed to the network, or refused with a reason. */
export const OUTBOUND_RESULTS = ['SENT', 'REFUSED'] as const
export type OutboundResult = (typeof OUTBOUND_RESULTS)[number]

/**
 * Why an outgoing message was not sent. The two lower-case ones are the platform's own spelling (R84, R180);
 * ANSWER_WITHDRAWN: a delayed step whose reason had gone when its time came (R91).
 */
export const OUTBOUND_REFUSALS = [
  'number_is_blacklisted',
  'limit_exhausted',
  'E_2WAY_POOL_EMPTY',
  'E_TOO_LONG',
  'E_SENDER',
  'E_PREPAID',
  'E_ADDRESS',
  'E_TEXT_EMPTY',
] as const
export type OutboundRefusal = (typeof OUTBOUND_REFUSALS)[number]

/** Class of an outgoing SMS: ECO+ (random sender, no reply) or FULL (R14, R17). */
export type OutboundClass = 'ECO_PLUS' | 'FULL'

/** Why an outgoing message was made; a ledger entry carries it (R179). MESSAGE is one that an owner wrote by hand. */
export const OUTBOUND_REASONS = [
  'MESSAGE',
  'AUTORESPONDER',
  'CONFIRMATION',
  'BROADCAST',
  'PLATFORM_COMMAND',
] as const
export type OutboundReason = (typeof OUTBOUND_REASONS)[number]
