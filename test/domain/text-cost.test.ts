import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGsmText } from '../../emulator/domain/gsm-alphabet.ts'
import { measureText } from '../../emulator/domain/sms-text.ts'
import { cheaperText, explainText } from '../../emulator/domain/text-cost.ts'

describe('explainText', () => {
  test('R162: with utf each character outside the alphabet is marked, with its plain form', () => {
    expect(explainText('10 € „za” z\u0307 😀 [a]\u200b', { utf: true })).toEqual([
      { start: 5, end: 6, character: '„', why: 'forces-ucs2', replacement: '"' },
      { start: 8, end: 9, character: '”', why: 'forces-ucs2', replacement: '"' },
      { start: 10, end: 12, character: 'z\u0307', why: 'forces-ucs2', replacement: 'z' },
      { start: 13, end: 15, character: '😀', why: 'forces-ucs2', replacement: null },
      { start: 19, end: 20, character: '\u200b', why: 'forces-ucs2', replacement: '' },
    ])
  })

  test.each([true, false])(
    'R162: in a text of the alphabet the double characters are marked (utf: %s)',
    (utf) => {
      expect(explainText('[a] 5€\\', { utf })).toEqual([
        { start: 0, end: 1, character: '[', why: 'counts-double', replacement: '(' },
        { start: 2, end: 3, character: ']', why: 'counts-double', replacement: ')' },
        { start: 5, end: 6, character: '€', why: 'counts-double', replacement: null },
        { start: 6, end: 7, character: '\\', why: 'counts-double', replacement: '/' },
      ])
    },
  )

  test('R161, R162: without utf nothing forces UCS-2, but a double character among Polish letters costs', () => {
    expect(explainText('żółć {x', { utf: false })).toEqual([
      { start: 5, end: 6, character: '{', why: 'counts-double', replacement: '(' },
    ])
  })

  test('R162: a plain text has no notes', () => {
    expect(explainText('Dziekujemy, poinformujemy Cie o promocji!\n', { utf: true })).toEqual([])
  })

  test('R156, R162: there are notes of UCS-2 exactly when the text is not in the alphabet', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', 'ł', '[', '€', '😀', '\u0301', '\u200d') }),
        (text) => {
          const notes = explainText(text, { utf: true })
          expect(notes.some(({ why }) => why === 'forces-ucs2')).toBe(!isGsmText(text))
          expect(notes.map(({ start, end }) => text.slice(start, end))).toEqual(
            notes.map(({ character }) => character),
          )
        },
      ),
    )
  })
})

describe('cheaperText', () => {
  test.each([
    ['Polish letters', 'Zażółć gęślą', 'Zazolc gesla'],
    ['one typographic dash', 'Promocja – dzis', 'Promocja - dzis'],
    ['double characters', '[a] {b} c\\d\fe', '(a) (b) c/d\ne'],
    ['both', '„[a]”', '"(a)"'],
    ['invisible characters', 'pro\u00admo\u200bcja', 'promocja'],
    ['what has no cheaper look-alike', '5€ ~10 a|b 2^3', '5€ ~10 a|b 2^3'],
    ['a plain text', 'Promocja!', 'Promocja!'],
  ])('R162: %s', (_label, text, expected) => {
    expect(cheaperText(text)).toBe(expected)
  })

  test('R162: a text that an emoji keeps in UCS-2 does not lose its Polish letters for nothing', () => {
    expect(cheaperText('Zażółć 😀')).toBe('Zażółć 😀')
  })

  test('R162: a text whose plain spelling is longer than UCS-2 saves stays as it is', () => {
    expect(cheaperText('…'.repeat(70))).toBe('…'.repeat(70))
  })

  test('R162: one typographic character can triple the bill', () => {
    const text = `${'a'.repeat(157)}–`
    expect(measureText(text, { alphabet: 'auto' }).parts).toBe(3)
    expect(measureText(cheaperText(text), { alphabet: 'auto' }).parts).toBe(1)
  })

  test('R162: it is never dearer, and making it cheaper twice changes nothing more', () => {
    const characters = fc.constantFrom('aaaaaaaaaa', 'ł', '…', '…………………', '[', '€', '–', '😀')
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        const cheaper = cheaperText(text)
        const [before, after] = [text, cheaper].map((each) => measureText(each, { alphabet: 'auto' }).parts)
        expect(after).toBeLessThanOrEqual(before ?? 0)
        expect(cheaperText(cheaper)).toBe(cheaper)
      }),
    )
  })
})
