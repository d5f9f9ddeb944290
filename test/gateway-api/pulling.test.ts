import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  SINCE_BEGINNING,
  vendorClient,
  type VendorClient,
} from '../support/vendor-client.ts'

const OLA = '+48500600700'
const JAN = '+48501222333'
const ND = '503340503'
const NDI = '+48532600111'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A workspace in which both numbers were written to, a minute apart each. */
async function written(): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace()
  for (const [phone, to, text] of [
    [OLA, ND, 'OGRODNIK'],
    [JAN, NDI, 'Prosze o kontakt'],
    [OLA, '4301', 'PROMOCJA'],
  ] as const) {
    await workspace.write(phone, to, text)
    await workspace.advance('1m')
  }
  return { workspace, api: vendorClient(server, workspace) }
}

async function texts(api: VendorClient, filter: object = {}): Promise<unknown[]> {
  return itemsOf(await api('messages/recived', { ...SINCE_BEGINNING, ...filter })).map(({ text }) => text)
}

describe('messages/recived', () => {
  test('R135, V4: an entry has its documented fields and types, the newest first', async () => {
    const { api } = await written()
    const answer = await api('messages/recived', SINCE_BEGINNING)
    expect([answer.paging, itemsOf(answer)[0], itemsOf(answer).map(({ type }) => type)]).toEqual([
      { page: 1, count: 1 },
      {
        id: expect.any(Number) as number,
        type: 'nd',
        phone: OLA,
        recived: '2025-03-03 10:02:00',
        received: '2025-03-03 10:02:00',
        blacklist: false,
        text: 'PROMOCJA',
      },
      ['nd', 'ndi', 'nd'],
    ])
  })

  test('R135, R137: an MMS has a title, the number written to, and attachments in base64', async () => {
    const api = vendorClient(server, await server.workspace())
    const [mms, ...others] = itemsOf(await api('messages/recived', { type: 'mms' }))
    const attachments = mms?.attachments as readonly { readonly data: string }[]
    const [text, picture] = attachments.map(({ data }) => Buffer.from(data, 'base64'))
    expect([mms, others, text?.toString(), picture?.subarray(1, 4).toString()]).toEqual([
      {
        id: 10,
        type: 'mms',
        phone: '+48999300011',
        recived: '2025-03-02 04:00:00',
        received: '2025-03-02 04:00:00',
        to_number: '+48532600222',
        blacklist: false,
        title: 'Balkon Hanny',
        attachments: [
          { id: 1, name: 'tekst.txt', content_type: 'text/plain', data: text?.toString('base64') },
          { id: 2, name: 'balkon.png', content_type: 'image/png', data: picture?.toString('base64') },
        ],
      },
      [],
      'Tak kwitna kupione u Panstwa pelargonie.',
      'PNG',
    ])
    const typesOf = async (filter: object) =>
      itemsOf(await api('messages/recived', filter)).map(({ type }) => type)
    expect([
      await typesOf({}),
      await typesOf({ type: 'ndi' }),
      await typesOf({ ndi: '+48532600222' }),
      await typesOf({ type: ['mms', 'nd'], read: true }),
      await typesOf({ type: 'mms' }),
    ]).toEqual([['mms', 'eco', 'ndi', 'nd'], ['ndi'], ['mms'], ['mms', 'nd'], []])
  })

  test.each<[object, string[]]>([
    [{ type: 'nd' }, ['PROMOCJA', 'OGRODNIK']],
    [{ type: 'ndi' }, ['Prosze o kontakt']],
    [{ type: 'nd,ndi', order: 'asc' }, ['OGRODNIK', 'Prosze o kontakt', 'PROMOCJA']],
    [{ type: 'full' }, []],
    [{ type: 'pre' }, []],
    [{ phone: '501 222 333' }, ['Prosze o kontakt']],
    [{ phone: [OLA, JAN], limit: 1 }, ['PROMOCJA']],
    [{ ndi: '532600111' }, ['Prosze o kontakt']],
    [{ ndi: '+48532600222' }, []],
    [{ date_from: '2025-03-03 10:01:00' }, ['PROMOCJA', 'Prosze o kontakt']],
    [{ date_to: '2025-03-03 10:01:00' }, ['Prosze o kontakt', 'OGRODNIK']],
    [{ page: 2, limit: 2 }, ['OGRODNIK']],
    [{ page: 0, limit: 2, type: '', phone: null }, ['PROMOCJA', 'Prosze o kontakt']],
  ])('R134: %j', async (filter, expected) => {
    const { api } = await written()
    expect(await texts(api, filter)).toEqual(expected)
  })

  test('R134: what was fetched with read does not come again; being read in the panel takes nothing away', async () => {
    const { workspace, api } = await written()
    const [newest] = (await workspace.call('listMessages', { query: { q: 'PROMOCJA is:inbound' } })).items
    await workspace.call('updateMessage', { params: { message: String(newest?.id) }, body: { read: true } })
    const seen = [await texts(api), await texts(api, { read: 1, type: 'nd' }), await texts(api)]
    expect(seen).toEqual([
      ['PROMOCJA', 'Prosze o kontakt', 'OGRODNIK'],
      ['PROMOCJA', 'OGRODNIK'],
      ['Prosze o kontakt'],
    ])
  })

  test('R84: says whether the sender is on the blacklist', async () => {
    const { workspace, api } = await written()
    await workspace.call('createBlacklistEntry', { body: { phone: JAN } })
    expect(itemsOf(await api('messages/recived', SINCE_BEGINNING)).map(({ blacklist }) => blacklist)).toEqual(
      [false, true, false],
    )
  })

  test('V4: how many there are on a page, and their order, is a setting', async () => {
    const { workspace, api } = await written()
    await workspace.call('updateProfile', { body: { 'api.page_size': 2, 'api.page_order': 'asc' } })
    const answer = await api('messages/recived', SINCE_BEGINNING)
    expect([answer.paging, itemsOf(answer).map(({ text }) => text)]).toEqual([
      { page: 1, count: 2 },
      ['OGRODNIK', 'Prosze o kontakt'],
    ])
  })

  test.each<[filter: object, byDefault: string, otherwise: string]>([
    [{ type: '2way' }, '2way', '2way'],
    [{ type: 'eco' }, 'eco', 'eco'],
    [{ type: 'nd,2way' }, '2way', '2way'],
    [{ type: ['eco', '2way'] }, 'eco', '2way'],
    [{ phone: JAN }, 'eco', '2way'],
  ])(
    'R136, V6, api-v2 2.1.11 and open point 16: by %j a 2way reply has the type %s, with the other setting %s',
    async (filter, byDefault, otherwise) => {
      const workspace = await server.workspace()
      const api = vendorClient(server, workspace)
      await api('messages/send_sms', { phone: JAN, text: 'Czy pasuje?', sender: '2waySMS' })
      const { items } = await workspace.call('listPhoneMessages', { params: { phone: JAN } })
      await workspace.write(JAN, String(items[0]?.peer), 'Pasuje', { via: 'reply' })
      const replies = async () =>
        itemsOf(await api('messages/recived', { ...SINCE_BEGINNING, ...filter })).map(
          ({ type, text, message_id }) => [type, text, typeof message_id],
        )
      const before = await replies()
      await workspace.call('updateProfile', { body: { 'api.two_way_type': '2way' } })
      expect([before, await replies()]).toEqual([
        [[byDefault, 'Pasuje', 'string']],
        [[otherwise, 'Pasuje', 'string']],
      ])
    },
  )
})

