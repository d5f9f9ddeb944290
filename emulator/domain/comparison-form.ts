import type { MatchFolding } from './profile.ts'

/**
 * Answers the form of a text that keywords are compared in. Never store or forward the result: people see the raw text.
 * Rule R41 (steps 1–6) and R45. Idempotent.
 */
export function toComparisonForm(raw: string, folding: MatchFolding): string {
  const folded = foldCharacters(raw, folding)
  return folding['match.strip_outer_punctuation'] ? stripOuter(folded) : folded.trim()
}

/**
 * Steps 1–5 of R41 without trimming, so that a text can be folded piece by piece. Folding a letter can bring a mark next to a
 * letter it composes with (ć followed by a second acute), so the steps repeat until nothing changes; almost always once.
 */
export function foldCharacters(raw: string, folding: MatchFolding): string {
  let folded = foldOnce(raw, folding)
  while (!PRINTABLE_ASCII.test(folded)) {
    const again = foldOnce(folded, folding)
    if (again === folded) break
    folded = again
  }
  return folded
}

/** Step 6 of R41 at the start only: what is left after outer punctuation, or after spaces when stripping is off. */
export function stripStart(folded: string, folding: MatchFolding): string {
  return folding['match.strip_outer_punctuation']
    ? folded.slice(outerPrefixLength(folded))
    : folded.trimStart()
}

const PRINTABLE_ASCII = /^[\x20-\x7e]*$/
/** Everything that takes no place on a screen, variation selectors included, and control characters; white space stays (step 2). */
const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFB]--\p{White_Space}]/gv
const WHITE_SPACE_RUN = /\p{White_Space}+/gu
const POLISH_LETTER = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g
const PLAIN_LETTER: Readonly<Record<string, string>> = {
  ...{ ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' },
  // Capitals are left only where case folding is switched off (R43).
  ...{ Ą: 'A', Ć: 'C', Ę: 'E', Ł: 'L', Ń: 'N', Ó: 'O', Ś: 'S', Ź: 'Z', Ż: 'Z' },
}

function foldOnce(text: string, folding: MatchFolding): string {
  let folded = text
  if (PRINTABLE_ASCII.test(text)) {
    folded = folded.includes('  ') ? folded.replace(/ +/g, ' ') : folded
    return folding['match.fold_case'] ? folded.toLowerCase() : folded
  }
  folded = folded.normalize('NFKC').replace(INVISIBLE, '').replace(WHITE_SPACE_RUN, ' ')
  if (folding['match.fold_case']) folded = foldCase(folded)
  if (folding['match.fold_diacritics'])
    folded = folded.replace(POLISH_LETTER, (letter) => PLAIN_LETTER[letter] ?? letter)
  return folded
}

/**
 * Unicode's full case folding, which JavaScript has not got. Lower, upper, lower brings together what full folding does (ß, ẞ and
 * SS are `ss`, İ is i with a dot); only the final sigma depends on its place, and only the dotless ı, which folds to itself, would
 * come back as i.
 */
function foldCase(text: string): string {
  const fold = (run: string) => run.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')
  return text.includes('ı') ? text.split('ı').map(fold).join('ı') : fold(text)
}

const OUTER_ASCII = ' .,;:!?*-/\\<>"\'`()[]{}'
/** Quotation marks, brackets, dashes, primes and keycaps beyond ASCII, and emoji; the ellipsis is three dots since step 1. */
const OUTER_BEYOND_ASCII =
  /[\p{Quotation_Mark}\p{Ps}\p{Pe}\p{Pi}\p{Pf}–—…′\u20E3\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Regional_Indicator}]/u
const MARK = /\p{M}/u

function stripOuter(text: string): string {
  const start = outerPrefixLength(text)
  let end = text.length
  let scan = end
  while (scan > start) {
    const character = characterBefore(text, scan)
    scan -= character.length
    if (isOuter(character)) end = scan
    // A mark goes with what it sits on: away with an outer character, kept with a letter.
    else if (!MARK.test(character)) break
  }
  return text.slice(start, end)
}

function outerPrefixLength(text: string): number {
  let length = 0
  for (const character of text) {
    // A mark here has lost its letter (step 1 turns the typed ´ into a space with an acute).
    if (!isOuter(character) && !MARK.test(character)) break
    length += character.length
  }
  return length
}

function isOuter(character: string): boolean {
  return character < '\x80' ? OUTER_ASCII.includes(character) : OUTER_BEYOND_ASCII.test(character)
}

function characterBefore(text: string, index: number): string {
  const pair = index >= 2 ? text.codePointAt(index - 2) : undefined
  return pair !== undefined && pair > 0xffff ? text.slice(index - 2, index) : text.slice(index - 1, index)
}
