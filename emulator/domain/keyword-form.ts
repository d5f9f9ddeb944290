import { toComparisonForm } from './comparison-form.ts'
import type { KeywordKind, MatchableKeyword } from './keyword.ts'
import { STRICT_FOLDING, type MatchFolding } from './profile.ts'

/** A keyword as it is compared: its comparison form, and whether the last word is only the beginning of a word (R53). */
export interface KeywordForm {
  readonly text: string
  readonly isStem: boolean
}

/** How a keyword's text is laid against a message: R47 (exact), R49 (base), R52 (phrase). */
export type KeywordReading = 'exact' | 'base' | 'phrase'

/** Answers the comparison form of a keyword. The star that R53 allows is taken off before outer punctuation could swallow it. */
export function toKeywordForm(kind: KeywordKind, text: string, folding: MatchFolding): KeywordForm {
  // Strict folding strips nothing, so a star at the end is still there; it may have been typed as a wide one.
  const written = toComparisonForm(text, STRICT_FOLDING)
  const isStem = kind === 'PHRASE' && written.endsWith('*')
  return { text: toComparisonForm(isStem ? written.slice(0, -1) : text, folding), isStem }
}

/** Answers how a keyword is compared; a removing keyword chooses with `matchAs` (R46, R54). */
export function readingOf(keyword: Pick<MatchableKeyword, 'kind' | 'matchAs'>): KeywordReading {
  switch (keyword.kind) {
    case 'EXACT':
      return 'exact'
    case 'BASE':
      return 'base'
    case 'PHRASE':
      return 'phrase'
    case 'REMOVING':
      return keyword.matchAs
  }
}
