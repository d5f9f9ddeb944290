import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  vendorClient,
  type VendorAnswer,
  type VendorClient,
} from '../../support/vendor-client.ts'
import { EWA, OLA } from './sample-calls.ts'

/** Refused by the network as unsent. */
const UNSENT_PHONE = '+48999902200'
const MARCH_10 = '2027-03-10 10:00:00'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(now = MARCH_10): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace({ now })
  return { workspace, api: vendorClient(server, workspace) }
}

/** Sends as FULL, and answers how the call is told. */
function send(api: VendorClient, wish: object = {}): Promise<VendorAnswer> {
  return api('messages/send_sms', { phone: OLA, text: 'Test', sender: 'INFORMACJA', ...wish })
}

async function idsOf(api: VendorClient, action: string, wish: object = {}): Promise<unknown[]> {
  return itemsOf(await api(action, wish)).map(({ id }) => id)
}

describe('messages/reports by ids', () => {
  async function delivered() {
    const { workspace, api } = await open()
    await send(api, { unique_id: 'jeden' })
    await send(api, { unique_id: 'dwa', phone: EWA })
    await workspace.advance('30s')
    return api
  }

  test.each([
    [{ status: 'unsent' }, []],
    [{ status: 'delivered' }, ['jeden']],
    [{ type: 'mms' }, []],
    [{ type: 'full' }, ['jeden']],
    [{ phone: EWA }, []],
    [{ phone: OLA }, ['jeden']],
    [{ date_from: '2027-03-11' }, []],
    [{ date_to: '2027-03-10' }, ['jeden']],
    [{ stat_id: 999_999 }, []],
    [{ unique_id: 'dwa' }, []],
    [{ unique_id: ['dwa', 'jeden'] }, ['jeden']],
    [{ unique_id: 'nieznany' }, []],
  ])('api-v2 2.1.9: an id is one filter more beside %j', async (filter, ids) => {
    const api = await delivered()
    expect(await idsOf(api, 'messages/reports', { id: 'jeden', ...filter })).toEqual(ids)
  })

  test('api-v2 2.1.9: a date that is none is refused beside an id, too', async () => {
    const { api } = await open()
    expect([
      errorCodeOf(await api('messages/reports', { id: 'jeden', date_from: 'wczoraj' })),
      errorCodeOf(await api('messages/reports', { id: 'jeden', date_to: '2027-03-10 10:00:60' })),
    ]).toEqual([1006, 1006])
  })

  test('api-v2 2.1.9: all that are named are one page, and the next one is empty', async () => {
    const { workspace, api } = await open()
    await workspace.call('updateProfile', { body: { 'api.page_size': 1 } })
    const ids = ['jeden', 'dwa', 'trzy']
    for (const unique_id of ids) await send(api, { unique_id })
    const pages = [
      await api('messages/reports', { id: ids }),
      await api('messages/reports', { id: ids, page: 2 }),
      await api('messages/reports', { id: ids, page: 2, limit: 2, order: 'asc' }),
    ]
    expect(pages.map((answer) => [answer.paging, itemsOf(answer).map(({ id }) => id)])).toEqual([
      [{ page: 1, count: 1 }, ['trzy', 'dwa', 'jeden']],
      [{ page: 2, count: 1 }, []],
      [{ page: 2, count: 2 }, ['trzy']],
    ])
  })
})

describe('spans of time', () => {
  test('api-v2 2.1.9: what the network left unsent is found by when it moved to unsent', async () => {
    const { workspace, api } = await open()
    await send(api, { phone: UNSENT_PHONE, date: '2027-03-10 12:00:00', unique_id: 'zaplanowana' })
    const found = (span: object) => idsOf(api, 'messages/reports', { phone: UNSENT_PHONE, ...span })
    const waiting = await found({ date_from: MARCH_10, date_to: MARCH_10 })
    await workspace.advance('125m')
    expect([
      waiting,
      await found({ date_from: '2027-03-10 12:00:00', date_to: '2027-03-10 12:05:00' }),
      await found({ date_to: '2027-03-10 11:59:59' }),
    ]).toEqual([['zaplanowana'], ['zaplanowana'], []])
  })

  test('api-v2 2.12: statistics look for a mailing by when it begins, as they print it', async () => {
    const { workspace, api } = await open()
    await send(api, { date: '2027-04-01 10:00:00' })
    await send(api)
    await workspace.advance('23d')
    const begins = async (begin: string, end: string) =>
      itemsOf(await api('stats/index', { begin, end })).map((item) => item.begin)
    expect([
      await begins('2027-04-01', '2027-04-01'),
      await begins('2027-03-10', '2027-03-10'),
      await begins('2027-03-10', '2027-04-01'),
    ]).toEqual([['2027-04-01 10:00:00'], [MARCH_10], ['2027-04-01 10:00:00', MARCH_10]])
  })

  test('api-v2 2.1.9, 2.1.11, 2.12: a day is in a span that ends with it', async () => {
    const { workspace, api } = await open()
    await workspace.write(OLA, '503340503', 'OGRODNIK')
    await send(api, { unique_id: 'dzis' })
    const day = { date_from: '2027-03-10', date_to: '2027-03-10', phone: OLA }
    expect([
      await idsOf(api, 'messages/reports', { ...day, unique_id: 'dzis' }),
      itemsOf(await api('messages/recived', day)).map(({ text }) => text),
      itemsOf(await api('stats/index', { begin: day.date_from, end: day.date_to })).length,
      itemsOf(await api('messages/recived', { ...day, date_from: '2027-03-09', date_to: '2027-03-09' })),
    ]).toEqual([['dzis'], ['OGRODNIK'], 1, []])
  })

  test('R5, api-v2 1.6: in the hour that October repeats a time to send at is to come, and a span takes in both', async () => {
    const { workspace, api } = await open('2027-10-31T00:30:00Z')
    await send(api, { unique_id: 'pierwsza' })
    await workspace.advance('1h')
    await send(api, { unique_id: 'druga', date: '2027-10-31 02:40:00' })
    const [report] = itemsOf(await api('messages/reports', { unique_id: 'druga' }))
    const inHour = { date_from: '2027-10-31 02:30:00', date_to: '2027-10-31 02:30:00', type: 'full' }
    expect([report?.status, await idsOf(api, 'messages/reports', inHour)]).toEqual([
      'saved',
      ['druga', 'pierwsza'],
    ])
  })

  test('api-v2 2.1.1: a 60th second is no time to send at', async () => {
    const { api } = await open()
    expect(errorCodeOf(await send(api, { date: '2027-04-01 10:00:60' }))).toBe(3108)
  })
})

