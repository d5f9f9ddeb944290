import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileKeywordMatcher, type KeywordMatch } from '../../emulator/domain/keyword-matcher.ts'
import type { MatchableKeyword } from '../../emulator/domain/keyword.ts'
import { DEFAULT_PROFILE, STRICT_FOLDING, type MatchFolding } from '../../emulator/domain/profile.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { keyword } from '../support/matchable-keyword.ts'
import { matchNaively } from '../support/naive-matcher.ts'

const NOW = epochMs(1_000)

interface Setting {
  readonly folding?: MatchFolding
  readonly exactOn?: 'whole' | 'first_word'
  readonly now?: number
}

function match(keywords: readonly MatchableKeyword[], raw: string, setting: Setting = {}): KeywordMatch {
  const { folding = DEFAULT_PROFILE, exactOn = 'whole', now = NOW } = setting
  return compileKeywordMatcher(keywords, { folding, exactOn }).match(raw, epochMs(now))
}

/** How the only keyword met the text, or why it did not: `-` when it was not even touched. */
function outcome(word: MatchableKeyword, raw: string, setting: Setting = {}): string {
  const { candidates, closed, lost } = match([word], raw, setting)
  const all = [
    ...candidates.map(({ how }) => how as string),
    ...closed.map(({ how }) => `closed ${how}`),
    ...lost.map(({ reason, rule }) => `${reason} ${rule}`),
  ]
  return all.join(', ') || '-'
}

