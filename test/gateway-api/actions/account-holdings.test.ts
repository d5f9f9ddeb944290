import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  SINCE_BEGINNING,
  vendorClient,
  type VendorClient,
} from '../../support/vendor-client.ts'
import { AGENT, EWA, INLINE_FILE, OLA } from './sample-calls.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace()
  return { workspace, api: vendorClient(server, workspace) }
}

/** What the phone shows, the newest first. */
async function shownOn(workspace: TestWorkspace, phone = OLA) {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.map(({ text }) => text)
}

describe('what is no single value of its kind', () => {
  test('api-v2 2.6, 2.9: several where one is meant are refused, and nothing is done', async () => {
    const { api } = await open()
    const ids = itemsOf(await api('groups/index')).map(({ id }) => id)
    const deleted = await api('groups/delete', { id: ids.slice(0, 2) })
    const listed = await api('blacklist/add', { phone: [OLA, EWA] })
    expect([
      [errorCodeOf(deleted), errorCodeOf(listed)],
      itemsOf(await api('groups/index')).map(({ id }) => id),
      (await api('groups/delete', { id: ids.slice(0, 1) })).success,
    ]).toEqual([[1004, 2001], ids, true])
  })

  test.each(['5006007001', '12345678901', '123 456', '+485006', '500600700'])(
    'api-v2 3: %s as a name of a sender is a number (4401)',
    async (name) => {
      const { api } = await open()
      expect(errorCodeOf(await api('senders/add', { name }))).toBe(4401)
    },
  )

  test.each([
    ['b.jpg', 4002],
    ['b.mp3', 4002],
    ['b.wav', undefined],
    ['nagranie', undefined],
    ['pobierz.php?id=7', undefined],
  ])('api-v2 2.2: a recording at an address that ends in %s', async (name, code) => {
    const { api } = await open()
    const answer = await api('files/add', { type: 'voice', url: `https://a.example/x/${name}` })
    expect(answer.success === true ? undefined : errorCodeOf(answer)).toBe(code)
  })
})

describe('what is sent beside texts', () => {
  test('api-v2 2.1.5: an MMS with a stored file and two that come along, which are stored', async () => {
    const { api } = await open()
    const [stored] = itemsOf(await api('files/index', { type: 'mms' }))
    const text = Buffer.from('Zapraszamy').toString('base64')
    const answer = await api('messages/send_mms', {
      phone: OLA,
      title: 'Plakat',
      file_id: stored?.id,
      file: [INLINE_FILE, `data:text/plain;base64,${text}`],
    })
    const files = itemsOf(await api('files/index', { type: 'mms' }))
    const [report] = itemsOf(await api('messages/reports', { type: 'mms' }))
    expect([answer, files.map(({ name, size }) => [name, size]).slice(0, 2), report?.attachments]).toEqual([
      { success: true, queued: 1, unsent: 0 },
      [
        ['plik2', 10],
        ['plik1', 74],
      ],
      [{ id: 1 }, { id: 2 }, { id: 3 }],
    ])
  })

  test('api-v2 2.1.5: a test call stores nothing, and finds fault with what came along all the same', async () => {
    const { api } = await open()
    const before = await api('files/index')
    const call = { phone: OLA, title: 'Plakat', test: true }
    const good = await api('messages/send_mms', { ...call, file: INLINE_FILE })
    const bad = await api('messages/send_mms', { ...call, file: 'to nie jest base64' })
    expect([good.success, errorCodeOf(bad), await api('files/index')]).toEqual([true, 4002, before])
  })

  test('api-v2 2.1.3: a call that plays a stored recording', async () => {
    const { api } = await open()
    const [recording] = itemsOf(await api('files/index', { type: 'voice' }))
    const answer = await api('messages/send_voice', { phone: OLA, file_id: recording?.id })
    const types = itemsOf(await api('messages/reports', SINCE_BEGINNING)).map(({ type }) => type)
    expect([answer, types]).toEqual([{ success: true, queued: 1, unsent: 0 }, ['voice']])
  })

  test.each([
    ['a text', { text: 'a'.repeat(3_072) }, 'a'.repeat(3_072)],
    ['a file', { file: { name: 'plakat.jpg', url: 'https://pliki.example/plakat.jpg' } }, 'plakat.jpg'],
    [
      'cards',
      { richcard: [{ title: 'Róże', description: 'Od 5 zł' }, { title: 'Bratki' }] },
      'Róże\nOd 5 zł\n\nBratki',
    ],
    ['JSON in a text', JSON.stringify({ text: 'Test', suggestions: [{ text: 'Tak' }] }), 'Test'],
  ])('api-v2 2.1.6: an RCS with %s shows its words on the phone', async (_, message, shown) => {
    const { workspace, api } = await open()
    const answer = await api('messages/send_rcs', { rcs_id: AGENT, phone: OLA, message })
    expect([answer, await shownOn(workspace)]).toEqual([{ success: true, queued: 1, unsent: 0 }, [shown]])
  })
})

