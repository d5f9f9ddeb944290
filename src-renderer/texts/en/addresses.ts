import type { addresses as source } from '../pl/addresses.ts'
import type { Translated } from '../translated.ts'

export const addresses: Translated<typeof source> = {
  empty: 'Enter a number.',
  'forbidden-character': 'A number has digits, spaces, dashes and a plus in front.',
  'misplaced-plus': 'A plus can stand only in front.',
  'too-short': 'Too few digits. A number has 9, a short code 4.',
  'too-long': 'Too many digits: a number has at most 15.',
  'bad-country-code': 'No country code begins with zero.',
  'no-country-code': 'Put + and the country code before a foreign number.',
  'polish-length': 'A Polish number has exactly 9 digits after +48.',
  'polish-leading-zero': 'A Polish number does not begin with zero.',
  'short-code': 'This is a short code; a phone needs a usual number.',
}
