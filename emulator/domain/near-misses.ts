import { toComparisonForm } from './comparison-form.ts'
import type { MatchableKeyword } from './keyword.ts'
import { outlineOf, type NearMissEntry, type NearMissIndex, type Reach } from './near-miss-index.ts'
import { DEFAULT_PROFILE } from './profile.ts'
import { describeDifference } from './text-difference.ts'
import { listWords, mapWords, type WordSpan } from './word-borders.ts'

// Callers compile and ask; this file is their one door.
export { compileNearMissIndex, type NearMissIndex } from './near-miss-index.ts'

/** What is the matter with a text that nearly is a keyword, the nearest first. Rule R65. */
export const NEAR_MISS_KINDS = [
  'other-account',
  'strictness',
  'zero-o',
  'one-l',
  'split-by-space',
  'swapped',
  'distance-1',
  'extra-words',
  'glued',
  'inflected',
  'distance-2',
  'slip-and-extra-words',
] as const
export type NearMissKind = (typeof NEAR_MISS_KINDS)[number]

export interface NearMiss {
  readonly keywordId: number
  readonly accountId: number
  /** The keyword as its owner wrote it. */
  readonly text: string
  readonly why: NearMissKind
  /** What was written and what the keyword has in that place, free of any language: `0 → o`, `∅ → i`. */
  readonly difference: string
}

/**
 * Answers up to five keywords that the text nearly is, the nearest first. Meant for a text that no keyword caught; its cost hardly
 * grows with the number of keywords. Finishes the index, which is slow for very many of them when nobody has prepared it.
 * @param form the text's comparison form as the number compares it; `raw` is what was sent.
 * @param viewer the account whose view this is: a keyword of another account that the text is counts as a near miss; null for none.
 */
export function findNearMisses(
  form: string,
  raw: string,
  index: NearMissIndex,
  viewer: number | null,
): readonly NearMiss[] {
  index.finish()
  const loose = toComparisonForm(raw, DEFAULT_PROFILE)
  const words = listWords(mapWords(loose))
  const nearest = new Map<NearMissEntry, Finding>()
  const note: Note = (entry, finding) => {
    const known = nearest.get(entry)
    if (!known || RANK[finding.why] < RANK[known.why]) nearest.set(entry, finding)
  }
  for (const passage of passagesOf(loose, words, index)) comparePassage(passage, form, index, viewer, note)
  if (words.length > 1) {
    noteExtraWords(loose, words, index, note)
    noteSlipsAstray(loose, words, index, note)
  }
  return Array.from(nearest)
    .sort(([a, why], [b, otherWhy]) => RANK[why.why] - RANK[otherWhy.why] || a.keyword.id - b.keyword.id)
    .slice(0, MAX_NEAR_MISSES)
    .map(([{ keyword }, finding]) => toNearMiss(keyword, finding))
}

/** A piece of the text that a keyword could have been meant by. */
interface Passage {
  readonly text: string
  readonly place: Reach
  /** False for a piece with one word more than a keyword has: it can only be a keyword split by a space. */
  readonly mayHaveTypos: boolean
}

/** Words around a keyword and a slip in it: with shorter ones everyday words would look like somebody's keyword. */
const SHORTEST_ASTRAY = 5

interface Finding {
  readonly why: NearMissKind
  readonly difference: string
}

type Note = (entry: NearMissEntry, finding: Finding) => void

const MAX_NEAR_MISSES = 5
/** Slips are looked for in so many words from the start; a keyword further on in a long text was hardly meant. */
const MAX_WORDS_SEARCHED = 8
const RANK = Object.fromEntries(NEAR_MISS_KINDS.map((why, rank) => [why, rank])) as Readonly<
  Record<NearMissKind, number>
>

function passagesOf(loose: string, words: readonly WordSpan[], index: NearMissIndex): readonly Passage[] {
  const passages: Passage[] = [{ text: loose, place: 'whole', mayHaveTypos: true }]
  for (const [position, { start }] of words.slice(0, MAX_WORDS_SEARCHED).entries()) {
    // A base keyword is one word at the start.
    const sizes = start === 0 ? new Set([1, ...index.phraseSizes]) : index.phraseSizes
    const place = start === 0 ? 'start' : 'anywhere'
    const add = (size: number, mayHaveTypos: boolean) => {
      const text = loose.slice(start, words[position + size - 1]?.end ?? start)
      if (text !== '' && text !== loose) passages.push({ text, place, mayHaveTypos })
    }
    for (const size of sizes) {
      add(size, true)
      if (!sizes.has(size + 1)) add(size + 1, false)
    }
  }
  return passages.filter((passage) => passage.text.length <= 2 * index.longest())
}

function isInReach(entry: NearMissEntry, place: Reach): boolean {
  return place === 'whole' || entry.reach === 'anywhere' || entry.reach === place
}

