import { GSM_EXTENSION_TABLE, isGsmText } from './gsm-alphabet.ts'
import { plainForm, NOTABLE_CHARACTERS } from './plain-text.ts'
import { measureText } from './sms-text.ts'

/** One character that makes a text dearer. */
export interface CharacterNote {
  /** UTF-16 offsets in the text, `[start, end)`. */
  readonly start: number
  readonly end: number
  readonly character: string
  readonly why: 'forces-ucs2' | 'counts-double'
  /** A cheaper spelling; empty when the character is invisible and can simply go, null when there is none. */
  readonly replacement: string | null
}

/**
 * Answers the characters that cost extra as the text would be sent now, in order. With `utf`, those outside the GSM alphabet
 * put the whole text into UCS-2, where nothing of the alphabet counts double; so a text has notes of one kind only. Rule R162.
 */
export function explainText(text: string, options: { readonly utf: boolean }): readonly CharacterNote[] {
  const isUcs2 = options.utf && !isGsmText(text)
  const notes: CharacterNote[] = []
  for (const match of text.matchAll(NOTABLE_CHARACTERS)) {
    const character = match[0]
    const isCostly = isUcs2 ? !isGsmText(character) : GSM_EXTENSION_TABLE.includes(character)
    if (!isCostly) continue
    const why = isUcs2 ? 'forces-ucs2' : 'counts-double'
    const replacement = replacementOf(character)
    notes.push({ start: match.index, end: match.index + character.length, character, why, replacement })
  }
  return notes
}

/**
 * Answers the text with every costly character replaced that has a replacement. The same text comes back where that buys
 * nothing: when a character without a replacement keeps it in UCS-2, or when longer spellings would need more parts. A text that
 * is sent without `utf` is prepared first. Rule R162.
 */
export function cheaperText(text: string): string {
  const replaced = text.replace(NOTABLE_CHARACTERS, (character) => replacementOf(character) ?? character)
  const staysDear = !isGsmText(replaced)
  return staysDear || partsOf(replaced) > partsOf(text) ? text : replaced
}

function partsOf(text: string): number {
  return measureText(text, { alphabet: 'auto' }).parts
}

function replacementOf(character: string): string | null {
  if (isGsmText(character)) return SINGLE_PLACE_FORMS.get(character) ?? null
  return plainForm(character) ?? (/^\p{Default_Ignorable_Code_Point}+$/u.test(character) ? '' : null)
}

/** Look-alikes of one place for characters of two; `^ ~ | €` have none that a reader would take for the same. */
const SINGLE_PLACE_FORMS: ReadonlyMap<string, string> = new Map([
  ['[', '('],
  [']', ')'],
  ['{', '('],
  ['}', ')'],
  ['\\', '/'],
  ['\f', '\n'],
])
