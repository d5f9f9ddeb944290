import type { RuleId } from './rule-book/rule-book.ts'
import { assertNever } from './assert-never.ts'
import { readingOf, type KeywordForm } from './keyword-form.ts'
import type { MatchableKeyword, LostReason } from './keyword.ts'
import { endOfWord, isBorder, type WordMap } from './word-borders.ts'

/** `first_word` is the profile's other reading of an exact keyword on a shared number (R48). */
export type ExactOn = 'whole' | 'first_word'

/** In which way a keyword met the text: R47, R48, R49, R50 (twice), R52, R53. */
export type MatchHow =
  'whole-text' | 'first-word' | 'stem' | 'attached-digits' | 'attached-any' | 'phrase' | 'phrase-stem'

/** What keeps a keyword that stands in the text from matching there. */
export type MissReason = Extract<LostReason, 'text-goes-on' | 'no-word-border' | 'inflected'>

/** What a place where the keyword's letters stand amounts to; offsets in the comparison form, `end` exclusive. */
export type OccurrenceVerdict =
  | { readonly kind: 'matches'; readonly how: MatchHow; readonly end: number }
  | { readonly kind: 'misses'; readonly reason: MissReason; readonly rule: RuleId; readonly end: number }

/**
 * Answers whether a keyword whose form stands in the text from some border to `end` matches there, and if not, why.
 * Exact and base keywords are only asked about the start of the text. Rules R47–R50, R52–R54.
 */
export function judgeOccurrence(
  keyword: MatchableKeyword,
  form: KeywordForm,
  words: WordMap,
  end: number,
  exactOn: ExactOn,
): OccurrenceVerdict {
  const reading = readingOf(keyword)
  switch (reading) {
    case 'exact':
      return judgeExact(keyword, words, end, exactOn)
    case 'base':
      return judgeBase(keyword, words, end)
    case 'phrase':
      return judgePhrase(keyword, form, words, end)
    default:
      return assertNever(reading)
  }
}

function judgeExact(
  keyword: MatchableKeyword,
  words: WordMap,
  end: number,
  exactOn: ExactOn,
): OccurrenceVerdict {
  if (end === words.text.length) return { kind: 'matches', how: 'whole-text', end }
  const rule = keyword.kind === 'REMOVING' ? 'R54' : 'R47'
  if (!isBorder(words, end)) return { kind: 'misses', reason: 'no-word-border', rule, end }
  if (keyword.kind === 'EXACT' && exactOn === 'first_word') return { kind: 'matches', how: 'first-word', end }
  return { kind: 'misses', reason: 'text-goes-on', rule, end }
}

function judgeBase(keyword: MatchableKeyword, words: WordMap, end: number): OccurrenceVerdict {
  if (isBorder(words, end)) return { kind: 'matches', how: 'stem', end }
  // `attached` is an option of base keywords; a removing keyword never fires on half a word (R54).
  const attached = keyword.kind === 'BASE' ? keyword.attached : 'none'
  switch (attached) {
    case 'none':
      return {
        kind: 'misses',
        reason: 'no-word-border',
        rule: keyword.kind === 'REMOVING' ? 'R54' : 'R49',
        end,
      }
    case 'digits':
      return isBorder(words, endOfDigits(words.text, end))
        ? { kind: 'matches', how: 'attached-digits', end }
        : { kind: 'misses', reason: 'no-word-border', rule: 'R50', end }
    case 'any':
      return { kind: 'matches', how: 'attached-any', end }
    default:
      return assertNever(attached)
  }
}

function judgePhrase(
  keyword: MatchableKeyword,
  form: KeywordForm,
  words: WordMap,
  end: number,
): OccurrenceVerdict {
  if (isBorder(words, end)) return { kind: 'matches', how: 'phrase', end }
  const wordEnd = endOfWord(words, end)
  if (form.isStem) return { kind: 'matches', how: 'phrase-stem', end: wordEnd }
  if (ONLY_LETTERS.test(words.text.slice(end, wordEnd)))
    return { kind: 'misses', reason: 'inflected', rule: 'R53', end }
  return { kind: 'misses', reason: 'no-word-border', rule: keyword.kind === 'REMOVING' ? 'R54' : 'R52', end }
}

const ONLY_LETTERS = /^[\p{L}\p{M}]+$/u
const DIGIT = /\p{Nd}/u

function endOfDigits(text: string, start: number): number {
  let end = start
  for (;;) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0)
    if (!DIGIT.test(character)) return end
    end += character.length
  }
}
