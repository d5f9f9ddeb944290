import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Msisdn } from '../../emulator/domain/addresses.ts'
import type { ContactSearch } from '../../emulator/domain/contact-search.ts'
import type { Person } from '../../emulator/domain/contact.ts'
import { byName } from '../../emulator/domain/polish-order.ts'
import type { WorkspaceHost } from '../../emulator/runtime/workspace-host.ts'
import { addAccount } from '../../emulator/services/configure-accounts.ts'
import { blacklistPhone, changeContact, findContact } from '../../emulator/services/contact-base.ts'
import { addGroup, removeGroup, removeGroupWithContacts } from '../../emulator/services/contact-groups.ts'
import { importContacts, putContact } from '../../emulator/services/import-contacts.ts'
import {
  findBlacklistEntry,
  findGroupsOfPhone,
  findOwnContact,
  findOwnGroup,
  searchBlacklist,
  searchContacts,
  searchGroups,
} from '../../emulator/services/search-contacts.ts'
import type { WorkspaceDeps } from '../../emulator/services/workspace-deps.ts'
import { countContacts } from '../../emulator/store/contacts.ts'
import { readRows } from '../../emulator/store/database.ts'
import { expectDone, hosted, hostOf } from '../support/hosted-workspaces.ts'

let host: WorkspaceHost
let deps: WorkspaceDeps
beforeEach(() => {
  host = hostOf(null)
  deps = hosted(host, 'kontakty').deps
})
afterEach(() => {
  host.closeAll()
})

const ME = 1
const ALL: ContactSearch = {
  accountId: ME,
  group: 'all',
  part: '',
  sort: null,
  order: 'asc',
  page: 1,
  limit: 100,
}

function phone(digits: number): Msisdn {
  return `+48${String(digits)}` as Msisdn
}

function put(digits: number, person: Partial<Person> = {}, groupIds: readonly number[] = []): number {
  return putContact(deps, ME, { phone: phone(digits), person, groupIds })
}

/** Phones that a search finds, as the last digits, and how many there are in all. */
function found(search: Partial<ContactSearch>) {
  const { items, total } = searchContacts(deps, { ...ALL, ...search })
  return [items.map((contact) => contact.phone.slice(-1)).join(''), total]
}

describe('searchContacts', () => {
  beforeEach(() => {
    put(999500001, { firstName: 'Ewa', lastName: 'Nowak', company: 'Ogród', city: 'Poznań' })
    put(999500002)
    put(999500003, { firstName: 'adam', lastName: 'Zięba', taxId: '7770001122' })
    put(999500004, { firstName: 'Zofia', lastName: 'Adamska', email: 'zofia@ogrod.example' })
  })

  test.each([
    [{}, '1234', 4],
    [{ order: 'desc' }, '4321', 4],
    [{ sort: 'phone', order: 'desc' }, '4321', 4],
    [{ sort: 'firstName' }, '2314', 4],
    [{ sort: 'firstName', order: 'desc' }, '4132', 4],
    [{ sort: 'lastName' }, '2413', 4],
    [{ sort: 'city', order: 'desc' }, '1432', 4],
    [{ sort: 'lastName', page: 2, limit: 3 }, '3', 4],
    [{ sort: 'lastName', page: 3, limit: 3 }, '', 4],
    [{ part: 'ADAM' }, '34', 2],
    [{ part: 'OGRÓD' }, '1', 1],
    [{ part: '999 500 00' }, '1234', 4],
    [{ part: '7770' }, '3', 1],
    [{ part: 'city' }, '', 0],
    [{ part: '%' }, '', 0],
    [{ part: 'Nowak', sort: 'email' }, '1', 1],
  ] as const)('api-v2 2.7: %j finds %s of %i', (search, expected, total) => {
    expect(found(search)).toEqual([expected, total])
  })

  test('api-v2 2.7: in the order of the Polish alphabet', () => {
    const names = ['Zięba', 'Łoś', 'ćwik', 'Cyran', 'Źróbek', 'Lutek', 'Żak', 'lis', 'Ćma', 'Czyż']
    names.forEach((lastName, index) => put(999500101 + index, { lastName, city: 'Łódź' }))
    const { items } = searchContacts(deps, { ...ALL, part: 'Łódź', sort: 'lastName' })
    expect(items.map(({ person }) => person.lastName)).toEqual(
      byName(names.map((name) => ({ name }))).map(({ name }) => name),
    )
  })

  test('api-v2 2.7: by group, and without one', () => {
    const { id } = expectDone(addGroup(deps, 'Ogrodnicy', ME))
    put(999500002, {}, [id])
    put(999500004, {}, [id])
    expect([found({ group: id }), found({ group: id, sort: 'lastName', order: 'desc' })]).toEqual([
      ['24', 2],
      ['42', 2],
    ])
    expect([found({ group: 'none' }), found({ group: 999 })]).toEqual([
      ['13', 2],
      ['', 0],
    ])
  })

  test('finds nothing of another account', () => {
    const other = addAccount(deps, {
      name: 'Sklep',
      kind: 'POSTPAID',
      role: 'own',
      balance: null,
      defaultSender: null,
      forwardList: [],
    })
    expect(found({ accountId: other.id })).toEqual(['', 0])
    expect(findOwnContact(deps, other.id, 1)).toMatchObject({ code: 'E_NO_CONTACT' })
    expect(expectDone(findOwnContact(deps, ME, 1)).phone).toBe('+48999500001')
  })

  test.each([
    ['firstName', 'first_name'],
    ['lastName', 'last_name'],
    ['company', 'company'],
    ['taxId', 'tax_id'],
    ['email', 'email'],
    ['address', 'address'],
    ['city', 'city'],
    ['description', 'description'],
  ])('those with a person are read in the order of an index when sorted by %s', (_field, column) => {
    const sql = `EXPLAIN QUERY PLAN
      SELECT id FROM contacts WHERE person IS NOT NULL AND account_id = 1 ORDER BY ${column} COLLATE NOCASE, id LIMIT 20`
    const plan = readRows<{ detail: string }>(deps.database.db, sql)
    expect(plan.map(({ detail }) => detail)).toEqual([
      `SEARCH contacts USING INDEX contacts_by_${column} (account_id=?)`,
    ])
  })
})

