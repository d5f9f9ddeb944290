/**
 * A telephone number in its one canonical spelling: `+`, country code, subscriber number, 7 to 15 digits in all. Two numbers
 * are the same exactly when these strings are equal (R7, R12). Made only by `parseAddress` and `parsePhone`.
 */
export type Msisdn = string & { readonly __brand: 'Msisdn' }

/** A short code: 4 bare digits, no country code (R8, R9). Made only by `parseAddress`. */
export type ShortCode = string & { readonly __brand: 'ShortCode' }

/** What a message can be written to or come from by number. */
export type Address = Msisdn | ShortCode

export type AddressRefusalReason =
  | 'empty'
  /** Something that is neither a digit, a plus sign nor a separator people use: letters, other digits, NUL. */
  | 'forbidden-character'
  | 'misplaced-plus'
  | 'too-short'
  | 'too-long'
  /** Country codes do not begin with 0. */
  | 'bad-country-code'
  /** Long enough for a foreign number, but those need `+` and the country code (R6). */
  | 'no-country-code'
  /** +48 is followed by exactly 9 digits. */
  | 'polish-length'
  | 'polish-leading-zero'
  /** A short code where only a telephone number will do. */
  | 'short-code'

export interface RefusedAddress {
  readonly kind: 'refused'
  readonly code: 'E_ADDRESS'
  readonly reason: AddressRefusalReason
}

export type ParsedPhone = { readonly kind: 'phone'; readonly address: Msisdn } | RefusedAddress
export type ParsedAddress = ParsedPhone | { readonly kind: 'short-code'; readonly address: ShortCode }

/**
 * Answers the canonical address for whatever a person typed or pasted, or why it cannot be one. Separators anywhere and white
 * space around are ignored and a leading `00` is read as `+`; 4 bare digits are a short code, 9 bare digits or 11 that begin
 * with 48 a Polish number. Rules R6–R9.
 */
export function parseAddress(raw: string): ParsedAddress {
  const written = raw.trim().replace(SEPARATORS, '').replace(/^00/, '+')
  if (written === '') return refused('empty')
  if (!/^[+\d]+$/.test(written)) return refused('forbidden-character')
  if (written.lastIndexOf('+') > 0) return refused('misplaced-plus')
  return written.startsWith('+') ? parseInternational(written.slice(1)) : parseBare(written)
}

/** As `parseAddress`, where only a telephone number makes sense: a short code is refused. Rules R6, R7. */
export function parsePhone(raw: string): ParsedPhone {
  const parsed = parseAddress(raw)
  return parsed.kind === 'short-code' ? refused('short-code') : parsed
}

/** Tells the two kinds of address apart. Rule R9. */
export function isShortCode(address: Address): address is ShortCode {
  return !address.startsWith('+')
}

/** Answers whether the short code lies in the premium-rate range, where its digits state a price. Rule R10. */
export function isPremiumRange(shortCode: ShortCode): boolean {
  return shortCode.startsWith('7') || shortCode.startsWith('9')
}

/** Answers whether the number is Polish; only such numbers reach a short code. Rules R6, R9. */
export function isPolish(msisdn: Msisdn): boolean {
  return msisdn.startsWith(POLAND)
}

/**
 * Answers the spelling shown to people: `503 340 503`, `4301`, `+44 770 090 0123`. `parseAddress` reads every one of them back.
 * Rule R7.
 */
export function formatAddress(address: Address): string {
  if (isShortCode(address)) return address
  if (isPolish(address)) return inGroups(address.slice(POLAND.length))
  const countryCode = COUNTRY_CODE.exec(address)?.[0] ?? ''
  return `${countryCode} ${inGroups(address.slice(countryCode.length))}`
}

/** Answers a number as people read it, `503 340 503`; what is no number, such as the name of a sender, as it is written. Rule R7. */
export function readableAddress(written: string): string {
  const parsed = parseAddress(written)
  return parsed.kind === 'refused' ? written : formatAddress(parsed.address)
}

/** Answers the digits with country code and without the plus sign, as the platform puts them into an address it calls. Rule R12. */
export function withoutPlus(address: Address): string {
  return isShortCode(address) ? address : address.slice(1)
}

/** Answers the 9 digits of a Polish number; a foreign number keeps its plus and country code. Rule R127. */
export function nationalDigits(address: Address): string {
  return !isShortCode(address) && isPolish(address) ? address.slice(POLAND.length) : address
}

const POLAND = '+48'

/**
 * What people put between digits: spaces and dashes of every width, dots, brackets, and the invisible marks that come along
 * when a number is copied from a contact list. A line end inside is not among them: that is a list of numbers.
 */
const SEPARATORS = /[\p{Zs}\t\p{Cf}\p{Pd}\u2212.()[\]{}<>]/gu

/** Country codes of E.164: two of 1 digit, some of 2, all others 3. */
const COUNTRY_CODE = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/

function parseInternational(digits: string): ParsedPhone {
  if (digits.startsWith('48')) return parsePolish(digits.slice(2))
  if (digits.startsWith('0')) return refused('bad-country-code')
  if (digits.length < 7) return refused('too-short')
  if (digits.length > 15) return refused('too-long')
  return { kind: 'phone', address: `+${digits}` as Msisdn }
}

function parseBare(digits: string): ParsedAddress {
  if (digits.length === 4) return { kind: 'short-code', address: digits as ShortCode }
  if (digits.length < 9) return refused('too-short')
  if (digits.length > 15) return refused('too-long')
  if (digits.length === 9) return parsePolish(digits)
  if (digits.length === 11 && digits.startsWith('48')) return parsePolish(digits.slice(2))
  return refused('no-country-code')
}

function parsePolish(national: string): ParsedPhone {
  if (national.length !== 9) return refused('polish-length')
  if (national.startsWith('0')) return refused('polish-leading-zero')
  return { kind: 'phone', address: `${POLAND}${national}` as Msisdn }
}

function refused(reason: AddressRefusalReason): RefusedAddress {
  return { kind: 'refused', code: 'E_ADDRESS', reason }
}

/** Groups of three from the left; the last one has two to four digits. */
function inGroups(digits: string): string {
  return digits.replace(/\d{3}(?=\d{2})/g, '$& ')
}
