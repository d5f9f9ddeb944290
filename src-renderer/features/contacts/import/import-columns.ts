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

/** What each column holds, by its name; without a name for it, the phone is where the most phone numbers are. */
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
  return most === 0 ? roles : roles.with(phones.indexOf(most), 'phone')
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
