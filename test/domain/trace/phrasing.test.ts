import { describe, expect, test } from 'vitest'
import { countPl, enumerate, excerpt, priceOrUnset } from '../../../emulator/domain/trace/phrasing.ts'

describe('countPl', () => {
  test.each([
    [0, '0 haseł'],
    [1, '1 hasło'],
    [2, '2 hasła'],
    [4, '4 hasła'],
    [5, '5 haseł'],
    [11, '11 haseł'],
    [12, '12 haseł'],
    [14, '14 haseł'],
    [21, '21 haseł'],
    [22, '22 hasła'],
    [112, '112 haseł'],
    [123, '123 hasła'],
  ])('puts the noun after %i as Polish does', (count, expected) => {
    expect(countPl(count, 'hasło', 'hasła', 'haseł')).toBe(expected)
  })
})

describe('enumerate', () => {
  test.each([
    [[], '', ''],
    [['A'], 'A', 'A'],
    [['A', 'B'], 'A i B', 'A and B'],
    [[2, 3, 5], '2, 3 i 5', '2, 3 and 5'],
  ])('joins %j with “and” before the last', (items, pl, en) => {
    expect(enumerate(items)).toEqual({ pl, en })
  })
})

describe('excerpt', () => {
  test('leaves a text of 60 characters whole and cuts a longer one', () => {
    expect(excerpt('a'.repeat(60))).toBe('a'.repeat(60))
    expect(excerpt('a'.repeat(61))).toBe(`${'a'.repeat(60)}…`)
  })

  test('puts a text on one line and shows that one is empty', () => {
    expect(excerpt('jeden\r\n dwa\u00a0trzy ')).toBe('jeden dwa trzy')
    expect(excerpt(' \n')).toBe('∅')
  })
})

describe('priceOrUnset', () => {
  test('R177: writes amounts with the decimal sign of each language', () => {
    expect(priceOrUnset('0.0368')).toEqual({ pl: '0,0368 zł netto', en: 'PLN 0.0368 net' })
    expect(priceOrUnset(null)).toEqual({ pl: 'cena nieustalona', en: 'price not set' })
  })
})
