import type { Msisdn } from './addresses.ts'
import { draw, type Seed } from './seeded-random.ts'
import type { EpochMs } from './time.ts'

/** How the code for an own number gets to its owner: written, or read out in a call (R168). */
export const VERIFICATION_VARIANTS = ['sms', 'call'] as const
export type VerificationVariant = (typeof VERIFICATION_VARIANTS)[number]

/** How far an own number has come; only a verified one sends (R168). */
export const VERIFICATION_STATES = ['UNVERIFIED', 'CODE_SENT', 'VERIFIED', 'FAILED', 'EXPIRED'] as const
export type VerificationState = (typeof VERIFICATION_STATES)[number]

/** The last code that was sent for a number. */
export interface SentCode {
  readonly variant: VerificationVariant
  readonly code: string
  /** At this instant it no longer lives. */
  readonly expiresAt: EpochMs
  readonly triesLeft: number
  /** The message that carried it. */
  readonly messageId: number
}

/** Answers how far a number has come. A verification expires never by itself; a code does (R168). */
export function verificationStateOf(
  isVerified: boolean,
  sent: SentCode | undefined,
  now: EpochMs,
): VerificationState {
  if (isVerified) return 'VERIFIED'
  if (sent === undefined) return 'UNVERIFIED'
  if (sent.triesLeft === 0) return 'FAILED'
  return now < sent.expiresAt ? 'CODE_SENT' : 'EXPIRED'
}

/** Area codes of Poland. */
const LANDLINES = /^\+48(?:1[2-8]|2[2-59]|3[2-4]|4[1-4]|4[68]|5[24-689]|6[1-3578]|7[14-7]|8[1-79]|9[145])/

/** Answers whether a number is a Polish landline, which can only be called (R168). */
export function isLandline(number: Msisdn): boolean {
  return LANDLINES.test(number)
}

/** Answers the code that is drawn after so many messages; each code comes with a message, so the next one is another (R3). */
export function drawCode(seed: Seed, messagesBefore: number, digits: number): string {
  return Array.from({ length: digits }, (_, place) =>
    draw(seed, `own-number-code-${String(place)}`, messagesBefore, 10),
  ).join('')
}

/** Answers what the owner reads or hears; a voice says digit by digit. An SMS loses the Polish letter on its way. */
export function verificationText(variant: VerificationVariant, code: string): string {
  const digits = variant === 'call' ? Array.from(code).join(' ') : code
  return `Twój kod to ${digits}`
}
