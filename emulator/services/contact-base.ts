import type { Msisdn } from '../domain/addresses.ts'
import type { Person } from '../domain/contact.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import {
  addToBlacklist,
  readBlacklist,
  readBlacklistEntry,
  removeFromBlacklist,
  type BlacklistRecord,
} from '../store/blacklist.ts'
import { readGroup } from '../store/contact-groups.ts'
import {
  addMembership,
  deleteContact,
  ensureContact,
  findContact as findContactOf,
  readContact,
  readContacts,
  readContactsOf,
  readMembers,
  readMemberships,
  updatePerson,
  updatePhone,
  type ContactRecord,
  type MembershipRecord,
} from '../store/contacts.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import { leaveGroup, stopSequencesOf } from '../store/leaving.ts'
import { resolveAccount } from './configure-accounts.ts'
import { ensureGroups, type GroupWish } from './contact-groups.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'
import { writeOrRefuse } from './write-or-refuse.ts'

export type { BlacklistRecord }

/** A contact with its memberships and their evidence (R79, R80). */
export interface ContactWithGroups extends ContactRecord {
  readonly memberships: readonly MembershipRecord[]
}

export interface NewPerson {
  readonly phone: Msisdn
  readonly person: Partial<Person>
}

/** People to be added to the base of an account, and the groups that all of them join. */
export interface ContactsDraft {
  readonly accountId: number | undefined
  readonly groups: readonly GroupWish[]
  readonly people: readonly NewPerson[]
}

/** Contacts with an id above `after`; `part` is a part of a phone or of a person's fields. */
export function listContacts(
  deps: WorkspaceDeps,
  after: number,
  limit: number,
  part: string,
): ContactWithGroups[] {
  return withGroups(deps, readContacts(deps.database.db, after, limit, part))
}

/** One contact. Refusal: E_NO_CONTACT. */
export function findContact(deps: WorkspaceDeps, id: number): ContactWithGroups | Refusal {
  const contact = readContact(deps.database.db, id)
  const [found] = contact === undefined ? [] : withGroups(deps, [contact])
  return found ?? refused('E_NO_CONTACT', { id: String(id) })
}

/** Members of a group. Refusal: E_NO_GROUP. */
export function listMembers(
  deps: WorkspaceDeps,
  groupId: number,
  after: number,
  limit: number,
): ContactWithGroups[] | Refusal {
  if (readGroup(deps.database.db, groupId) === undefined)
    return refused('E_NO_GROUP', { id: String(groupId) })
  return withGroups(deps, readMembers(deps.database.db, groupId, after, limit))
}

/** Adds a contact by hand. Refusals: E_NO_ACCOUNT, E_NO_GROUP, E_CONTACT_TAKEN (R79). */
export function addContact(
  deps: WorkspaceDeps,
  { phone, person, ...draft }: Omit<ContactsDraft, 'people'> & NewPerson,
): ContactWithGroups | Refusal {
  const added = addContacts(deps, { ...draft, people: [{ phone, person }] })
  return isRefusal(added) ? added : findContact(deps, added[0] as number)
}

/**
 * Adds many contacts in one transaction: all, or none and the first refusal. They join their groups by hand, so there is no
 * evidence of consent (R80). Answers their ids. Refusals: E_NO_ACCOUNT, E_NO_GROUP, E_CONTACT_TAKEN, also for a phone that
 * comes twice (R79).
 */
export function addContacts(deps: WorkspaceDeps, draft: ContactsDraft): readonly number[] | Refusal {
  const account = resolveAccount(deps.database.db, draft.accountId)
  if (isRefusal(account)) return account
  return changeContacts(deps, (tx) => {
    const groups = ensureGroups(deps, tx, account.id, draft.groups)
    if (isRefusal(groups)) return groups
    const ids: number[] = []
    for (const { phone, person } of draft.people) {
      const { id, isNew } = ensureContact(tx, account.id, phone, deps.now())
      if (!isNew) return refused('E_CONTACT_TAKEN', { phone })
      for (const group of groups) {
        addMembership(tx, { groupId: group.id, contactId: id, joinedAt: deps.now(), messageId: null })
      }
      savePerson(deps, tx, id, person)
      ids.push(id)
    }
    return ids
  })
}

/** Which of the phones an account's contact base has (R79). Refusal: E_NO_ACCOUNT. */
export function findContacts(
  deps: WorkspaceDeps,
  accountId: number | undefined,
  phones: readonly Msisdn[],
): readonly { readonly id: number; readonly phone: string }[] | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  return isRefusal(account) ? account : readContactsOf(deps.database.db, account.id, phones)
}

/**
 * Changes a contact's phone and a person's fields; `groups` replaces the memberships, those that stay keep their evidence.
 * Refusals: E_NO_CONTACT, E_NO_GROUP, E_CONTACT_TAKEN for a phone that another contact has (R79).
 */
