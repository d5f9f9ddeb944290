import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callBare } from '../../support/raw-call.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  SINCE_BEGINNING,
  vendorClient,
  type VendorClient,
} from '../../support/vendor-client.ts'

const OLA = '+48500600700'
const NOW = '2025-03-03 10:00:00'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open() {
  const workspace = await server.workspace({ seed: 'traps' })
  return { workspace, api: vendorClient(server, workspace) }
}

async function sentItem(api: VendorClient, more: object): Promise<Record<string, unknown>> {
  const answer = await api('messages/send_sms', { phone: OLA, text: 'Test', details: true, ...more })
  return { ...itemsOf(answer)[0] }
}

describe('the ten traps', () => {
  test('api-v2 trap 1: an unknown action, a wrong login and a refused call all have status 200', async () => {
    const { workspace } = await open()
    const calls = [
      { path: 'messages/delete_scheduled', body: 'username=demo&password=demo' },
      { path: 'messages/send_sms', body: 'username=demo&password=x' },
      { path: 'messages/send_sms', body: 'username=demo&password=demo' },
      { path: '', body: 'username=demo&password=demo' },
    ]
    const answers = await Promise.all(calls.map((call) => callBare(server, workspace, call)))
    const codes = answers.map(({ status, body }) => [
      status,
      errorCodeOf(JSON.parse(body) as object as never),
    ])
    expect(codes).toEqual([
      [200, 1000],
      [200, 1001],
      [200, 2000],
      [200, 1000],
    ])
  })

  test('api-v2 trap 3: an empty sender means ECO+, whatever the empty is', async () => {
    const { api } = await open()
    for (const sender of ['', null, undefined])
      await api('messages/send_sms', { phone: OLA, text: 'Test', sender })
    expect(
      itemsOf(await api('messages/reports', SINCE_BEGINNING)).map(({ type, sender }) => [type, sender]),
    ).toEqual([
      ['eco', undefined],
      ['eco', undefined],
      ['eco', undefined],
    ])
  })

  test.each([true, 'true', 1, '1'])('api-v2 trap 3: %j is true, and its opposite false', async (yes) => {
    const { api } = await open()
    const no = typeof yes === 'string' ? (yes === '1' ? '0' : 'false') : typeof yes === 'number' ? 0 : false
    const [tested, sent] = await Promise.all(
      [yes, no].map((test) => api('messages/send_sms', { phone: OLA, text: 'Test', test })),
    )
    const { items } = await api('messages/reports', SINCE_BEGINNING)
    expect([tested, sent, (items as unknown[]).length]).toEqual([
      { success: true, queued: 1, unsent: 0 },
      { success: true, queued: 1, unsent: 0 },
      1,
    ])
  })

  test('api-v2 trap 4: without details there are no items', async () => {
    const { api } = await open()
    expect(await api('messages/send_sms', { phone: [OLA, '123'], text: 'Test', details: '0' })).toEqual({
      success: true,
      queued: 1,
      unsent: 1,
    })
  })

  test('api-v2 trap 5: when the only number is bad there is no success and no error, but the unsent item', async () => {
    const { api } = await open()
    const answer = await api('messages/send_sms', { phone: '+4888856529', text: 'Test', details: true })
    expect(answer).toEqual({
      success: false,
      queued: 0,
      unsent: 1,
      items: [
        {
          id: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
          phone: '+4888856529',
          status: 'unsent',
          queued: NOW,
          parts: 1,
          text: 'Test',
          error_code: 3103,
          error_message: 'Błędny numer odbiorcy',
        },
      ],
    })
  })

  test.each([
    ['7', 3200, 'Niepoprawne znaki w unique_id'],
    ['zażółć', 3200, 'Niepoprawne znaki w unique_id'],
    ['a'.repeat(51), 3200, 'Niepoprawne znaki w unique_id'],
  ])('api-v2 trap 5: the unique_id %s fails the whole call', async (uniqueId, code, message) => {
    const { api } = await open()
    const answer = await api('messages/send_sms', {
      phone: OLA,
      text: 'Test',
      details: true,
      unique_id: uniqueId,
    })
    expect([answer, itemsOf(await api('messages/reports', SINCE_BEGINNING))]).toEqual([
      { error: { code, type: 'SendError', message } },
      [],
    ])
  })

  test.each([
    [700_001, '700001'],
    ['CTIP-700002', 'CTIP-700002'],
    [['abc'], 'abc'],
  ])('api-v2 trap 6: the unique_id %j is the id of the message', async (uniqueId, id) => {
    const { api } = await open()
    expect((await sentItem(api, { unique_id: uniqueId })).id).toBe(id)
    expect(itemsOf(await api('messages/reports', { unique_id: uniqueId })).map((item) => item.id)).toEqual([
      id,
    ])
  })

  test('api-v2 trap 6: without one it is ten hexadecimal digits', async () => {
    const { api } = await open()
    expect((await sentItem(api, { unique_id: null })).id).toMatch(/^[0-9a-f]{10}$/)
  })

  test.each(['recived', 'received'])('api-v2 trap 7: messages/%s gives both dates', async (name) => {
    const { workspace, api } = await open()
    await workspace.write(OLA, '+48503340503', 'OGRODNIK')
    const [item] = itemsOf(await api(`messages/${name}`, { type: 'nd' }))
    expect([item?.recived, item?.received]).toEqual([NOW, NOW])
  })

  test('api-v2 trap 8: contacts/import takes JSON inside a text', async () => {
    const { api } = await open()
    const contact = '[{"phone":"500600700","first_name":"Ola"},{"phone":"600700800"}]'
    const { success, correct, failed } = await api('contacts/import', { group_name: 'Targi', contact })
    expect({ success, correct, failed }).toEqual({ success: true, correct: 2, failed: 0 })
  })

  test('api-v2 trap 9: a message that went out is not deleted, and no error', async () => {
    const { workspace, api } = await open()
    const { id } = await sentItem(api, {})
    await workspace.advance('1m')
    expect(await api('messages/delete', { id, unique_id: null })).toEqual({
      success: false,
      correct: 0,
      failed: 1,
    })
  })

  test('api-v2 trap 9: error/<code> answers that error, and an unknown code 2002', async () => {
    const { api } = await open()
    const codes = ['1010', '3200', '4602', '77', '-1', '1e3', '__proto__']
    const answers = await Promise.all(codes.map((code) => api(`error/${code}`)))
    expect(answers.map(errorCodeOf)).toEqual([1010, 3200, 4602, 2002, 2002, 2002, 2002])
  })

  test('api-v2 trap 10, WordPress: page 0 is the first, and count says how many pages there are', async () => {
    const { api } = await open()
    await api('messages/send_sms', { phone: [OLA, '+48600700800', '+48600700801'], text: 'Test' })
    const pages = await Promise.all(
      [0, '', 1, 2].map((page) => api('messages/reports', { ...SINCE_BEGINNING, page, limit: 2 })),
    )
    expect(pages.map(({ paging, items }) => [paging, (items as unknown[]).length])).toEqual([
      [{ page: 1, count: 2 }, 2],
      [{ page: 1, count: 2 }, 2],
      [{ page: 1, count: 2 }, 2],
      [{ page: 2, count: 2 }, 1],
    ])
  })

  test('api-v2 trap 10: a page past the last has no items, and an empty list has one page', async () => {
    const { api } = await open()
    expect([
      await api('messages/reports', { page: 9, limit: 20 }),
      await api('messages/recived', { type: 'pre', page: 0 }),
    ]).toEqual([
      { paging: { page: 9, count: 1 }, items: [] },
      { paging: { page: 1, count: 1 }, items: [] },
    ])
  })

  test('api-v2 trap 10, WordPress: the login check reads eco first and full second, values as texts', async () => {
    const { api } = await open()
    const items = itemsOf(await api('account/limits'))
    expect(items.map(({ type, value }) => [type, typeof value])).toEqual([
      ['eco', 'string'],
      ['full', 'string'],
      ['voice', 'string'],
      ['mms', 'string'],
      ['lookup', 'string'],
      ['hlr', 'string'],
    ])
  })
})