describe('putContact', () => {
  test('R79: a phone that is there already keeps its contact, its groups, and what is not said anew', () => {
    const first = expectDone(addGroup(deps, 'Ogrodnicy', ME)).id
    const second = expectDone(addGroup(deps, 'Stali', ME)).id
    const id = put(999500001, { firstName: 'Ewa', city: 'Poznań' }, [first])
    expect(put(999500001, { city: 'Gniezno' }, [second, 999])).toBe(id)
    const contact = expectDone(findContact(deps, id))
    expect([contact.person.firstName, contact.person.city]).toEqual(['Ewa', 'Gniezno'])
    expect(contact.memberships.map(({ groupName }) => groupName)).toEqual(['Ogrodnicy', 'Stali'])
    expect(findGroupsOfPhone(deps, ME, phone(999500001))).toEqual({
      contactId: id,
      groups: [
        { id: first, name: 'Ogrodnicy' },
        { id: second, name: 'Stali' },
      ],
    })
    expect(findGroupsOfPhone(deps, ME, phone(999500009))).toBeUndefined()
  })

  test('R79: a contact can get another phone, but not that of another contact', () => {
    const id = put(999500001)
    put(999500002)
    const change = (digits: number) =>
      changeContact(deps, id, { person: {}, groups: undefined, phone: phone(digits) })
    expect(change(999500002)).toMatchObject({ code: 'E_CONTACT_TAKEN' })
    expect(expectDone(change(999500003)).phone).toBe('+48999500003')
  })
})

describe('importContacts', () => {
  const people = [
    { phone: '999 500 001', person: { firstName: 'Ewa' } },
    { phone: '+48999500002', person: {} },
    { phone: 'brak', person: { firstName: 'Nikt' } },
  ]

  test('api-v2 2.7: makes a new group, and says how many of the list could be used', async () => {
    const { group, correct, failed } = await importContacts(deps, ME, 'Targi', people)
    expect([group.name, correct, failed, found({ group: group.id })]).toEqual(['Targi', 2, 1, ['12', 2]])
  })

  test('numbers a group whose name is taken', async () => {
    const names: string[] = []
    for (let count = 0; count < 3; count++)
      names.push((await importContacts(deps, ME, 'Targi', people)).group.name)
    expect(names).toEqual(['Targi', 'Targi (2)', 'Targi (3)'])
    expect(countContacts(deps.database.db)).toBe(2)
  })

  test('api-v2 2.6: a group can be deleted with its contacts, or without them', async () => {
    const { group } = await importContacts(deps, ME, 'Targi', people)
    const kept = expectDone(addGroup(deps, 'Stali', ME)).id
    put(999500003, {}, [kept])
    await removeGroupWithContacts(deps, group.id)
    removeGroup(deps, kept)
    expect([found({}), searchGroups(deps, { ...ALL, part: '' }).total]).toEqual([['3', 1], 0])
  })
})

describe('searchGroups', () => {
  test('api-v2 2.6: by a part of the name, in the order of names, with how many are in each', () => {
    const names = ['Ogrodnicy', 'Stali klienci', 'ogród zimowy']
    const [first] = names.map((name) => expectDone(addGroup(deps, name, ME)).id)
    put(999500001, {}, [first ?? 0])
    const search = { accountId: ME, part: 'OGR', order: 'desc', page: 1, limit: 10 } as const
    const { items, total } = searchGroups(deps, search)
    expect([items.map(({ name, memberCount }) => [name, memberCount]), total]).toEqual([
      [
        ['ogród zimowy', 0],
        ['Ogrodnicy', 1],
      ],
      2,
    ])
    expect(expectDone(findOwnGroup(deps, ME, first ?? 0)).name).toBe('Ogrodnicy')
    expect(findOwnGroup(deps, 2, first ?? 0)).toMatchObject({ code: 'E_NO_GROUP' })
  })
})

describe('searchBlacklist', () => {
  test('R84: newest first, by a part of the phone, each entry with a number of its own', () => {
    const ids = [1, 2, 3].map((last) => expectDone(blacklistPhone(deps, phone(999500000 + last), ME)).id)
    expect(new Set(ids).size).toBe(3)
    expect(expectDone(blacklistPhone(deps, phone(999500002), ME)).id).toBe(ids[1])
    const search = { accountId: ME, part: '', page: 1, limit: 2, order: 'desc' } as const
    const { items, total } = searchBlacklist(deps, search)
    expect([items.map(({ id }) => id), total]).toEqual([[ids[2], ids[1]], 3])
    expect(searchBlacklist(deps, { ...search, part: '0001' }).items.map(({ id }) => id)).toEqual([ids[0]])
    expect(findBlacklistEntry(deps, ME, phone(999500003))?.id).toBe(ids[2])
    expect(findBlacklistEntry(deps, ME, phone(999500009))).toBeUndefined()
  })
})
