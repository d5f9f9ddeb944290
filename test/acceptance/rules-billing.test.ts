import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'
const ND = '+48512004987'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withNumbers(): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  await workspace.call('createNumber', { body: { number: ND, type: 'ND' } })
  return workspace
}

function send(workspace: TestWorkspace, text: string, sender = NDI) {
  return workspace.call('sendMessage', { body: { to: ANNA, text, sender } })
}

async function balanceOf(workspace: TestWorkspace): Promise<string | null | undefined> {
  return (await workspace.call('listAccounts')).items[0]?.balance
}

const NOTHING = { entries: 0, parts: 0, unpriced: 0, net: '0.00', vat: '0.00', gross: '0.00' }

test('R13, R17: an account with a number or a keyword that needs post-paid cannot become pre-paid', async () => {
  const workspace = await server.workspace({ from: 'empty' })
  const become = (account: number) =>
    workspace.call('updateAccount', { params: { account: String(account) }, body: { kind: 'PREPAID' } })
  await workspace.call('createNumber', { body: { number: '503340503', type: 'ND' } })
  const { id: other } = await workspace.call('createAccount', { body: { name: 'Druga', kind: 'POSTPAID' } })
  await workspace.call('createKeyword', {
    params: { number: '503340503' },
    body: { kind: 'EXACT', text: 'ROWER', accountId: 1 },
  })
  const refused = await problemOf(become(1))
  expect([refused.status, refused.code]).toEqual([422, 'E_PREPAID'])
  expect((await become(other)).kind).toBe('PREPAID')
})

describe('what is free', () => {
  test('R170, R173: receiving costs the account nothing on any type, and the trace says what the sender pays', async () => {
    const workspace = await server.workspace()
    const question = await workspace.call('sendMessage', {
      body: { to: ANNA, text: 'Halo?', sender: '2waySMS' },
    })
    const before = await workspace.call('readLedger')
    const notes = []
    for (const [to, text] of [
      [String(question.number), 'Tak'],
      ['4301', 'PROMOCJA'],
      ['532600111', 'dzien dobry'],
      ['532600222', 'dzien dobry'],
    ] as const) {
      const receipt = await workspace.write(ANNA, to, text)
      const { lines, cost } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      const inner = lines.flatMap((line) => [line, ...line.lines])
      notes.push([
        to,
        receipt.messageId !== undefined,
        cost.entries,
        inner.some(({ code }) => code === 'receiving-free'),
        inner.find(({ code }) => code === 'sender-pays')?.data,
      ])
    }
    const kept = (to: string, bundlesCover: boolean) => [to, true, 0, true, { bundlesCover }]
    expect(notes).toEqual([
      kept(String(question.number), true),
      kept('4301', false),
      kept('532600111', true),
      kept('532600222', true),
    ])
    expect(await workspace.call('readLedger')).toEqual(before)
  })

  test('R173: bundles do not cover an individual short code either', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: '4123', type: 'SCI' } })
    const receipt = await workspace.write(ANNA, '4123', 'czesc')
    const { lines } = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
    const note = lines.flatMap((line) => [line, ...line.lines]).find(({ code }) => code === 'sender-pays')
    expect(note?.data).toEqual({ bundlesCover: false })
    expect((await workspace.call('readLedger')).totals).toEqual(NOTHING)
  })

  test('R174: which types have fees is in the matrix, with amounts that depend on the package', async () => {
    const workspace = await server.workspace()
    const fees = []
    for (const number of ['999100001', '999000001', '503340503', '4455', '532600222']) {
      const { capabilities } = await workspace.call('readNumber', { params: { number } })
      fees.push(
        ['installation fee', 'maintenance subscription'].map(
          (name) => capabilities.find((capability) => capability.name.en === name)?.cell,
        ),
      )
    }
    const [none, depends] = [
      ['no', 'no'],
      ['package', 'package'],
    ]
    expect(fees).toEqual([none, none, depends, depends, depends])
  })
})

