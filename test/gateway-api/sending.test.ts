import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, TestWorkspace, type TestEmulator } from '../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  SINCE_BEGINNING,
  vendorClient,
  type VendorClient,
} from '../support/vendor-client.ts'

const OLA = '+48500600700'
const JAN = '+48501222333'
const NOON = '2025-03-03 12:00:00'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace()
  return { workspace, api: vendorClient(server, workspace) }
}

/** What the reports say of messages: id, status and reason. */
async function statuses(api: VendorClient, id: unknown) {
  const { items } = await api('messages/reports', { id })
  return (items as Record<string, unknown>[]).map((item) => [item.id, item.status, item.reason])
}

async function sendOne(api: VendorClient, more: object = {}) {
  const answer = await api('messages/send_sms', { phone: OLA, text: 'Dzien dobry', details: true, ...more })
  return String(itemsOf(answer)[0]?.id)
}

/** What a handset shows, newest first. */
async function thread(workspace: TestWorkspace, phone = OLA) {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.map(({ text, peer }) => [text, peer])
}

describe('the life of a message', () => {
  test('api-v2 4.1: in progress, sent, delivered, by virtual time', async () => {
    const { workspace, api } = await open()
    const id = await sendOne(api, { sender: 'INFORMACJA' })
    const seen = [await statuses(api, id)]
    await workspace.advance('1s')
    seen.push(await statuses(api, id))
    await workspace.advance('5s')
    seen.push(await statuses(api, id))
    expect(seen.flat()).toEqual([
      [id, 'in_progress', undefined],
      [id, 'sent', undefined],
      [id, 'delivered', undefined],
    ])
    expect(itemsOf(await api('messages/reports', { id }))).toEqual([
      {
        id,
        phone: OLA,
        status: 'delivered',
        queued: '2025-03-03 10:00:00',
        sent: '2025-03-03 10:00:01',
        delivered: '2025-03-03 10:00:06',
        sender: 'INFORMACJA',
        type: 'full',
        text: 'Dzien dobry',
        flash: false,
        utf: false,
        parts: 1,
        cost: 0.16,
        method: 'api',
        mnc: 26003,
        country: 'PL',
        network: 'Orange',
      },
    ])
  })

  test('V1: stepping to the next timer goes to the report, which followers are told of', async () => {
    const { workspace, api } = await open()
    const id = await sendOne(api)
    const number = (await workspace.call('readMessage', { params: { message: id } })).traceId
    const { clock, timersRun } = await workspace.call('advanceClock', { body: { to: 'next-timer' } })
    const { events } = await workspace.call('waitForEvents', { query: { type: 'report.arrived' } })
    expect([clock.now, timersRun, events.map(({ ref }) => ref)]).toEqual([
      '2025-03-03T09:00:08.000Z',
      1,
      [`${number}-${number}`],
    ])
  })

  test.each([
    ['+48999902000', 'undelivered', 'message_expired'],
    ['+48999902004', 'undelivered', 'operator_error'],
    ['+48999902202', 'unsent', 'lock_send'],
    ['+48999902300', 'sent', undefined],
    ['+48999902301', 'delivered', undefined],
  ])('api-v2 4.2: magic number %s ends as %s, %s', async (phone, status, reason) => {
    const { workspace, api } = await open()
    const id = await sendOne(api, { phone })
    await workspace.advance('80h')
    expect(await statuses(api, id)).toEqual([[id, status, reason]])
  })

  test('api-v2 4.2: what the network does not deliver never comes to the handset, and what is late comes late', async () => {
    const { workspace, api } = await open()
    for (const phone of ['+48999902003', '+48999902301']) await sendOne(api, { phone })
    const before = [await thread(workspace, '+48999902003'), await thread(workspace, '+48999902301')]
    await workspace.advance('2h')
    const after = [await thread(workspace, '+48999902003'), await thread(workspace, '+48999902301')]
    expect([before, after.map((messages) => messages.length)]).toEqual([
      [[], []],
      [0, 1],
    ])
  })

  test('R159, R161: how long a text is, is measured as it goes out', async () => {
    const { api } = await open()
    const text = 'ą'.repeat(403)
    const plain = await api('messages/send_sms', { phone: OLA, text, sender: 'INFORMACJA', details: true })
    const eco = await api('messages/send_sms', { phone: OLA, text, utf: true, details: true })
    expect([plain, eco].map((answer) => itemsOf(answer)[0]?.parts)).toEqual([3, 3])
  })

  test('R84: a blacklisted phone gets nothing, and the report says why', async () => {
    const { workspace, api } = await open()
    await workspace.call('createBlacklistEntry', { body: { phone: OLA } })
    const answer = await api('messages/send_sms', { phone: [OLA, JAN], text: 'Promocja', details: true })
    const [refused] = itemsOf(answer)
    expect([answer.success, answer.queued, answer.unsent]).toEqual([true, 1, 1])
    expect(await statuses(api, refused?.id)).toEqual([[refused?.id, 'unsent', 'number_is_blacklisted']])
  })
})

