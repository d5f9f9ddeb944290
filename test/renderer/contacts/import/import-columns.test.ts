import { describe, expect, test } from 'vitest'
import {
  guessHeader,
  guessRoles,
  withRole,
} from '../../../../src-renderer/features/contacts/import/import-columns.ts'

const rowsOf = (...lines: string[]) =>
  lines.map((line, index) => ({ number: index + 1, cells: line.split(';') }))

describe('the header', () => {
  test.each([
    ['known words', ['telefon;imię', '500600700;Ola'], true],
    ['known words and nothing else', ['Telefon;Imię'], true],
    ['unknown words over phones', ['komu;co', '500600700;Ola'], true],
    ['a phone in the first row', ['500600700;Ola', '500600701;Jan'], false],
    ['no phones anywhere', ['a;b', 'c;d'], false],
    ['nothing', [], false],
  ] as const)('is seen: %s', (_label, lines, hasHeader) => {
    expect(guessHeader(rowsOf(...lines))).toBe(hasHeader)
  })
})

describe('the columns', () => {
  test.each([
    [
      'by Polish names',
      'Nr telefonu;Imię;Nazwisko;Firma;NIP;E-mail;Miasto;Adres;Uwagi',
      ['phone', 'firstName', 'lastName', 'company', 'taxId', 'email', 'city', 'address', 'description'],
    ],
    [
      'by English names',
      'First name;last_name;Mobile;Company',
      ['firstName', 'lastName', 'phone', 'company'],
    ],
    [
      'by those of our own export',
      'phone;firstName;lastName;joinedAt;number',
      ['phone', 'firstName', 'lastName', 'none', 'none'],
    ],
    ['both names in one', 'Imię i nazwisko;Telefon', ['fullName', 'phone']],
    ['a name only once', 'telefon;telefon 2;coś', ['phone', 'none', 'none']],
  ] as const)('are known %s', (_label, header, roles) => {
    const rows = rowsOf(header, '500600700')
    expect(guessRoles(rows, header.split(';').length, true)).toEqual(roles)
  })
  test('without names, the phone is where most phone numbers are', () => {
    const rows = rowsOf('Ola;500600700;500600700', 'Jan;brak;500600701')
    expect(guessRoles(rows, 3, false)).toEqual(['firstName', 'none', 'phone'])
  })
  test.each([
    ['the example of the hint', ['500 600 700;Anna;Nowak'], ['phone', 'firstName', 'lastName']],
    ['words and other things', ['Anna;500600700;12;Nowak'], ['firstName', 'phone', 'none', 'lastName']],
    ['a first name alone', ['500600700;Anna', '500600701;'], ['phone', 'firstName']],
    ['both names in one', ['500600700;Anna Nowak', '500600701;Jan'], ['phone', 'fullName']],
    ['a code that is no name', ['500600700;A12', '500600701;Jan'], ['phone', 'none']],
    ['no cells', ['500600700;', '500600701;'], ['phone', 'none']],
  ] as const)('without names, words are those of people: %s', (_label, lines, roles) => {
    expect(guessRoles(rowsOf(...lines), roles.length, false)).toEqual(roles)
  })
  test('without any phone number, nobody guesses', () => {
    expect(guessRoles(rowsOf('Ola;Jan'), 2, false)).toEqual(['none', 'none'])
  })
  test('no two hold the same thing', () => {
    expect(withRole(['phone', 'firstName', 'none'], 2, 'phone')).toEqual(['none', 'firstName', 'phone'])
    expect(withRole(['phone', 'none'], 0, 'none')).toEqual(['none', 'none'])
  })
})
