import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  SINCE_BEGINNING,
  vendorClient,
  type VendorAnswer,
  type VendorClient,
} from '../support/vendor-client.ts'

const OLA = '+48500600700'
const JAN = '+48501222333'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(): Promise<VendorClient> {
  return vendorClient(server, await server.workspace())
}

/** A call with a message that is fine and one with this text. */
function callWith(text: string, more: object = {}) {
  const messages = [
    { phone: OLA, text: 'Hej' },
    { phone: JAN, text },
  ]
  return { messages, details: true, ...more }
}

function verdicts(answer: VendorAnswer) {
  const items = itemsOf(answer).map(({ phone, status, error_code }) => [phone, status, error_code])
  return { success: answer.success, queued: answer.queued, unsent: answer.unsent, items }
}

function onlyOla(code: number) {
  return {
    success: true,
    queued: 1,
    unsent: 1,
    items: [
      [OLA, 'queued', undefined],
      [JAN, 'unsent', code],
    ],
  }
}

const VOICE = { voice: true }
const LATER = { date: '2025-03-03 12:00:00' }

describe('messages/send_personalized', () => {
  test.each<[string, object, number]>([
    ['', {}, 3101],
    ['   ', {}, 3101],
    ['   ', LATER, 3101],
    ['', VOICE, 3101],
    [' \n', VOICE, 3101],
    ['', { ...VOICE, ...LATER }, 3101],
    ['a'.repeat(919), {}, 3102],
    ['a'.repeat(919), LATER, 3102],
    ['a'.repeat(161), VOICE, 3102],
    ['a'.repeat(161), { ...VOICE, ...LATER }, 3102],
  ])(
    'api-v2 3, 5.3: a text that cannot go out leaves its entry unsent (%j, %o, %i)',
    async (text, more, code) => {
      const api = await open()
      expect(verdicts(await api('messages/send_personalized', callWith(text, more)))).toEqual(onlyOla(code))
      const { items } = await api('messages/reports', { ...SINCE_BEGINNING, status: 'unsent' })
      expect((items as Record<string, unknown>[]).map(({ phone, reason }) => [phone, reason])).toEqual([
        [JAN, 'wrong_message'],
      ])
    },
  )

  test.each(['a\0b', 'a\ud800b'])(
    'api-v2 3: what is no character refuses the call (3105): %j',
    async (text) => {
      const api = await open()
      expect([
        errorCodeOf(await api('messages/send_personalized', callWith(text))),
        itemsOf(await api('messages/reports', SINCE_BEGINNING)),
      ]).toEqual([3105, []])
    },
  )

  test('api-v2 5.3: 160 characters are read aloud, however many units each takes', async () => {
    const api = await open()
    const answer = await api('messages/send_personalized', callWith('😀'.repeat(160), VOICE))
    expect([answer.queued, answer.unsent]).toEqual([2, 0])
  })

  test('api-v2 3, 5.3: a text for a group is refused as a whole, as by the other send calls', async () => {
    const api = await open()
    const sendToGroup = async (text: string) =>
      errorCodeOf(await api('messages/send_personalized', { group_id: 1, text, ...VOICE }))
    expect([await sendToGroup('   '), await sendToGroup('a'.repeat(161))]).toEqual([3101, 3102])
  })

  test('api-v2 1.7: more than 10,000 entries are refused with the limit that they have', async () => {
    const api = await open()
    const messages = Array.from({ length: 10_001 }, (_, index) => ({
      phone: `+48602${String(100_000 + index)}`,
      text: 'Hej',
    }))
    expect(await api('messages/send_personalized', { messages })).toEqual({
      error: {
        code: 3110,
        type: 'SendError',
        message: 'Przekroczono liczbę wiadomości spersonalizowanych w jednym wywołaniu (10 000)',
      },
    })
    expect(itemsOf(await api('messages/reports', SINCE_BEGINNING))).toEqual([])
  })
})
