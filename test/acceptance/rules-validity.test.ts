import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WorkspaceRequest } from '../../src-renderer/client/emulator-client.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const PERSON = '+48607112233'
const OTHER = '+48607112234'
const NDI = '+48532100200'
const ND = '+48512004987'
const CLOSED = 'Akcja juz zakonczona.'

type KeywordWish = WorkspaceRequest<'createKeyword'>['body']

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A keyword open on 10 March 2025 from 8:00 to 16:00, on the number given; the clock stands at its opening. */
async function withWindow(number: string, more: Partial<KeywordWish> = {}): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty', now: '2025-03-10 07:59:59' })
  await workspace.call('createNumber', { body: { number, type: number === ND ? 'ND' : 'NDI_SMS' } })
  await workspace.call('createKeyword', {
    params: { number },
    body: {
      kind: 'EXACT',
      text: 'BILETY',
      validFrom: '2025-03-10 08:00',
      validTo: '2025-03-10 16:00',
      groups: ['Widzowie'],
      answer: { text: 'Bilety czekaja.' },
      ...more,
    },
  })
  return workspace
}

function to(workspace: TestWorkspace, time: string) {
  return workspace.call('advanceClock', { body: { to: `2025-03-10 ${time}` } })
}

async function answersTo(workspace: TestWorkspace, phone: string): Promise<readonly string[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone } })
  return items.filter(({ direction }) => direction === 'received').map(({ text }) => text)
}

describe('validity window', () => {
  test.each([
    [NDI, 'UNMATCHED'],
    [ND, 'UNROUTED'],
  ])(
    'R58: on %s a keyword matches from its first moment until its end, which is outside',
    async (number, closed) => {
      const workspace = await withWindow(number)
      const results = []
      for (const time of ['07:59:59', '08:00:00', '12:00:00', '15:59:59', '16:00:00', '23:00:00']) {
        await to(workspace, time)
        results.push((await workspace.write(PERSON, number, 'bilety')).result)
      }
      expect(results).toEqual([closed, 'MATCHED', 'MATCHED', 'MATCHED', closed, closed])
    },
  )

  test('R58: a window may be open on either side', async () => {
    const from = await withWindow(NDI, { validTo: null })
    const until = await withWindow(NDI, { validFrom: null })
    const resultsOf = async (workspace: TestWorkspace) => {
      const results = []
      for (const time of ['07:59:59', '15:00:00', '20:00:00']) {
        await to(workspace, time)
        results.push((await workspace.write(PERSON, NDI, 'bilety')).result)
      }
      return results
    }
    expect(await resultsOf(from)).toEqual(['UNMATCHED', 'MATCHED', 'MATCHED'])
    expect(await resultsOf(until)).toEqual(['MATCHED', 'MATCHED', 'UNMATCHED'])
  })

  test.each([NDI, ND])(
    'R58: on %s each sender gets the closing reply once, before and after the window',
    async (number) => {
      const workspace = await withWindow(number, { replyWhenClosed: { text: CLOSED } })
      const results = []
      for (const [time, phone] of [
        ['07:59:59', PERSON],
        ['08:00:00', PERSON],
        ['16:00:00', PERSON],
        ['16:10:00', OTHER],
        ['17:00:00', OTHER],
      ] as const) {
        await to(workspace, time)
        const receipt = await workspace.write(phone, number, 'Bilety!')
        const message = await workspace.call('readMessage', {
          params: { message: String(receipt.messageId) },
        })
        results.push([message.result, message.accountId])
      }
      expect(results).toEqual([
        ['CLOSED_KEYWORD', 1],
        ['MATCHED', 1],
        ['CLOSED_KEYWORD', 1],
        ['CLOSED_KEYWORD', 1],
        ['CLOSED_KEYWORD', 1],
      ])
      expect(await answersTo(workspace, PERSON)).toEqual(['Bilety czekaja.', CLOSED])
      expect(await answersTo(workspace, OTHER)).toEqual([CLOSED])
    },
  )

  test('R58: a closed keyword feeds no group, and the default answer stays silent', async () => {
    const workspace = await withWindow(NDI, { replyWhenClosed: { text: CLOSED } })
    await workspace.call('updateNumber', {
      params: { number: NDI },
      body: { defaultAction: { answer: { text: 'Nie rozumiemy.' } } },
    })
    await workspace.write(PERSON, NDI, 'bilety')
    expect(await answersTo(workspace, PERSON)).toEqual([CLOSED])
    expect((await workspace.call('listContacts')).items).toEqual([])
  })

  test('R58: the closing reply is charged as an automatic answer', async () => {
    const workspace = await withWindow(NDI, { replyWhenClosed: { text: CLOSED } })
    const receipt = await workspace.write(PERSON, NDI, 'bilety')
    const { items } = await workspace.call('readLedger')
    expect(
      items.map(({ unit, parts, reason, causeMessageId }) => [unit, parts, reason, causeMessageId]),
    ).toEqual([['SMS_FULL', 1, 'AUTORESPONDER', receipt.messageId]])
  })

  test('R58, R60: a weaker keyword that is open beats a closed one', async () => {
    const workspace = await withWindow(NDI, { replyWhenClosed: { text: CLOSED } })
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'PHRASE', text: 'bilety' },
    })
    const receipt = await workspace.write(PERSON, NDI, 'bilety')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.result, message.keyword?.text]).toEqual(['MATCHED', 'bilety'])
    expect(await answersTo(workspace, PERSON)).toEqual([])
  })

  test('R58: a text that would not have matched gets no closing reply', async () => {
    const workspace = await withWindow(NDI, { replyWhenClosed: { text: CLOSED } })
    expect((await workspace.write(PERSON, NDI, 'bilety dwa')).result).toBe('UNMATCHED')
    expect(await answersTo(workspace, PERSON)).toEqual([])
  })

  test.each([
    ['2025-03-10 16:00', '2025-03-10 08:00'],
    ['2025-03-10 08:00', '2025-03-10 08:00'],
  ])('R58: a window from %s to %s holds no moment and is refused', async (validFrom, validTo) => {
    const workspace = await withWindow(NDI)
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: NDI },
        body: { kind: 'EXACT', text: 'KASA', validFrom, validTo },
      }),
    )
    expect([refused.status, refused.code, refused.rule]).toEqual([422, 'E_WINDOW', 'R58'])
  })
})
