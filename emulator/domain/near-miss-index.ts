import { readingOf, toKeywordForm } from './keyword-form.ts'
import type { ExactOn } from './keyword-occurrence.ts'
import type { MatchableKeyword } from './keyword.ts'
import { DEFAULT_PROFILE, type MatchFolding } from './profile.ts'
import { createTypoIndex, type TypoIndex } from './typo-index.ts'
import { listWords, mapWords } from './word-borders.ts'

/** How far into a text a keyword is looked for by the rules: R47, R49 with R48, R52. */
export type Reach = 'whole' | 'start' | 'anywhere'

export interface NearMissEntry {
  readonly keyword: MatchableKeyword
  /** Fully folded, and as the number compares it. */
  readonly loose: string
  readonly form: string
  readonly reach: Reach
}

/** The switched-on keywords of one number, compiled for looking up slips. */
export interface NearMissIndex {
  readonly entriesByForm: ReadonlyMap<string, readonly NearMissEntry[]>
  readonly entriesByOutline: ReadonlyMap<string, readonly NearMissEntry[]>
  readonly typos: TypoIndex<readonly NearMissEntry[]>
  readonly longest: number
  /** How many words the phrases have; empty without phrases. */
  readonly phraseSizes: ReadonlySet<number>
}

/**
 * Compiles the keywords of one number for `findNearMisses`. Everything is compared fully folded, whatever the profile folds: a slip
 * of case is a near miss in strict mode. Worth making only when a text found no keyword.
 */
export function compileNearMissIndex(
  keywords: readonly MatchableKeyword[],
  options: { readonly folding: MatchFolding; readonly exactOn: ExactOn },
): NearMissIndex {
  const entries = keywords
    .filter((keyword) => keyword.enabled)
    .map((keyword) => compileEntry(keyword, options))
    .filter((entry) => entry.loose !== '')
  const entriesByForm = groupBy(entries, (entry) => entry.loose)
  const phrases = entries.filter((entry) => entry.reach === 'anywhere')
  return {
    entriesByForm,
    entriesByOutline: groupBy(entries, (entry) => outlineOf(entry.loose)),
    typos: createTypoIndex(entriesByForm),
    longest: entries.reduce((longest, entry) => Math.max(longest, entry.loose.length), 0),
    phraseSizes: new Set(phrases.map(({ loose }) => listWords(mapWords(loose)).length)),
  }
}

/** Digits and letters that look alike become one, and spaces go: equal outlines are texts that look alike (R44). */
export function outlineOf(text: string): string {
  return text.replaceAll(' ', '').replaceAll('0', 'o').replace(/[1i]/g, 'l')
}

function compileEntry(
  keyword: MatchableKeyword,
  { folding, exactOn }: { readonly folding: MatchFolding; readonly exactOn: ExactOn },
): NearMissEntry {
  return {
    keyword,
    loose: toKeywordForm(keyword.kind, keyword.text, DEFAULT_PROFILE).text,
    form: toKeywordForm(keyword.kind, keyword.text, folding).text,
    reach: reachOf(keyword, exactOn),
  }
}

function reachOf(keyword: MatchableKeyword, exactOn: ExactOn): Reach {
  switch (readingOf(keyword)) {
    case 'exact':
      return keyword.kind === 'EXACT' && exactOn === 'first_word' ? 'start' : 'whole'
    case 'base':
      return 'start'
    case 'phrase':
      return 'anywhere'
  }
}

function groupBy(
  entries: readonly NearMissEntry[],
  keyOf: (entry: NearMissEntry) => string,
): ReadonlyMap<string, readonly NearMissEntry[]> {
  const groups = new Map<string, NearMissEntry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}
