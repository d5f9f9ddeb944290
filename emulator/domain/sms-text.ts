import { gsmSeptets, isGsmText } from './gsm-alphabet.ts'
import { toPlainText } from './plain-text.ts'

/** How the text of an SMS is coded: 7-bit septets or 16-bit units (R156). */
export type SmsEncoding = 'GSM-7' | 'UCS-2'

/** The most parts one message may have (R159). */
export const MAX_PARTS = 6

export interface TextMeasure {
  readonly encoding: SmsEncoding
  /** Places used in all parts together: septets in GSM-7, 16-bit units in UCS-2. */
  readonly units: number
  /** What is billed; at least 1. */
  readonly parts: number
  /** Places in each part: 160 or 70 in a single one, 153 or 67 in each of several. */
  readonly limitPerPart: number
  readonly unitsLeftInLastPart: number
  /** More than `MAX_PARTS`: the message is refused as `E_TOO_LONG`. */
  readonly tooLong: boolean
  /** The text of each part; joined they are the text. */
  readonly segments: readonly string[]
}

/**
 * Answers how long a text is and how it is cut into parts. `auto` takes GSM-7 when every character allows it. With `gsm` each
 * character outside the alphabet takes one place, that of the `?` which would go out. No character is cut in two, so a part may
 * stay one place short. Rules R156–R160.
 */
export function measureText(
  text: string,
  options: { readonly alphabet: 'gsm' | 'ucs2' | 'auto' },
): TextMeasure {
  const isGsm = options.alphabet === 'gsm' || (options.alphabet === 'auto' && isGsmText(text))
  const encoding = isGsm ? 'GSM-7' : 'UCS-2'
  const units = isGsm ? countSeptets(text) : text.length
  const { single, joined } = PLACES[encoding]
  if (units <= single) {
    const unitsLeftInLastPart = single - units
    return {
      encoding,
      units,
      parts: 1,
      limitPerPart: single,
      unitsLeftInLastPart,
      tooLong: false,
      segments: [text],
    }
  }
  const { segments, unitsInLast } = split(text, encoding, joined)
  return {
    encoding,
    units,
    parts: segments.length,
    limitPerPart: joined,
    unitsLeftInLastPart: joined - unitsInLast,
    tooLong: segments.length > MAX_PARTS,
    segments,
  }
}

/** Something the owner of a text should know before it is sent; positions are UTF-16 offsets in the text that was given. */
export interface TextWarning {
  /** Replaced by `?` (R161), or a line end of two characters that counts two (R157). */
  readonly code: 'W_LOST_CHARACTER' | 'W_CRLF'
  readonly character: string
  readonly positions: readonly number[]
}

export interface PreparedText {
  /** What goes out. */
  readonly text: string
  readonly encoding: SmsEncoding
  readonly measure: TextMeasure
  readonly warnings: readonly TextWarning[]
}

/**
 * Answers what is really sent for a text, how long it is, and what was lost on the way. With `utf` the text is kept as it is and
 * coded in UCS-2 only if it must be; without, it is brought into the GSM alphabet first. Idempotent. Rules R156, R157, R161.
 */
export function prepareText(text: string, options: { readonly utf: boolean }): PreparedText {
  const lineEnds = crlfWarnings(text)
  if (isGsmText(text)) return prepared(text, 'gsm', lineEnds)
  if (options.utf) return prepared(text, 'ucs2', lineEnds)
  const plain = toPlainText(text)
  const lost = plain.lost.map((character) => ({ code: 'W_LOST_CHARACTER' as const, ...character }))
  return prepared(plain.text, 'gsm', [...lost, ...lineEnds])
}

/** A character no SMS can carry, and its UTF-16 offset. */
export interface UnsendableCharacter {
  readonly kind: 'nul' | 'lone-surrogate'
  readonly position: number
}

/**
 * Answers the first character of a text from outside that is no character at all: NUL, or half of a surrogate pair. Whoever
 * takes such a text in refuses it; everything behind may rely on there being none.
 */
export function findUnsendable(text: string): UnsendableCharacter | undefined {
  const position = text.search(/[\0\p{Surrogate}]/u)
  if (position === -1) return undefined
  return { kind: text[position] === '\0' ? 'nul' : 'lone-surrogate', position }
}

const PLACES = { 'GSM-7': { single: 160, joined: 153 }, 'UCS-2': { single: 70, joined: 67 } } as const

function countSeptets(text: string): number {
  let septets = 0
  for (let index = 0; index < text.length; index += unitsAt(text, index))
    septets += placesAt(text, index, 'GSM-7')
  return septets
}

function split(
  text: string,
  encoding: SmsEncoding,
  limit: number,
): { segments: string[]; unitsInLast: number } {
  const segments: string[] = []
  let start = 0
  let used = 0
  for (let index = 0; index < text.length; index += unitsAt(text, index)) {
    const places = placesAt(text, index, encoding)
    if (used + places > limit) {
      segments.push(text.slice(start, index))
      start = index
      used = 0
    }
    used += places
  }
  segments.push(text.slice(start))
  return { segments, unitsInLast: used }
}

function placesAt(text: string, index: number, encoding: SmsEncoding): number {
  return encoding === 'UCS-2' ? unitsAt(text, index) : (gsmSeptets(text.charCodeAt(index)) ?? 1)
}

/** UTF-16 units of the code point that begins here. */
function unitsAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
}

function prepared(text: string, alphabet: 'gsm' | 'ucs2', warnings: readonly TextWarning[]): PreparedText {
  const measure = measureText(text, { alphabet })
  return { text, encoding: measure.encoding, measure, warnings }
}

function crlfWarnings(text: string): readonly TextWarning[] {
  const positions: number[] = []
  for (let index = text.indexOf('\r\n'); index !== -1; index = text.indexOf('\r\n', index + 2))
    positions.push(index)
  return positions.length === 0 ? [] : [{ code: 'W_CRLF', character: '\r\n', positions }]
}