describe('scheduled messages', () => {
  test('api-v2 4.1: are saved, cost nothing yet, and go out at their time', async () => {
    const { workspace, api } = await open()
    const id = await sendOne(api, { date: NOON, sender: 'INFORMACJA' })
    const before = [
      await statuses(api, id),
      (await workspace.call('readLedger')).items.length,
      await thread(workspace),
    ]
    await workspace.advance('2h')
    const atNoon = [await statuses(api, id), (await workspace.call('readLedger')).items.length]
    await workspace.advance('10s')
    expect([before, atNoon, await statuses(api, id), await thread(workspace)]).toEqual([
      [[[id, 'saved', undefined]], 0, []],
      [[[id, 'in_progress', undefined]], 1],
      [[id, 'delivered', undefined]],
      [['Dzien dobry', 'INFORMACJA']],
    ])
  })

  test('R84: a phone that was blacklisted meanwhile gets nothing and costs nothing', async () => {
    const { workspace, api } = await open()
    const id = await sendOne(api, { date: NOON })
    await workspace.call('createBlacklistEntry', { body: { phone: OLA } })
    await workspace.advance('3h')
    expect([await statuses(api, id), await thread(workspace)]).toEqual([
      [[id, 'unsent', 'number_is_blacklisted']],
      [],
    ])
    expect((await workspace.call('readLedger')).items).toEqual([])
  })

  test('R72, api-v2 5.1: a scheduled 2way message can be replied to from the moment it is sent', async () => {
    const { workspace, api } = await open()
    await sendOne(api, { date: NOON, sender: '2waySMS' })
    expect((await workspace.call('readTwoWayPool')).mappings).toEqual([])
    await workspace.advance('2h')
    const [mapping] = (await workspace.call('readTwoWayPool')).mappings
    expect((await workspace.write(OLA, String(mapping?.virtualNumber), 'Tak')).result).toBe('STORED')
  })

  test('api-v2 2.1.10, 2.1.4: a deleted one is never sent, leaves the reports and frees its own id', async () => {
    const { workspace, api } = await open()
    await sendOne(api, { date: NOON, unique_id: 'zamowienie-7' })
    expect(await api('messages/delete', { unique_id: 'zamowienie-7' })).toEqual({
      success: true,
      correct: 1,
      failed: 0,
    })
    await workspace.advance('3h')
    expect([await statuses(api, 'zamowienie-7'), await thread(workspace)]).toEqual([[], []])
    expect(await sendOne(api, { unique_id: 'zamowienie-7' })).toBe('zamowienie-7')
  })

  test('api-v2 2.1.10: one that was sent already cannot be deleted, which is no error', async () => {
    const { workspace, api } = await open()
    const id = await sendOne(api, { date: NOON })
    await workspace.advance('3h')
    expect(await api('messages/delete', { id })).toEqual({ success: false, correct: 0, failed: 1 })
  })

  test('R3: a mailing larger than a slice goes out whole, each message once', async () => {
    const { workspace, api } = await open()
    const phone = Array.from({ length: 700 }, (_, index) => `+4860200${String(1000 + index)}`)
    await api('messages/send_sms', { phone, text: 'Zapraszamy', date: NOON })
    await workspace.advance('3h')
    const { paging, items } = await api('messages/reports', {
      ...SINCE_BEGINNING,
      status: 'delivered',
      limit: 1000,
    })
    expect([paging, new Set((items as { phone: string }[]).map((item) => item.phone)).size]).toEqual([
      { page: 1, count: 1 },
      700,
    ])
    expect((await workspace.call('readLedger')).totals.entries).toBe(700)
  })
})