describe('compileKeywordMatcher: one keyword', () => {
  const exact = keyword(1, 'EXACT', 'Ogrodnik')
  test.each([
    ['OGRODNIK', 'whole-text'],
    [' "ogródnik". ', 'whole-text'],
    ['ogrodnik🌱', 'whole-text'],
    ['OGRODNIK Jan Kowalski', 'text-goes-on R47'],
    ['OGRODNIK-7', 'text-goes-on R47'],
    ['OGRODNIKOWI', 'no-word-border R47'],
    ['OGRODNIK7', 'no-word-border R47'],
    ['prosze OGRODNIK', '-'],
    ['0GRODNIK', '-'],
    ['#OGRODNIK', '-'],
    ['', '-'],
    ['!!!', '-'],
  ])('R47: exact OGRODNIK and %j: %s', (raw, expected) => {
    expect(outcome(exact, raw)).toBe(expected)
  })

  test.each([
    ['OGRODNIK', 'whole-text'],
    ['OGRODNIK prosze o info', 'first-word'],
    ['ogrodnik, prosze', 'first-word'],
    ['OGRODNIK🌱prosze', 'first-word'],
    ['OGRODNIKOWI prosze', 'no-word-border R47'],
    ['prosze OGRODNIK', '-'],
  ])('R48: exact OGRODNIK as first word of %j: %s', (raw, expected) => {
    expect(outcome(exact, raw, { exactOn: 'first_word' })).toBe(expected)
  })

  test.each([
    ['KONKURS', 'stem'],
    ['KONKURS 12345', 'stem'],
    ['konkurs: odpowiedź B', 'stem'],
    ['KONKURS.B', 'stem'],
    ['KONKURS🌱B', 'stem'],
    ['"Konkurs" B', 'stem'],
    ['KONKURS_B', 'stem'],
    ['KONKURSY', 'no-word-border R49'],
    ['KONKURS7', 'no-word-border R49'],
    ['KONKURSż', 'no-word-border R49'],
    ['ten KONKURS', '-'],
    ['KONKUR', '-'],
  ])('R49: base KONKURS and %j: %s', (raw, expected) => {
    expect(outcome(keyword(1, 'BASE', 'KONKURS'), raw)).toBe(expected)
  })

  test.each([
    ['none', 'FIRMA 07', 'stem'],
    ['none', 'FIRMA07', 'no-word-border R49'],
    ['digits', 'FIRMA07', 'attached-digits'],
    ['digits', 'FIRMA07.', 'attached-digits'],
    ['digits', 'FIRMA07 tak', 'attached-digits'],
    ['digits', 'FIRMA 07', 'stem'],
    ['digits', 'FIRMA', 'stem'],
    ['digits', 'FIRMA07x', 'no-word-border R50'],
    ['digits', 'FIRMAx07', 'no-word-border R50'],
    ['any', 'FIRMAx07', 'attached-any'],
    ['any', 'FIRMA07', 'attached-any'],
    ['any', 'Firmament', 'attached-any'],
    ['any', 'FIRMA', 'stem'],
    ['any', 'moja FIRMA', '-'],
  ] as const)('R50: base FIRMA with %s attached and %j: %s', (attached, raw, expected) => {
    expect(outcome(keyword(1, 'BASE', 'FIRMA', { attached }), raw)).toBe(expected)
  })

  test.each([
    ['rower', 'chcę kupić rower', 'phrase'],
    ['rower', 'Rower?', 'phrase'],
    ['rower', 'ten (rower)-nowy', 'phrase'],
    ['rower', 'rowery i rower', 'phrase'],
    ['rower', 'rowerowy', 'inflected R53'],
    ['rower', 'bez roweru', 'inflected R53'],
    ['rower', 'rower7', 'no-word-border R52'],
    ['rower', 'minirower', '-'],
    ['nowy rower', 'mam nowy  ROWER!', 'phrase'],
    ['nowy rower', 'nowy czerwony rower', '-'],
    ['nowy rower', 'nowy rowerek', 'inflected R53'],
    ['nowy rower', 'odnowy rower', '-'],
    ['#rower', 'mam #rower', 'phrase'],
  ])('R52: phrase %j and %j: %s', (text, raw, expected) => {
    expect(outcome(keyword(1, 'PHRASE', text), raw)).toBe(expected)
  })

  test.each([
    ['rower*', 'rower', 'phrase'],
    ['rower*', 'bez roweru', 'phrase-stem'],
    ['rower*', 'ROWEROWY świat', 'phrase-stem'],
    ['rower*', 'minirower', '-'],
    ['nowy rower*', 'o nowych rowerach', '-'],
    ['nowy rower*', 'nowy rowerek', 'phrase-stem'],
  ])('R53: phrase %j and %j: %s', (text, raw, expected) => {
    expect(outcome(keyword(1, 'PHRASE', text), raw)).toBe(expected)
  })

  test('R53: a star phrase reaches to the end of the word', () => {
    const [candidate] = match([keyword(1, 'PHRASE', 'rower*')], 'bez roweru, tak').candidates
    expect(candidate).toMatchObject({ start: 4, end: 10 })
  })

  test.each([
    ['exact', 'STOP', 'whole-text'],
    ['exact', 'Stop!', 'whole-text'],
    ['exact', 'STOP PLEASE', 'text-goes-on R54'],
    ['exact', 'we have got to STOP this bill', '-'],
    ['base', 'STOP PLEASE', 'stem'],
    ['base', 'STOP7', 'no-word-border R54'],
    ['base', 'please STOP', '-'],
    ['phrase', 'please STOP now', 'phrase'],
    ['phrase', 'stopy', 'inflected R53'],
  ] as const)('R54: removing STOP matched as %s and %j: %s', (matchAs, raw, expected) => {
    expect(outcome(keyword(1, 'REMOVING', 'STOP', { matchAs, attached: 'any' }), raw)).toBe(expected)
    expect(outcome(keyword(1, 'REMOVING', 'STOP', { matchAs }), raw, { exactOn: 'first_word' })).toBe(
      expected,
    )
  })

  test.each([
    [{ validFrom: epochMs(1_000) }, 999, 'closed whole-text'],
    [{ validFrom: epochMs(1_000) }, 1_000, 'whole-text'],
    [{ validTo: epochMs(1_000) }, 999, 'whole-text'],
    [{ validTo: epochMs(1_000) }, 1_000, 'closed whole-text'],
    [{ reservedUntil: epochMs(1_000) }, 999, 'whole-text'],
    [{ reservedUntil: epochMs(1_000) }, 1_000, 'reservation-ended R70'],
    [{ reservedUntil: epochMs(1_000), validTo: epochMs(1_000) }, 1_000, 'reservation-ended R70'],
    [{ enabled: false }, 1_000, 'switched-off R46'],
    [{ enabled: false, validTo: epochMs(1_000) }, 1_000, 'switched-off R46'],
  ])('R58: an exact keyword with %j at %d: %s', (other, now, expected) => {
    expect(outcome(keyword(1, 'EXACT', 'Tak', other), 'TAK', { now })).toBe(expected)
  })

  test('R43: strict mode compares letter for letter', () => {
    const strict = { folding: STRICT_FOLDING }
    expect(outcome(exact, 'Ogrodnik', strict)).toBe('whole-text')
    expect(outcome(exact, ' Ogrodnik ', strict)).toBe('whole-text')
    expect(outcome(exact, 'OGRODNIK', strict)).toBe('-')
    expect(outcome(exact, 'Ogródnik', strict)).toBe('-')
    expect(outcome(exact, 'Ogrodnik.', strict)).toBe('text-goes-on R47')
  })
})

