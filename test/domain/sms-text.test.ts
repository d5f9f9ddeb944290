import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGsmText } from '../../emulator/domain/gsm-alphabet.ts'
import { findUnsendable, MAX_PARTS, measureText, prepareText } from '../../emulator/domain/sms-text.ts'

/** Texts with every kind of character that is counted or cut in a special way, in useful lengths. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ maxLength: 60 }) },
      fc.constantFrom('€', '[]', 'ąęł', '😀', '🇵🇱', '👩‍👩‍👧', 'e\u0301', '\r\n', '„…”', '\u00a0', '中', '\u0301'),
      fc.integer({ min: 1, max: 200 }).map((length) => 'x'.repeat(length)),
      fc.integer({ min: 1, max: 90 }).map((length) => '€'.repeat(length)),
      fc.integer({ min: 1, max: 50 }).map((length) => '😀'.repeat(length)),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

/** Any UTF-16 unit, halves of surrogate pairs included. */
const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))

const alphabets = fc.constantFrom('gsm', 'ucs2', 'auto' as const)

/** Places of one code point, spelled out without the program's own tables. */
function placesOf(character: string, encoding: 'GSM-7' | 'UCS-2'): number {
  if (encoding === 'UCS-2') return character.length
  return ['\f', '^', '{', '}', '\\', '[', '~', ']', '|', '€'].includes(character) ? 2 : 1
}

function sizeOf(text: string, encoding: 'GSM-7' | 'UCS-2'): number {
  return Array.from(text).reduce((sum, character) => sum + placesOf(character, encoding), 0)
}

/** Fills one part after the other, character by character. */
function greedySegments(text: string, encoding: 'GSM-7' | 'UCS-2'): string[] {
  const [single, joined] = encoding === 'GSM-7' ? [160, 153] : [70, 67]
  if (sizeOf(text, encoding) <= single) return [text]
  const segments = ['']
  for (const character of text) {
    const last = segments.at(-1) ?? ''
    if (sizeOf(last + character, encoding) <= joined) segments[segments.length - 1] = last + character
    else segments.push(character)
  }
  return segments
}

