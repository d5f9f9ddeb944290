import type { OutboundChannel } from './delivery.ts'

/**
 * Why a whole call was refused and nothing of it sent; the codes of the platform that say so (api-v2 3 [V+C]). What is wrong with
 * one recipient alone is no reason (api-v2 open point 11).
 */
export const MAILING_REFUSALS = [
  'no-right-to-channel', // 3001, 3003, 3005, 3007
  'limit-used-up', // 3000, 3002, 3004, 3006
  'no-right-to-flash', // 3008
  'no-right-to-send', // 3009
  'sending-blocked', // 3100
  'text-empty', // 3101
  'text-too-long', // 3102
  'no-recipients', // 3104
  'content-invalid', // 3105
  'sender-unusable', // 3106
  'no-right-to-personalise', // 3107
  'time-invalid', // 3108
  'file-invalid', // 3109
  'too-many-messages', // 3110
  'unique-id-characters', // 3200
  'unique-id-taken', // 3201
  'unique-id-count', // 3202
] as const

export interface MailingRefusal {
  readonly kind: 'mailing-refused'
  readonly why: (typeof MAILING_REFUSALS)[number]
  readonly channel: OutboundChannel
}

export function isMailingRefusal(result: object): result is MailingRefusal {
  return 'kind' in result && result.kind === 'mailing-refused'
}
