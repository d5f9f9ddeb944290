import type { AddressRefusalReason } from '../../emulator/domain/addresses.ts'

/** What is wrong with a number as somebody wrote it (R6–R8). */
export const addressFaults = {
  empty: 'numbers.badEmpty',
  'forbidden-character': 'numbers.badCharacter',
  'misplaced-plus': 'numbers.badPlus',
  'too-short': 'numbers.badShort',
  'too-long': 'numbers.badLong',
  'bad-country-code': 'numbers.badCountry',
  'no-country-code': 'numbers.badNoCountry',
  'polish-length': 'numbers.badPolishLength',
  'polish-leading-zero': 'numbers.badPolishZero',
  'short-code': 'numbers.badShortCode',
} as const satisfies Readonly<Record<AddressRefusalReason, string>>
