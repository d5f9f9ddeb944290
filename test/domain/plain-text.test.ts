import { describe, expect, test } from 'vitest'
import { plainForm, toPlainText } from '../../emulator/domain/plain-text.ts'

describe('toPlainText', () => {
  test.each([
    ['all Polish letters', 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ', 'acelnoszz ACELNOSZZ'],
    ['Polish letters with loose marks', 'a\u0328 z\u0307 O\u0301', 'a z O'],
    ['letters of the alphabet with loose marks', 'e\u0301 u\u0308 n\u0303', 'é ü ñ'],
    ['quotation marks', '„a” “b” «c» ‚d‘ ‹e› 5′ 6″', '"a" "b" "c" \'d\' \'e\' 5\' 6"'],
    ['apostrophes', 'it’s `x´', "it's 'x'"],
    ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
    ['the ellipsis', 'i…', 'i...'],
    ['spaces', 'a\u00a0b\u202fc\u2009d\te\u3000f', 'a b c d e f'],
    ['line ends', 'a\nb\r\nc\u2028d\ve', 'a\nb\r\nc\nd\ne'],
    ['what is in the alphabet', 'Über: 10 € [£5] ~Δ', 'Über: 10 € [£5] ~Δ'],
    ['signs that only look foreign', '\u2126 \u212b', 'Ω Å'],
  ])('R161: %s lose nothing', (_label, text, plain) => {
    expect(toPlainText(text)).toEqual({ text: plain, lost: [] })
  })

  test.each([
    ['a foreign letter', 'ê', '?', ['ê']],
    ['a foreign letter with a loose mark', 'e\u0302', '?', ['e\u0302']],
    ['a letter with a mark nobody composes', 'ax\u0304b', 'a?b', ['x\u0304']],
    ['a surrogate pair', 'a😀b', 'a?b', ['😀']],
    ['an emoji with a skin tone', 'a👍🏽b', 'a?b', ['👍🏽']],
    ['an emoji with a variation selector', '❤\ufe0f', '?', ['❤\ufe0f']],
    ['a family of joined emoji', 'a👩‍👩‍👧b', 'a?b', ['👩‍👩‍👧']],
    ['a heart on fire', '❤\ufe0f\u200d🔥', '?', ['❤\ufe0f\u200d🔥']],
    ['a flag', '🇵🇱🇨🇿', '??', ['🇵🇱', '🇨🇿']],
    ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿!', '?!', ['🏴󠁧󠁢󠁳󠁣󠁴󠁿']],
    ['a keycap', '1\ufe0f\u20e3', '?', ['1\ufe0f\u20e3']],
    ['half of a surrogate pair', 'a\ud83db', 'a?b', ['\ud83d']],
    ['NUL', 'a\0b', 'a?b', ['\0']],
    ['letters around a stray joiner', 'a\u200db', 'a?b', ['\u200d']],
    ['loose marks after a line end', 'a\n\u0301\u0302b', 'a\n?b', ['\u0301\u0302']],
    ['Cyrillic', 'Да', '??', ['Д', 'а']],
  ])('R161: %s becomes one question mark', (_label, text, plain, lost) => {
    const result = toPlainText(text)
    expect([result.text, result.lost.map(({ character }) => character)]).toEqual([plain, lost])
  })

  test('R161: a lost character is listed once, with all its places in the original text', () => {
    expect(toPlainText('ż… 😀 – Ж 😀')).toEqual({
      text: 'z... ? - ? ?',
      lost: [
        { character: '😀', positions: [3, 10] },
        { character: 'Ж', positions: [8] },
      ],
    })
  })
})

describe('plainForm', () => {
  test.each([
    ['a', 'a'],
    ['€', '€'],
    ['ł', 'l'],
    ['…', '...'],
    ['`', "'"],
    ['e\u0301', 'é'],
    ['😀', undefined],
    ['ê', undefined],
  ])('R161: the plain form of %j is %j', (character, expected) => {
    expect(plainForm(character)).toBe(expected)
  })
})
