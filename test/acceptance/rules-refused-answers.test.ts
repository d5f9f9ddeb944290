import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceRequest } from '../../src-renderer/client/emulator-client.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'

type KeywordWish = WorkspaceRequest<'createKeyword'>['body']

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withKeyword(wish: Partial<KeywordWish>): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty', now: '2025-03-03 09:00' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  const keyword: KeywordWish = { kind: 'BASE', text: 'CENNIK', ...wish }
  await workspace.call('createKeyword', { params: { number: NDI }, body: keyword })
  return workspace
}

function setBalance(workspace: TestWorkspace, balance: string | null) {
  return workspace.call('updateAccount', { params: { account: '1' }, body: { balance } })
}

async function textsTo(workspace: TestWorkspace, phone = ANNA): Promise<readonly string[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items
    .filter(({ direction }) => direction === 'received')
    .map(({ text }) => text)
    .reverse()
}

/** What a message shows of its answer: its ribbon, the lines of its trace from the twelfth step on, and what it cost. */
async function shownOf(workspace: TestWorkspace, { messageId, traceId }: Receipt) {
  const [message, { lines, cost }, found] = await Promise.all([
    workspace.call('readMessage', { params: { message: String(messageId) } }),
    readTrace(workspace, traceId),
    workspace.call('listMessages', { query: { q: 'is:answered' } }),
  ])
  return {
    ribbon: message.ribbon,
    told: lines.filter(({ step }) => step >= 12).flatMap(codesOf),
    total: cost.total,
    isFoundAsAnswered: found.items.some(({ id }) => id === messageId),
  }
}

type TraceLine = Awaited<ReturnType<typeof readTrace>>['lines'][number]

function readTrace(workspace: TestWorkspace, trace: string) {
  return workspace.call('readTrace', { params: { trace } })
}

function codesOf({ code, lines }: TraceLine): readonly string[] {
  return [code, ...lines.map((line) => line.code)]
}

type Receipt = Awaited<ReturnType<TestWorkspace['write']>>

const REFUSED = {
  ribbon: ['matched', 'answer-failed'],
  told: ['answer-planned', 'sent-at-once', 'receiving-free', 'sender-pays'],
  total: '0.00',
  isFoundAsAnswered: false,
}

describe('an answer that is refused when it is sent', () => {
  test('R4, R180: is shown as failed, without a price, and is found as such', async () => {
    const workspace = await withKeyword({ answer: { text: 'Od 10 zl' } })
    await setBalance(workspace, '0.00')
    const receipt = await workspace.write(ANNA, NDI, 'cennik')
    expect(await shownOf(workspace, receipt)).toEqual(REFUSED)
    const failed = await workspace.call('listMessages', { query: { q: 'is:answer-failed' } })
    expect(failed.items.map(({ id }) => id)).toEqual([receipt.messageId])
    await setBalance(workspace, null)
    expect(await shownOf(workspace, await workspace.write(ANNA, NDI, 'cennik'))).toEqual({
      ribbon: ['matched', 'answer'],
      told: ['answer-planned', 'sent-at-once', 'receiving-free', 'answer-price', 'sender-pays'],
      total: '0.16',
      isFoundAsAnswered: true,
    })
  })

  test('R94, R180: takes no place in the loop guard', async () => {
    const workspace = await withKeyword({ answer: { text: 'Od 10 zl' } })
    await setBalance(workspace, '0.00')
    for (const text of ['cennik 1', 'cennik 2', 'cennik 3', 'cennik 4', 'cennik 5'])
      await workspace.write(ANNA, NDI, text)
    await setBalance(workspace, null)
    for (const text of ['cennik 6', 'cennik 7', 'cennik 8', 'cennik 9', 'cennik 10', 'cennik 11'])
      await workspace.write(ANNA, NDI, text)
    expect(await textsTo(workspace)).toEqual(Array.from({ length: 5 }, () => 'Od 10 zl'))
  })
})