describe('what is charged', () => {
  test.each([
    [25, '0.14', '0.16'],
    [499, '0.14', '0.16'],
    [500, '0.13', '0.15'],
    [1999, '0.13', '0.15'],
    [2000, '0.12', '0.14'],
    [4999, '0.12', '0.14'],
    [5000, '0.10', '0.12'],
    [9999, '0.10', '0.12'],
    [10_000, '0.08', '0.10'],
    [1_000_000, '0.08', '0.10'],
  ])('R176: with a top-up of %d PLN a part costs %s as ECO+ and %s as FULL', async (topUp, eco, full) => {
    const workspace = await withNumbers()
    await workspace.call('updateProfile', { body: { 'price.top_up': topUp } })
    const prices = []
    for (const sender of ['', NDI, '2waySMS']) prices.push((await send(workspace, 'Halo', sender)).price)
    expect(prices).toEqual([eco, full, full])
  })

  test('R175, R177: each part is charged; net and VAT are exact', async () => {
    const workspace = await withNumbers()
    const message = await send(workspace, 'a'.repeat(307))
    await send(workspace, 'Halo', '')
    expect(message.price).toBe('0.48')
    const { items, totals } = await workspace.call('readLedger')
    expect(items.map(({ unit, parts, price }) => [unit, parts, price]).sort()).toEqual([
      ['SMS_ECO', 1, '0.14'],
      ['SMS_FULL', 3, '0.48'],
    ])
    expect(totals).toEqual({ entries: 2, parts: 4, unpriced: 0, net: '0.62', vat: '0.1426', gross: '0.7626' })
  })

  test('R178: messages and parts are counted for each type; only a price list turns them into money', async () => {
    const bills = []
    for (const [eco, full] of [
      ['0.05', '0.50'],
      ['0.00', '0.01'],
    ] as const) {
      const workspace = await withNumbers()
      const tiers = [{ from: 0, eco, full }]
      await workspace.call('updateProfile', { body: { 'price.top_up_tiers': tiers, 'price.top_up': 0 } })
      for (const sender of ['', NDI, '2waySMS']) await send(workspace, 'a'.repeat(200), sender)
      const { items, totals } = await workspace.call('readLedger')
      expect([totals.entries, totals.parts, items.map(({ unit, parts }) => [unit, parts])]).toEqual([
        3,
        6,
        [
          ['SMS_ECO', 2],
          ['SMS_FULL', 2],
          ['SMS_FULL', 2],
        ],
      ])
      bills.push(items.map(({ price }) => price))
    }
    expect(bills).toEqual([
      ['0.10', '1.00', '1.00'],
      ['0.00', '0.02', '0.02'],
    ])
  })

  test('R177: many small amounts add up without a rounding error', async () => {
    const workspace = await withNumbers()
    await workspace.call('updateProfile', {
      body: { 'price.top_up_tiers': [{ from: 0, eco: '0.07', full: '0.1' }], 'price.top_up': 0 },
    })
    for (let count = 0; count < 3; count += 1) await send(workspace, 'Halo')
    const { totals } = await workspace.call('readLedger')
    expect(totals).toEqual({ entries: 3, parts: 3, unpriced: 0, net: '0.30', vat: '0.069', gross: '0.369' })
  })

  test('R177: VAT is a setting', async () => {
    const workspace = await withNumbers()
    await workspace.call('updateProfile', { body: { 'price.vat_percent': 8 } })
    await send(workspace, 'a'.repeat(700))
    const { totals } = await workspace.call('readLedger')
    expect([totals.net, totals.vat, totals.gross]).toEqual(['0.80', '0.064', '0.864'])
  })

  test('R175, R179: an entry says when, what, why and which message caused it', async () => {
    const workspace = await withNumbers()
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'EXACT', text: 'CENNIK', answer: { text: 'a'.repeat(161), delayMinutes: 30 } },
    })
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'REMOVING', text: 'KONIEC', removal: { confirmation: { text: 'Koniec' } } },
    })
    const written = await send(workspace, 'Halo', '')
    const cennik = await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('10m')
    const koniec = await workspace.write(ANNA, NDI, 'koniec')
    await workspace.advance('1h')
    const { items } = await workspace.call('readLedger')
    const outbound = (await workspace.call('listMessages', { query: { q: 'is:outbound' } })).items
    const sent = (reason: string) => outbound.find((message) => message.reason === reason)
    const rows = [...items].sort((a, b) => a.at.localeCompare(b.at))
    expect(rows).toMatchObject([
      {
        at: '2025-03-03T09:00:00.000Z',
        accountId: 1,
        unit: 'SMS_ECO',
        parts: 1,
        price: '0.14',
        reason: 'MESSAGE',
        causeMessageId: null,
        causeTraceId: null,
        messageId: written.id,
        traceId: written.traceId,
      },
      {
        at: '2025-03-03T09:10:00.000Z',
        accountId: 1,
        unit: 'SMS_FULL',
        parts: 1,
        price: '0.16',
        reason: 'CONFIRMATION',
        causeMessageId: koniec.messageId,
        causeTraceId: koniec.traceId,
        messageId: sent('CONFIRMATION')?.id,
        traceId: sent('CONFIRMATION')?.traceId,
      },
      {
        at: '2025-03-03T09:30:00.000Z',
        accountId: 1,
        unit: 'SMS_FULL',
        parts: 2,
        price: '0.32',
        reason: 'AUTORESPONDER',
        causeMessageId: cennik.messageId,
        causeTraceId: cennik.traceId,
        messageId: sent('AUTORESPONDER')?.id,
        traceId: sent('AUTORESPONDER')?.traceId,
      },
    ])
  })

  test('R179: each account has its own bill', async () => {
    const workspace = await withNumbers()
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga' } })
    await workspace.call('createKeyword', {
      params: { number: ND },
      body: { kind: 'EXACT', text: 'ZABKA', accountId: id, answer: { text: 'Kum' } },
    })
    await workspace.write(ANNA, ND, 'zabka')
    const { items } = await workspace.call('readLedger')
    expect(items.map(({ accountId, unit, reason }) => [accountId, unit, reason])).toEqual([
      [id, 'SMS_ECO', 'AUTORESPONDER'],
    ])
  })
})

