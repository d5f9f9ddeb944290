import { parsePhone, type Msisdn } from '../domain/addresses.ts'
import type { GroupRef } from '../domain/contact-group.ts'
import type { Person } from '../domain/contact.ts'
import type { WritableDb } from '../store/database.ts'
import { addMembership, ensureContact } from '../store/contacts.ts'
import { savePerson, type NewPerson } from './contact-base.ts'
import { freeGroupName, knownGroups, makeGroup } from './contact-groups.ts'
import { inSlices } from './in-slices.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A contact as a list from outside has it: its phone may be none. */
export interface ImportedPerson {
  readonly phone: string
  readonly person: Partial<Person>
}

/** What became of a list: the group that was made for it, and how many of its people could be used. */
export interface ImportReceipt {
  readonly group: GroupRef
  readonly correct: number
  readonly failed: number
}

/**
 * Adds a contact, or changes the one that has this phone already: one per phone and account (R79). It joins the named groups
 * besides those it is in; an id that is no group of the account is passed over (api-v2 2.7). Answers the contact's id.
 */
export function putContact(
  deps: WorkspaceDeps,
  accountId: number,
  newcomer: NewPerson & { readonly groupIds: readonly number[] },
): number {
  const id = deps.database.write((tx) => {
    const groups = knownGroups(tx, accountId, newcomer.groupIds)
    return putInto(deps, tx, accountId, groups, newcomer)
  })
  deps.announce()
  return id
}

/**
 * Puts people into a new group, by hand: without evidence of consent (R80). Where the name is taken the new group gets a number
 * behind it. Who has no phone counts as failed and keeps nobody else out (api-v2 2.7). A long list goes in slices, so that others get
 * their turn.
 */
export async function importContacts(
  deps: WorkspaceDeps,
  accountId: number,
  groupName: string,
  people: readonly ImportedPerson[],
): Promise<ImportReceipt> {
  const group = deps.database.write((tx) =>
    makeGroup(deps, tx, accountId, freeGroupName(tx, accountId, groupName)),
  )
  const ids = await inSlices(people, (slice) => {
    const put = deps.database.write((tx) => putAllInto(deps, tx, accountId, group, slice))
    deps.announce()
    return put
  })
  deps.announce()
  return { group, correct: ids.length, failed: people.length - ids.length }
}

/** Answers the contacts of those who have a phone. */
function putAllInto(
  deps: WorkspaceDeps,
  tx: WritableDb,
  accountId: number,
  group: GroupRef,
  people: readonly ImportedPerson[],
): number[] {
  return people.flatMap(({ phone, person }) => {
    const parsed = parsePhone(phone)
    return parsed.kind === 'refused'
      ? []
      : [putInto(deps, tx, accountId, [group], { phone: parsed.address, person })]
  })
}

function putInto(
  deps: WorkspaceDeps,
  tx: WritableDb,
  accountId: number,
  groups: readonly GroupRef[],
  { phone, person }: { readonly phone: Msisdn; readonly person: Partial<Person> },
): number {
  const { id } = ensureContact(tx, accountId, phone, deps.now())
  for (const group of groups) {
    addMembership(tx, { groupId: group.id, contactId: id, joinedAt: deps.now(), messageId: null })
  }
  savePerson(deps, tx, id, person)
  return id
}