describe('open points and single clients', () => {
  test('api-v2 2.1.1, LMS: queued is not zero, and the database number is the id of the report', async () => {
    const { workspace } = await open()
    const body =
      'username=demo&password=demo&phone=48500600700&text=Za%C5%BC%C3%B3%C5%82%C4%87&sender=INFORMACJA&utf=true&speed=1&unique_id=70001&system=lms'
    const { body: answer } = await callBare(server, workspace, { path: 'messages/send_sms', body })
    const report = await callBare(server, workspace, {
      path: 'messages/reports',
      body: 'username=demo&password=demo&unique_id=70001',
    })
    const { items } = JSON.parse(report.body) as { items: readonly Record<string, unknown>[] }
    expect([JSON.parse(answer), items.map(({ id, text, utf }) => [id, text, utf])]).toEqual([
      { success: true, queued: 1, unsent: 0 },
      [['70001', 'Zażółć', true]],
    ])
  })

  test('api-v2 2.1.12, C# v2: SendNd without a phone and its twin without a text lack a parameter', async () => {
    const { api } = await open()
    const answers = [
      await api('messages/send_nd', { text: 'OGRODNIK' }),
      await api('messages/send_nd', { phone: OLA }),
      await api('messages/send_nd', { phone: OLA, ndi_number: '+48532600111' }),
    ]
    expect(answers.map(errorCodeOf)).toEqual([2000, 2000, 2000])
  })

  test('api-v2 2.2, Node: files.add sends only a type: error 2000', async () => {
    const { api } = await open()
    expect(errorCodeOf(await api('files/add', { type: 'mms' }))).toBe(2000)
  })

  test('api-v2 2.7, Symfony: group_id none lists who is in no group', async () => {
    const { api } = await open()
    const alone = await api('contacts/add', { group_id: 'none', phone: '600700800' })
    const listed = itemsOf(await api('contacts/index', { group_id: 'none', search: null }))
    expect(listed.map(({ id, phone }) => [id, phone])).toEqual([[alone.id, '+48600700800']])
  })

  test('api-v2 2.6, Perl: the search of groups goes by name', async () => {
    const { api } = await open()
    await api('groups/add', { name: 'Targi Poznań' })
    const [byName, bySearch] = [
      await api('groups/index', { name: 'Targi' }),
      await api('groups/index', { search: 'Targi' }),
    ]
    expect(itemsOf(byName)).toEqual(itemsOf(bySearch))
  })

  test('api-v2 open point 22: an unknown id is error 1004', async () => {
    const { api } = await open()
    const actions = ['messages/view', 'groups/view', 'contacts/view', 'templates/view', 'payments/view']
    const answers = await Promise.all(actions.map((action) => api(action, { id: 999_999 })))
    expect(answers.map(errorCodeOf)).toEqual(actions.map(() => 1004))
  })

  test('api-v2 open point 16: a filter that means nothing gives an empty list', async () => {
    const { workspace, api } = await open()
    await workspace.write(OLA, '+48503340503', 'OGRODNIK')
    const types = ['full', 'pre', 'constructor', '__proto__']
    const answers = await Promise.all(types.map((type) => api('messages/recived', { type })))
    expect(answers.map(itemsOf)).toEqual([[], [], [], []])
  })

  test('api-v2 open point 27: uniqe_id is the same', async () => {
    const { api } = await open()
    expect((await sentItem(api, { uniqe_id: 'wlasny1' })).id).toBe('wlasny1')
  })

  test('api-v2 open point 30: dates are Polish local time, in summer, too', async () => {
    const workspace = await server.workspace({ now: '2025-07-01 12:00:00' })
    const { queued } = await sentItem(vendorClient(server, workspace), {})
    const { items } = await workspace.call('listMessages')
    expect([queued, items[0]?.at]).toEqual(['2025-07-01 12:00:00', '2025-07-01T10:00:00.000Z'])
  })
})
