import { parsePhone } from '../../../../emulator/domain/addresses.ts'
import { personFields, type PersonField } from '../contact-words.ts'
import type { SheetRow } from './import-sheet.ts'

/** What a column holds. `fullName` is a first and a last name in one cell. */
export type ColumnRole = 'none' | 'phone' | 'fullName' | PersonField

export const COLUMN_ROLES: readonly ColumnRole[] = [
  'none',
  'phone',
  'fullName',
  ...personFields.map(({ key }) => key),
]

/** Whether the first row names the columns: it holds no phone number, but known words or phones below it. */
export function guessHeader(rows: readonly SheetRow[]): boolean {
  const [first, ...others] = rows.slice(0, SAMPLE_ROWS)
  if (first === undefined || first.cells.some(isPhone)) return false
  return (
    first.cells.some((cell) => roleOfName(cell) !== 'none') || others.some(({ cells }) => cells.some(isPhone))
  )
}

/**
 * What each column holds, by its name. Without a name for it, the phone is where the most phone numbers are; without any names, the
 * first two other columns of words are the first and the last name, one such column alone with two words in it is both.
 */
export function guessRoles(
  rows: readonly SheetRow[],
  columnCount: number,
  hasHeader: boolean,
): readonly ColumnRole[] {
  const names = hasHeader ? (rows[0]?.cells ?? []) : []
  const byName = Array.from({ length: columnCount }, (_, column) => roleOfName(names[column] ?? ''))
  const roles = byName.map((role, column) => (byName.indexOf(role) === column ? role : 'none'))
  if (roles.includes('phone')) return roles
  const phones = countPhones(rows, columnCount)
  const most = Math.max(0, ...phones)
  if (most === 0) return roles
  const withPhone = roles.with(phones.indexOf(most), 'phone')
  return hasHeader ? withPhone : guessNames(rows, withPhone)
}

/** The roles with the names of people, where the columns look like those. */
function guessNames(rows: readonly SheetRow[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const sample = rows.slice(0, SAMPLE_ROWS)
  const columns = roles
    .map((role, column) => ({ role, column, cells: sample.map(({ cells }) => cells[column] ?? '') }))
    .filter(({ role, cells }) => role === 'none' && looksLikeNames(cells))
  const [first, last] = columns
  if (first === undefined) return roles
  if (last !== undefined) return roles.with(first.column, 'firstName').with(last.column, 'lastName')
  const isBoth = first.cells.some((cell) => cell.includes(' '))
  return roles.with(first.column, isBoth ? 'fullName' : 'firstName')
}

/** The roles once a column has another one; no two columns hold the same thing. */
export function withRole(
  roles: readonly ColumnRole[],
  column: number,
  role: ColumnRole,
): readonly ColumnRole[] {
  return roles.map((other) => (other === role ? 'none' : other)).with(column, role)
}

const SAMPLE_ROWS = 100

/** What people and programs call their columns, in Polish and English; the first that fits decides. */
const NAMES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(nr\.? |numer )?(tel|telefon|telefonu|kom|komórka|komórkowy|gsm)\b|^(numer|nr)$/u, 'phone'],
  [/^(phone|mobile|cell|msisdn|number)\b/, 'phone'],
  [/^(imię|imie) i nazwisko|^(full ?name|name|osoba|kontakt)$/u, 'fullName'],
  [/^(imię|imie|first ?name|given name)/u, 'firstName'],
  [/^(nazwisko|last ?name|surname|family name)/, 'lastName'],
  [/^(firma|nazwa firmy|company|organi[sz]ation)/, 'company'],
  [/^(nip|tax ?id|vat)/, 'taxId'],
  [/^(e-?mail|mail|adres e-?mail)/, 'email'],
  [/^(miasto|miejscowość|city|town)/u, 'city'],
  [/^(adres|ulica|address|street)/, 'address'],
  [/^(opis|uwagi|notatk|description|notes?|comment)/, 'description'],
]

function roleOfName(name: string): ColumnRole {
  const plain = name.toLowerCase().replaceAll('_', ' ')
  return NAMES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'none'
}

/** Words of letters, and nothing else but blanks. */
function looksLikeNames(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => cell !== '')
  return written.length > 0 && written.every((cell) => /^\p{L}[\p{L}\p{M}.'’ -]*$/u.test(cell))
}

function countPhones(rows: readonly SheetRow[], columnCount: number): readonly number[] {
  const sample = rows.slice(0, SAMPLE_ROWS)
  return Array.from(
    { length: columnCount },
    (_, column) => sample.filter(({ cells }) => isPhone(cells[column] ?? '')).length,
  )
}

function isPhone(cell: string): boolean {
  return parsePhone(cell).kind === 'phone'
}