/** A slip in one word of several, where the keyword would have had to stand alone or first. */
function noteSlipsAstray(loose: string, words: readonly WordSpan[], index: NearMissIndex, note: Note): void {
  for (const { start, end } of words.slice(0, MAX_WORDS_SEARCHED)) {
    const text = loose.slice(start, end)
    if (text.length < SHORTEST_ASTRAY || text.length > index.longest() + 2) continue
    const around = surroundings(loose, start, end)
    const noteAll = (
      entries: readonly NearMissEntry[] | undefined,
      hasSlip: (entry: NearMissEntry) => boolean,
    ) => {
      for (const entry of entries ?? []) {
        if (!needsNothingAround(entry, start) || !hasSlip(entry)) continue
        const slip = describeDifference(text, entry.loose)
        note(entry, { why: 'slip-and-extra-words', difference: `${slip}, ${around}` })
      }
    }
    noteAll(index.entriesByOutline.get(outlineOf(text)), (entry) => entry.loose !== text)
    for (const { value, slip } of index.findTypos(text)) noteAll(value, () => slip !== 'distance-2')
  }
}

/** Whether the keyword is looked for elsewhere than in a word that starts here and is not the whole text. */
function needsNothingAround({ reach }: NearMissEntry, start: number): boolean {
  return reach === 'whole' || (reach === 'start' && start !== 0)
}

function surroundings(loose: string, start: number, end: number): string {
  const around = [loose.slice(0, start).trim(), loose.slice(end).trim()].filter((part) => part !== '')
  return describeDifference(around.join(' … '), '')
}

function comparePassage(
  { text, place, mayHaveTypos }: Passage,
  form: string,
  index: NearMissIndex,
  viewer: number | null,
  note: Note,
): void {
  const noteInReach = (
    entries: readonly NearMissEntry[] | undefined,
    whyOf: (entry: NearMissEntry) => NearMissKind | undefined,
  ) => {
    for (const entry of entries ?? []) {
      const why = isInReach(entry, place) ? whyOf(entry) : undefined
      if (!why) continue
      const [written, expected] = why === 'strictness' ? [form, entry.form] : [text, entry.loose]
      note(entry, { why, difference: describeDifference(written, expected) })
    }
  }

  noteInReach(index.entriesByOutline.get(outlineOf(text)), (entry) => slipOfOutline(text, entry.loose))
  if (!mayHaveTypos || text.length > index.longest() + LONGEST_ENDING) return
  noteInReach(index.entriesByForm.get(text), (entry) => slipOfEqual(entry, form, viewer))
  for (const { value, slip } of index.findTypos(text)) noteInReach(value, () => slip)
  for (const length of beginningLengths(text)) {
    const why = /^\p{L}/u.test(text.slice(length)) ? 'inflected' : 'glued'
    noteInReach(index.entriesByForm.get(text.slice(0, length)), () => why)
  }
}

/** Why a text that is the keyword, when everything is folded, did not match: undefined when the keyword was only not in force. */
function slipOfEqual(entry: NearMissEntry, form: string, viewer: number | null): NearMissKind | undefined {
  if (viewer !== null && entry.keyword.accountId !== viewer) return 'other-account'
  return standsIn(form, entry) ? undefined : 'strictness'
}

/** Answers whether the keyword is in its place as the number compares texts; then it is not folding that keeps it from matching. */
function standsIn(form: string, entry: NearMissEntry): boolean {
  switch (entry.reach) {
    case 'whole':
      return form === entry.form
    case 'start':
      return form.startsWith(entry.form)
    case 'anywhere':
      return form.includes(entry.form)
  }
}

function slipOfOutline(written: string, keyword: string): NearMissKind | undefined {
  if (written === keyword) return undefined
  const bare = written.replaceAll(' ', '')
  const expected = keyword.replaceAll(' ', '')
  if (bare === expected) return 'split-by-space'
  const withOneL = (text: string) => text.replace(/[1i]/g, 'l')
  return withOneL(bare) === withOneL(expected) ? 'one-l' : 'zero-o'
}

const SHORTEST_STEM = 3
const LONGEST_ENDING = 6

/** Lengths of the beginnings that leave only an ending of the last word: letters (R53) or data glued on (R50). */
function beginningLengths(text: string): readonly number[] {
  const ending = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(-LONGEST_ENDING))?.[0].length ?? 0
  const longest = text.length - 1
  const shortest = Math.max(SHORTEST_STEM, text.length - ending)
  return Array.from({ length: Math.max(0, longest - shortest + 1) }, (_, step) => longest - step)
}

function noteExtraWords(loose: string, words: readonly WordSpan[], index: NearMissIndex, note: Note): void {
  for (const { start, end } of words) {
    if (start === 0 && end === loose.length) continue
    for (const entry of index.entriesByForm.get(loose.slice(start, end)) ?? []) {
      if (needsNothingAround(entry, start))
        note(entry, { why: 'extra-words', difference: surroundings(loose, start, end) })
    }
  }
}

function toNearMiss({ id, accountId, text }: MatchableKeyword, { why, difference }: Finding): NearMiss {
  return { keywordId: id, accountId, text, why, difference }
}
