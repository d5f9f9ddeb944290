import { isPolish, nationalDigits, type Msisdn } from './addresses.ts'

/** A mobile network as the platform names it. */
export interface Operator {
  /** Country and network code. */
  readonly mnc: number
  readonly name: string
  /** The name with that of the company, as answers about phones have it (api-v2 2.13 [V]). */
  readonly fullName: string
}

export const OPERATORS = {
  plus: { mnc: 26001, name: 'Plus', fullName: 'Plus (Polkomtel Sp. z o.o.)' },
  tMobile: { mnc: 26002, name: 'T-Mobile', fullName: 'T-Mobile (T-Mobile Polska S.A.)' },
  orange: { mnc: 26003, name: 'Orange', fullName: 'Orange (Orange Polska S.A.)' },
  play: { mnc: 26006, name: 'Play', fullName: 'Play (P4 Sp. z o.o.)' },
} as const satisfies Record<string, Operator>

/**
 * Beginnings of numbers and whom they were given to, the longest that fits decides. Assumed: roughly as the ranges were first handed
 * out; who has a number today is known to the networks alone.
 */
const RANGES: readonly (readonly [beginning: string, operator: keyof typeof OPERATORS])[] = [
  ['45', 'orange'],
  ['50', 'orange'],
  ['51', 'orange'],
  ['53', 'play'],
  ['57', 'play'],
  ['60', 'plus'],
  ['600', 'tMobile'],
  ['602', 'tMobile'],
  ['604', 'tMobile'],
  ['606', 'tMobile'],
  ['608', 'tMobile'],
  ['66', 'plus'],
  ['660', 'tMobile'],
  ['662', 'tMobile'],
  ['664', 'tMobile'],
  ['668', 'tMobile'],
  ['69', 'plus'],
  ['692', 'tMobile'],
  ['694', 'tMobile'],
  ['696', 'tMobile'],
  ['698', 'tMobile'],
  ['72', 'plus'],
  ['73', 'play'],
  ['78', 'plus'],
  ['780', 'orange'],
  ['79', 'play'],
  ['88', 'play'],
  ['99', 'plus'],
]

const BY_BEGINNING = new Map<string, keyof typeof OPERATORS>(RANGES)

/** Answers the network of a Polish mobile number; null for a landline, and for a number abroad, of which nothing is known. */
export function operatorOf(phone: Msisdn): Operator | null {
  if (!isPolish(phone)) return null
  const digits = nationalDigits(phone)
  const operator = BY_BEGINNING.get(digits.slice(0, 3)) ?? BY_BEGINNING.get(digits.slice(0, 2))
  return operator === undefined ? null : OPERATORS[operator]
}
