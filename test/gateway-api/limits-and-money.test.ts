import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SLICE } from '../../emulator/services/in-slices.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'
import { itemsOf, vendorClient, type VendorAnswer, type VendorClient } from '../support/vendor-client.ts'

const OLA = '+48500600700'
const PHONES = [OLA, '+48501222333', '+48602111940']
const NEVER_TAKEN = '+48999902204'
const FULL = { text: 'Hej', sender: 'INFORMACJA' }

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

interface Wish {
  readonly full?: number
  readonly balance?: string
}

/** A workspace whose user has some FULL messages left, and whose account has some money. */
async function openWith({ full, balance }: Wish): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace()
  if (full !== undefined) {
    await workspace.call('updateApiUser', { params: { user: '1' }, body: { limits: { full } } })
  }
  if (balance !== undefined) {
    await workspace.call('updateAccount', { params: { account: '1' }, body: { balance } })
  }
  return { workspace, api: vendorClient(server, workspace) }
}

async function leftOf(workspace: TestWorkspace, api: VendorClient) {
  const limits = itemsOf(await api('account/limits'))
  return {
    full: limits.find(({ type }) => type === 'full')?.value,
    balance: (await workspace.call('listAccounts')).items[0]?.balance,
    entries: (await workspace.call('readLedger')).totals.entries,
  }
}

/** An answer without what differs between two calls: the ids. */
function withoutIds({ items, ...counters }: VendorAnswer) {
  return { ...counters, items: (items as object[]).map((item) => ({ ...item, id: null })) }
}

describe('a test call answers what the real one would', () => {
  test.each<[string, Wish, object]>([
    ['a limit that runs out midway', { full: 1 }, { phone: PHONES }],
    ['a limit counted in parts', { full: 3 }, { phone: PHONES, text: 'a'.repeat(161) }],
    ['money that runs out midway', { balance: '0.20' }, { phone: PHONES }],
    ['what the network never takes', { full: 1 }, { phone: [NEVER_TAKEN, ...PHONES] }],
    ['nothing left at all', { balance: '0.00' }, { phone: PHONES }],
  ])('api-v2 2.1.1: %s', async (_label, wish, more) => {
    const { workspace, api } = await openWith(wish)
    const call = { ...FULL, ...more, details: true }
    const before = await leftOf(workspace, api)
    const tried = await api('messages/send_sms', { ...call, test: true })
    expect(await leftOf(workspace, api)).toEqual(before)
    expect(withoutIds(tried)).toEqual(withoutIds(await api('messages/send_sms', call)))
  })

  test('api-v2 2.1.1: also where the limit runs out behind the first slice of a big one', async () => {
    const { api } = await openWith({ full: SLICE + 10 })
    const phone = Array.from({ length: SLICE + 30 }, (_, index) => `+48602${String(100_000 + index)}`)
    const answers = [
      await api('messages/send_sms', { ...FULL, phone, test: true }),
      await api('messages/send_sms', { ...FULL, phone }),
    ]
    const expected = { success: true, queued: SLICE + 10, unsent: 20 }
    expect(answers).toEqual([expected, expected])
  })
})

describe('calls that come at once', () => {
  test('api-v2 3, R178: each finds the limit as those before it left it', async () => {
    const { workspace, api } = await openWith({ full: 20 })
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => api('messages/send_sms', { ...FULL, phone: OLA })),
    )
    const sent = { success: true, queued: 1, unsent: 0 }
    const refused = {
      error: {
        code: 3002,
        type: 'SendError',
        message: 'Wyczerpano limit dostępnych wiadomości SMS FULL',
      },
    }
    expect(answers.toSorted((left, right) => Number('error' in left) - Number('error' in right))).toEqual([
      ...Array.from({ length: 20 }, () => sent),
      ...Array.from({ length: 80 }, () => refused),
    ])
    expect(await leftOf(workspace, api)).toEqual({ full: '0', balance: null, entries: 20 })
  })
})

describe('a message that never left', () => {
  test.each<[string, object, string]>([
    ['at once', {}, '10s'],
    ['at its time', { date: '2025-03-03 12:00:00' }, '3h'],
  ])('api-v2 4.1, R175: costs nothing, sent %s', async (_label, more, until) => {
    const { workspace, api } = await openWith({ full: 5, balance: '10.00' })
    const answer = await api('messages/send_sms', { ...FULL, phone: NEVER_TAKEN, details: true, ...more })
    await workspace.advance(until)
    const id = itemsOf(answer)[0]?.id
    const [report] = itemsOf(await api('messages/reports', { id }))
    const { traceId, price } = await workspace.call('readMessage', { params: { message: String(id) } })
    const trace = await workspace.call('readTrace', { params: { trace: traceId } })
    const told = trace.lines.flatMap((line) => [line, ...line.lines])
    expect([
      answer.queued,
      [report?.status, report?.reason, report?.cost],
      price,
      told.find(({ code }) => code === 'not-charged')?.data,
      told.some(({ code }) => code === 'charged'),
      trace.cost.entries,
      await leftOf(workspace, api),
    ]).toEqual([
      1,
      ['unsent', 'operator_error', 0],
      null,
      { why: 'never-left' },
      false,
      0,
      { full: '5', balance: '10.00', entries: 0 },
    ])
  })

  test('R74: takes no virtual number either, as nobody can reply to it', async () => {
    const { workspace, api } = await openWith({ full: 5, balance: '10.00' })
    await api('messages/send_sms', { sender: '2waySMS', text: 'Hej', phone: [NEVER_TAKEN, PHONES[0]] })
    const { mappings } = await workspace.call('readTwoWayPool')
    expect(mappings.map(({ recipient }) => recipient)).toEqual([PHONES[0]])
  })

  test('R175: one that was sent and not delivered is paid for', async () => {
    const { workspace, api } = await openWith({ full: 5, balance: '10.00' })
    await api('messages/send_sms', { ...FULL, phone: '+48999902004' })
    expect(await leftOf(workspace, api)).toEqual({ full: '4', balance: '9.84', entries: 1 })
  })
})
