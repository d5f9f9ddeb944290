import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { NetworkRules } from '../../emulator/contract/network.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const OLA = '+48500600700'
const JAN = '+48501222333'
const EXPIRED_NUMBER = '+48999902000'

const NOT_DELIVERED = { kind: 'undelivered', reason: 'message_rejected' } as const
const NOT_SENT = { kind: 'unsent', reason: 'lock_send' } as const

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function withRules(rules: NetworkRules['rules']): Promise<TestWorkspace> {
  const workspace = await server.workspace()
  await workspace.call('replaceNetworkRules', { body: { rules } })
  return workspace
}

/** Sends a message to each phone and answers how each stands four days later. */
async function outcomesOf(workspace: TestWorkspace, phones: readonly string[]) {
  for (const to of phones) await workspace.call('sendMessage', { body: { to, text: 'Czesc' } })
  await workspace.advance('4d')
  const { items } = await workspace.call('listMessages', { query: { q: 'is:outbound' } })
  return items.map(({ delivery }) => delivery?.reason ?? delivery?.status).reverse()
}

describe('rules of the network', () => {
  test('the first rule that applies decides; a whole number is one phone', async () => {
    const workspace = await withRules([
      { prefix: OLA, share: 100, outcome: NOT_SENT },
      { prefix: '+4850', share: 100, outcome: NOT_DELIVERED },
      { prefix: '', share: 100, outcome: { kind: 'never-reported' } },
    ])
    expect(await outcomesOf(workspace, [OLA, JAN, '+48600700800'])).toEqual([
      'lock_send',
      'message_rejected',
      'sent',
    ])
  })

  test('a magic number means what it says, whatever the rules say', async () => {
    const workspace = await withRules([{ prefix: '', share: 100, outcome: NOT_SENT }])
    expect(await outcomesOf(workspace, [EXPIRED_NUMBER, OLA])).toEqual(['message_expired', 'lock_send'])
    const { magicNumbers } = await workspace.call('readNetworkRules')
    expect(magicNumbers[0]).toEqual({
      number: EXPIRED_NUMBER,
      outcome: { kind: 'undelivered', reason: 'message_expired' },
      text: {
        pl: 'Wiadomość nie dociera: minął czas na doręczenie.',
        en: 'The message does not arrive: it could not be delivered in time.',
      },
    })
  })

  test('R3: a share follows the seed', async () => {
    const phones = Array.from({ length: 30 }, (_, index) => `+486007008${String(index + 10)}`)
    const rules = [{ prefix: '', share: 50, outcome: NOT_DELIVERED }]
    const outcomes = await outcomesOf(await withRules(rules), phones)
    const hits = outcomes.filter((outcome) => outcome === 'message_rejected').length
    expect([hits > 5, hits < 25]).toEqual([true, true])
    expect(await outcomesOf(await withRules(rules), phones)).toEqual(outcomes)
  })

  test('are put in the place of all there are, and followers are told', async () => {
    const workspace = await withRules([{ prefix: OLA, share: 100, outcome: NOT_SENT }])
    const rules = [{ prefix: '+48', share: 25, outcome: { kind: 'late', afterMinutes: 90 } as const }]
    const replaced = await workspace.call('replaceNetworkRules', { body: { rules } })
    const { events } = await workspace.call('waitForEvents', { query: { type: 'network.changed' } })
    expect([replaced.rules, (await workspace.call('readNetworkRules')).rules, events.length]).toEqual([
      rules,
      rules,
      2,
    ])
  })

  test('a rule for what is no beginning of a number is refused', async () => {
    const workspace = await server.workspace()
    const rules = [{ prefix: '500', share: 100, outcome: NOT_SENT }]
    const problem = await problemOf(workspace.call('replaceNetworkRules', { body: { rules } }))
    expect([problem.status, problem.issues?.map(({ path }) => path)]).toEqual([422, ['/rules/0/prefix']])
  })
})
