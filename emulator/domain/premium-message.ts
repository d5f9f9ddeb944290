import type { Msisdn } from './addresses.ts'
import type { EpochMs } from './time.ts'

/** A message that a phone wrote to a premium-rate number, and that may still be answered some times (api-v2 2.3). */
export interface PremiumMessage {
  readonly id: number
  readonly accountId: number
  /** The premium-rate number, `71200`: digits alone, as its price is in them. */
  readonly toNumber: string
  readonly fromNumber: Msisdn
  readonly at: EpochMs
  readonly answersLeft: number
  readonly text: string
}

/** An answer that was sent to a premium message. */
export interface PremiumAnswer {
  readonly at: EpochMs
  readonly text: string
}

/** What somebody wants answered: the message, the phone that wrote it and the number written to. */
export interface PremiumAnswerDraft {
  readonly id: number
  readonly phone: Msisdn
  readonly gate: string
  readonly text: string
}

/**
 * Answers why a premium message cannot be answered so; undefined: it can. An answer names the phone and the number of the message,
 * and there are only so many of them (api-v2 2.3).
 */
export function refusePremiumAnswer(
  message: PremiumMessage,
  { phone, gate }: PremiumAnswerDraft,
): 'E_PREMIUM_MISMATCH' | 'E_PREMIUM_LIMIT' | undefined {
  if (message.fromNumber !== phone || message.toNumber !== gate) return 'E_PREMIUM_MISMATCH'
  return message.answersLeft === 0 ? 'E_PREMIUM_LIMIT' : undefined
}