describe('compileKeywordMatcher: which keyword wins', () => {
  const ids = (list: readonly { readonly keyword: MatchableKeyword }[]) =>
    list.map((entry) => entry.keyword.id)

  test('R60: removing, then exact, then base, then phrase', () => {
    const all = [
      keyword(1, 'PHRASE', 'stop'),
      keyword(2, 'BASE', 'STOP'),
      keyword(3, 'EXACT', 'STOP'),
      keyword(4, 'REMOVING', 'STOP'),
      keyword(5, 'REMOVING', 'STOP', { matchAs: 'phrase' }),
    ]
    expect(ids(match(all, 'stop').candidates)).toEqual([4, 5, 3, 2, 1])
  })

  test('R60: among removing keywords the older wins, however it is compared', () => {
    const all = [keyword(1, 'REMOVING', 'ST', { matchAs: 'base' }), keyword(2, 'REMOVING', 'ST')]
    expect(ids(match(all, 'st').candidates)).toEqual([1, 2])
  })

  test('R60: the longest base keyword wins, then the older', () => {
    const all = [
      keyword(1, 'BASE', 'KON', { attached: 'any' }),
      keyword(9, 'BASE', 'KONKURS'),
      keyword(7, 'BASE', 'Konkurs'),
    ]
    expect(ids(match(all, 'konkurs b').candidates)).toEqual([7, 9, 1])
  })

  test('R60: the longest phrase wins, then the earliest, then the older', () => {
    const all = [
      keyword(1, 'PHRASE', 'kask'),
      keyword(2, 'PHRASE', 'dom*'),
      keyword(3, 'PHRASE', 'nowy dom'),
      keyword(4, 'PHRASE', 'nowy'),
      keyword(5, 'PHRASE', 'kask'),
    ]
    expect(ids(match(all, 'kask nowy domek nowy dom').candidates)).toEqual([3, 1, 5, 4, 2])
  })

  test('R58: keywords outside their window stand apart, in the same order', () => {
    const window = { validTo: NOW }
    const all = [
      keyword(1, 'BASE', 'TAK', window),
      keyword(2, 'EXACT', 'TAK', window),
      keyword(3, 'PHRASE', 'tak'),
    ]
    const { candidates, closed } = match(all, 'TAK')
    expect([ids(candidates), ids(closed)]).toEqual([[3], [2, 1]])
  })

  test('R51: only a base keyword has a payload; offsets are those of the comparison form', () => {
    const all = [keyword(1, 'BASE', 'KONKURS'), keyword(2, 'PHRASE', 'zolw'), keyword(3, 'EXACT', 'konkurs')]
    expect(match(all, ' „Konkurs”: Żółw B. ')).toEqual({
      form: 'konkurs”: zolw b',
      candidates: [
        { keyword: all[0], step: 'base', how: 'stem', start: 0, end: 7, payload: '”: Żółw B' },
        { keyword: all[1], step: 'phrase', how: 'phrase', start: 10, end: 14, payload: '' },
      ],
      closed: [],
      lost: [{ keyword: all[2], reason: 'text-goes-on', rule: 'R47' }],
    })
  })

  test('R61: at most eight lost keywords are named, those that cover most first', () => {
    const all = Array.from({ length: 12 }, (_, index) =>
      keyword(index + 1, 'EXACT', 'abcdefghijklmn'.slice(0, index + 2)),
    )
    expect(ids(match(all, 'ABCDEFGHIJKLMNO').lost)).toEqual([12, 11, 10, 9, 8, 7, 6, 5])
  })

  test('R57: a keyword that folds to nothing matches nothing', () => {
    expect(
      match([keyword(1, 'EXACT', '!!'), keyword(2, 'PHRASE', '*'), keyword(3, 'BASE', '')], '!!').candidates,
    ).toEqual([])
  })

  test('R60: all rules read literally give the same answer', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'a', 'Ą', 'b', '1', ' '),
      minLength: 1,
      maxLength: 3,
    })
    // Many keywords, few letters: most texts meet several keywords, and often one twice.
    const time = fc.constantFrom(null, null, null, epochMs(999), NOW, epochMs(1_001))
    const anyKeyword = fc.record({
      accountId: fc.constant(1),
      kind: fc.constantFrom('EXACT', 'BASE', 'PHRASE', 'REMOVING' as const),
      text: fc.tuple(letters, fc.constantFrom('', '', '*')).map(([text, star]) => text.trimEnd() + star),
      attached: fc.constantFrom('none', 'digits', 'any' as const),
      matchAs: fc.constantFrom('exact', 'base', 'phrase' as const),
      enabled: fc.integer({ min: 0, max: 9 }).map((value) => value > 0),
      validFrom: time,
      validTo: time,
      reservedUntil: time,
    })
    const keywords = fc
      .array(anyKeyword, { minLength: 8, maxLength: 24, size: 'max' })
      .map((list) => list.map((entry, index): MatchableKeyword => ({ id: index + 1, ...entry })))
    const text = fc.string({ unit: fc.constantFrom('a', 'a', 'ą', 'b', '1', ' ', '🌱'), maxLength: 9 })
    const folding = fc.constantFrom<MatchFolding>(DEFAULT_PROFILE, DEFAULT_PROFILE, STRICT_FOLDING)
    const exactOn = fc.constantFrom('whole', 'first_word' as const)
    let hits = 0

    fc.assert(
      fc.property(keywords, text, folding, exactOn, (list, raw, usedFolding, usedExactOn) => {
        const options = { folding: usedFolding, exactOn: usedExactOn }
        const fast = compileKeywordMatcher(list, options).match(raw, NOW)
        const brief = (all: KeywordMatch['candidates']) =>
          all.map(({ keyword: { id }, step, how, start, end }) => ({ id, step, how, start, end }))
        hits += fast.candidates.length + fast.closed.length
        expect({
          candidates: brief(fast.candidates),
          closed: brief(fast.closed),
          lost: fast.lost.map(({ keyword: { id }, reason }) => ({ id, reason })),
        }).toEqual(matchNaively(list, options, raw, NOW))
      }),
      { seed: 60, numRuns: 4000 },
    )
    expect(hits).toBeGreaterThan(2000)
  })
})