describe('lists of an account', () => {
  test('api-v2 2.3: a premium message whose answers are used up waits for none', async () => {
    const { api } = await open()
    await api('premium/send', { id: 120270660, phone: '+48999300002', gate: 7301, text: 'Tapeta' })
    expect(itemsOf(await api('premium/index')).map(({ id }) => id)).toEqual([120270659])
  })

  test('api-v2 2.4: account/limits says how an account is paid for only when asked', async () => {
    const { api } = await open()
    expect(Object.keys(await api('account/limits'))).toEqual(['items'])
  })

  test.each([
    ['predefined names', { predefined: true }, ['INFO', 'INFORMACJA', 'PROMOCJA', 'PRZYPOMINAM', 'SMS']],
    ['own names backwards', { sort: 'name', order: 'desc' }, ['Wyprzedaz', 'UrzadMiasta', 'MojaFirma']],
    ['numbers', { type: 'ndi' }, ['+48532600111', '+48600700800', '4455']],
    ['numbers for MMS', { type: 'mms' }, ['+48532600222']],
    ['what the vendor’s tests ask', { personalized: true }, ['MojaFirma', 'UrzadMiasta', 'Wyprzedaz']],
  ])('api-v2 2.5: senders/index of %s', async (_, parameters, names) => {
    const { api } = await open()
    expect(itemsOf(await api('senders/index', parameters)).map(({ name }) => name)).toEqual(names)
  })

  test('api-v2 2.5: a new name waits to be authorised', async () => {
    const { api } = await open()
    await api('senders/add', { name: 'NewSender' })
    expect(itemsOf(await api('senders/index')).find(({ name }) => name === 'NewSender')).toEqual({
      name: 'NewSender',
      agreement: 'not_required',
      status: 'pending_authorization',
    })
  })

  test('api-v2 2.9: blacklist/index finds a part of a phone', async () => {
    const { api } = await open()
    for (const phone of [OLA, EWA]) await api('blacklist/add', { phone })
    expect(itemsOf(await api('blacklist/index', { phone: '500600700' })).map(({ phone }) => phone)).toEqual([
      OLA,
    ])
  })

  test('api-v2 2.10: a limit that was set is what the subaccount has left', async () => {
    const { workspace, api } = await open()
    await api('subaccounts/limit', { id: 2, type: 'full', value: '7' })
    await api('subaccounts/limit', { id: 2, type: 'eco', value: 'not_available' })
    const { limits } = await workspace.call('readApiUser', { params: { user: '2' } })
    expect([limits.full, limits.eco]).toEqual([7, 'not_available'])
  })

  test('api-v2 2.11: what C# asks of one payment or subaccount is the plain list', async () => {
    const { api } = await open()
    expect([await api('payments/index', { id: 3101 }), await api('subaccounts/index', { id: 2 })]).toEqual([
      await api('payments/index'),
      await api('subaccounts/index'),
    ])
  })

  test('api-v2 2.12: statistics count what is under way as pending, and name the calls by their time', async () => {
    const { workspace, api } = await open()
    await api('messages/send_sms', { phone: [OLA, '+48999902000', '12'], text: 'Test' })
    const under = itemsOf(
      await api('stats/index', { type: 'eco', begin: '2025-03-03', end: '2025-03-03 10:00:00' }),
    )
    await workspace.advance('73h')
    const after = itemsOf(await api('stats/index', { begin: '2025-03-03' }))
    const none = [
      await api('stats/index', { type: 'full', begin: '2025-03-03' }),
      await api('stats/index', { begin: '2025-03-04' }),
    ]
    const mailing = {
      id: expect.any(Number) as number,
      name: 'Wysyłka 2025-03-03 10:00:00',
      begin: '2025-03-03 10:00:00',
      text: 'Test',
      type: 'eco',
      unsent: 1,
    }
    expect([under, after, none]).toEqual([
      [{ ...mailing, delivered: 0, pending: 2, undelivered: 0, end: null }],
      [{ ...mailing, delivered: 1, pending: 0, undelivered: 1, end: '2025-03-06 10:00:03' }],
      [{ items: [] }, { items: [] }],
    ])
  })
})
