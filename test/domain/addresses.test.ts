import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatAddress,
  isPolish,
  isPremiumRange,
  isShortCode,
  nationalDigits,
  parseAddress,
  parsePhone,
  withoutPlus,
  type Address,
  type AddressRefusalReason,
  type Msisdn,
  type ShortCode,
} from '../../emulator/domain/addresses.ts'

/** Any UTF-16 unit, halves of surrogate pairs included. */
const anyUnit = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))

function phone(raw: string): Msisdn {
  const parsed = parsePhone(raw)
  if (parsed.kind === 'refused') throw new Error(`${raw}: ${parsed.reason}`)
  return parsed.address
}

function shortCode(raw: string): ShortCode {
  const parsed = parseAddress(raw)
  if (parsed.kind !== 'short-code') throw new Error(`${raw} is no short code`)
  return parsed.address
}

describe('parseAddress', () => {
  test.each([
    '+48503340503',
    '503340503',
    '503 340 503',
    '503-340-503',
    '503.340.503',
    '48503340503',
    '48 503 340 503',
    '0048 503 340 503',
    '00 48 503 340 503',
    '+48 503 340 503',
    '(+48) 503-340-503',
    '[48] 503 340 503',
    '  503340503\r\n',
    '503\u00a0340\u00a0503',
    '503\u202f340\u2009503',
    '503\u2011340\u2013503',
    '503\u2212340\u2014503',
    '503\u00ad340\u200b503',
    '\u202a+48 503 340 503\u202c',
    '\ufeff503\t340\t503',
  ])('R7: %j is one and the same number', (raw) => {
    expect(parseAddress(raw)).toEqual({ kind: 'phone', address: '+48503340503' })
  })

  test.each([
    ['+48500600700', '+48500600700'],
    ['481234567', '+48481234567'],
    ['48 48 123 45 67', '+48481234567'],
    ['999 000 001', '+48999000001'],
    ['+44 7700 900123', '+447700900123'],
    ['0044 7700 900123', '+447700900123'],
    ['+1 (202) 555-0123', '+12025550123'],
    ['+2901234', '+2901234'],
    ['+123456789012345', '+123456789012345'],
  ])('R6: %j is the number %s', (raw, address) => {
    expect(parseAddress(raw)).toEqual({ kind: 'phone', address })
  })

  test.each([
    ['4301', '4301'],
    [' 43-01 ', '4301'],
    ['7168', '7168'],
    ['0123', '0123'],
  ])('R8, R9: %j is the short code %s and gets no country code', (raw, address) => {
    expect(parseAddress(raw)).toEqual({ kind: 'short-code', address })
  })

  test.each<[string, AddressRefusalReason]>([
    ['', 'empty'],
    ['   ', 'empty'],
    [' - . () ', 'empty'],
    ['OGRODNIK', 'forbidden-character'],
    ['503340503a', 'forbidden-character'],
    ['503 340 5O3', 'forbidden-character'],
    ['503/340/503', 'forbidden-character'],
    ['503340503,600700800', 'forbidden-character'],
    ['503340503\n600700800', 'forbidden-character'],
    ['4301\n43025', 'forbidden-character'],
    ['503340503\0', 'forbidden-character'],
    ['503\ud800340503', 'forbidden-character'],
    ['５０３３４０５０３', 'forbidden-character'],
    ['٥٠٣٣٤٠٥٠٣', 'forbidden-character'],
    ['＋48503340503', 'forbidden-character'],
    ['503340503+', 'misplaced-plus'],
    ['48+503340503', 'misplaced-plus'],
    ['++48503340503', 'misplaced-plus'],
    ['00+48503340503', 'misplaced-plus'],
    ['+', 'too-short'],
    ['00', 'too-short'],
    ['1', 'too-short'],
    ['430', 'too-short'],
    ['43010', 'too-short'],
    ['50334050', 'too-short'],
    ['+4301', 'too-short'],
    ['+290123', 'too-short'],
    ['+1234567890123456', 'too-long'],
    ['1234567890123456', 'too-long'],
    ['+0048503340503', 'bad-country-code'],
    ['0000503340503', 'bad-country-code'],
    ['0503340503', 'no-country-code'],
    ['447700900123', 'no-country-code'],
    ['4850334050', 'no-country-code'],
    ['485033405031', 'no-country-code'],
    ['12025550123', 'no-country-code'],
    ['+48', 'polish-length'],
    ['+4850334050', 'polish-length'],
    ['+485033405031', 'polish-length'],
    ['0048 4301', 'polish-length'],
    ['+48 4301', 'polish-length'],
    ['034050300', 'polish-leading-zero'],
    ['48034050300', 'polish-leading-zero'],
    ['+48034050300', 'polish-leading-zero'],
  ])('R6, R7: %j is refused: %s', (raw, reason) => {
    expect(parseAddress(raw)).toEqual({ kind: 'refused', code: 'E_ADDRESS', reason })
  })

  test('R12: whatever the input, an accepted address is canonical and is read back as itself', () => {
    const piece = fc.constantFrom(
      '+',
      '00',
      '48',
      '503',
      '340',
      '4301',
      '9',
      ' ',
      '-',
      '(',
      ')',
      '\u00a0',
      'x',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const parsed = parseAddress(pieces.join(''))
        if (parsed.kind === 'refused') return
        expect(parsed.address).toMatch(
          parsed.kind === 'phone' ? /^\+(?:48[1-9]\d{8}|(?!48)[1-9]\d{6,14})$/ : /^\d{4}$/,
        )
        expect(parseAddress(parsed.address)).toEqual(parsed)
      }),
      { numRuns: 2000 },
    )
  })

  test('R7: no text from outside makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (raw) => {
        expect(['phone', 'short-code', 'refused']).toContain(parseAddress(raw).kind)
      }),
    )
  })
})

