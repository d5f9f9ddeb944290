import type { Contact } from '../../../emulator/contract/contacts.ts'
import { readableAddress } from '../../../emulator/domain/addresses.ts'

/** What a person is called in a list: by name, by firm, or only by phone (R81). */
export function nameOf({ firstName, lastName, company, phone }: Contact): string {
  const name = [firstName, lastName].filter((part) => part !== '').join(' ')
  return name || company || readableAddress(phone)
}

/** The fields of a person, in the order of the form (R81). */
export const personFields = [
  { key: 'firstName', label: 'contacts.firstName', max: 100 },
  { key: 'lastName', label: 'contacts.lastName', max: 100 },
  { key: 'company', label: 'contacts.company', max: 200 },
  { key: 'taxId', label: 'contacts.taxId', max: 40 },
  { key: 'email', label: 'contacts.email', max: 200 },
  { key: 'city', label: 'contacts.city', max: 100 },
  { key: 'address', label: 'contacts.address', max: 300 },
  { key: 'description', label: 'contacts.description', max: 2000 },
] as const

export type PersonField = (typeof personFields)[number]['key']
