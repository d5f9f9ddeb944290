import type { Msisdn } from './addresses.ts'
import { draw, type Seed } from './seeded-random.ts'

const PREFIX = '+489991'
const DIGITS = 5

/** Answers the random number that an ECO+ message shows as its sender, from the range of invented numbers (R11, R13). */
export function drawEcoNumber(seed: Seed, messageId: number): Msisdn {
  return `${PREFIX}${String(draw(seed, 'eco-number', messageId, 10 ** DIGITS)).padStart(DIGITS, '0')}` as Msisdn
}

/** Answers whether a number lies in the range from which ECO+ draws. */
export function isEcoNumber(address: string): boolean {
  return address.length === PREFIX.length + DIGITS && address.startsWith(PREFIX)
}
