import { describe, expect, test } from 'vitest'
import { leaveOutKnown, readPeople } from '../../../../src-renderer/features/contacts/import/import-people.ts'

const rowsOf = (...lines: string[]) =>
  lines.map((line, index) => ({ number: index + 2, cells: line.split(';') }))

describe('people out of rows', () => {
  test('R6, R7, R81: have their phone in its one spelling and what is known of them', () => {
    const rows = rowsOf('500 600 700;Anna Maria;Nowak;=1+1', '+44 7700 900123;;;')
    expect(readPeople(rows, ['phone', 'firstName', 'lastName', 'company'])).toEqual({
      people: [
        {
          row: 2,
          written: '500 600 700',
          phone: '+48500600700',
          person: { firstName: 'Anna Maria', lastName: 'Nowak', company: '=1+1' },
        },
        { row: 3, written: '+44 7700 900123', phone: '+447700900123', person: {} },
      ],
      leftOut: [],
    })
  })
  test('a whole name is parted after its first word, and gives way to columns of their own', () => {
    const rows = rowsOf('Anna Nowak Lis;500600700;', 'Jan;500600701;Jasiek')
    const { people } = readPeople(rows, ['fullName', 'phone', 'firstName'])
    expect(people.map(({ person }) => person)).toEqual([
      { firstName: 'Anna', lastName: 'Nowak Lis' },
      { firstName: 'Jasiek' },
    ])
  })
  test('R6–R8, R79: what cannot be added says its row, what stands there, and why', () => {
    const rows = rowsOf(
      '500600700;Ola',
      'brak;Jan',
      ';Ewa',
      '4301;Kod',
      '+48 500-600-700;Ola',
      '4,85006E+10;Adam',
      `500600701;${'x'.repeat(101)}`,
    )
    expect(readPeople(rows, ['phone', 'firstName'])).toEqual({
      people: [{ row: 2, written: '500600700', phone: '+48500600700', person: { firstName: 'Ola' } }],
      leftOut: [
        { row: 3, written: 'brak', reason: { kind: 'address', reason: 'forbidden-character' } },
        { row: 4, written: '', reason: { kind: 'address', reason: 'empty' } },
        { row: 5, written: '4301', reason: { kind: 'address', reason: 'short-code' } },
        { row: 6, written: '+48 500-600-700', reason: { kind: 'twice', firstRow: 2 } },
        { row: 7, written: '4,85006E+10', reason: { kind: 'rounded' } },
        { row: 8, written: '500600701', reason: { kind: 'too-long', field: 'firstName' } },
      ],
    })
  })
  test('without a column for the phone there is nobody', () => {
    expect(readPeople(rowsOf('500600700'), ['none'])).toEqual({ people: [], leftOut: [] })
  })
  test('R79: who is in the base already is left out, in the order of rows', () => {
    const reading = readPeople(rowsOf('500600700', '500600701', 'brak'), ['phone'])
    expect(leaveOutKnown(reading, new Set(['+48500600700']))).toEqual({
      people: [{ row: 3, written: '500600701', phone: '+48500600701', person: {} }],
      leftOut: [
        { row: 2, written: '500600700', reason: { kind: 'known' } },
        { row: 4, written: 'brak', reason: { kind: 'address', reason: 'forbidden-character' } },
      ],
    })
  })
})
