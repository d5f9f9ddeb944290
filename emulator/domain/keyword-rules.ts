import { toComparisonForm } from './comparison-form.ts'
import { isGsmText } from './gsm-alphabet.ts'
import { toKeywordForm } from './keyword-form.ts'
import type { MatchableKeyword } from './keyword.ts'
import { isSharedType, type NumberType } from './number-type.ts'
import { DEFAULT_PROFILE, STRICT_FOLDING, type MatchFolding } from './profile.ts'
import { countCharacters } from './word-borders.ts'

/** What an owner proposes. `matchAs` does not matter here: R56 asks one word of every removing keyword. */
export type KeywordDraft = Pick<MatchableKeyword, 'kind' | 'text'>

/**
 * W_KEYWORD_CHARSET: has a character that is neither GSM nor Polish (R57). W_GENERIC_WORD: a word that everyone needs (R68).
 * W_KEYWORD_TWICE: an older keyword of the number always wins (R60), which `isTwiceTheSame` tells.
 */
export type KeywordWarning = 'W_KEYWORD_CHARSET' | 'W_GENERIC_WORD' | 'W_KEYWORD_TWICE'

export type KeywordRefusalCode = 'E_KEYWORD_EMPTY' | 'E_KEYWORD_FORM' | 'E_KEYWORD_RESERVED_FORM'

export type KeywordCheck =
  | {
      readonly kind: 'ok'
      /** The form by which keywords are told apart (R67): the comparison form, with the star of a phrase stem. */
      readonly normalised: string
      readonly warnings: readonly KeywordWarning[]
    }
  | {
      readonly kind: 'refused'
      readonly code: KeywordRefusalCode
      readonly reason: string
    }

/**
 * Answers whether a text can be a keyword of this kind on a number of this type, and what to warn about.
 * E_KEYWORD_EMPTY: fewer than two characters after normalising (R57). E_KEYWORD_RESERVED_FORM: on a shared number, looks like a
 * command of the platform (R68, R71). E_KEYWORD_FORM: not one word of 2–16 letters or digits, or not a phrase of up to five
 * words and 40 characters (R56), or a star anywhere but after the last word of a phrase (R53).
 * Which kinds a type permits, who owns a word and how many are allowed is decided elsewhere (R33, R67, R69).
 */
export function checkKeyword(
  draft: KeywordDraft,
  numberType: NumberType,
  folding: MatchFolding,
): KeywordCheck {
  const { text, isStem } = toKeywordForm(draft.kind, draft.text, folding)
  const normalised = isStem ? `${text}*` : text
  const isShared = isSharedType(numberType)
  const refusal =
    refuseEmpty(text) ?? (isShared ? refuseReserved(text) : undefined) ?? refuseForm(draft, text, isStem)
  if (refusal) return { kind: 'refused', ...refusal }

  const warnings: KeywordWarning[] = []
  if (!isTypable(draft.text)) warnings.push('W_KEYWORD_CHARSET')
  if (isShared && GENERIC_WORDS.has(toComparisonForm(draft.text, DEFAULT_PROFILE)))
    warnings.push('W_GENERIC_WORD')
  return { kind: 'ok', normalised, warnings }
}

interface Refusal {
  readonly code: KeywordRefusalCode
  readonly reason: string
}

const MIN_CHARACTERS = 2
const MAX_WORD_CHARACTERS = 16
const MAX_PHRASE_CHARACTERS = 40
const MAX_PHRASE_WORDS = 5

/** In comparison form. R68. */
const GENERIC_WORDS: ReadonlySet<string> = new Set(['stop', 'anuluj', 'pomoc', 'help', 'info', 'test'])

const ONE_WORD = /^[\p{L}\p{N}][\p{L}\p{Mn}\p{Mc}\p{N}]*$/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const WORD_BEFORE_STAR = /[\p{L}\p{Mn}\p{Mc}\p{N}]\*$/u
const POLISH_LETTERS = /[ąćęłńóśźż]/giu

function refuseEmpty(text: string): Refusal | undefined {
  if (countCharacters(text) >= MIN_CHARACTERS) return undefined
  return {
    code: 'E_KEYWORD_EMPTY',
    reason: `keyword: expected at least ${MIN_CHARACTERS} characters after normalising, got "${text}"`,
  }
}

function refuseReserved(text: string): Refusal | undefined {
  if (!text.startsWith('#') && !/^[0-9]{4}$/.test(text)) return undefined
  return {
    code: 'E_KEYWORD_RESERVED_FORM',
    reason: `keyword "${text}": on a shared number texts that start with # and texts of exactly 4 digits belong to the platform; pick another text`,
  }
}

function refuseForm(draft: KeywordDraft, text: string, isStem: boolean): Refusal | undefined {
  const isFormed = draft.kind === 'PHRASE' ? isPhrase(text) : isOneWord(text)
  if (!isFormed) {
    const expected =
      draft.kind === 'PHRASE'
        ? `up to ${MAX_PHRASE_WORDS} words and ${MAX_PHRASE_CHARACTERS} characters, with a letter or digit`
        : `one word of ${MIN_CHARACTERS} to ${MAX_WORD_CHARACTERS} letters or digits`
    return { code: 'E_KEYWORD_FORM', reason: `keyword: expected ${expected}, got "${text}"` }
  }
  if (areStarsInPlace(draft.text, isStem)) return undefined
  return {
    code: 'E_KEYWORD_FORM',
    reason: `keyword: a star may only end the last word of a phrase, got "${draft.text}"`,
  }
}

function isOneWord(text: string): boolean {
  return ONE_WORD.test(text) && countCharacters(text) <= MAX_WORD_CHARACTERS
}

function isPhrase(text: string): boolean {
  return (
    LETTER_OR_DIGIT.test(text) &&
    text.split(' ').length <= MAX_PHRASE_WORDS &&
    countCharacters(text) <= MAX_PHRASE_CHARACTERS
  )
}

/** Strict folding strips nothing, so every star that was typed is still there. */
function areStarsInPlace(text: string, isStem: boolean): boolean {
  const written = toComparisonForm(text, STRICT_FOLDING)
  const stars = written.split('*').length - 1
  return isStem ? stars === 1 && WORD_BEFORE_STAR.test(written) : stars === 0
}

/** Case is kept, because some letters are in the GSM alphabet in one case only; what is stripped needs no typing. */
function isTypable(text: string): boolean {
  const written = toComparisonForm(text, { ...STRICT_FOLDING, 'match.strip_outer_punctuation': true })
  return isGsmText(written.replace(POLISH_LETTERS, ''))
}
