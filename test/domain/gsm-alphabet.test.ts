import { describe, expect, test } from 'vitest'
import {
  GSM_DEFAULT_TABLE,
  GSM_EXTENSION_TABLE,
  gsmSeptets,
  isGsmText,
} from '../../emulator/domain/gsm-alphabet.ts'

function septetsOf(characters: string): readonly (1 | 2 | undefined)[] {
  return Array.from(characters, (character) => gsmSeptets(character.charCodeAt(0)))
}

describe('the tables', () => {
  test('R156: the default table has 128 different positions in code order', () => {
    expect(new Set(GSM_DEFAULT_TABLE).size).toBe(128)
    expect(GSM_DEFAULT_TABLE.length).toBe(128)
    // The places where the standard agrees with ASCII, and the corners where it does not.
    for (const same of '\n\r !"#%&\'()*+,-./0123456789:;<=>?ABCXYZabcxyz') {
      expect(GSM_DEFAULT_TABLE.indexOf(same)).toBe(same.charCodeAt(0))
    }
    const corners = {
      '@': 0x00,
      $: 0x02,
      Ç: 0x09,
      Δ: 0x10,
      _: 0x11,
      Ξ: 0x1a,
      É: 0x1f,
      '¤': 0x24,
      '¡': 0x40,
      '§': 0x5f,
    }
    for (const [character, code] of Object.entries({ ...corners, '¿': 0x60, ä: 0x7b, à: 0x7f })) {
      expect([character, GSM_DEFAULT_TABLE.indexOf(character)]).toEqual([character, code])
    }
  })

  test('R156, R157: the extension table has ten characters, none of them in the default table', () => {
    expect(new Set(GSM_EXTENSION_TABLE)).toEqual(
      new Set(['\f', '^', '{', '}', '\\', '[', '~', ']', '|', '€']),
    )
    expect(
      Array.from(GSM_EXTENSION_TABLE).filter((character) => GSM_DEFAULT_TABLE.includes(character)),
    ).toEqual([])
  })
})

describe('gsmSeptets', () => {
  test('R156: every character of the default table but the escape takes one', () => {
    const printable = GSM_DEFAULT_TABLE.replace('\u001b', '')
    expect(new Set(septetsOf(printable))).toEqual(new Set([1]))
    expect(gsmSeptets(0x1b)).toBeUndefined()
  })

  test('R157: every character of the extension table takes two', () => {
    expect(septetsOf('\f^{}\\[~]|€')).toEqual(Array.from({ length: 10 }, () => 2))
  })

  test('R157: a line feed takes one and so does a carriage return', () => {
    expect(septetsOf('\n\r')).toEqual([1, 1])
  })

  test('R158: äöüñàèéùìò£§@ are in the alphabet', () => {
    expect(new Set(septetsOf('äöüñàèéùìò£§@'))).toEqual(new Set([1]))
  })

  test.each([
    ['Polish letters', 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ'],
    ['typographic signs', '„”“’–—…•'],
    ['halves of emoji', '😀🇵'],
    ['ASCII characters the standard lacks', '`\t\0\u001b\u007f'],
    ['spaces other than the ordinary one', '\u00a0\u2009\u202f'],
    ['small c with cedilla and other neighbours', 'çêôáíúΑБ中₠'],
  ])('R158: %s are not in the alphabet', (_label, characters) => {
    expect(new Set(septetsOf(characters))).toEqual(new Set([undefined]))
  })

  test('R156: the alphabet has 127 + 10 characters among all UTF-16 units', () => {
    const counts = { one: 0, two: 0 }
    for (let unit = 0; unit <= 0xffff; unit++) {
      if (gsmSeptets(unit) === 1) counts.one++
      if (gsmSeptets(unit) === 2) counts.two++
    }
    expect(counts).toEqual({ one: 127, two: 10 })
  })
})

describe('isGsmText', () => {
  test.each([
    ['', true],
    ['Dziekujemy, poinformujemy Cie o promocji!', true],
    ['10 € [netto]\r\n', true],
    ['Dziękujemy', false],
    ['ok 👍', false],
    ['a\ud800', false],
  ])('R156: %j: %s', (text, expected) => {
    expect(isGsmText(text)).toBe(expected)
  })
})