export function changeContact(
  deps: WorkspaceDeps,
  id: number,
  changes: {
    readonly person: Partial<Person>
    readonly groups: readonly GroupWish[] | undefined
    readonly phone?: Msisdn | undefined
  },
): ContactWithGroups | Refusal {
  const contact = readContact(deps.database.db, id)
  if (contact === undefined) return refused('E_NO_CONTACT', { id: String(id) })
  const { phone = contact.phone } = changes
  const changed = changeContacts(deps, (tx) => {
    if (phone !== contact.phone) {
      if (findContactOf(tx, contact.accountId, phone) !== undefined) {
        return refused('E_CONTACT_TAKEN', { phone })
      }
      stopSequencesOf(tx, contact, deps.now())
      updatePhone(tx, id, phone)
    }
    if (changes.groups !== undefined) {
      const groups = ensureGroups(deps, tx, contact.accountId, changes.groups)
      if (isRefusal(groups)) return groups
      const wanted = new Set(groups.map((group) => group.id))
      for (const { groupId } of readMemberships(tx, [id])) {
        if (!wanted.has(groupId)) leaveGroup(tx, { ...contact, phone, groupId }, deps.now())
      }
      for (const groupId of wanted) {
        addMembership(tx, { groupId, contactId: id, joinedAt: deps.now(), messageId: null })
      }
    }
    savePerson(deps, tx, id, changes.person)
    return id
  })
  return isRefusal(changed) ? changed : findContact(deps, id)
}

/** Deletes a contact and ends what still runs for its phone (R91). Refusal: E_NO_CONTACT. */
export function removeContact(deps: WorkspaceDeps, id: number): Refusal | undefined {
  const contact = readContact(deps.database.db, id)
  if (contact === undefined) return refused('E_NO_CONTACT', { id: String(id) })
  deps.database.write((tx) => {
    stopSequencesOf(tx, contact, deps.now())
    deleteContact(tx, id)
    appendJournal(tx, 'contact.changed', deps.now(), id)
  })
  deps.announce()
  return undefined
}

export function listBlacklist(
  deps: WorkspaceDeps,
  after: { readonly accountId: number; readonly phone: string },
  limit: number,
): BlacklistRecord[] {
  return readBlacklist(deps.database.db, after, limit)
}

/** Puts a phone on an account's blacklist; idempotent (R84). Refusal: E_NO_ACCOUNT. */
export function blacklistPhone(
  deps: WorkspaceDeps,
  phone: Msisdn,
  accountId: number | undefined,
): BlacklistRecord | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  deps.database.write((tx) => {
    addToBlacklist(tx, { accountId: account.id, phone, addedAt: deps.now(), messageId: null })
    stopSequencesOf(tx, { accountId: account.id, phone }, deps.now())
    appendJournal(tx, 'blacklist.changed', deps.now(), phone)
  })
  deps.announce()
  return readBlacklistEntry(deps.database.db, account.id, phone) ?? refused('E_NOT_BLACKLISTED', { phone })
}

/** Takes a phone off an account's blacklist. Refusals: E_NO_ACCOUNT, E_NOT_BLACKLISTED. */
export function unblacklistPhone(
  deps: WorkspaceDeps,
  phone: Msisdn,
  accountId: number | undefined,
): Refusal | undefined {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  const wasListed = deps.database.write((tx) => {
    const removed = removeFromBlacklist(tx, account.id, phone)
    if (removed) appendJournal(tx, 'blacklist.changed', deps.now(), phone)
    return removed
  })
  deps.announce()
  return wasListed ? undefined : refused('E_NOT_BLACKLISTED', { phone })
}

/** Contacts with their memberships. */
export function withGroups(deps: WorkspaceDeps, contacts: readonly ContactRecord[]): ContactWithGroups[] {
  const memberships = Map.groupBy(
    readMemberships(
      deps.database.db,
      contacts.map(({ id }) => id),
    ),
    ({ contactId }) => contactId,
  )
  return contacts.map((contact) => ({ ...contact, memberships: memberships.get(contact.id) ?? [] }))
}

/** Changes some fields of a contact's person, in the caller's transaction. */
export function savePerson(deps: WorkspaceDeps, tx: WritableDb, id: number, changes: Partial<Person>): void {
  const contact = readContact(tx, id)
  if (contact !== undefined && Object.keys(changes).length > 0)
    updatePerson(tx, id, { ...contact.person, ...changes })
  appendJournal(tx, 'contact.changed', deps.now(), id)
}

function changeContacts<T>(deps: WorkspaceDeps, change: (tx: WritableDb) => T | Refusal): T | Refusal {
  const changed = writeOrRefuse(deps.database, change)
  if (!isRefusal(changed)) deps.announce()
  return changed
}
