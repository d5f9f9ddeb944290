import { describe, expect, test } from 'vitest'
import { LARGEST_SHEET, readSheet } from '../../../../src-renderer/features/contacts/import/import-sheet.ts'

const rowsOf = (text: string) => {
  const sheet = readSheet(text, null)
  return sheet.kind === 'sheet' ? sheet.rows.map(({ number, cells }) => [number, ...cells]) : sheet
}

describe('a sheet', () => {
  test.each([
    ['semicolons', 'tel;imię\n500600700;Ola', ';'],
    ['commas', 'tel,imię\n500600700,Ola', ','],
    ['tabs', 'tel\timię\n500600700\tOla', '\t'],
    ['semicolons, with commas inside', '500600700;"Nowak, Ola"\n500600701;"Lis, Jan"', ';'],
    ['one column', '500600700\n500600701', ';'],
    ['no phones', 'Ola,Jan,Ewa\n;', ','],
  ] as const)('guesses its delimiter: %s', (_label, text, delimiter) => {
    expect(readSheet(text, null)).toMatchObject({ kind: 'sheet', delimiter })
  })
  test('takes the delimiter it is told to take', () => {
    expect(readSheet('a,b;c', ';')).toEqual({
      kind: 'sheet',
      delimiter: ';',
      rows: [{ number: 1, cells: ['a,b', 'c'] }],
      columnCount: 2,
    })
  })
  test('reads quotes, line ends of every system, and lines inside of quotes', () => {
    expect(rowsOf('a;"b ""c"""\r\nd;"e\nf"\rg;h\n')).toEqual([
      [1, 'a', 'b "c"'],
      [2, 'd', 'e\nf'],
      [3, 'g', 'h'],
    ])
  })
  test('leaves blank rows out, but counts them as a spreadsheet does', () => {
    expect(rowsOf('tel;imię\n\n;\n 500600700 ;Ola\n\n')).toEqual([
      [1, 'tel', 'imię'],
      [4, '500600700', 'Ola'],
    ])
  })
  test('takes formulas for text', () => {
    expect(rowsOf('=cmd|calc;@SUM(1)\n500600700;=1+1')).toEqual([
      [1, '=cmd|calc', '@SUM(1)'],
      [2, '500600700', '=1+1'],
    ])
  })
})

describe('what is no list of contacts is refused', () => {
  const { rows, columns, lineLength } = LARGEST_SHEET

  test.each([
    ['one line of ten megabytes', 'x'.repeat(10_000_000), 'long-line', 1],
    ['a long line further down', `tel\n${'x;'.repeat(lineLength)}`, 'long-line', 2],
    ['a quote that never ends', 'tel;imię\n500600700;"Ola\n500600701;Jan', 'open-quote', 2],
    ['too many rows', '500600700\n'.repeat(rows + 2), 'too-many-rows', 0],
    ['too many columns', ';'.repeat(columns) + '1', 'too-many-columns', 0],
  ] as const)('%s', (_label, text, fault, row) => {
    expect(readSheet(text, null)).toEqual({ kind: 'refused', fault, row })
  })
  test('the largest sheet is read', () => {
    expect(readSheet(`tel\n${'500600700\n'.repeat(rows)}`, null)).toMatchObject({ kind: 'sheet' })
  })
})
