import {
  searchedPart,
  type BlacklistSearch,
  type ContactSearch,
  type GroupSearch,
} from '../domain/contact-search.ts'
import { offsetOf, type NumberedPage } from '../domain/paging.ts'
import { byName } from '../domain/polish-order.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import {
  countBlacklistOf,
  readBlacklistEntry,
  readBlacklistPage,
  type BlacklistRecord,
} from '../store/blacklist.ts'
import { readGroup, readGroupNames, readGroupsById, type GroupRecord } from '../store/contact-groups.ts'
import { countContactsOf, readContactPage } from '../store/contact-pages.ts'
import { findContact, readContact, readGroupsOfPhone } from '../store/contacts.ts'
import type { GroupRef } from '../domain/contact-group.ts'
import { withGroups, type ContactWithGroups } from './contact-base.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** One page of an account's contacts, with their groups (api-v2 2.7). */
export function searchContacts(deps: WorkspaceDeps, search: ContactSearch): NumberedPage<ContactWithGroups> {
  const { db } = deps.database
  return {
    items: withGroups(deps, readContactPage(db, search)),
    total: countContactsOf(db, search),
  }
}

/** One contact of an account. Refusal: E_NO_CONTACT, also for another account's. */
export function findOwnContact(
  deps: WorkspaceDeps,
  accountId: number,
  id: number,
): ContactWithGroups | Refusal {
  const contact = readContact(deps.database.db, id)
  const [found] = contact?.accountId === accountId ? withGroups(deps, [contact]) : []
  return found ?? refused('E_NO_CONTACT', { id: String(id) })
}

/**
 * One page of an account's groups, with how many people are in each (api-v2 2.6). All names are looked at and put in order here,
 * where capital Polish letters have their small ones as well, not in the store: groups are few.
 */
export function searchGroups(deps: WorkspaceDeps, search: GroupSearch): NumberedPage<GroupRecord> {
  const { db } = deps.database
  const { text } = searchedPart(search.part)
  const named = readGroupNames(db, search.accountId).filter(({ name }) => name.toLowerCase().includes(text))
  const wanted = byName(named, search.order)
  const before = offsetOf(search)
  const ids = wanted.slice(before, before + search.limit).map(({ id }) => id)
  return { items: readGroupsById(db, ids), total: wanted.length }
}

/** One group of an account. Refusal: E_NO_GROUP, also for another account's. */
export function findOwnGroup(deps: WorkspaceDeps, accountId: number, id: number): GroupRecord | Refusal {
  const group = readGroup(deps.database.db, id)
  return group?.accountId === accountId ? group : refused('E_NO_GROUP', { id: String(id) })
}

/** The groups of an account that hold a phone, with its contact; undefined where the phone is no contact (R79). */
export function findGroupsOfPhone(
  deps: WorkspaceDeps,
  accountId: number,
  phone: string,
): { readonly contactId: number; readonly groups: readonly GroupRef[] } | undefined {
  const { db } = deps.database
  const contactId = findContact(db, accountId, phone)
  return contactId === undefined ? undefined : { contactId, groups: readGroupsOfPhone(db, accountId, phone) }
}

/** One page of an account's blacklist (R84). */
export function searchBlacklist(deps: WorkspaceDeps, search: BlacklistSearch): NumberedPage<BlacklistRecord> {
  const { db } = deps.database
  return { items: readBlacklistPage(db, search), total: countBlacklistOf(db, search) }
}

/** What an account's blacklist says of a phone; undefined: nothing (R84). */
export function findBlacklistEntry(
  deps: WorkspaceDeps,
  accountId: number,
  phone: string,
): BlacklistRecord | undefined {
  return readBlacklistEntry(deps.database.db, accountId, phone)
}
