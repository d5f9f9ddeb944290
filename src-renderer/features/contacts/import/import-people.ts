import { parsePhone, type AddressRefusalReason, type Msisdn } from '../../../../emulator/domain/addresses.ts'
import type { Person } from '../../../../emulator/domain/contact.ts'
import { personFields, type PersonField } from '../contact-words.ts'
import type { ColumnRole } from './import-columns.ts'
import type { SheetRow } from './import-sheet.ts'

/** Somebody who can be added, with the row they come from and how their phone is written there. */
export interface ImportedPerson {
  readonly row: number
  readonly written: string
  readonly phone: Msisdn
  readonly person: Partial<Person>
}

export type LeftOutReason =
  | { readonly kind: 'address'; readonly reason: AddressRefusalReason }
  /** A spreadsheet took the phone for a quantity: `4,85E+10`. */
  | { readonly kind: 'rounded' }
  | { readonly kind: 'too-long'; readonly field: PersonField }
  | { readonly kind: 'twice'; readonly firstRow: number }
  | { readonly kind: 'known' }

/** A row that cannot be added, with what stands in it for a phone, and why. */
export interface LeftOutRow {
  readonly row: number
  readonly written: string
  readonly reason: LeftOutReason
}

export interface ImportReading {
  readonly people: readonly ImportedPerson[]
  readonly leftOut: readonly LeftOutRow[]
}

/** Reads people out of rows, each phone once (R6, R7, R79). Without a column for the phone there is nobody. */
export function readPeople(rows: readonly SheetRow[], roles: readonly ColumnRole[]): ImportReading {
  const people: ImportedPerson[] = []
  const leftOut: LeftOutRow[] = []
  const rowOf = new Map<Msisdn, number>()
  const phoneColumn = roles.indexOf('phone')
  if (phoneColumn === -1) return { people, leftOut }
  for (const { number: row, cells } of rows) {
    const written = cells[phoneColumn] ?? ''
    const phone = readPhone(written)
    if (typeof phone === 'object') {
      leftOut.push({ row, written, reason: phone })
      continue
    }
    const person = readPerson(cells, roles)
    const longField = personFields.find(({ key, max }) => (person[key]?.length ?? 0) > max)
    const firstRow = rowOf.get(phone)
    if (firstRow !== undefined) leftOut.push({ row, written, reason: { kind: 'twice', firstRow } })
    else if (longField !== undefined)
      leftOut.push({ row, written, reason: { kind: 'too-long', field: longField.key } })
    else {
      rowOf.set(phone, row)
      people.push({ row, written, phone, person })
    }
  }
  return { people, leftOut }
}

/** The reading without those whose phones the contact base has already. */
export function leaveOutKnown({ people, leftOut }: ImportReading, known: ReadonlySet<string>): ImportReading {
  const alreadyIn = people
    .filter(({ phone }) => known.has(phone))
    .map(({ row, written }): LeftOutRow => ({ row, written, reason: { kind: 'known' } }))
  return {
    people: people.filter(({ phone }) => !known.has(phone)),
    leftOut: [...leftOut, ...alreadyIn].toSorted((one, other) => one.row - other.row),
  }
}

function readPhone(written: string): Msisdn | LeftOutReason {
  const parsed = parsePhone(written)
  if (parsed.kind === 'phone') return parsed.address
  if (/^\d[.,]?\d*e\+?\d+$/i.test(written)) return { kind: 'rounded' }
  return { kind: 'address', reason: parsed.reason }
}

function readPerson(cells: readonly string[], roles: readonly ColumnRole[]): Partial<Person> {
  const person: Partial<Record<PersonField, string>> = {}
  roles.forEach((role, column) => {
    const cell = cells[column] ?? ''
    if (cell === '' || role === 'none' || role === 'phone') return
    if (role !== 'fullName') person[role] = cell
    else {
      const [firstName = '', ...lastNames] = cell.split(/\s+/u)
      person.firstName ??= firstName
      if (lastNames.length > 0) person.lastName ??= lastNames.join(' ')
    }
  })
  return person
}
