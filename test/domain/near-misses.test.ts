import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toComparisonForm } from '../../emulator/domain/comparison-form.ts'
import type { MatchableKeyword } from '../../emulator/domain/keyword.ts'
import { compileNearMissIndex, findNearMisses } from '../../emulator/domain/near-misses.ts'
import { DEFAULT_PROFILE, STRICT_FOLDING, type MatchFolding } from '../../emulator/domain/profile.ts'
import { describeDifference } from '../../emulator/domain/text-difference.ts'
import { createTypoIndex } from '../../emulator/domain/typo-index.ts'
import { keyword } from '../support/matchable-keyword.ts'

interface Setting {
  readonly folding?: MatchFolding
  readonly exactOn?: 'whole' | 'first_word'
  readonly viewer?: number
}

function nearMisses(
  keywords: readonly MatchableKeyword[],
  raw: string,
  setting: Setting = {},
): readonly string[] {
  const { folding = DEFAULT_PROFILE, exactOn = 'whole', viewer = null } = setting
  const index = compileNearMissIndex(keywords, { folding, exactOn })
  return findNearMisses(toComparisonForm(raw, folding), raw, index, viewer).map(
    ({ keywordId, why, difference }) => `${keywordId} ${why}: ${difference}`,
  )
}

describe('findNearMisses', () => {
  test('R65: a near miss names the keyword as its owner wrote it', () => {
    const index = compileNearMissIndex([keyword(7, 'EXACT', 'Ogródnik', { accountId: 3 })], {
      folding: DEFAULT_PROFILE,
      exactOn: 'whole',
    })
    expect(findNearMisses('ogrodnk', 'OGRODNK', index, 3)).toEqual([
      { keywordId: 7, accountId: 3, text: 'Ogródnik', why: 'distance-1', difference: '∅ → i' },
    ])
  })

  const ogrodnik = keyword(1, 'EXACT', 'OGRODNIK')
  test.each([
    ['OGRODNK', ['1 distance-1: ∅ → i']],
    ['OGRODNIIK', ['1 distance-1: i → ∅']],
    ['ogrudnik', ['1 distance-1: u → o']],
    ['OGRUDNYK', ['1 distance-2: udny → odni']],
    ['GRODNI', ['1 distance-2: grodni → ogrodnik']],
    ['GRODN', []],
    ['OGORDNIK', ['1 swapped: or → ro']],
    ['GORODNIK!', ['1 swapped: go → og']],
    ['0GRODNIK', ['1 zero-o: 0 → o']],
    ['OGR0DNIK.', ['1 zero-o: 0 → o']],
    ['OGRODN1K', ['1 one-l: 1 → i']],
    ['OGRODNlK', ['1 one-l: l → i']],
    ['0GR0DN1K', ['1 zero-o: 0gr0dn1 → ogrodni']],
    ['OGROD NIK', ['1 split-by-space: ␣ → ∅']],
    ['O G R O D N I K', ['1 split-by-space: g r o d n i → grodni']],
    ['OGRODNIK prosze o info', ['1 extra-words: prosze o info → ∅']],
    ['prosze OGRODNIK teraz', ['1 extra-words: prosze … teraz → ∅']],
    ['poprosze, ogrodnik!', ['1 extra-words: poprosze, → ∅']],
    ['OGRODNIKOWI', ['1 inflected: owi → ∅']],
    ['OGRODNIK2025', ['1 glued: 2025 → ∅']],
    ['OGRODNK prosze', ['1 slip-and-extra-words: ∅ → i, prosze → ∅']],
    ['prosze o OGORDNIK dla mnie', ['1 slip-and-extra-words: or → ro, prosze o … dla mnie → ∅']],
    ['0GRODNIK prosze', ['1 slip-and-extra-words: 0 → o, prosze → ∅']],
    ['OGRUDNYK prosze', []],
    ['dzien dobry', []],
    ['', []],
    ['🌱', []],
  ])('R65: exact OGRODNIK and %j', (raw, expected) => {
    expect(nearMisses([ogrodnik], raw)).toEqual(expected)
  })

  test.each([
    ['TAX', ['1 distance-1: x → k']],
    ['TA', ['1 distance-1: ∅ → k']],
    ['ATK', ['1 swapped: at → ta']],
    ['XAX', []],
    ['TAKTAK', ['1 inflected: tak → ∅']],
    ['nie tam', []],
  ])('R65: a short keyword allows one slip: TAK and %j', (raw, expected) => {
    expect(nearMisses([keyword(1, 'EXACT', 'TAK')], raw)).toEqual(expected)
  })

  test('R65: two slips are allowed from eight letters on', () => {
    expect(nearMisses([keyword(1, 'EXACT', 'KONKURS')], 'KANKURZ')).toEqual([])
    expect(nearMisses([keyword(1, 'EXACT', 'KONKURSY')], 'KANKURZY')).toEqual([
      '1 distance-2: ankurz → onkurs',
    ])
  })

  test.each([
    ['KONKRUS 12345', ['1 swapped: ru → ur']],
    ['KON KURS 12345', ['1 split-by-space: ␣ → ∅']],
    ['K0NKURS 12345', ['1 zero-o: 0 → o']],
    ['KONKURSY', ['1 distance-1: y → ∅']],
    ['KONKURSOWY numer 5', ['1 inflected: owy → ∅']],
    ['KONKURS5', ['1 distance-1: 5 → ∅']],
    ['KONKURS55', ['1 glued: 55 → ∅']],
    ['moj KONKURS 12345', ['1 extra-words: moj … 12345 → ∅']],
    ['moj KONKRUS', ['1 slip-and-extra-words: ru → ur, moj → ∅']],
  ])('R65: base KONKURS and %j', (raw, expected) => {
    expect(nearMisses([keyword(1, 'BASE', 'KONKURS')], raw)).toEqual(expected)
  })

  test.each([
    ['czy macie nowy roewr dla mnie', ['1 swapped: ew → we']],
    ['czy macie n0wy rower', ['1 zero-o: 0 → o']],
    ['czy macie nowy ro wer', ['1 split-by-space: ␣ → ∅']],
    ['nowyrower', ['1 split-by-space: ∅ → ␣']],
    ['mam nowy rowerek', ['1 inflected: ek → ∅']],
    ['mam nowy rowerowy', ['1 inflected: owy → ∅']],
  ])('R65: phrase "nowy rower" and %j', (raw, expected) => {
    expect(nearMisses([keyword(1, 'PHRASE', 'nowy rower')], raw)).toEqual(expected)
  })

  test('R48: where the first word decides, slips in it count', () => {
    expect(nearMisses([ogrodnik], 'OGRODNK prosze', { exactOn: 'first_word' })).toEqual([
      '1 distance-1: ∅ → i',
    ])
  })

  test("R65: another account's keyword is named to whom it does not belong", () => {
    const promocja = keyword(5, 'EXACT', 'PROMOCJA', { accountId: 2 })
    expect(nearMisses([promocja], 'promocja', { viewer: 1 })).toEqual(['5 other-account: '])
    expect(nearMisses([promocja], 'promocja', { viewer: 2 })).toEqual([])
    expect(nearMisses([promocja], 'promocja')).toEqual([])
  })

  test('R43: strict mode shows what it costs', () => {
    const strict = { folding: STRICT_FOLDING }
    expect(nearMisses([ogrodnik], 'OGRÓDNIK', strict)).toEqual(['1 strictness: Ó → O'])
    expect(nearMisses([ogrodnik], 'OGRODNIK!', strict)).toEqual(['1 strictness: ! → ∅'])
    expect(nearMisses([ogrodnik], 'ogrodnik', strict)).toEqual(['1 strictness: ogrodnik → OGRODNIK'])
  })

  test('R65: the nearest first, each keyword once, at most five, the older before the younger', () => {
    const keywords = [
      keyword(9, 'EXACT', 'KONKURSA'),
      keyword(1, 'EXACT', 'KONKURSXX'),
      keyword(8, 'EXACT', 'KONKURSB'),
      keyword(3, 'EXACT', 'K0NKURS'),
      keyword(4, 'EXACT', 'KONKRUS'),
      keyword(2, 'BASE', 'KON'),
      keyword(5, 'EXACT', 'KONKURSC', { enabled: false }),
      keyword(6, 'EXACT', 'KOMKURS'),
    ]
    expect(nearMisses(keywords, 'KONKURS')).toEqual([
      '3 zero-o: o → 0',
      '4 swapped: ur → ru',
      '6 distance-1: n → m',
      '8 distance-1: ∅ → b',
      '9 distance-1: ∅ → a',
    ])
  })

  test('R65: a long text is read without delay', () => {
    const keywords = Array.from({ length: 50 }, (_, index) =>
      keyword(index + 1, 'PHRASE', `slowo numer ${index}`),
    )
    expect(nearMisses(keywords, 'lorem ipsum '.repeat(20_000))).toEqual([])
  })
})

