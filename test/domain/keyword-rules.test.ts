import { describe, expect, test } from 'vitest'
import { checkKeyword, type KeywordCheck, type KeywordDraft } from '../../emulator/domain/keyword-rules.ts'
import type { NumberType } from '../../emulator/domain/number-type.ts'
import { DEFAULT_PROFILE, STRICT_FOLDING } from '../../emulator/domain/profile.ts'

function outcomeOf(check: KeywordCheck): unknown {
  return check.kind === 'ok' ? [check.normalised, ...check.warnings] : check.code
}

function check(kind: KeywordDraft['kind'], text: string, type: NumberType): unknown {
  return outcomeOf(checkKeyword({ kind, text }, type, DEFAULT_PROFILE))
}

describe('checkKeyword', () => {
  test.each<[KeywordDraft['kind'], string, unknown]>([
    ['EXACT', 'OGRODNIK', ['ogrodnik']],
    ['EXACT', ' „Ogrodnik”! ', ['ogrodnik']],
    ['EXACT', 'Łódź24', ['lodz24']],
    ['EXACT', 'OK', ['ok']],
    ['EXACT', '42', ['42']],
    ['EXACT', '8439', ['8439']],
    ['EXACT', 'ABCDEFGHIJKLMNOP', ['abcdefghijklmnop']],
    ['EXACT', 'ABCDEFGHIJKLMNOPQ', 'E_KEYWORD_FORM'],
    ['EXACT', 'ABCDEFGHIJKLMNOß', 'E_KEYWORD_FORM'],
    ['EXACT', 'DWA SLOWA', 'E_KEYWORD_FORM'],
    ['EXACT', 'E-MAIL', 'E_KEYWORD_FORM'],
    ['EXACT', 'OGROD🌱NIK', 'E_KEYWORD_FORM'],
    ['EXACT', '#PROMO', 'E_KEYWORD_FORM'],
    ['EXACT', 'C++', 'E_KEYWORD_FORM'],
    ['EXACT', 'ROWER*', 'E_KEYWORD_FORM'],
    ['BASE', 'KONKURS', ['konkurs']],
    ['BASE', 'KON KURS', 'E_KEYWORD_FORM'],
    ['BASE', '*KONKURS', 'E_KEYWORD_FORM'],
    ['REMOVING', 'STOP', ['stop']],
    ['REMOVING', 'NIE CHCE', 'E_KEYWORD_FORM'],
    ['REMOVING', 'STOP*', 'E_KEYWORD_FORM'],
  ])('R56: %s %j gives %j', (kind, text, expected) => {
    expect(check(kind, text, 'NDI_SMS')).toEqual(expected)
  })

  test.each<[string, unknown]>([
    ['rower', ['rower']],
    ['  Nowy   ROWER ', ['nowy rower']],
    ['a b c d e', ['a b c d e']],
    ['a b c d e f', 'E_KEYWORD_FORM'],
    ['x'.repeat(40), ['x'.repeat(40)]],
    ['x'.repeat(41), 'E_KEYWORD_FORM'],
    ['#rower & kask', ['#rower & kask']],
    ['+ $ @', 'E_KEYWORD_FORM'],
  ])('R56: phrase %j gives %j', (text, expected) => {
    expect(check('PHRASE', text, 'SCI')).toEqual(expected)
  })

  test.each<[string, unknown]>([
    ['rower*', ['rower*']],
    ['nowy ROWER* ', ['nowy rower*']],
    ['rower＊', ['rower*']],
    [`${'x'.repeat(40)}*`, [`${'x'.repeat(40)}*`]],
    ['rower **', 'E_KEYWORD_FORM'],
    ['rower**', 'E_KEYWORD_FORM'],
    ['rower *', 'E_KEYWORD_FORM'],
    ['rower+*', 'E_KEYWORD_FORM'],
    ['*rower', 'E_KEYWORD_FORM'],
    ['ro*wer', 'E_KEYWORD_FORM'],
    ['rower* nowy', 'E_KEYWORD_FORM'],
    ['"rower*"', 'E_KEYWORD_FORM'],
    ['a*', 'E_KEYWORD_EMPTY'],
    ['*', 'E_KEYWORD_EMPTY'],
  ])('R53: the star in %j gives %j', (text, expected) => {
    expect(check('PHRASE', text, 'NDI_MMS')).toEqual(expected)
  })

  test.each(['', '   ', '!!!', '🌱🌱', 'A', '"Ż"', '\u200B\u200B', '...a...'])(
    'R57: %j is too little',
    (text) => {
      expect(check('EXACT', text, 'ND')).toBe('E_KEYWORD_EMPTY')
      expect(check('PHRASE', text, 'NDI_SMS')).toBe('E_KEYWORD_EMPTY')
    },
  )

  test.each<[string, unknown]>([
    ['ŻÓŁW', ['zolw']],
    ['Zo\u0301łw', ['zolw']],
    ['ÄRGER', ['ärger']],
    ['ÇA', ['ça']],
    ['ça', ['ça', 'W_KEYWORD_CHARSET']],
    ['Привет', ['привет', 'W_KEYWORD_CHARSET']],
    ['SYDNÊY', ['sydnêy', 'W_KEYWORD_CHARSET']],
    ['„Promocja”', ['promocja']],
    ['PROMO\u200BCJA', ['promocja']],
  ])('R57: whoever can type %j gets %j', (text, expected) => {
    expect(check('EXACT', text, 'SCI')).toEqual(expected)
  })

  test('R57: a phrase with an emoji inside is hard to type', () => {
    expect(check('PHRASE', 'daj 🌱 ziarno', 'NDI_SMS')).toEqual(['daj 🌱 ziarno', 'W_KEYWORD_CHARSET'])
  })

  test.each(['STOP', 'anuluj', 'Pomoc!', 'help', 'Info', 'TEST'])('R68: everyone needs %j', (text) => {
    const normalised = text.toLowerCase().replace('!', '')
    expect(check('EXACT', text, 'ND')).toEqual([normalised, 'W_GENERIC_WORD'])
    expect(check('EXACT', text, 'SC')).toEqual([normalised, 'W_GENERIC_WORD'])
    expect(check('EXACT', text, 'NDI_SMS')).toEqual([normalised])
  })

  test('R68: strict folding does not hide a generic word', () => {
    expect(outcomeOf(checkKeyword({ kind: 'EXACT', text: 'Stop' }, 'SC', STRICT_FOLDING))).toEqual([
      'Stop',
      'W_GENERIC_WORD',
    ])
  })

  test.each<[string, NumberType, unknown]>([
    ['8439', 'ND', 'E_KEYWORD_RESERVED_FORM'],
    ['"8439"', 'SC', 'E_KEYWORD_RESERVED_FORM'],
    ['８４３９', 'ND', 'E_KEYWORD_RESERVED_FORM'],
    ['843', 'ND', ['843']],
    ['84390', 'SC', ['84390']],
    ['843A', 'SC', ['843a']],
    ['#PROMO', 'ND', 'E_KEYWORD_RESERVED_FORM'],
    ['##', 'SC', 'E_KEYWORD_RESERVED_FORM'],
    ['8439', 'SCI', ['8439']],
  ])('R68: %j on %s gives %j', (text, type, expected) => {
    expect(check('EXACT', text, type)).toEqual(expected)
  })

  test('R56: a refusal says what was expected and what came', () => {
    expect(checkKeyword({ kind: 'BASE', text: 'Kon Kurs' }, 'SCI', DEFAULT_PROFILE)).toEqual({
      kind: 'refused',
      code: 'E_KEYWORD_FORM',
      reason: 'keyword: expected one word of 2 to 16 letters or digits, got "kon kurs"',
    })
  })
})
