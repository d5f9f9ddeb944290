import {
  readContact,
  readContactsById,
  readContactsOf,
  readPhonesOfGroup,
  type ContactRecord,
} from '../store/contacts.ts'

import { readGroup } from '../store/contact-groups.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export type { ContactRecord }

/** Phones of an account's groups and contacts, in that order; whatever is not the account's has none (api-v2 2.1.1). */
export function phonesOf(
  deps: WorkspaceDeps,
  accountId: number,
  { groups, contacts }: { readonly groups: readonly number[]; readonly contacts: readonly number[] },
): string[] {
  const { db } = deps.database
  return [
    ...groups
      .filter((id) => readGroup(db, id)?.accountId === accountId)
      .flatMap((id) => readPhonesOfGroup(db, id)),
    ...contacts.flatMap((id) => {
      const contact = readContact(db, id)
      return contact?.accountId === accountId ? [contact.phone] : []
    }),
  ]
}

/** Answers a function that finds the contact of a phone in an account's address book, for the phones of one list. */
export function contactsOfPhones(
  deps: WorkspaceDeps,
  accountId: number,
  phones: readonly string[],
): (phone: string) => ContactRecord | undefined {
  const { db } = deps.database
  const ids = readContactsOf(db, accountId, [...new Set(phones)]).map(({ id }) => id)
  const found = new Map<string, ContactRecord>(
    readContactsById(db, ids).map((contact) => [contact.phone, contact]),
  )
  return (phone) => found.get(phone)
}
