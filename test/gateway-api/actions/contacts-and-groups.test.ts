import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import { itemsOf, vendorClient, type VendorClient } from '../../support/vendor-client.ts'
import { EWA, OLA } from './sample-calls.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(
  from: 'sample' | 'empty' = 'sample',
): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace({ from })
  return { workspace, api: vendorClient(server, workspace) }
}

describe('groups', () => {
  test('api-v2 2.6, 2.16: a second group of a name gets a number, as adding one never fails', async () => {
    const { api } = await open()
    const ids = [
      (await api('groups/add', { name: 'Targi' })).id,
      (await api('groups/add', { name: 'Targi' })).id,
    ]
    const views = await Promise.all(ids.map((id) => api('groups/view', { id })))
    expect(views).toEqual([
      { id: ids[0], name: 'Targi', count: 0 },
      { id: ids[1], name: 'Targi (2)', count: 0 },
    ])
  })

  test('api-v2 1.7: a name that is as long as it may be gives its end for the number', async () => {
    const { api } = await open()
    const name = `${'ą'.repeat(95)} Nowy`
    await api('groups/add', { name })
    await api('groups/add', { name })
    const imported = await api('contacts/import', { group_name: name, contact: [{ phone: OLA }] })
    const names = itemsOf(await api('groups/index', { search: 'ĄĄĄ' })).map((group) => group.name)
    expect([names, (await api('groups/view', { id: imported.id })).count]).toEqual([
      [name, `${'ą'.repeat(95)} (2)`, `${'ą'.repeat(95)} (3)`].toSorted(),
      1,
    ])
  })

  test.each([
    ['ŻÓŁĆ', ['Żółć i ŚNIEG']],
    ['żółć', ['Żółć i ŚNIEG']],
    ['  śnieg ', ['Żółć i ŚNIEG']],
    ['zolc', []],
    ['50%', ['Rabat 50%']],
    ['_', []],
  ])(
    'api-v2 2.6: groups/index finds %j among capital and small letters, Polish ones too',
    async (search, names) => {
      const { api } = await open()
      for (const name of ['Żółć i ŚNIEG', 'Rabat 50%', 'Rabat 500']) await api('groups/add', { name })
      const found = await api('groups/index', { search })
      expect([found.paging, itemsOf(found).map(({ name }) => name)]).toEqual([{ page: 1, count: 1 }, names])
    },
  )

  test.each([
    ['search', { search: 'kata' }, ['Katalog']],
    ['search as Perl calls it', { name: 'kata' }, ['Katalog']],
    ['order', { sort: 'name', order: 'desc', limit: 2 }, ['Stali klienci', 'Promocja']],
    ['page', { page: 2, limit: 3 }, ['Stali klienci']],
    ['page 0 is the first', { page: 0, limit: 1 }, ['Katalog']],
  ])('api-v2 2.6: groups/index by %s', async (_, parameters, names) => {
    const { api } = await open()
    expect(itemsOf(await api('groups/index', parameters)).map(({ name }) => name)).toEqual(names)
  })

  test('api-v2 2.6: groups/delete leaves the people unless told otherwise', async () => {
    const { api } = await open()
    const [group] = itemsOf(await api('groups/index', { search: 'Stali' }))
    await api('groups/delete', { id: group?.id })
    expect(itemsOf(await api('contacts/index', { group_id: 'none' })).map(({ phone }) => phone)).toEqual([
      EWA,
    ])
  })

  test('V8: an empty list comes as a bare null where that is wanted', async () => {
    const { workspace, api } = await open('empty')
    const before = await api('groups/index')
    await workspace.call('updateProfile', { body: { 'api.null_for_empty_list': true } })
    expect([before, await api('groups/index'), await api('contacts/index')]).toEqual([
      { paging: { page: 1, count: 1 }, items: [] },
      null,
      null,
    ])
  })
})

describe('contacts', () => {
  test('api-v2 2.7: contacts/import takes a list written as JSON into a text', async () => {
    const { api } = await open()
    const contact = JSON.stringify([
      { phone: OLA, first_name: 'Ola' },
      { phone: '12' },
      { phone: '600 700 800' },
    ])
    const { id, ...rest } = await api('contacts/import', { group_name: 'Targi', contact })
    const members = itemsOf(await api('contacts/index', { group_id: id, sort: 'phone' }))
    expect([
      rest,
      members.map(({ phone, first_name, group_name }) => [phone, first_name, group_name]),
    ]).toEqual([
      { success: true, correct: 2, failed: 1 },
      [
        [OLA, 'Ola', 'Targi'],
        ['+48600700800', '', 'Targi'],
      ],
    ])
  })

  test('R79: adding a phone that is there changes its contact, and groups add up', async () => {
    const { api } = await open()
    const first = await api('contacts/add', { phone: OLA, first_name: 'Ola', group_id: [1, 2] })
    const second = await api('contacts/add', { phone: '500 600 700', city: 'Gdynia', group_id: '3,123' })
    const groups = itemsOf(await api('groups/check', { phone: OLA })).map(({ group_id }) => group_id)
    const { first_name, city } = await api('contacts/view', { id: first.id })
    expect([second, groups.toSorted(), first_name, city]).toEqual([first, [1, 2, 3], 'Ola', 'Gdynia'])
  })

  test('api-v2 2.7: contacts/edit replaces the groups that are given, and keeps those that are not', async () => {
    const { api } = await open()
    const { id } = await api('contacts/add', { phone: OLA, group_id: [1, 2] })
    const groupsAfter = async (changes: object) => {
      expect(await api('contacts/edit', { id, ...changes })).toEqual({ success: true, id })
      return itemsOf(await api('groups/check', { phone: OLA })).map(({ group_id }) => group_id)
    }
    expect([
      await groupsAfter({ city: 'Sopot' }),
      await groupsAfter({ group_id: [3, 123] }),
      await groupsAfter({ group_id: 'none' }),
    ]).toEqual([[1, 2], [3], []])
  })

  test('api-v2 2.7: contacts/delete takes several at once', async () => {
    const { api } = await open()
    const { id } = await api('contacts/add', { phone: OLA })
    expect([await api('contacts/delete', { id: [1, id, 99] }), await api('contacts/index')]).toEqual([
      { success: true },
      { paging: { page: 1, count: 1 }, items: [] },
    ])
  })

  test.each([
    ['digits of a phone', { search: '5006' }, [OLA]],
    ['letters of a name', { search: 'EWA' }, [EWA]],
    ['a group', { group_id: 4 }, [EWA]],
    ['no group', { group_id: 'none' }, [OLA]],
    ['a group that is not there', { group_id: 123 }, []],
    ['what is no group', { group_id: 'x' }, []],
    ['a field', { sort: 'first_name', order: 'desc' }, [OLA, EWA]],
    ['a field without an order', { sort: 'first_name' }, [EWA, OLA]],
    ['the newest first without anything', {}, [OLA, EWA]],
  ])('api-v2 2.7: contacts/index by %s', async (_, parameters, phones) => {
    const { api } = await open()
    await api('contacts/add', { phone: OLA, first_name: 'Ola', group_id: 'none' })
    expect(itemsOf(await api('contacts/index', parameters)).map(({ phone }) => phone)).toEqual(phones)
  })
})
