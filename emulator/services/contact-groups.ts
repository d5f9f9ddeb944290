import { refused, type Refusal } from '../domain/refusal.ts'
import { MOST_IN_GROUP_NAME, type GroupRef } from '../domain/contact-group.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import {
  deleteGroup,
  findGroupByName,
  insertGroup,
  readFeeders,
  readGroup,
  readGroups,
  renameGroup,
  type GroupRecord,
} from '../store/contact-groups.ts'
import { appendJournal } from '../store/journal.ts'
import { deleteContact, readContact, readMemberIds } from '../store/contacts.ts'
import { stopSequencesFedBy, stopSequencesOf } from '../store/leaving.ts'
import { resolveAccount } from './configure-accounts.ts'
import { inSlices } from './in-slices.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A group by its id, or by its name; a name nobody has used yet makes a new group. */
export type GroupWish = number | string

/** A group with the keywords that feed it. */
export interface FedGroup extends GroupRecord {
  readonly feeders: readonly { readonly keywordId: number; readonly number: string; readonly text: string }[]
}

export function listGroups(deps: WorkspaceDeps, after: number, limit: number): FedGroup[] {
  const feeders = Map.groupBy(readFeeders(deps.database.db), ({ groupId }) => groupId)
  return readGroups(deps.database.db, after, limit).map((group) => ({
    ...group,
    feeders: (feeders.get(group.id) ?? []).map(({ keywordId, number, text }) => ({
      keywordId,
      number,
      text,
    })),
  }))
}

/** One group. Refusal: E_NO_GROUP. */
function findGroup(deps: WorkspaceDeps, id: number): FedGroup | Refusal {
  return (
    listGroups(deps, id - 1, 1).find((group) => group.id === id) ?? refused('E_NO_GROUP', { id: String(id) })
  )
}

/** Adds a group. Refusals: E_NO_ACCOUNT, E_GROUP_TAKEN. */
export function addGroup(
  deps: WorkspaceDeps,
  name: string,
  accountId: number | undefined,
): FedGroup | Refusal {
  const account = resolveAccount(deps.database.db, accountId)
  if (isRefusal(account)) return account
  if (findGroupByName(deps.database.db, account.id, name) !== undefined)
    return refused('E_GROUP_TAKEN', { name })
  const id = changeGroups(deps, (tx) => {
    const made = insertGroup(tx, account.id, name)
    appendJournal(tx, 'group.changed', deps.now(), made)
    return made
  })
  return findGroup(deps, id)
}

/** Renames a group. Refusals: E_NO_GROUP, E_GROUP_TAKEN. */
export function changeGroup(deps: WorkspaceDeps, id: number, name: string): FedGroup | Refusal {
  const group = readGroup(deps.database.db, id)
  if (group === undefined) return refused('E_NO_GROUP', { id: String(id) })
  const namesake = findGroupByName(deps.database.db, group.accountId, name)
  if (namesake !== undefined && namesake.id !== id) return refused('E_GROUP_TAKEN', { name })
  changeGroups(deps, (tx) => {
    renameGroup(tx, id, name)
    appendJournal(tx, 'group.changed', deps.now(), id)
  })
  return findGroup(deps, id)
}

/**
 * Deletes a group, and leaves its contacts; keywords no longer feed it, and their runs end (R91). Refusal: E_NO_GROUP.
 */
export function removeGroup(deps: WorkspaceDeps, id: number): Refusal | undefined {
  if (readGroup(deps.database.db, id) === undefined) return refused('E_NO_GROUP', { id: String(id) })
  changeGroups(deps, (tx) => {
    stopSequencesFedBy(tx, id, deps.now())
    deleteGroup(tx, id)
    appendJournal(tx, 'group.changed', deps.now(), id)
  })
  return undefined
}

/**
 * Deletes a group with its contacts (api-v2 2.6), and ends whatever runs for them (R91). The contacts go in slices, so that others get
 * their turn; who joins meanwhile is left without the group. Refusal: E_NO_GROUP.
 */
