import { toComparisonForm } from './comparison-form.ts'
import { readingOf, toKeywordForm, type KeywordForm } from './keyword-form.ts'
import { judgeOccurrence, type ExactOn, type MatchHow, type OccurrenceVerdict } from './keyword-occurrence.ts'
import type { MatchableKeyword, LostReason } from './keyword.ts'
import { createPatternTable, type PatternTable } from './pattern-table.ts'
import { readPayload } from './payload.ts'
import type { MatchFolding } from './profile.ts'
import type { RuleId } from './rule-book/rule-book.ts'
import type { EpochMs } from './time.ts'
import { countCharacters, isBorder, mapWords, type WordMap } from './word-borders.ts'

/** The steps of R60 that keywords take part in; sessions and the default action are the router's. */
export type MatchStep = 'removing' | 'exact' | 'base' | 'phrase'

/** A keyword that matches the text. Offsets are in the comparison form, `end` exclusive. */
export interface MatchCandidate {
  readonly keyword: MatchableKeyword
  readonly step: MatchStep
  readonly how: MatchHow
  readonly start: number
  readonly end: number
  /** What follows a base keyword in the raw text (R51); empty for every other kind. */
  readonly payload: string
}

/** A keyword that stands in the text and yet does not match, with the rule that says so. */
export interface LostKeyword {
  readonly keyword: MatchableKeyword
  readonly reason: Exclude<LostReason, 'weaker' | 'younger' | 'outside-window' | 'neighbour'>
  readonly rule: RuleId
}

export interface KeywordMatch {
  /** The text's comparison form (R41). */
  readonly form: string
  /** All that match, the winner first (R60, R61). */
  readonly candidates: readonly MatchCandidate[]
  /** All that would match at another time (R58), in the same order. */
  readonly closed: readonly MatchCandidate[]
  /** At most eight, those that cover most of the text first. */
  readonly lost: readonly LostKeyword[]
}

export interface KeywordMatcher {
  readonly match: (raw: string, now: EpochMs) => KeywordMatch
}

export interface KeywordMatcherOptions {
  readonly folding: MatchFolding
  readonly exactOn: ExactOn
}

/**
 * Compiles the keywords of one number. The matcher's answers are those of comparing the text with each keyword in turn (R47–R54,
 * R58, R60, R70), at a cost that does not depend on how many there are: exact and base keywords are looked up at the start of the
 * text, phrases at each place where a word may begin.
 */
export function compileKeywordMatcher(
  keywords: readonly MatchableKeyword[],
  options: KeywordMatcherOptions,
): KeywordMatcher {
  const entries = keywords
    .map((keyword) => compileEntry(keyword, options.folding))
    .filter((entry) => entry.form.text !== '')
  const anchored = tableOf(entries.filter((entry) => readingOf(entry.keyword) !== 'phrase'))
  const floating = tableOf(entries.filter((entry) => readingOf(entry.keyword) === 'phrase'))

  return {
    match(raw, now) {
      const words = mapWords(toComparisonForm(raw, options.folding))
      const sightings = collectSightings(words, anchored, floating, options.exactOn)
      return sortOut(sightings, { raw, form: words.text, folding: options.folding, now })
    },
  }
}

interface Entry {
  readonly keyword: MatchableKeyword
  readonly form: KeywordForm
  readonly characters: number
}

/** A keyword found in the text, with what that place amounts to. */
interface Sighting {
  readonly entry: Entry
  readonly start: number
  readonly verdict: OccurrenceVerdict
}

type Hit = Sighting & { readonly verdict: { readonly kind: 'matches' } }

interface MatchedText {
  readonly raw: string
  readonly form: string
  readonly folding: MatchFolding
  readonly now: EpochMs
}

const MAX_LOST = 8

function compileEntry(keyword: MatchableKeyword, folding: MatchFolding): Entry {
  const form = toKeywordForm(keyword.kind, keyword.text, folding)
  return { keyword, form, characters: countCharacters(form.text) }
}

function tableOf(entries: readonly Entry[]): PatternTable<Entry> {
  return createPatternTable(entries.map((entry) => [entry.form.text, entry] as const))
}