describe('over a restart', () => {
  test('R3: scheduled messages and pending reports are neither lost nor doubled', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bramka-restart-'))
    try {
      const first = await startTestEmulator(folder)
      const workspace = await first.workspace({ id: 'restart' })
      const api = vendorClient(first, workspace)
      const pending = await sendOne(api)
      const scheduled = await sendOne(api, { date: NOON, phone: JAN })
      await first.stop()

      const second = await startTestEmulator(folder)
      const again = new TestWorkspace(second.client, 'restart')
      const apiAgain = vendorClient(second, again)
      expect([...(await statuses(apiAgain, pending)), ...(await statuses(apiAgain, scheduled))]).toEqual([
        [pending, 'in_progress', undefined],
        [scheduled, 'saved', undefined],
      ])
      await again.advance('3h')
      const { items } = await apiAgain('messages/reports', SINCE_BEGINNING)
      expect((items as Record<string, unknown>[]).map(({ id, status }) => [id, status])).toEqual([
        [scheduled, 'delivered'],
        [pending, 'delivered'],
      ])
      expect([await thread(again), await thread(again, JAN)].map((messages) => messages.length)).toEqual([
        1, 1,
      ])
      await second.stop()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('limits and money', () => {
  test('R178, api-v2 open point 11: a limit that runs out midway leaves the rest unsent', async () => {
    const { workspace, api } = await open()
    const [user] = (await workspace.call('listApiUsers')).items
    await workspace.call('updateApiUser', {
      params: { user: String(user?.id) },
      body: { limits: { full: 2 } },
    })
    const answer = await api('messages/send_sms', {
      phone: [OLA, JAN, '+48602111940'],
      text: 'Hej',
      sender: 'INFORMACJA',
      details: true,
    })
    expect([answer.queued, answer.unsent, itemsOf(answer).map((item) => item.error_code)]).toEqual([
      2,
      1,
      [undefined, undefined, 3002],
    ])
    expect(errorCodeOf(await api('messages/send_sms', { phone: OLA, text: 'x', sender: 'INFORMACJA' }))).toBe(
      3002,
    )
    expect((await api('messages/send_sms', { phone: OLA, text: 'x' })).success).toBe(true)
  })

  test('R180: what the balance cannot pay for is not sent', async () => {
    const { workspace, api } = await open()
    await workspace.call('updateAccount', { params: { account: '1' }, body: { balance: '0.20' } })
    const answer = await api('messages/send_sms', { phone: [OLA, JAN], text: 'Hej', details: true })
    expect(itemsOf(answer).map(({ status, error_code }) => [status, error_code])).toEqual([
      ['queued', undefined],
      ['unsent', 3000],
    ])
  })

  test('api-v2 2.1.1: a test call answers the same, and sends, keeps and charges nothing', async () => {
    const { workspace, api } = await open()
    const answer = await api('messages/send_sms', {
      phone: [OLA, '123'],
      text: 'Hej',
      details: true,
      test: '1',
    })
    expect([answer.success, answer.queued, answer.unsent]).toEqual([true, 1, 1])
    expect([
      itemsOf(await api('messages/reports', SINCE_BEGINNING)),
      await thread(workspace),
      (await workspace.call('readLedger')).items,
    ]).toEqual([[], [], []])
  })
})

describe('own ids', () => {
  test.each<[string, object, unknown]>([
    ['too short', { unique_id: '7' }, 3200],
    ['with a sign that is none', { unique_id: 'ab_cd' }, 3200],
    ['fewer than numbers', { phone: [OLA, JAN], unique_id: ['abc'] }, 3202],
    ['the same twice', { phone: [OLA, JAN], unique_id: ['abc', 'abc'] }, 3201],
  ])('api-v2 2.1.4: %s, and nothing is sent', async (_label, more, code) => {
    const { api } = await open()
    const answer = await api('messages/send_sms', { phone: OLA, text: 'x', ...more })
    expect([errorCodeOf(answer), itemsOf(await api('messages/reports', SINCE_BEGINNING))]).toEqual([code, []])
  })

  test('api-v2 2.1.4, open point 5: the id of a message is the own one, and nobody gets it twice', async () => {
    const { api } = await open()
    expect(await sendOne(api, { unique_id: 'CTIP-700002' })).toBe('CTIP-700002')
    expect(
      errorCodeOf(await api('messages/send_sms', { phone: JAN, text: 'x', unique_id: 'CTIP-700002' })),
    ).toBe(3201)
    expect((await api('messages/view', { id: 'CTIP-700002' })).phone).toBe(OLA)
  })

  test('V5: a hyphen is refused where the profile says so', async () => {
    const { workspace, api } = await open()
    await workspace.call('updateProfile', { body: { 'api.hyphen_in_unique_id': false } })
    expect(errorCodeOf(await api('messages/send_sms', { phone: OLA, text: 'x', unique_id: 'CTIP-7' }))).toBe(
      3200,
    )
  })
})

describe('2way through the interface', () => {
  test('C1, R136: a reply is pulled as eco with the id of the question', async () => {
    const { workspace, api } = await open()
    const id = await sendOne(api, { sender: '2waySMS', text: 'Czy przyjdziesz?' })
    const [[, number] = []] = await thread(workspace)
    await workspace.write(OLA, String(number), 'Przyjade o 16', { via: 'reply' })
    expect(itemsOf(await api('messages/recived', { ...SINCE_BEGINNING, type: 'eco' }))).toEqual([
      {
        id: expect.any(Number) as number,
        type: 'eco',
        phone: OLA,
        recived: '2025-03-03 10:00:00',
        received: '2025-03-03 10:00:00',
        message_id: id,
        blacklist: false,
        text: 'Przyjade o 16',
      },
    ])
  })

  test('C5, C7, C8: 73 hours later, STOP, and ECO+', async () => {
    const { workspace, api } = await open()
    await sendOne(api, { sender: '2waySMS' })
    const [[, number] = []] = await thread(workspace)
    const stop = await workspace.write(OLA, String(number), 'STOP', { via: 'reply' })
    const { flags } = await workspace.call('readMessage', { params: { message: String(stop.messageId) } })
    await workspace.advance('73h')
    const late = await workspace.write(OLA, String(number), 'Jestem', { via: 'reply' })
    await sendOne(api)
    const [[, eco] = []] = await thread(workspace)
    const toEco = await workspace.write(OLA, String(eco), 'Halo', { via: 'reply' })
    expect([flags, late.result, toEco.result]).toEqual([
      ['OPT_OUT_INTENT'],
      'NO_MAPPING',
      'REPLY_NOT_SUPPORTED',
    ])
  })
})

describe('who may call', () => {
  test('api-v2 1.4: a page of another site is refused, the panel and systems are not', async () => {
    const { workspace } = await open()
    const callFrom = async (origin: string | undefined) => {
      const response = await fetch(`${server.emulator.http}/w/${workspace.id}/account/limits.json`, {
        headers: { authorization: 'Bearer demo', ...(origin === undefined ? {} : { origin }) },
      })
      return errorCodeOf((await response.json()) as Record<string, unknown>)
    }
    expect([
      await callFrom('https://zla-strona.example'),
      await callFrom('null'),
      await callFrom(server.emulator.http),
      await callFrom(undefined),
    ]).toEqual([1003, 1003, undefined, undefined])
  })
})

describe('to whom', () => {
  test('api-v2 2.1.1: a number that stands in a call twice gets one message', async () => {
    const { api } = await open()
    expect(
      await api('messages/send_sms', { phone: [OLA, '500600700', '0048 500-600-700'], text: 'x' }),
    ).toEqual({
      success: true,
      queued: 1,
      unsent: 0,
    })
  })

  test('api-v2 1.7: 100,001 numbers are refused as a whole', async () => {
    const { api } = await open()
    const phone = Array.from({ length: 100_001 }, (_, index) => `+4860${String(1_000_000 + index)}`)
    expect(errorCodeOf(await api('messages/send_sms', { phone, text: 'x' }))).toBe(3110)
    expect(itemsOf(await api('messages/reports', SINCE_BEGINNING))).toEqual([])
  })

  test('api-v2 2.1.1: groups and contacts of the address book', async () => {
    const { workspace, api } = await open()
    const { items } = await workspace.call('listGroups')
    const group = items.find(({ name }) => name === 'Stali klienci')
    const answer = await api('messages/send_sms', {
      phone: null,
      group_id: group?.id,
      text: 'Hej',
      details: 1,
    })
    expect(itemsOf(answer).map(({ phone }) => phone)).toEqual(['+48602111940'])
    expect(errorCodeOf(await api('messages/send_sms', { group_id: 999, text: 'Hej' }))).toBe(3104)
  })
})