describe('measureText', () => {
  test('R156: a short plain text is one part of GSM-7', () => {
    expect(measureText('Dziekujemy!', { alphabet: 'auto' })).toEqual({
      encoding: 'GSM-7',
      units: 11,
      parts: 1,
      limitPerPart: 160,
      unitsLeftInLastPart: 149,
      tooLong: false,
      segments: ['Dziekujemy!'],
    })
  })

  test('R156: one Polish letter makes it UCS-2', () => {
    expect(measureText('Dziękujemy!', { alphabet: 'auto' })).toEqual({
      encoding: 'UCS-2',
      units: 11,
      parts: 1,
      limitPerPart: 70,
      unitsLeftInLastPart: 59,
      tooLong: false,
      segments: ['Dziękujemy!'],
    })
  })

  test('R159: an empty text is one empty part', () => {
    expect(measureText('', { alphabet: 'auto' })).toEqual({
      encoding: 'GSM-7',
      units: 0,
      parts: 1,
      limitPerPart: 160,
      unitsLeftInLastPart: 160,
      tooLong: false,
      segments: [''],
    })
  })

  test.each([
    [160, 1, 160, 0, false],
    [161, 2, 153, 145, false],
    [306, 2, 153, 0, false],
    [307, 3, 153, 152, false],
    [459, 3, 153, 0, false],
    [612, 4, 153, 0, false],
    [765, 5, 153, 0, false],
    [918, 6, 153, 0, false],
    [919, 7, 153, 152, true],
  ])(
    'R159: %i plain characters are %i parts',
    (length, parts, limitPerPart, unitsLeftInLastPart, tooLong) => {
      const measure = measureText('a'.repeat(length), { alphabet: 'auto' })
      expect({ ...measure, segments: measure.segments.length }).toEqual({
        encoding: 'GSM-7',
        units: length,
        parts,
        limitPerPart,
        unitsLeftInLastPart,
        tooLong,
        segments: parts,
      })
    },
  )

  test.each([
    [70, 1, 70, 0, false],
    [71, 2, 67, 63, false],
    [134, 2, 67, 0, false],
    [135, 3, 67, 66, false],
    [201, 3, 67, 0, false],
    [268, 4, 67, 0, false],
    [335, 5, 67, 0, false],
    [402, 6, 67, 0, false],
    [403, 7, 67, 66, true],
  ])('R159: %i Polish letters are %i parts', (length, parts, limitPerPart, unitsLeftInLastPart, tooLong) => {
    const measure = measureText('ł'.repeat(length), { alphabet: 'auto' })
    expect({ ...measure, segments: measure.segments.length }).toEqual({
      encoding: 'UCS-2',
      units: length,
      parts,
      limitPerPart,
      unitsLeftInLastPart,
      tooLong,
      segments: parts,
    })
  })

  test('R157: 80 euro signs fill one part and the 81st opens a second', () => {
    expect(measureText('€'.repeat(80), { alphabet: 'auto' })).toMatchObject({ units: 160, parts: 1 })
    expect(measureText('€'.repeat(81), { alphabet: 'auto' })).toMatchObject({ units: 162, parts: 2 })
  })

  test('R157: a line end counts one as LF and two as CR LF', () => {
    expect(measureText('a\nb', { alphabet: 'auto' }).units).toBe(3)
    expect(measureText('a\r\nb', { alphabet: 'auto' }).units).toBe(4)
  })

  test('R160: a two-place character is not cut, so its part holds 152', () => {
    const text = `${'a'.repeat(152)}€${'b'.repeat(20)}`
    expect(measureText(text, { alphabet: 'auto' })).toEqual({
      encoding: 'GSM-7',
      units: 174,
      parts: 2,
      limitPerPart: 153,
      unitsLeftInLastPart: 131,
      tooLong: false,
      segments: ['a'.repeat(152), `€${'b'.repeat(20)}`],
    })
  })

  test('R160: places lost at the ends of parts can make a text of 918 places too long', () => {
    expect(measureText('€'.repeat(459), { alphabet: 'auto' })).toMatchObject({
      units: 918,
      parts: 7,
      tooLong: true,
    })
  })

  test('R160: an emoji takes two of the 67 places and is not cut', () => {
    const text = `${'ł'.repeat(66)}😀${'ł'.repeat(10)}`
    expect(measureText(text, { alphabet: 'auto' })).toEqual({
      encoding: 'UCS-2',
      units: 78,
      parts: 2,
      limitPerPart: 67,
      unitsLeftInLastPart: 55,
      tooLong: false,
      segments: ['ł'.repeat(66), `😀${'ł'.repeat(10)}`],
    })
  })

  test('R160: in UCS-2 the extension table counts one place', () => {
    expect(measureText('€€', { alphabet: 'ucs2' })).toMatchObject({ encoding: 'UCS-2', units: 2 })
  })

  test('R161: counted as GSM, a foreign character takes the place of its question mark', () => {
    expect(measureText('ą😀', { alphabet: 'gsm' })).toMatchObject({ encoding: 'GSM-7', units: 2 })
  })

  test('R159, R160: the parts are those of filling one after the other, and joined they are the text', () => {
    fc.assert(
      fc.property(anyText, alphabets, (text, alphabet) => {
        const measure = measureText(text, { alphabet })
        const segments = greedySegments(text, measure.encoding)
        const last = sizeOf(segments.at(-1) ?? '', measure.encoding)
        const [single, joined] = measure.encoding === 'GSM-7' ? [160, 153] : [70, 67]
        const limitPerPart = segments.length === 1 ? single : joined
        expect(measure).toEqual({
          encoding: alphabet === 'gsm' || (alphabet === 'auto' && isGsmText(text)) ? 'GSM-7' : 'UCS-2',
          units: sizeOf(text, measure.encoding),
          parts: segments.length,
          limitPerPart,
          unitsLeftInLastPart: limitPerPart - last,
          tooLong: segments.length > MAX_PARTS,
          segments,
        })
        expect(measure.segments.join('')).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('R159: without characters of two places the number of parts is a division', () => {
    fc.assert(
      fc.property(fc.integer({ min: 161, max: 3000 }), (length) => {
        expect(measureText('x'.repeat(length), { alphabet: 'auto' }).parts).toBe(Math.ceil(length / 153))
        expect(measureText('ż'.repeat(length), { alphabet: 'auto' }).parts).toBe(Math.ceil(length / 67))
      }),
    )
  })
})

describe('prepareText', () => {
  test('R161: with utf the text is kept and goes as UCS-2', () => {
    expect(prepareText('Zażółć „gęślą” 😀', { utf: true })).toEqual({
      text: 'Zażółć „gęślą” 😀',
      encoding: 'UCS-2',
      measure: measureText('Zażółć „gęślą” 😀', { alphabet: 'ucs2' }),
      warnings: [],
    })
  })

  test('R156: with utf a text of the GSM alphabet is still GSM-7', () => {
    expect(prepareText('Zazolc 10 €', { utf: true })).toEqual({
      text: 'Zazolc 10 €',
      encoding: 'GSM-7',
      measure: measureText('Zazolc 10 €', { alphabet: 'gsm' }),
      warnings: [],
    })
  })

  test('R161: without utf Polish letters and typographic signs become plain, without a warning', () => {
    const plain = 'Zazolc "gesla" - jazn... 5 zl'
    expect(prepareText('Zażółć „gęślą” – jaźń… 5\u00a0zł', { utf: false })).toEqual({
      text: plain,
      encoding: 'GSM-7',
      measure: measureText(plain, { alphabet: 'gsm' }),
      warnings: [],
    })
  })

  test('R161: without utf other foreign characters become ?, one for each character a reader sees', () => {
    const text = 'Cena 5₽, 😀 i 👍🏽, 😀'
    const plain = 'Cena 5?, ? i ?, ?'
    expect(prepareText(text, { utf: false })).toEqual({
      text: plain,
      encoding: 'GSM-7',
      measure: measureText(plain, { alphabet: 'gsm' }),
      warnings: [
        { code: 'W_LOST_CHARACTER', character: '₽', positions: [6] },
        { code: 'W_LOST_CHARACTER', character: '😀', positions: [9, 20] },
        { code: 'W_LOST_CHARACTER', character: '👍🏽', positions: [14] },
      ],
    })
  })

  test.each([true, false])('R157: CR LF is kept, counted as two and reported (utf: %s)', (utf) => {
    expect(prepareText('a\r\nb\nc\r\n', { utf })).toEqual({
      text: 'a\r\nb\nc\r\n',
      encoding: 'GSM-7',
      measure: measureText('a\r\nb\nc\r\n', { alphabet: 'gsm' }),
      warnings: [{ code: 'W_CRLF', character: '\r\n', positions: [1, 6] }],
    })
  })

  test('R161: without utf the length is that of what goes out', () => {
    expect(prepareText('ł'.repeat(160), { utf: false }).measure.parts).toBe(1)
    expect(prepareText('…'.repeat(54), { utf: false }).measure).toMatchObject({ units: 162, parts: 2 })
  })

  test('R161: preparing twice changes nothing more, and without utf the result is always in the alphabet', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: anyUnit })), fc.boolean(), (text, utf) => {
        const once = prepareText(text, { utf })
        const twice = prepareText(once.text, { utf })
        expect([twice.text, twice.encoding, twice.measure]).toEqual([once.text, once.encoding, once.measure])
        expect(isGsmText(once.text)).toBe(once.encoding === 'GSM-7')
        if (utf) expect(once.text).toBe(text)
        else expect(once.encoding).toBe('GSM-7')
      }),
      { numRuns: 500 },
    )
  })
})

describe('findUnsendable', () => {
  test.each([
    ['', undefined],
    ['Zażółć 😀\r\n', undefined],
    ['a\0b\ud800', { kind: 'nul', position: 1 }],
    ['😀\ud83d', { kind: 'lone-surrogate', position: 2 }],
    ['\ude00\ud83d', { kind: 'lone-surrogate', position: 0 }],
    ['a\ud83d\0', { kind: 'lone-surrogate', position: 1 }],
  ])('R156: %j has its first impossible character at %o', (text, expected) => {
    expect(findUnsendable(text)).toEqual(expected)
  })
})
