import { foldCharacters, stripStart } from './comparison-form.ts'
import type { MatchFolding } from './profile.ts'

/**
 * A piece of raw text that folds by itself: one character with the marks and invisible characters after it, or a run of Korean
 * letters, which compose with each other.
 */
const FOLDING_PIECE =
  /(?:[\p{Script=Hangul}]+|[^\p{M}])[\p{M}\p{Default_Ignorable_Code_Point}[\p{Cc}--\p{White_Space}]]*|\p{M}+/gsv
const SEPARATOR = /[\p{White_Space}\u200B\uFEFF.,;:\-/=]/u

/**
 * Answers the payload: what follows a base keyword in the raw text, in the sender's own spelling, without separators
 * (space . , : ; - / =) around it. Rule R51.
 *
 * Folding changes lengths (a ligature becomes two letters, a letter and its accent become one), so the raw text is walked piece by
 * piece until its folded pieces cover the keyword. A raw character that the keyword needs only in part belongs to the keyword.
 * @param keywordForm the keyword's comparison form; the text's comparison form must start with it.
 */
export function readPayload(raw: string, keywordForm: string, folding: MatchFolding): string {
  let covered = ''
  let position = 0
  for (const [piece] of raw.matchAll(FOLDING_PIECE)) {
    if (covered.length >= keywordForm.length) break
    covered = stripStart(covered + foldCharacters(piece, folding), folding)
    position += piece.length
  }
  return trimSeparators(raw.slice(position))
}

function trimSeparators(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && SEPARATOR.test(text.charAt(start))) start += 1
  while (end > start && SEPARATOR.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
