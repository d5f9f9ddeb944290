import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toComparisonForm } from '../../emulator/domain/comparison-form.ts'
import { readPayload } from '../../emulator/domain/payload.ts'
import { DEFAULT_PROFILE, STRICT_FOLDING, type MatchFolding } from '../../emulator/domain/profile.ts'

const FULL: MatchFolding = DEFAULT_PROFILE
const WITHOUT_CASE: MatchFolding = { ...FULL, 'match.fold_case': false }
const WITHOUT_POLISH: MatchFolding = { ...FULL, 'match.fold_diacritics': false }
const WITHOUT_STRIPPING: MatchFolding = { ...FULL, 'match.strip_outer_punctuation': false }

describe('toComparisonForm', () => {
  test.each([
    ['Ogrodnik'],
    ['OGRODNIK'],
    [' ogrodnik '],
    ['"Ogrodnik"'],
    ['Ogrodnik.'],
    ['OGRODNIK!'],
    [' "ogrodnik". '],
    ['OGRÓDNIK'],
    ['„Ogrodnik”'],
    ['«ogrodnik»'],
    ['‚Ogrodnik’'],
    ['`ogrodnik`'],
    ['´Ogrodnik´'],
    ['(OGRODNIK)'],
    ['[{<OGRODNIK>}]'],
    ['* OGRODNIK *'],
    ['- ogrodnik –'],
    ['— ogrodnik …'],
    ['/\\ogrodnik?!'],
    ['ogrodnik ! ! !'],
    ['. " ogrodnik " .'],
    ['\tOGRODNIK\r\n'],
    ['\u00A0OGRODNIK\u2003'],
    ['\uFEFFOGRO\u200BDNIK'],
    ['OGRO\u00ADDNIK'],
    ['OGRO\u0007DNIK\u0000'],
    ['ＯＧＲＯＤＮＩＫ'],
    ['ogrodnik 🌱'],
    ['❤️ogrodnik👩‍🌾'],
    ['🇵🇱 OGRODNIK 👍🏽!'],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿 ogrodnik'],
  ])('R42: %j is the keyword ogrodnik', (raw) => {
    expect(toComparisonForm(raw, FULL)).toBe('ogrodnik')
  })

  test.each([
    ['R41: Polish letters fold', 'ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['R41: letters made of a letter and a mark fold too', 'Zaz\u0307o\u0301ł c\u0301a\u0328', 'zazol ca'],
    ['R41: a mark behind an invisible character still folds', 'o\u200D\u0301', 'o'],
    ['R41: other languages keep their marks', 'CAFÉ Ärger', 'café ärger'],
    ['R41: case folding is full', 'Straße STRASSE ẞ', 'strasse strasse ss'],
    ['R41: a final sigma is a sigma', 'ΟΔΟΣ ς', 'οδοσ σ'],
    ['R41: the dotted I keeps its dot, the dotless stays', 'İ ı I', 'i\u0307 ı i'],
    ['R41: compatibility forms become plain', 'ﬁrma №7 ½ ①', 'firma no7 1⁄2 1'],
    ['R41: runs of white space become one space', 'a \t\n\u00A0\u2028 b\u0085c', 'a b c'],
    ['R41: hash, at, plus, dollar and digits stay', '#promo+$', '#promo+$'],
    ['R41: at and digits stay', '@7!', '@7'],
    ['R41: characters of no list stay at the ends', '=promo_%', '=promo_%'],
    ['R41: punctuation inside stays', 'konkurs: b. - c', 'konkurs: b. - c'],
    ['R44: digits are not letters', '0GRODN1K', '0grodn1k'],
    ['R45: emoji inside stay', 'ogrod❤️nik 🌱 x', 'ogrod❤nik 🌱 x'],
    ['R45: a keycap at the end loses its cap, not its digit', 'konkurs 1️⃣', 'konkurs 1'],
    ['R41: a mark on outer punctuation goes with it', 'ok!\u0308', 'ok'],
    ['R41: a mark on a letter stays with it', 'ok\u0308!', 'ok\u0308'],
    ['R41: only punctuation is empty', ' .,;:!?*-–—…/\\<>"()🌱 ', ''],
    ['R41: nothing is empty', '', ''],
  ])('%s', (_, raw, expected) => {
    expect(toComparisonForm(raw, FULL)).toBe(expected.normalize('NFKC'))
  })

  test.each([
    ['case', WITHOUT_CASE, 'OGRODNIK Zolw'],
    ['Polish letters', WITHOUT_POLISH, 'ogródnik żółw'],
    ['outer punctuation', WITHOUT_STRIPPING, '"ogrodnik zolw" 🌱!'],
    ['all three', STRICT_FOLDING, '"OGRÓDNIK Żółw" 🌱!'],
  ])('R43: %s can be left as written', (_, folding, expected) => {
    expect(toComparisonForm(' "OGRÓDNIK  Żółw" 🌱! ', folding)).toBe(expected)
  })

  test('R41: folding what is folded changes nothing, for every character of the first two planes', () => {
    const unstable: string[] = []
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint += 1) {
      const raw = `x${String.fromCodePoint(codePoint)}\u0301`
      const form = toComparisonForm(raw, FULL)
      if (toComparisonForm(form, FULL) !== form) unstable.push(codePoint.toString(16))
    }
    expect(unstable).toEqual([])
  })

  test('R41: folding what is folded changes nothing, in any mixture', () => {
    const pieces = Array.from('aćĆİıßΣς .!"-#1\u0301\u0307\u0328\u200D\uFE0F\u20E3´❤🌱ﬁ\uD83C')
    const folding = fc.constantFrom(FULL, STRICT_FOLDING, WITHOUT_CASE, WITHOUT_POLISH, WITHOUT_STRIPPING)
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 8 }), folding, (raw, used) => {
        const form = toComparisonForm(raw, used)
        expect(toComparisonForm(form, used)).toBe(form)
      }),
      { seed: 41, numRuns: 5000 },
    )
  })

  test('R41: a hostile run of punctuation takes no quadratic time', () => {
    expect(toComparisonForm(`${'! '.repeat(100_000)}x${' \u0301!'.repeat(100_000)}y`, FULL)).toHaveLength(
      1 + 200_000 + 1 + 100_000,
    )
  })
})