describe('messages/delete', () => {
  test('api-v2 2.1.10: one message that is named twice counts once, each name of nothing by itself', async () => {
    const { api } = await open()
    const later = { date: '2027-03-11 10:00:00' }
    await send(api, { unique_id: 'jutro', ...later })
    await send(api, { unique_id: 'dzis' })
    expect([
      await api('messages/delete', { id: 'jutro', unique_id: 'jutro' }),
      await api('messages/delete', { id: 'dzis', unique_id: 'dzis' }),
      await api('messages/delete', { id: ['nic', 'nikt'] }),
    ]).toEqual([
      { success: true, correct: 1, failed: 0 },
      { success: false, correct: 0, failed: 1 },
      { success: false, correct: 0, failed: 2 },
    ])
  })
})

describe('lists of names', () => {
  const NAMES = ['Szb', 'SĆma', 'Sala', 'Sąb', 'SZed', 'SCyna']
  const SORTED = ['Sala', 'Sąb', 'SCyna', 'SĆma', 'Szb', 'SZed']

  test('api-v2 2.6: groups come in the order of the Polish alphabet, page by page', async () => {
    const { api } = await open()
    for (const name of NAMES) await api('groups/add', { name })
    const page = async (wish: object) =>
      itemsOf(await api('groups/index', { search: 'S', sort: 'name', limit: 4, ...wish }))
        .map(({ name }) => name)
        .filter((name) => SORTED.includes(String(name)))
    const [first, second] = [await page({}), await page({ page: 2 })]
    expect([...first, ...second].slice(0, 6)).toEqual(SORTED)
    expect(await page({ order: 'desc', limit: 20 })).toEqual(SORTED.toReversed())
  })

  test('api-v2 2.8: templates come in the order of the Polish alphabet', async () => {
    const { api } = await open()
    for (const name of NAMES) await api('templates/add', { name, text: 'Test' })
    const names = async (wish: object) =>
      itemsOf(await api('templates/index', wish))
        .map(({ name }) => name)
        .filter((name) => SORTED.includes(String(name)))
    expect([await names({ sort: 'name' }), await names({ order: 'desc' })]).toEqual([
      SORTED,
      SORTED.toReversed(),
    ])
  })

  test('api-v2 2.5: senders come with capitals and small letters together', async () => {
    const { api } = await open()
    for (const name of ['beta', 'Alfa', 'aleja', 'Zeta']) await api('senders/add', { name })
    expect(itemsOf(await api('senders/index')).map(({ name }) => name)).toEqual([
      'aleja',
      'Alfa',
      'beta',
      'MojaFirma',
      'UrzadMiasta',
      'Wyprzedaz',
      'Zeta',
    ])
  })
})

test.each(['payments/index', 'stats/index', 'files/index', 'premium/index', 'blacklist/index'])(
  'V4, api-v2 2.2, 2.3, 2.9, 2.11, 2.12: %s is in the order that the profile says',
  async (action) => {
    const { workspace, api } = await open()
    for (const phone of [OLA, EWA]) {
      await api('blacklist/add', { phone })
      await send(api, { phone })
      await workspace.advance('1m')
    }
    const newestFirst = itemsOf(await api(action))
    await workspace.call('updateProfile', { body: { 'api.page_order': 'asc' } })
    expect(newestFirst.length).toBeGreaterThan(1)
    expect(itemsOf(await api(action))).toEqual(newestFirst.toReversed())
  },
)
