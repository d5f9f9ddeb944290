import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SLICE } from '../../../emulator/services/in-slices.ts'
import {
  startTestEmulator,
  TEST_NOW,
  type TestEmulator,
  type TestWorkspace,
} from '../../support/test-emulator.ts'
import { errorCodeOf, itemsOf, vendorClient, type VendorClient } from '../../support/vendor-client.ts'

const OLA = '+48500600700'
const PHONES = [OLA, '+48600700800']
const ND = '+48503340503'
const CLIENTS = Array.from({ length: 32 }, (_, client) => client)
const ROUNDS = [1, 2, 3]

let server: TestEmulator
let workspace: TestWorkspace
let api: VendorClient
beforeAll(async () => {
  server = await startTestEmulator()
  workspace = await server.workspace({ seed: 'crowd' })
  api = vendorClient(server, workspace)
})
afterAll(() => server.stop())

/** Sends to two phones under ids of its own, looks them up, withdraws a third message, and pulls what came in. */
async function goRound(client: number, round: number): Promise<readonly unknown[]> {
  const ids = ['a', 'b'].map((end) => `c${String(client)}r${String(round)}${end}`)
  const sent = await api('messages/send_sms', {
    phone: PHONES,
    text: 'Test',
    sender: 'INFORMACJA',
    unique_id: ids,
    details: true,
  })
  expect(itemsOf(sent).map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, 'queued']))
  const later = { phone: OLA, text: 'Jutro', date: '2025-03-04 10:00:00', unique_id: `${ids[0] ?? ''}later` }
  const [reported, scheduled] = await Promise.all([
    api('messages/reports', { unique_id: ids, order: 'asc' }),
    api('messages/send_sms', later),
  ])
  expect(itemsOf(reported).map(({ id }) => id)).toEqual(ids)
  expect(scheduled).toEqual({ success: true, queued: 1, unsent: 0 })
  const [removed, pulled] = await Promise.all([
    api('messages/delete', { unique_id: later.unique_id }),
    api('messages/recived', { type: 'nd', read: true }),
  ])
  expect(removed).toEqual({ success: true, correct: 1, failed: 0 })
  return itemsOf(pulled).map(({ id }) => id)
}

/** Messages are numbered in the order in which they were written. */
function numbersOf({ first, last }: { readonly first: string; readonly last: string }) {
  return { first: Number(first), last: Number(last) }
}

describe('32 clients at once', () => {
  test('api-v2 2.1: nothing is sent twice, pulled twice or lost, and the counters add up', async () => {
    // What came in earlier is taken out of the way.
    await api('messages/recived', { type: 'nd', read: true })
    const before = itemsOf(await api('messages/recived', { type: 'nd', read: true })).length
    const limitOf = async () => Number(itemsOf(await api('account/limits'))[1]?.value)
    const limit = await limitOf()
    const written = Promise.all(
      CLIENTS.map((client) =>
        workspace.call('writeFromPhone', {
          params: { phone: `+486007000${String(client + 10)}` },
          body: { to: ND, text: 'OGRODNIK' },
        }),
      ),
    )
    const pulled = await Promise.all(
      CLIENTS.map(async (client) => {
        const found: unknown[] = []
        for (const round of ROUNDS) found.push(...(await goRound(client, round)))
        return found
      }),
    )
    await written
    const rest = itemsOf(await api('messages/recived', { type: 'nd', read: true })).map(({ id }) => id)
    const all = [...pulled.flat(), ...rest]
    expect([before, all.length, new Set(all).size]).toEqual([0, CLIENTS.length, CLIENTS.length])

    const count = CLIENTS.length * ROUNDS.length * 2
    const reports = itemsOf(await api('messages/reports', { type: 'full', phone: PHONES, limit: 1000 }))
    const ids = new Set(reports.map(({ id }) => id))
    const stats = itemsOf(await api('stats/index', { type: 'full', begin: TEST_NOW }))
    const counted = stats.reduce((sum, { delivered, pending, undelivered, unsent }) => {
      return (
        sum + [delivered, pending, undelivered, unsent].reduce<number>((part, each) => part + Number(each), 0)
      )
    }, 0)
    expect([reports.length, ids.size, counted, limit - (await limitOf())]).toEqual([
      count,
      count,
      count,
      count,
    ])
    expect(server.log.lines).toEqual([])
  })

  test('api-v2 2.1.4: of 32 calls with the same own id one is carried out', async () => {
    const answers = await Promise.all(
      CLIENTS.map(() => api('messages/send_sms', { phone: OLA, text: 'Test', unique_id: 'wspolny' })),
    )
    const codes = answers.map(errorCodeOf)
    expect([
      codes.filter((code) => code === undefined).length,
      codes.filter((code) => code === 3201).length,
    ]).toEqual([1, CLIENTS.length - 1])
  })

  test('api-v2 2.1.4: an own id belongs to a call that goes in slices before its message is written', async () => {
    const alone = await server.workspace()
    const call = vendorClient(server, alone)
    const phone = Array.from({ length: 40 * SLICE }, (_, index) => String(700_000_000 + index))
    const ids = phone.map((number) => `duzy${number}`)
    const big = call('messages/send_sms', { phone, text: 'Test', unique_id: ids })
    while ((await alone.call('listMessages')).items.length === 0) await alone.call('waitForIdle')
    const rivals = await Promise.all([
      call('messages/send_sms', { phone: OLA, text: 'Test', unique_id: ids.at(-1) }),
      call('messages/send_sms', { phone, text: 'Test', unique_id: ids.toReversed() }),
    ])
    expect([rivals.map(errorCodeOf), await big]).toEqual([
      [3201, 3201],
      { success: true, queued: phone.length, unsent: 0 },
    ])
  })

  test('api-v2 1.7: a call with 20,000 numbers lets small ones through between its slices', async () => {
    const phone = Array.from({ length: 20_000 }, (_, index) => String(600_000_000 + index))
    const finished: string[] = []
    const big = api('messages/send_sms', { phone, text: 'Test' }).then((answer) => {
      finished.push('big')
      return answer
    })
    const small = CLIENTS.map(async () => {
      while (!finished.includes('big')) {
        expect((await api('messages/send_sms', { phone: OLA, text: 'Test' })).queued).toBe(1)
        finished.push('small')
      }
    })
    expect(await big).toEqual({ success: true, queued: 20_000, unsent: 0 })
    const before = finished.length - 1
    await Promise.all(small)
    const { items } = await workspace.call('listVendorCalls', { query: { limit: 500 } })
    const runs = items.flatMap(({ messages }) => (messages === null ? [] : [numbersOf(messages)]))
    const whole = runs.find(({ first, last }) => last - first >= phone.length - 1)
    const between = runs.filter(
      ({ first }) => whole !== undefined && first > whole.first && first < whole.last,
    )
    // Each of the 32 gets a call through after every slice; a busy machine may skip some.
    expect(before).toBeGreaterThanOrEqual((CLIENTS.length * phone.length) / SLICE / 4)
    expect(between.length).toBeGreaterThanOrEqual(CLIENTS.length)
  })
})