describe('messages/send_nd and send_ndi', () => {
  test('R139, V7: feed in a message as if the phone had written it, with all that follows', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    expect([
      await api('messages/send_nd', { phone: '500600700', text: 'Ogrodnik' }),
      await api('messages/send_nd', { phone: '500600700', text: 'Promocja', number: '4301' }),
      await api('messages/send_ndi', { phone: OLA, text: 'Dzien dobry', ndi_number: '532 600 111' }),
    ]).toEqual([{ success: true }, { success: true }, { success: true }])
    expect(await texts(api)).toEqual(['Dzien dobry', 'Promocja', 'Ogrodnik'])
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: OLA } })
    expect(items.map(({ direction, text }) => [direction, text])).toContainEqual([
      'received',
      'Dziekujemy, poinformujemy Cie o promocji!',
    ])
  })

  test('R64, R139: a text that reaches nobody is not a success', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    expect([
      await api('messages/send_nd', { phone: OLA, text: 'zupelnie co innego' }),
      await api('messages/send_ndi', { phone: OLA, text: 'Test', ndi_number: '+48555666777' }),
    ]).toEqual([{ success: false }, { success: false }])
  })

  test('V7: switched off, they answer as the demo account does, and nothing comes in', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await workspace.call('updateProfile', { body: { 'api.inject_incoming': false } })
    expect([await api('messages/send_nd', { phone: OLA, text: 'Ogrodnik' }), await texts(api)]).toEqual([
      { success: false },
      [],
    ])
  })

  test('R140: what is missing is an error of the interface', async () => {
    const api = vendorClient(server, await server.workspace())
    expect([
      errorCodeOf(await api('messages/send_nd', { text: 'Ogrodnik' })),
      errorCodeOf(await api('messages/send_ndi', { phone: OLA, ndi_number: NDI })),
      errorCodeOf(await api('messages/send_ndi', { phone: 'abc', text: 'x', ndi_number: NDI })),
    ]).toEqual([2000, 2000, 2001])
  })
})

describe('messages/send_mms', () => {
  test('R151: a picture under a title comes to the handset', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    const [file] = itemsOf(await api('files/index', { type: 'mms' }))
    const answer = await api('messages/send_mms', { phone: OLA, title: 'Nowa kolekcja', file_id: file?.id })
    const { items } = await workspace.call('listPhoneMessages', { params: { phone: OLA } })
    expect([answer, items.map(({ kind, title }) => [kind, title])]).toEqual([
      { success: true, queued: 1, unsent: 0 },
      [['mms', 'Nowa kolekcja']],
    ])
  })
})
