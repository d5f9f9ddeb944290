import { gsmSeptets } from './gsm-alphabet.ts'

/** A character that had to be given up, and where it stood in the original text (UTF-16 offsets, ascending). */
export interface LostCharacter {
  readonly character: string
  readonly positions: readonly number[]
}

export interface PlainText {
  /** Has only characters of the GSM alphabet. */
  readonly text: string
  readonly lost: readonly LostCharacter[]
}

/**
 * Matches one character as a reader sees it: a letter with all its combining marks, an emoji with its skin tone or with the
 * emoji joined to it, a flag of two letters. A space or a line end is always a character of its own. Passes over the characters
 * that take one place in every encoding and are most of any text: ASCII letters, digits, common signs, spaces, line ends.
 */
export const NOTABLE_CHARACTERS =
  /(?![\n\r !-Z_a-z](?!\p{M}))(?:\p{RI}{2}|\p{ExtPict}[\p{M}\p{EMod}\u{E0020}-\u{E007F}]*(?:\u200D\p{ExtPict}[\p{M}\p{EMod}]*)*|\S\p{M}*|\s)/gu

/**
 * Answers the text as it goes out without the `utf` option: Polish letters and typographic signs in their plain forms, `?` for
 * each other character outside the GSM alphabet, with the list of those. A character is what a reader sees, so an emoji or a
 * letter with loose combining marks gives one `?`; marks are composed with their letter (NFC) before anything is given up.
 * Idempotent. Rule R161.
 */
export function toPlainText(text: string): PlainText {
  const lost = new Map<string, number[]>()
  const plain = text.replace(NOTABLE_CHARACTERS, (character: string, position: number) => {
    const form = plainForm(character)
    if (form !== undefined) return form
    const positions = lost.get(character)
    if (positions) positions.push(position)
    else lost.set(character, [position])
    return '?'
  })
  return { text: plain, lost: Array.from(lost, ([character, positions]) => ({ character, positions })) }
}

/**
 * Answers what stands for one written character in the GSM alphabet: itself, its composed form, its plain form of one to three
 * characters, or undefined when there is none. Rule R161.
 */
export function plainForm(character: string): string | undefined {
  const composed = character.normalize('NFC')
  if (composed.length === 1 && gsmSeptets(composed.charCodeAt(0)) !== undefined) return composed
  return PLAIN_FORMS.get(composed)
}

/** Plain form, then every character that it stands for. The backtick is ASCII, yet not in the GSM alphabet; neither is the tab. */
const PLAIN_FORM_TABLE: readonly (readonly [plain: string, written: string])[] = [
  ['a', 'ą'],
  ['c', 'ć'],
  ['e', 'ę'],
  ['l', 'ł'],
  ['n', 'ń'],
  ['o', 'ó'],
  ['s', 'ś'],
  ['z', 'źż'],
  ['A', 'Ą'],
  ['C', 'Ć'],
  ['E', 'Ę'],
  ['L', 'Ł'],
  ['N', 'Ń'],
  ['O', 'Ó'],
  ['S', 'Ś'],
  ['Z', 'ŹŻ'],
  ['"', '„”“‟«»″'],
  ["'", '‘’‚‛‹›′ʼ´`'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
  ['...', '…'],
  [' ', '\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'],
  ['\n', '\v\u0085\u2028\u2029'],
]

const PLAIN_FORMS: ReadonlyMap<string, string> = new Map(
  PLAIN_FORM_TABLE.flatMap(([plain, written]) =>
    Array.from(written, (character) => [character, plain] as const),
  ),
)