describe('parsePhone', () => {
  test('R6: takes a telephone number as parseAddress does', () => {
    expect(parsePhone('503 340 503')).toEqual({ kind: 'phone', address: '+48503340503' })
  })

  test('R9: refuses a short code', () => {
    expect(parsePhone('4301')).toEqual({ kind: 'refused', code: 'E_ADDRESS', reason: 'short-code' })
  })

  test('R7: hands on why a text is no address at all', () => {
    expect(parsePhone('abc')).toEqual({ kind: 'refused', code: 'E_ADDRESS', reason: 'forbidden-character' })
  })
})

describe('what an address tells', () => {
  test.each([
    ['7168', true],
    ['9300', true],
    ['4301', false],
    ['8069', false],
    ['1790', false],
  ])('R10: short code %s is in the premium range: %s', (raw, expected) => {
    expect(isPremiumRange(shortCode(raw))).toBe(expected)
  })

  test('R9: a short code is told from a number, and a Polish number from a foreign one', () => {
    expect([isShortCode(shortCode('4301')), isShortCode(phone('503340503'))]).toEqual([true, false])
    expect([
      isPolish(phone('503340503')),
      isPolish(phone('+447700900123')),
      isPolish(phone('+4930123456')),
    ]).toEqual([true, false, false])
  })
})

describe('spellings of an address', () => {
  const spellings: readonly [Address, string, string, string][] = [
    [phone('503340503'), '503 340 503', '48503340503', '503340503'],
    [shortCode('4301'), '4301', '4301', '4301'],
    [phone('+447700900123'), '+44 770 090 0123', '447700900123', '+447700900123'],
    [phone('+12025550123'), '+1 202 555 0123', '12025550123', '+12025550123'],
    [phone('+420601123456'), '+420 601 123 456', '420601123456', '+420601123456'],
    [phone('+4915112345678'), '+49 151 123 456 78', '4915112345678', '+4915112345678'],
    [phone('+8613800138000'), '+86 138 001 380 00', '8613800138000', '+8613800138000'],
    [phone('+2901234'), '+290 1234', '2901234', '+2901234'],
  ]

  test.each(spellings)('R7: %s is shown to people as %s', (address, shown) => {
    expect(formatAddress(address)).toBe(shown)
  })

  test.each(spellings)('R12: %s without the plus sign', (address, _shown, withoutPlusSign) => {
    expect(withoutPlus(address)).toBe(withoutPlusSign)
  })

  test.each(spellings)(
    'R127: %s in national digits, where it has any',
    (address, _shown, _plain, national) => {
      expect(nationalDigits(address)).toBe(national)
    },
  )

  test('R7: what people are shown is read back as the same address', () => {
    const digits = (length: number) =>
      fc.integer({ min: 10 ** (length - 1), max: 10 ** length - 1 }).map(String)
    const foreign = fc
      .integer({ min: 7, max: 15 })
      .chain(digits)
      .filter((number) => !number.startsWith('48'))
      .map((number) => `+${number}`)
    fc.assert(
      fc.property(fc.oneof(digits(4), digits(9), foreign), (raw) => {
        const parsed = parseAddress(raw)
        if (parsed.kind === 'refused') throw new Error(parsed.reason)
        expect(parseAddress(formatAddress(parsed.address))).toEqual(parsed)
      }),
    )
  })
})