describe('readPayload', () => {
  test.each([
    ['konkurs: odpowiedź B', 'konkurs', 'odpowiedź B'],
    ['KONKURS 12345', 'konkurs', '12345'],
    ['KONKURS', 'konkurs', ''],
    ['KONKURS.B', 'konkurs', 'B'],
    ['  "Konkurs" - Łódź / ', 'konkurs', '" - Łódź'],
    ['KONKURS= A,B;C :', 'konkurs', 'A,B;C'],
    ['KONKURS 12345!', 'konkurs', '12345!'],
    ['FIRMA07', 'firma', '07'],
    ['CHFarna 30', 'ch', 'Farna 30'],
    ['KONKURS ❤️ 5', 'konkurs', '❤️ 5'],
    ['KO\u200BNKURS\u00AD 5', 'konkurs', '5'],
    ['GŁOS\tĄ\u00A0', 'glos', 'Ą'],
    ['Gło\u0301s\u0301 Zo\u0301łw', 'glos', 'Zo\u0301łw'],
    ['ﬁrma 7', 'firma', '7'],
    ['ﬁrma', 'f', 'rma'],
    ['Straße 9', 'strasse', '9'],
    ['🌱🌱 (KONKURS) x', 'konkurs', ') x'],
    ['⒦onkurs 1', 'k)onkurs', '1'],
    ['한글 x', '한글', 'x'],
    ['\u1112\u1161\u11AB x', '한', 'x'],
  ])('R51: the payload of %j after %j', (raw, keyword, payload) => {
    expect(readPayload(raw, keyword, FULL)).toBe(payload)
  })

  test('R51: strict mode counts as strictly', () => {
    expect(readPayload('  KONKURS  Ś', 'KONKURS', STRICT_FOLDING)).toBe('Ś')
  })
})