describe('createTypoIndex', () => {
  /** Wagner and Fischer's table, row by row. */
  function editDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index)
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i]
      for (let j = 1; j <= b.length; j += 1) {
        const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
        next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
      }
      row = next
    }
    return row[b.length] ?? 0
  }

  test('R65: finds exactly the words that measuring each one finds', () => {
    /** One of the texts is the other with two neighbours swapped. */
    const isSwapped = (a: string, b: string) =>
      a !== b &&
      Array.from(a).some(
        (_, at) =>
          a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b && at + 1 < a.length,
      )
    const word = fc.string({ unit: fc.constantFrom('a', 'a', 'b'), minLength: 1, maxLength: 11 })
    const words = fc.array(word, { minLength: 20, maxLength: 40, size: 'max' })
    const found = { swapped: 0, 'distance-1': 0, 'distance-2': 0 }
    fc.assert(
      fc.property(words, word, fc.integer({ min: 1, max: 50 }), (list, text, slice) => {
        const distinct = [...new Set(list)]
        const expected = distinct.flatMap((candidate) => {
          const distance = editDistance(candidate, text)
          if (isSwapped(candidate, text)) return [`${candidate} swapped`]
          const isNear = distance === 1 || (distance === 2 && candidate.length >= 8)
          return isNear ? [`${candidate} distance-${distance}`] : []
        })
        const index = createTypoIndex(new Map(distinct.map((candidate) => [candidate, candidate])))
        // In slices of any size the same.
        while (!index.takeIn(slice));
        const typos = index.find(text)
        for (const { slip } of typos) found[slip] += 1
        expect(typos.map(({ value, slip }) => `${value} ${slip}`).sort()).toEqual(expected.sort())
      }),
      { seed: 65, numRuns: 2000 },
    )
    expect(Math.min(...Object.values(found))).toBeGreaterThan(150)
  })
})

describe('describeDifference', () => {
  test.each([
    ['ogrodnk', 'ogrodnik', '∅ → i'],
    ['aa', 'a', 'a → ∅'],
    ['a b', 'ab', '␣ → ∅'],
    ['same', 'same', ''],
    ['x'.repeat(50), '', `${'x'.repeat(40)}… → ∅`],
  ])('R65: %j instead of %j is %j', (written, expected, difference) => {
    expect(describeDifference(written, expected)).toBe(difference)
  })
})
