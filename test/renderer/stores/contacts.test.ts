import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import type { BlacklistEntry, Contact, ContactGroup } from '../../../emulator/contract/contacts.ts'
import { useContacts } from '../../../src-renderer/stores/contacts.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const at = '2025-03-03T09:00:00.000Z'
const gardeners: ContactGroup = { id: 7, accountId: 1, name: 'Ogrodnicy', memberCount: 1, feeders: [] }

function aContact(id: number, firstName: string): Contact {
  return {
    id,
    accountId: 1,
    phone: `+4850060070${id}`,
    firstName,
    lastName: '',
    company: '',
    taxId: '',
    email: '',
    address: '',
    city: '',
    description: '',
    createdAt: at,
    blacklisted: false,
    groups: [],
  }
}

function anEntry(accountId: number): BlacklistEntry {
  return { phone: '+48500600701', accountId, addedAt: at, source: 'keyword', messageId: 'm1', traceId: '1' }
}

describe('useContacts', () => {
  let client = createFakeEmulatorClient()
  let members: readonly Contact[] = []

  beforeEach(() => {
    client = createFakeEmulatorClient()
    members = [aContact(1, 'Ola')]
    client.answer('listContacts', ({ query }) => ({
      items: [aContact(1, 'Ola'), aContact(2, 'Jan')].filter(({ firstName }) =>
        firstName.includes(query?.q ?? ''),
      ),
      nextCursor: null,
    }))
    client.answer('listGroups', () => ({ items: [gardeners], nextCursor: null }))
    client.answer('listGroupMembers', () => ({ items: [...members], nextCursor: null }))
    client.answer('listBlacklist', () => ({ items: [anEntry(1), anEntry(2)], nextCursor: null }))
    panelWith(client)
  })

  test('shows the contacts that hold a text', async () => {
    const contacts = useContacts()

    await contacts.search('Jan')

    expect(contacts.list.items).toEqual([aContact(2, 'Jan')])
  })

  test('shows who a keyword brings into the group that is open', async () => {
    const contacts = useContacts()
    await Promise.all([contacts.groups.load(), contacts.openGroup(7)])
    expect([contacts.openedGroup, contacts.members.items]).toEqual([gardeners, [aContact(1, 'Ola')]])
    members = [aContact(2, 'Jan'), aContact(1, 'Ola')]

    contacts.applyEvents([anEvent(1, 'contact.changed')])
    await flushPromises()

    expect(contacts.members.items).toEqual(members)
  })

  test('reads nothing for an event when nobody has asked for it', async () => {
    useContacts().applyEvents([anEvent(1, 'blacklist.changed')])
    await flushPromises()

    expect(client.calls).toEqual([])
  })

  test('takes a phone off the blacklist of one account only', async () => {
    client.answer('deleteBlacklistEntry', () => undefined)
    const contacts = useContacts()
    await contacts.blacklist.load()

    const removal = contacts.removeFromBlacklist(anEntry(2))
    expect(contacts.blacklist.items).toEqual([anEntry(1)])
    await removal.settle?.()

    expect(client.calls.at(-1)).toEqual({
      id: 'deleteBlacklistEntry',
      request: { params: { workspace: 'default', phone: '+48500600701' }, query: { accountId: 2 } },
    })
  })

  test('puts a new name of a group on show', async () => {
    client.answer('updateGroup', ({ body }) => ({ ...gardeners, ...body }))
    const contacts = useContacts()
    await contacts.groups.load()
    client.answer('listGroups', () => ({ items: [{ ...gardeners, name: 'Działka' }], nextCursor: null }))

    await contacts.renameGroup(7, 'Działka')

    expect(contacts.groups.items).toEqual([{ ...gardeners, name: 'Działka' }])
  })

  test('R80: reads every member of a group, page after page', async () => {
    client.answer('listGroupMembers', ({ query }) =>
      query?.cursor === undefined
        ? { items: [aContact(1, 'Ola')], nextCursor: '1' }
        : { items: [aContact(2, 'Jan')], nextCursor: null },
    )
    const everybody = await useContacts().readMembers(7)
    expect(everybody.map(({ firstName }) => firstName)).toEqual(['Ola', 'Jan'])
  })

  test('R79: asks for known phones in pieces that the emulator takes', async () => {
    const asked: number[] = []
    client.answer('findContacts', ({ body }) => {
      asked.push(body.phones.length)
      return { found: [{ id: asked.length, phone: body.phones[0] ?? '' }] }
    })
    const phones = Array.from({ length: 10_001 }, (_, index) => `+48${500_000_000 + index}`)
    const known = await useContacts().findKnown(1, phones)
    expect([asked, [...known]]).toEqual([
      [5000, 5000, 1],
      ['+48500000000', '+48500005000', '+48500010000'],
    ])
  })
})