/** One sighting for each keyword: its first place that matches, or else its first place. */
function collectSightings(
  words: WordMap,
  anchored: PatternTable<Entry>,
  floating: PatternTable<Entry>,
  exactOn: ExactOn,
): Iterable<Sighting> {
  const sightings = new Map<Entry, Sighting>()
  const look = (table: PatternTable<Entry>, start: number) => {
    for (const pattern of table.findAt(words.text, start)) {
      for (const entry of pattern.owners) {
        const known = sightings.get(entry)
        if (known?.verdict.kind === 'matches') continue
        const end = start + pattern.text.length
        const verdict = judgeOccurrence(entry.keyword, entry.form, words, end, exactOn)
        if (!known || verdict.kind === 'matches') sightings.set(entry, { entry, start, verdict })
      }
    }
  }
  look(anchored, 0)
  if (floating.size > 0) {
    for (let start = 0; start < words.text.length; start += 1)
      if (isBorder(words, start)) look(floating, start)
  }
  return sightings.values()
}

function sortOut(sightings: Iterable<Sighting>, text: MatchedText): KeywordMatch {
  const open: Hit[] = []
  const closed: Hit[] = []
  const lost: { readonly sighting: Sighting; readonly lost: LostKeyword }[] = []
  for (const sighting of sightings) {
    const { keyword } = sighting.entry
    const loss = lossOf(sighting, text.now)
    if (loss) lost.push({ sighting, lost: { keyword, ...loss } })
    else if (isHit(sighting)) (isWithinWindow(keyword, text.now) ? open : closed).push(sighting)
  }
  return {
    form: text.form,
    candidates: open.sort(byPrecedence).map((hit) => toCandidate(hit, text)),
    closed: closed.sort(byPrecedence).map((hit) => toCandidate(hit, text)),
    lost: lost
      .sort((a, b) => byCoverage(a.sighting, b.sighting))
      .slice(0, MAX_LOST)
      .map((entry) => entry.lost),
  }
}

function lossOf({ entry, verdict }: Sighting, now: EpochMs): Omit<LostKeyword, 'keyword'> | undefined {
  if (verdict.kind === 'misses') return { reason: verdict.reason, rule: verdict.rule }
  if (!entry.keyword.enabled) return { reason: 'switched-off', rule: 'R46' }
  const { reservedUntil } = entry.keyword
  if (reservedUntil !== null && now >= reservedUntil) return { reason: 'reservation-ended', rule: 'R70' }
  return undefined
}

function isHit(sighting: Sighting): sighting is Hit {
  return sighting.verdict.kind === 'matches'
}

function isWithinWindow({ validFrom, validTo }: MatchableKeyword, now: EpochMs): boolean {
  return (validFrom === null || validFrom <= now) && (validTo === null || now < validTo)
}

function toCandidate({ entry, start, verdict }: Hit, { raw, folding }: MatchedText): MatchCandidate {
  const { keyword, form } = entry
  return {
    keyword,
    step: stepOf(keyword),
    how: verdict.how,
    start,
    end: verdict.end,
    payload: keyword.kind === 'BASE' ? readPayload(raw, form.text, folding) : '',
  }
}

function stepOf({ kind }: MatchableKeyword): MatchStep {
  switch (kind) {
    case 'REMOVING':
      return 'removing'
    case 'EXACT':
      return 'exact'
    case 'BASE':
      return 'base'
    case 'PHRASE':
      return 'phrase'
  }
}

const STEP_RANK: Readonly<Record<MatchStep, number>> = { removing: 1, exact: 3, base: 4, phrase: 5 }

/** R60: by step; in the base and phrase steps the longest, then the earliest; within one step the older, that is the smaller id. */
function byPrecedence(a: Sighting, b: Sighting): number {
  const step = stepOf(a.entry.keyword)
  const byStep = STEP_RANK[step] - STEP_RANK[stepOf(b.entry.keyword)]
  if (byStep !== 0) return byStep
  const bySpecificity = step === 'base' || step === 'phrase' ? bySize(a, b) : 0
  return bySpecificity !== 0 ? bySpecificity : a.entry.keyword.id - b.entry.keyword.id
}

function byCoverage(a: Sighting, b: Sighting): number {
  const size = bySize(a, b)
  return size !== 0 ? size : a.entry.keyword.id - b.entry.keyword.id
}

function bySize(a: Sighting, b: Sighting): number {
  const longer = b.entry.characters - a.entry.characters
  return longer !== 0 ? longer : a.start - b.start
}
