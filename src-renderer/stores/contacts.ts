import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { BlacklistEntry, Contact, ContactGroup } from '../../emulator/contract/contacts.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST, type Page } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewContact = WorkspaceRequest<'createContact'>['body']
type NewContacts = WorkspaceRequest<'createContacts'>['body']
type ContactChange = WorkspaceRequest<'updateContact'>['body']
type NewBlacklistEntry = WorkspaceRequest<'createBlacklistEntry'>['body']

/** What a message does to people; it announces that itself, without further events. */
const MOVING_TICKS: ReadonlySet<string> = new Set([
  'group-joined',
  'group-left',
  'blacklisted',
  'unblacklisted',
])

const LOOKED_UP_AT_ONCE = 5000

/** The contact base, its groups with the members of the one that is open, and the blacklist. */
export const useContacts = defineStore('contacts', () => {
  const call = useWorkspaceCall()
  const query = shallowRef('')
  const list = createResourceList<Contact>({
    readPage: (page, signal) => call('listContacts', { query: { ...page, q: query.value } }, { signal }),
  })
  const groups = createResourceList<ContactGroup>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listGroups', { query: page }, { signal }),
  })
  const openedGroupId = shallowRef<number | null>(null)
  const openedGroup = computed(() => groups.items.find(({ id }) => id === openedGroupId.value) ?? null)
  const members = createResourceList<Contact>({
    readPage: async (page, signal) =>
      openedGroupId.value === null
        ? { items: [], nextCursor: null }
        : await call(
            'listGroupMembers',
            { params: { group: String(openedGroupId.value) }, query: page },
            { signal },
          ),
  })
  const blacklist = createResourceList<BlacklistEntry>({
    readPage: (page, signal) => call('listBlacklist', { query: page }, { signal }),
  })

  /** Shows the contacts whose phone or name holds a text. */
  async function search(text: string): Promise<void> {
    query.value = text
    await list.load()
  }

  /** Shows one group with its members; null: none. */
  async function openGroup(id: number | null): Promise<void> {
    openedGroupId.value = id
    members.clear()
    if (id !== null) await members.load()
  }

  async function createGroup(name: string): Promise<ContactGroup> {
    const created = await call('createGroup', { body: { name } })
    await groups.refresh()
    return created
  }

  async function renameGroup(id: number, name: string): Promise<void> {
    await call('updateGroup', { params: { group: String(id) }, body: { name } })
    await groups.refresh()
  }

  /** Deletes a group when the removal settles; its contacts stay. */
  function removeGroup(id: number): Removal {
    return deferRemoval(
      groups,
      (group) => group.id === id,
      () => call('deleteGroup', { params: { group: String(id) } }),
    )
  }

  async function create(contact: NewContact): Promise<Contact> {
    const created = await call('createContact', { body: contact })
    await refreshPeople()
    return created
  }

  /** Adds many contacts: all, or none. What follows them is announced by events. */
  async function createMany(contacts: NewContacts): Promise<void> {
    await call('createContacts', { body: contacts })
  }

  /** Which of the phones an account has in its contact base already, in canonical spelling. */
  async function findKnown(accountId: number, phones: readonly string[]): Promise<ReadonlySet<string>> {
    const known = new Set<string>()
    for (let start = 0; start < phones.length; start += LOOKED_UP_AT_ONCE) {
      const body = { accountId, phones: phones.slice(start, start + LOOKED_UP_AT_ONCE) }
      const { found } = await call('findContacts', { body })
      for (const { phone } of found) known.add(phone)
    }
    return known
  }

  async function update(id: number, change: ContactChange): Promise<void> {
    await call('updateContact', { params: { contact: String(id) }, body: change })
    await refreshPeople()
  }

  /** Deletes a contact when the removal settles: its evidence of consent could not be made again. */
  function remove(id: number): Removal {
    return deferRemoval(
      list,
      (contact) => contact.id === id,
      () => call('deleteContact', { params: { contact: String(id) } }),
    )
  }

  async function addToBlacklist(entry: NewBlacklistEntry): Promise<BlacklistEntry> {
    const added = await call('createBlacklistEntry', { body: entry })
    await Promise.all([blacklist.refresh(), refreshPeople()])
    return added
  }

  /** Takes a phone off the blacklist of an account when the removal settles: the entry says which message caused it. */
  function removeFromBlacklist({ phone, accountId }: Pick<BlacklistEntry, 'phone' | 'accountId'>): Removal {
    return deferRemoval(
      blacklist,
      (entry) => entry.phone === phone && entry.accountId === accountId,
      () => call('deleteBlacklistEntry', { params: { phone }, query: { accountId } }),
    )
  }

  /** Every member of a group, however many there are. */
  async function readMembers(groupId: number): Promise<readonly Contact[]> {
    const all: Contact[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const query: { limit: number; cursor?: string } = { limit: 1000, ...(cursor !== '' && { cursor }) }
      const page: Page<Contact> = await call('listGroupMembers', {
        params: { group: String(groupId) },
        query,
      })
      all.push(...page.items)
      cursor = page.nextCursor
    }
    return all
  }

  async function refreshPeople(): Promise<void> {
    await Promise.all([list.refresh(), members.refresh(), groups.refresh()])
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      const movedByMessage = events.some(
        ({ message }) => message?.ribbon.some((tick) => MOVING_TICKS.has(tick)) === true,
      )
      const changedByHand = hasEvent(
        events,
        'contact.changed',
        'group.changed',
        'blacklist.changed',
        'keyword.changed',
      )
      if (movedByMessage || changedByHand) void refreshPeople()
      if (movedByMessage || hasEvent(events, 'blacklist.changed')) void blacklist.refresh()
    },
    refresh() {
      void refreshPeople()
      void blacklist.refresh()
    },
    restart() {
      void openGroup(null)
      void list.restart()
      void groups.restart()
      void blacklist.restart()
    },
  }

  return {
    query,
    list,
    groups,
    openedGroupId,
    openedGroup,
    members,
    blacklist,
    search,
    openGroup,
    createGroup,
    renameGroup,
    removeGroup,
    create,
    createMany,
    findKnown,
    update,
    remove,
    addToBlacklist,
    removeFromBlacklist,
    readMembers,
    ...mirror,
  }
})
