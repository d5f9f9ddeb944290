import { parse } from 'papaparse'
import { parsePhone } from '../../../../emulator/domain/addresses.ts'

/** What parts one column from the next. */
export const DELIMITERS = [';', ',', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Beyond these it is no list of contacts any more, or too much for one go. */
export const LARGEST_SHEET = { rows: 50_000, columns: 50, lineLength: 20_000 } as const

export interface SheetRow {
  /** Counted from 1 as a spreadsheet counts, the header and blank rows included. */
  readonly number: number
  readonly cells: readonly string[]
}

/** A file of contacts as rows and columns; blank rows are left out. */
export interface Sheet {
  readonly kind: 'sheet'
  readonly delimiter: Delimiter
  readonly rows: readonly SheetRow[]
  readonly columnCount: number
}

export interface RefusedSheet {
  readonly kind: 'refused'
  readonly fault: 'too-many-rows' | 'too-many-columns' | 'long-line' | 'open-quote'
  /** Where; 0 when it is about the whole file. */
  readonly row: number
}

/** Reads a text as CSV (RFC 4180), with the delimiter given or else guessed from its first rows. */
export function readSheet(text: string, chosen: Delimiter | null): Sheet | RefusedSheet {
  const lines = text.replaceAll(/\r\n?/g, '\n')
  const longLine = findLongLine(lines)
  if (longLine !== 0) return refused('long-line', longLine)
  const delimiter = chosen ?? guessDelimiter(lines)
  // One row for the header, and one to see that there are more.
  const { data, errors } = parseRows(lines, delimiter, LARGEST_SHEET.rows + 2)
  const openQuote = errors.find(({ code }) => code === 'MissingQuotes')
  if (openQuote !== undefined) return refused('open-quote', (openQuote.row ?? 0) + 1)
  const rows = data
    .map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length > LARGEST_SHEET.rows + 1) return refused('too-many-rows', 0)
  const columnCount = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  if (columnCount > LARGEST_SHEET.columns) return refused('too-many-columns', 0)
  return { kind: 'sheet', delimiter, rows, columnCount }
}

function parseRows(lines: string, delimiter: Delimiter, most: number) {
  return parse<string[]>(lines, { delimiter, newline: '\n', preview: most })
}

/** The delimiter that gives the most rows a phone number in a cell of its own; where that says nothing, the most cells. */
function guessDelimiter(lines: string): Delimiter {
  const guesses = DELIMITERS.map((delimiter) => {
    const { data } = parseRows(lines, delimiter, SAMPLE_ROWS)
    const withPhone = data.filter((cells) => cells.some((cell) => parsePhone(cell).kind === 'phone')).length
    return { delimiter, withPhone, cells: data.flat().length }
  })
  return guesses.reduce((best, next) =>
    next.withPhone > best.withPhone || (next.withPhone === best.withPhone && next.cells > best.cells)
      ? next
      : best,
  ).delimiter
}

const SAMPLE_ROWS = 50

/** Number of the first line that is too long; 0 when none is. */
function findLongLine(lines: string): number {
  let start = 0
  for (let number = 1; start < lines.length; number += 1) {
    const end = lines.indexOf('\n', start)
    if ((end === -1 ? lines.length : end) - start > LARGEST_SHEET.lineLength) return number
    if (end === -1) break
    start = end + 1
  }
  return 0
}

function refused(fault: RefusedSheet['fault'], row: number): RefusedSheet {
  return { kind: 'refused', fault, row }
}