describe('a delayed answer that is refused when its time comes', () => {
  const obstacles = {
    'R180: no money': {
      put: (workspace: TestWorkspace) => setBalance(workspace, '0.00'),
      lift: (workspace: TestWorkspace) => setBalance(workspace, null),
    },
    'R84: the blacklist': {
      put: (workspace: TestWorkspace) => workspace.call('createBlacklistEntry', { body: { phone: ANNA } }),
      lift: (workspace: TestWorkspace) => workspace.call('deleteBlacklistEntry', { params: { phone: ANNA } }),
    },
  }

  test.each(Object.entries(obstacles))(
    '%s: counts for no repeat policy, and its cause shows that it failed (R4, R90)',
    async (_, { put, lift }) => {
      const workspace = await withKeyword({
        answer: { text: 'Od 10 zl', delayMinutes: 10, repeat: { policy: 'once' } },
      })
      const receipt = await workspace.write(ANNA, NDI, 'cennik')
      const whileWaiting = await shownOf(workspace, receipt)
      await put(workspace)
      await workspace.advance('10m')
      expect([whileWaiting.ribbon, await shownOf(workspace, receipt)]).toEqual([
        ['matched', 'answer'],
        { ...REFUSED, told: ['answer-planned', 'receiving-free', 'sender-pays'] },
      ])
      await lift(workspace)
      await workspace.write(ANNA, NDI, 'cennik')
      await workspace.advance('10m')
      await workspace.write(ANNA, NDI, 'cennik')
      await workspace.advance('10m')
      expect(await textsTo(workspace)).toEqual(['Od 10 zl'])
    },
  )

  test('R90: a second message while it waits asks for no second answer', async () => {
    const workspace = await withKeyword({
      answer: { text: 'Od 10 zl', delayMinutes: 10, repeat: { policy: 'once' } },
    })
    await workspace.write(ANNA, NDI, 'cennik')
    await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('1h')
    expect(await textsTo(workspace)).toEqual(['Od 10 zl'])
  })

  test('R90: a cooldown goes on from the answer before it', async () => {
    const workspace = await withKeyword({
      answer: { text: 'Od 10 zl', delayMinutes: 10, repeat: { policy: 'cooldown', minutes: 30 } },
    })
    await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('30m')
    await workspace.write(ANNA, NDI, 'cennik')
    await setBalance(workspace, '0.00')
    await workspace.advance('10m')
    await setBalance(workspace, null)
    await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('10m')
    expect(await textsTo(workspace)).toEqual(['Od 10 zl', 'Od 10 zl'])
  })

  test('R94: takes no place in the loop guard', async () => {
    const workspace = await withKeyword({ answer: { text: 'Od 10 zl', delayMinutes: 1 } })
    await setBalance(workspace, '0.00')
    for (const text of ['cennik 1', 'cennik 2', 'cennik 3', 'cennik 4', 'cennik 5'])
      await workspace.write(ANNA, NDI, text)
    await workspace.advance('1m')
    await setBalance(workspace, null)
    await workspace.write(ANNA, NDI, 'cennik 6')
    await workspace.advance('1m')
    expect(await textsTo(workspace)).toEqual(['Od 10 zl'])
  })
})

describe('steps of a multiple autoresponder', () => {
  const STEPS = Array.from({ length: 7 }, (_, minute) => ({
    text: `Krok ${String(minute)}`,
    delayMinutes: minute,
  }))

  test('R91, R94: count as automatic answers, and the guard keeps back what is too much', async () => {
    const workspace = await withKeyword({ sequence: { steps: STEPS, restart: false } })
    const { traceId } = await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('6m')
    const { effects } = await readTrace(workspace, traceId)
    expect([await textsTo(workspace), effects.map(({ state, outcome }) => [state, outcome])]).toEqual([
      ['Krok 0', 'Krok 1', 'Krok 2', 'Krok 3', 'Krok 4'],
      [
        ...Array.from({ length: 5 }, () => ['done', 'SENT']),
        ...Array.from({ length: 2 }, () => ['cancelled', 'LOOP_GUARD']),
      ],
    ])
  })

  test('R94: leave no place for another answer within ten minutes', async () => {
    const workspace = await withKeyword({ sequence: { steps: STEPS, restart: false } })
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'EXACT', text: 'ADRES', answer: { text: 'Rynek 1' } },
    })
    await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('4m')
    const withheld = await workspace.write(ANNA, NDI, 'adres')
    await workspace.advance('6m')
    const answered = await workspace.write(ANNA, NDI, 'adres')
    expect((await shownOf(workspace, withheld)).ribbon).toEqual(['matched', 'answer-withheld'])
    expect((await shownOf(workspace, answered)).ribbon).toEqual(['matched', 'answer'])
  })

  test('R94: go out as planned where nobody wants the guard', async () => {
    const workspace = await withKeyword({ sequence: { steps: STEPS, restart: false } })
    await workspace.call('updateProfile', { body: { 'loop.guard': false } })
    await workspace.write(ANNA, NDI, 'cennik')
    await workspace.advance('6m')
    expect(await textsTo(workspace)).toEqual(STEPS.map(({ text }) => text))
  })
})

describe('the confirmation of a removing keyword', () => {
  test.each(['groups', 'all_groups', 'blacklist'] as const)(
    'R83, R85: with scope %s, who has been on the blacklist before gets none',
    async (scope) => {
      const removal = { scope, confirmation: { text: 'Wypisano' } }
      const workspace = await withKeyword({ kind: 'REMOVING', text: 'DOSC', removal })
      await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
      await workspace.advance('30d')
      const receipt = await workspace.write(ANNA, NDI, 'dosc')
      const { lines } = await readTrace(workspace, receipt.traceId)
      expect([
        await textsTo(workspace),
        (await shownOf(workspace, receipt)).ribbon,
        lines.filter(({ step }) => step === 10).flatMap(codesOf),
      ]).toEqual([[], ['matched', 'answer-withheld'], ['was-in-no-group']])
    },
  )

  test('R83, R84: one that waits goes to whom its message put there, and to nobody whom another did', async () => {
    const confirmation = { text: 'Wypisano', delayMinutes: 5 }
    const listing = await withKeyword({
      kind: 'REMOVING',
      text: 'DOSC',
      removal: { scope: 'blacklist', confirmation },
    })
    await listing.write(ANNA, NDI, 'dosc')
    await listing.advance('5m')
    const leaving = await withKeyword({
      kind: 'REMOVING',
      text: 'DOSC',
      removal: { scope: 'groups', confirmation },
    })
    await leaving.write(ANNA, NDI, 'dosc')
    await leaving.call('createBlacklistEntry', { body: { phone: ANNA } })
    await leaving.advance('5m')
    expect([await textsTo(listing), await textsTo(leaving)]).toEqual([['Wypisano'], []])
  })
})
