import { compileKeywordMatcher } from '../../emulator/domain/keyword-matcher.ts'
import type { KeywordKind, MatchableKeyword } from '../../emulator/domain/keyword.ts'
import { compileNearMissIndex, findNearMisses } from '../../emulator/domain/near-misses.ts'
import { DEFAULT_PROFILE } from '../../emulator/domain/profile.ts'
import { draw, seedOf } from '../../emulator/domain/seeded-random.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import type { BenchRow, BenchRun } from './bench-run.ts'
import type { Bound, Finding } from './finding.ts'
import { median } from './statistics.ts'

/** Texts compared with the keywords of an individual number, in this process, by the matcher that messages go through. */
export const matching: BenchRow = {
  id: 'matching',
  doing: 'matching against 100, 10,000 and 100,000 keywords, in this process',
  measure: (run) => Promise.resolve(measureMatching(run)),
}

const SIZES = [100, 10_000, 100_000] as const
const SEED = seedOf('bench')
const NOW = epochMs(Date.UTC(2025, 2, 3))
const ACCOUNT = 1

type Work = 'match' | 'explain'

interface Subject {
  readonly keywords: number
  readonly texts: Readonly<Record<Work, readonly string[]>>
  readonly compare: Readonly<Record<Work, (text: string) => void>>
}

function measureMatching(run: BenchRun): readonly Finding[] {
  const plan = run.isQuick ? { rounds: 15, texts: 2_000 } : { rounds: 41, texts: 5_000 }
  const subjects = SIZES.map((size) => subjectOf(size, plan.texts))
  const rounds = Array.from({ length: plan.rounds }, () =>
    subjects.map((subject) => ({ match: microsOf(subject, 'match'), explain: microsOf(subject, 'explain') })),
  )
  const atMostTwice: Bound = { of: 'ratio', is: 'at most', limit: 2 }
  const tell = (size: number, work: Work, what: string, bound: Bound | null): Finding => {
    const index = subjects.findIndex(({ keywords }) => keywords === size)
    const measured = rounds.map((round) => round[index]?.[work] ?? Number.NaN)
    const least = rounds.map((round) => round[0]?.[work] ?? Number.NaN)
    return {
      what,
      unit: 'µs',
      value: median(measured),
      floor: { what: '100 keywords', value: median(least) },
      ratio: median(measured.map((micros, round) => micros / (least[round] ?? Number.NaN))),
      bound,
      note: null,
    }
  }
  return [
    tell(10_000, 'match', 'matching, 10,000 keywords', null),
    tell(100_000, 'match', 'matching, 100,000 keywords', atMostTwice),
    tell(10_000, 'explain', '· of a text that nothing matches, with near misses, 10,000', null),
    tell(100_000, 'explain', '· the same, 100,000', atMostTwice),
  ]
}

const options = { folding: DEFAULT_PROFILE, exactOn: 'whole' } as const

function subjectOf(size: number, texts: number): Subject {
  const keywords = Array.from({ length: size }, (_, index) => keywordOf(index))
  const matcher = compileKeywordMatcher(keywords, options)
  const nearMisses = compileNearMissIndex(keywords, options)
  const numbers = Array.from({ length: texts }, (_, index) => index)
  return {
    keywords: size,
    texts: {
      match: numbers.map((index) => textFor(keywords[draw(SEED, 'text', index, size)] ?? keywordOf(0))),
      // One letter too many: nothing matches, and what nearly did has to be found.
      explain: numbers.slice(0, texts / 10).map((index) => `${wordOf(draw(SEED, 'near', index, size))}x`),
    },
    compare: {
      match: (text) => matcher.match(text, NOW),
      explain: (text) => {
        const { form } = matcher.match(text, NOW)
        findNearMisses(form, text, nearMisses, ACCOUNT)
      },
    },
  }
}

function microsOf({ texts, compare }: Subject, work: Work): number {
  const startedAt = performance.now()
  for (const text of texts[work]) compare[work](text)
  return ((performance.now() - startedAt) * 1000) / texts[work].length
}

const KINDS: readonly KeywordKind[] = ['EXACT', 'BASE', 'PHRASE']

function keywordOf(index: number): MatchableKeyword {
  return {
    id: index + 1,
    accountId: ACCOUNT,
    kind: KINDS[index % KINDS.length] ?? 'EXACT',
    text: wordOf(index),
    attached: 'none',
    matchAs: 'exact',
    enabled: true,
    validFrom: null,
    validTo: null,
    reservedUntil: null,
  }
}

/** A text that the keyword catches in the way of its kind. */
function textFor({ kind, text }: MatchableKeyword): string {
  switch (kind) {
    case 'BASE':
      return `${text} 1234 Kraków`
    case 'PHRASE':
      return `Proszę, ${text} jeszcze dziś!`
    default:
      return `„${text.toUpperCase()}.”`
  }
}

const LETTERS = 'abcdefghijklmnoprstuwz'
const WORD_LETTERS = 8
const WORDS = BigInt(LETTERS.length ** WORD_LETTERS)
/** Has no divisor in common with the number of words, so each index has a word of its own, and neighbours look nothing alike. */
const STRIDE = 20_399_999_989n

/** All words are equally long, so none begins with another. */
function wordOf(index: number): string {
  let rest = Number((BigInt(index) * STRIDE) % WORDS)
  let word = ''
  for (let place = 0; place < WORD_LETTERS; place++) {
    word += LETTERS[rest % LETTERS.length] ?? ''
    rest = Math.floor(rest / LETTERS.length)
  }
  return word
}
