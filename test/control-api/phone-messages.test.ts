import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'
const NOTHING = { keyword: 'CENNIK', answerAt: null, withheld: null, forwards: [] }

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A workspace with a keyword that answers a quarter of an hour later. */
async function pricesLater(): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  await workspace.call('createKeyword', {
    params: { number: NDI },
    body: { kind: 'EXACT', text: 'CENNIK', answer: { text: 'Od 10 zl', delayMinutes: 15 } },
  })
  return workspace
}

/** What a phone says came of what it wrote last, and when the list of messages expects the answer. */
async function aftermathOn(workspace: TestWorkspace) {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone: ANNA } })
  const { items: listed } = await workspace.call('listMessages', { query: { q: 'is:inbound' } })
  const written = items.find(({ direction }) => direction === 'sent')
  if (written === undefined) throw new Error('nothing was written')
  const { keyword, answerAt, withheld, forwards } = written
  return { told: { keyword, answerAt, withheld, forwards }, listed: listed[0]?.answerAt }
}

test('R88: an answer that waits is told with its time, until it goes out', async () => {
  const workspace = await pricesLater()
  await workspace.write(ANNA, NDI, 'cennik')
  const answerAt = '2025-03-03T09:15:00.000Z'
  expect(await aftermathOn(workspace)).toEqual({ told: { ...NOTHING, answerAt }, listed: answerAt })
  await workspace.advance('15m')
  expect(await aftermathOn(workspace)).toEqual({ told: NOTHING, listed: null })
})

test('R85: an answer that is withheld says why', async () => {
  const workspace = await pricesLater()
  await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
  await workspace.write(ANNA, NDI, 'cennik')
  expect(await aftermathOn(workspace)).toEqual({
    told: { ...NOTHING, withheld: 'sender-blacklisted' },
    listed: null,
  })
})

test('R2, R120: forwards are told one by one, by where they go and how they stand', async () => {
  const workspace = await pricesLater()
  const source = { kind: 'number', number: NDI } as const
  for (const target of ['http://moj.sklep.pl/sms?od=#NUMER#', 'http://bramka.localhost/receiver/sklep'])
    await workspace.call('createForward', { body: { source, kind: 'url', target } })
  await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
  await workspace.write(ANNA, NDI, 'cennik')
  await workspace.call('waitForIdle')
  expect((await aftermathOn(workspace)).told.forwards).toEqual([
    { kind: 'url', state: 'held', target: 'moj.sklep.pl' },
    { kind: 'url', state: 'done', target: 'bramka.localhost' },
  ])
})