export async function removeGroupWithContacts(deps: WorkspaceDeps, id: number): Promise<Refusal | undefined> {
  await inSlices(readMemberIds(deps.database.db, id), (ids) => {
    deps.database.write((tx) => {
      for (const contactId of ids) deleteMember(deps, tx, contactId)
    })
    deps.announce()
    return []
  })
  return removeGroup(deps, id)
}

/** Somebody else may have been quicker. */
function deleteMember(deps: WorkspaceDeps, tx: WritableDb, contactId: number): void {
  const contact = readContact(tx, contactId)
  if (contact === undefined) return
  stopSequencesOf(tx, contact, deps.now())
  deleteContact(tx, contactId)
  appendJournal(tx, 'contact.changed', deps.now(), contactId)
}

/** Answers the groups that are meant, making those that only have a name yet. `field` is their place in the request. Refusal: E_NO_GROUP. */
export function ensureGroups(
  deps: WorkspaceDeps,
  tx: WritableDb,
  accountId: number,
  wishes: readonly GroupWish[],
  field = '/groups',
): GroupRef[] | Refusal {
  const groups: GroupRef[] = []
  for (const [index, wish] of wishes.entries()) {
    const group =
      typeof wish === 'number' ? ownGroup(tx, accountId, wish) : findGroupByName(tx, accountId, wish)
    if (group !== undefined) groups.push({ id: group.id, name: group.name })
    else if (typeof wish === 'number')
      return refused('E_NO_GROUP', { id: String(wish) }, `${field}/${String(index)}`)
    else groups.push(makeGroup(deps, tx, accountId, wish))
  }
  return groups
}

/** The groups of an account among the ids that are given; others are passed over (api-v2 2.7). */
export function knownGroups(db: ReadableDb, accountId: number, ids: readonly number[]): GroupRef[] {
  return [...new Set(ids)].flatMap((id) => {
    const group = ownGroup(db, accountId, id)
    return group === undefined ? [] : [{ id: group.id, name: group.name }]
  })
}

function ownGroup(tx: ReadableDb, accountId: number, id: number): GroupRef | undefined {
  const group = readGroup(tx, id)
  return group?.accountId === accountId ? group : undefined
}

/** Makes a group in the caller's transaction; the name has to be free. */
export function makeGroup(deps: WorkspaceDeps, tx: WritableDb, accountId: number, name: string): GroupRef {
  const id = insertGroup(tx, accountId, name)
  appendJournal(tx, 'group.changed', deps.now(), id)
  return { id, name }
}

/**
 * Adds a group whatever it is called: where the name is taken it gets a number behind it. The papers know no error for that, and the
 * vendor's tests add `test` time and again (api-v2 2.6 [Vp+C], 2.16 [C]); keywords and people know a group by its name.
 */
export function addGroupNamed(deps: WorkspaceDeps, accountId: number, name: string): GroupRef {
  return changeGroups(deps, (tx) => makeGroup(deps, tx, accountId, freeGroupName(tx, accountId, name)))
}

/** Groups of an account are told apart by their names: `Klienci`, `Klienci (2)`, `Klienci (3)`. */
export function freeGroupName(db: ReadableDb, accountId: number, wanted: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : numberedName(wanted, count)
    if (findGroupByName(db, accountId, name) === undefined) return name
  }
}

/** A name that is as long as it may be gives its end for the number. */
function numberedName(wanted: string, count: number): string {
  const number = ` (${String(count)})`
  const kept = Array.from(wanted).slice(0, MOST_IN_GROUP_NAME - number.length)
  return `${kept.join('').trimEnd()}${number}`
}

function changeGroups<T>(deps: WorkspaceDeps, change: (tx: WritableDb) => T): T {
  const changed = deps.database.write<{ value: T }>((tx) => ({ value: change(tx) })).value
  // Keywords carry the names of their groups.
  deps.routing.forgetAll()
  deps.announce()
  return changed
}