describe('balance', () => {
  test('R180: the account pays until it cannot; what comes in goes on', async () => {
    const workspace = await withNumbers()
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'BASE', text: 'CENNIK', groups: ['Klienci'], answer: { text: 'Od 10 zl' } },
    })
    await workspace.call('updateAccount', { params: { account: '1' }, body: { balance: '0.40' } })
    const outcomes = []
    for (const text of ['cennik 1', 'cennik 2', 'cennik 3']) {
      const { result } = await workspace.write(ANNA, NDI, text)
      outcomes.push([result, await balanceOf(workspace)])
    }
    expect(outcomes).toEqual([
      ['MATCHED', '0.24'],
      ['MATCHED', '0.08'],
      ['MATCHED', '0.08'],
    ])
    const { items } = await workspace.call('listMessages', { query: { q: 'is:outbound' } })
    expect(items.map(({ result, refusal, price }) => [result, refusal, price])).toEqual([
      ['REFUSED', 'limit_exhausted', null],
      ['SENT', null, '0.16'],
      ['SENT', null, '0.16'],
    ])
    expect((await workspace.call('readLedger')).totals).toMatchObject({ entries: 2, net: '0.32' })
  })

  test('R180: exactly enough is enough, one part too many is not', async () => {
    const workspace = await withNumbers()
    await workspace.call('updateAccount', { params: { account: '1' }, body: { balance: '0.32' } })
    const tooLong = await send(workspace, 'a'.repeat(307))
    expect([tooLong.result, tooLong.refusal, await balanceOf(workspace)]).toEqual([
      'REFUSED',
      'limit_exhausted',
      '0.32',
    ])
    const fitting = await send(workspace, 'a'.repeat(306))
    expect([fitting.result, fitting.price]).toEqual(['SENT', '0.32'])
    expect(Number(await balanceOf(workspace))).toBe(0)
  })

  test('R180: after a top-up sending works again; without a balance there is no limit', async () => {
    const workspace = await withNumbers()
    const results = []
    for (const balance of ['0.00', '0.16', null]) {
      await workspace.call('updateAccount', { params: { account: '1' }, body: { balance } })
      results.push((await send(workspace, 'Halo')).result)
    }
    expect(results).toEqual(['REFUSED', 'SENT', 'SENT'])
    expect(await balanceOf(workspace)).toBeNull()
  })

  test('R180: another account’s empty balance is not ours', async () => {
    const workspace = await withNumbers()
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga', balance: '0' } })
    const theirs = await workspace.call('sendMessage', { body: { to: ANNA, text: 'Halo', accountId: id } })
    expect([theirs.refusal, (await send(workspace, 'Halo')).result]).toEqual(['limit_exhausted', 'SENT'])
  })
})
