import { readingOf, toKeywordForm } from './keyword-form.ts'
import type { ExactOn } from './keyword-occurrence.ts'
import type { MatchableKeyword } from './keyword.ts'
import { DEFAULT_PROFILE, type MatchFolding } from './profile.ts'
import { createTypoIndex, type Typo, type TypoIndex } from './typo-index.ts'
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

/** The switched-on keywords of one number, compiled for looking up slips. Before it is asked anything, it has to be finished. */
export interface NearMissIndex {
  readonly entriesByForm: ReadonlyMap<string, readonly NearMissEntry[]>
  readonly entriesByOutline: ReadonlyMap<string, readonly NearMissEntry[]>
  readonly findTypos: (text: string) => readonly Typo<readonly NearMissEntry[]>[]
  readonly longest: () => number
  /** How many words the phrases have; empty without phrases. */
  readonly phraseSizes: ReadonlySet<number>
  /** Does a part of the work: about `keywords` of them. Answers whether it is finished. */
  readonly prepare: (keywords: number) => boolean
  /** Does all that is left of the work. */
  readonly finish: () => void
}

/**
 * Compiles the keywords of one number for `findNearMisses`, as fast as whoever asks for it has time. Everything is compared fully
 * folded, whatever the profile folds: a slip of case is a near miss in strict mode.
 */
export function compileNearMissIndex(
  keywords: readonly MatchableKeyword[],
  options: { readonly folding: MatchFolding; readonly exactOn: ExactOn },
): NearMissIndex {
  const entriesByForm = new Map<string, NearMissEntry[]>()
  const entriesByOutline = new Map<string, NearMissEntry[]>()
  const phraseSizes = new Set<number>()
  let longest = 0
  let taken = 0
  let typos: TypoIndex<readonly NearMissEntry[]> | undefined

  const takeIn = (keyword: MatchableKeyword) => {
    if (!keyword.enabled) return
    const entry = compileEntry(keyword, options)
    if (entry.loose === '') return
    addTo(entriesByForm, entry.loose, entry)
    addTo(entriesByOutline, outlineOf(entry.loose), entry)
    longest = Math.max(longest, entry.loose.length)
    if (entry.reach === 'anywhere') phraseSizes.add(listWords(mapWords(entry.loose)).length)
  }
  const prepare = (count: number): boolean => {
    if (typos !== undefined) return typos.takeIn(count)
    const end = Math.min(keywords.length, taken + count)
    for (const keyword of keywords.slice(taken, end)) takeIn(keyword)
    taken = end
    if (taken < keywords.length) return false
    typos = createTypoIndex(entriesByForm)
    return keywords.length === 0
  }
  return {
    entriesByForm,
    entriesByOutline,
    phraseSizes,
    findTypos: (text) => typos?.find(text) ?? [],
    longest: () => longest,
    prepare,
    finish() {
      while (!prepare(Number.MAX_SAFE_INTEGER));
    },
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

function addTo(groups: Map<string, NearMissEntry[]>, key: string, entry: NearMissEntry): void {
  const group = groups.get(key)
  if (group) group.push(entry)
  else groups.set(key, [entry])
}
