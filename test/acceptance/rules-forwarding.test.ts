import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CreateForward } from '../../emulator/contract/forwards.ts'
import { gardener } from '../support/gardener.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'
import { answerOk, startUrlReceiver, type UrlReceiver } from '../support/url-receiver.ts'

const OLA = '+48500600700'
const NDI = '+48532600111'
const QUERY =
  'od=#NUMEROD#&numer=#NUMER#&tresc=#WIADOMOSC#&do=#NUMERDO#&data=#DATA#&id=#IDSMS#/#ID#&limit=#LIMIT#'

let server: TestEmulator
let receiver: UrlReceiver
beforeAll(async () => {
  server = await startTestEmulator()
  receiver = await startUrlReceiver()
})
afterAll(async () => {
  await receiver.stop()
  await server.stop()
})

type Wish = Pick<CreateForward, 'source' | 'kind' | 'target'>

async function forward(workspace: TestWorkspace, wish: Wish) {
  return workspace.call('createForward', { body: wish })
}

const KATALOG = { kind: 'keyword', number: NDI, keywordId: 0 } as const

/** The keyword of this text on the NDI of the sample. */
async function keywordOf(workspace: TestWorkspace, text: string) {
  const { items } = await workspace.call('listKeywords', { params: { number: NDI } })
  return { ...KATALOG, keywordId: items.find((keyword) => keyword.text === text)?.id ?? 0 }
}

/** How every delivery stands, oldest first. */
async function standings(workspace: TestWorkspace) {
  const { items } = await workspace.call('listDeliveries')
  return items.map(({ kind, state, outcome, attempts }) => [kind, state, outcome, attempts]).toReversed()
}

/** When each attempt of the newest delivery was made, in minutes after the first. */
async function minutesOfAttempts(workspace: TestWorkspace) {
  const { items } = await workspace.call('listDeliveries', { query: { limit: 1 } })
  const delivery = await workspace.call('readDelivery', { params: { delivery: items[0]?.id ?? '' } })
  const first = Date.parse(delivery.tries[0]?.at ?? '')
  return delivery.tries.map(({ at }) => (Date.parse(at) - first) / 60_000)
}

describe('forward to a URL', () => {
  test('R122, R124, R127: both families of macros, percent-encoded as UTF-8, the fixed part untouched', async () => {
    const workspace = await server.workspace()
    const target = `${receiver.url}/a%2Fb?${QUERY}`
    await forward(workspace, { source: { kind: 'number', number: NDI }, kind: 'url', target })
    const { messageId } = await workspace.write(OLA, NDI, 'Zażółć & 100% = „tak” 😀')
    const text = 'Za%C5%BC%C3%B3%C5%82%C4%87%20%26%20100%25%20%3D%20%E2%80%9Etak%E2%80%9D%20%F0%9F%98%80'
    expect(receiver.calls.at(-1)).toMatchObject({
      method: 'GET',
      target: `/a%2Fb?od=48500600700&numer=48500600700&tresc=${text}&do=48532600111&data=2025-03-03%2010%3A00%3A00&id=${String(messageId)}/${String(messageId)}&limit=`,
    })
    expect(await standings(workspace)).toEqual([['url', 'done', 'FORWARD_DELIVERED', 1]])
  })

  test('R123, R124: the trace warns of a macro that nobody knows and of a long address', async () => {
    const workspace = await server.workspace()
    const target = `${receiver.url}/?t=#WIADOMOSC#&n=#NUMER#&imie=#IMIE#`
    await forward(workspace, { source: { kind: 'number', number: NDI }, kind: 'url', target })
    const warnings = async (text: string) => {
      const { traceId } = await workspace.write(OLA, NDI, text)
      const { lines } = await workspace.call('readTrace', { params: { trace: traceId } })
      const told = lines.filter(({ step }) => step === 11).flatMap((line) => line.lines)
      return told.map(({ rule, code, data }) => [rule, code, data.macro ?? data.limit])
    }
    const unknown = ['R123', 'unknown-macro', '#IMIE#']
    expect(await warnings('krótko')).toEqual([unknown])
    expect(await warnings('x'.repeat(250))).toEqual([unknown, ['R124', 'url-long', 255]])
    expect(await warnings('ą'.repeat(350))).toEqual([unknown, ['R124', 'url-long', 2_000]])
    expect(receiver.calls.at(-1)?.target).toContain('&imie=#IMIE#')
  })

  test('R126: the ladder is climbed at minutes 1, 5, 15, 60, 360 and 1440, then given up', async () => {
    const workspace = await server.workspace()
    receiver.answer((response) => response.end('ok'))
    await forward(workspace, {
      source: { kind: 'number', number: NDI },
      kind: 'url',
      target: `${receiver.url}/?${QUERY}`,
    })
    await workspace.write(OLA, NDI, 'Dzień dobry')
    expect(await standings(workspace)).toEqual([['url', 'waiting', 'FORWARD_BAD_BODY', 1]])
    await workspace.advance('24h')
    receiver.answer(answerOk)
    expect(await minutesOfAttempts(workspace)).toEqual([0, 1, 5, 15, 60, 360, 1440])
    expect(await standings(workspace)).toEqual([['url', 'failed', 'FORWARD_FAILED', 7]])
  })
})

describe('which forwards run', () => {
  test('R120: those of keyword and number, each target once; a keyword can keep to its own', async () => {
    const workspace = await server.workspace()
    const source = await keywordOf(workspace, 'KATALOG')
    const shared = `${receiver.url}/wspolny?${QUERY}`
    await forward(workspace, { source, kind: 'url', target: shared })
    await forward(workspace, { source: { kind: 'number', number: NDI }, kind: 'url', target: shared })
    await forward(workspace, {
      source: { kind: 'number', number: NDI },
      kind: 'email',
      target: 'biuro@a.example',
    })
    await workspace.write(OLA, NDI, 'KATALOG')
    expect((await standings(workspace)).map(([kind]) => kind)).toEqual(['url', 'email'])
    await workspace.call('updateKeyword', {
      params: { number: NDI, keyword: String(source.keywordId) },
      body: { onlyMine: true },
    })
    await workspace.write(OLA, NDI, 'KATALOG')
    expect((await standings(workspace)).map(([kind]) => kind)).toEqual(['url', 'email', 'url'])
    // A text that no keyword wins takes the number's own.
    await workspace.write(OLA, NDI, 'Dzień dobry')
    expect((await standings(workspace)).map(([kind]) => kind)).toEqual([
      'url',
      'email',
      'url',
      'url',
      'email',
    ])
  })

  test('R28, R36, R120: what a number type does not have is refused, with the cell that says so', async () => {
    const workspace = await server.workspace()
    const mms = { kind: 'number', number: '+48532600222' } as const
    const wishes: readonly [Wish, string | null][] = [
      [{ source: mms, kind: 'url', target: receiver.url }, null],
      [{ source: mms, kind: 'email', target: 'a@a.example' }, null],
      [{ source: mms, kind: 'phone', target: '600 700 800' }, 'E_FORWARD_NOT_ALLOWED'],
      [
        { source: { kind: 'number', number: '+48999100001' }, kind: 'url', target: receiver.url },
        'E_FORWARD_NOT_ALLOWED',
      ],
      [
        { source: { kind: 'number', number: '+48600700800' }, kind: 'email', target: 'a@a.example' },
        'E_FORWARD_NOT_ALLOWED',
      ],
      [{ source: { kind: 'replies' }, kind: 'phone', target: '600 700 800' }, null],
      [
        { source: { kind: 'reports', userId: null }, kind: 'email', target: 'a@a.example' },
        'E_FORWARD_NOT_ALLOWED',
      ],
      [
        { source: { kind: 'number', number: NDI }, kind: 'url', target: 'ftp://firma.pl/a' },
        'E_FORWARD_TARGET',
      ],
      [
        { source: { kind: 'number', number: NDI }, kind: 'url', target: 'http://u:p@firma.pl/' },
        'E_FORWARD_TARGET',
      ],
      [
        { source: { kind: 'number', number: NDI }, kind: 'url', target: 'http://firma.pl/a b' },
        'E_FORWARD_TARGET',
      ],
      [
        { source: { kind: 'number', number: NDI }, kind: 'email', target: 'a@b.pl\nBcc: c@d.pl' },
        'E_FORWARD_TARGET',
      ],
    ]
    const answers = await Promise.all(
      wishes.map(async ([wish]) => {
        const problem = await problemOf(forward(workspace, wish)).catch(() => null)
        return problem?.code ?? null
      }),
    )
    expect(answers).toEqual(wishes.map(([, code]) => code))
  })

  test('R21, R36, R120: a 2way reply takes the forwards of the account, one to ECO+ takes none', async () => {
    const workspace = await server.workspace()
    await forward(workspace, {
      source: { kind: 'replies' },
      kind: 'url',
      target: `${receiver.url}/2way?smsid=#SMSID#&od=#NUMER#`,
    })
    const sent = await workspace.call('sendMessage', {
      body: { to: OLA, text: 'Czy przyjdziesz?', sender: '2waySMS' },
    })
    await workspace.write(OLA, sent.number ?? '', 'Przyjade o 16')
    expect(receiver.calls.at(-1)?.target).toBe(`/2way?smsid=${sent.id}&od=48500600700`)
  })

  test('R85, R119: a message from a blacklisted phone is sent on, free, and not answered', async () => {
    const workspace = await gardener(server)
    await workspace.call('createBlacklistEntry', { body: { phone: OLA } })
    await workspace.write(OLA, '+48503340503', 'OGRODNIK')
    expect(await standings(workspace)).toEqual([
      ['email', 'done', 'FORWARD_DELIVERED', 1],
      ['url', 'done', 'FORWARD_DELIVERED', 1],
    ])
    expect((await workspace.call('readLedger')).items).toEqual([])
  })
})

describe('forward to a phone', () => {
  const TOMASZ = '+48605804112'

  test('R131, R132, R133: an ordinary FULL message with the sender in front, the only cost of receiving', async () => {
    const workspace = await server.workspace()
    await forward(workspace, { source: { kind: 'number', number: NDI }, kind: 'phone', target: TOMASZ })
    const text = 'x'.repeat(160)
    const { messageId } = await workspace.write(OLA, NDI, text)
    const { items } = await workspace.call('readLedger')
    expect(
      items.map(({ unit, parts, reason, causeMessageId }) => [unit, parts, reason, causeMessageId]),
    ).toEqual([['SMS_FULL', 2, 'FORWARD_PHONE', messageId]])
    const shown = await workspace.call('listPhoneMessages', { params: { phone: TOMASZ } })
    expect(shown.items.map(({ peer, text }) => [peer, text])).toEqual([['INFORMACJA', `500600700: ${text}`]])
    expect(await standings(workspace)).toEqual([['phone', 'done', 'FORWARD_DELIVERED', 0]])
  })

  test.each([
    ['the sender itself', OLA, 'to-the-sender'],
    ['a number of the platform', '+48503340503', 'to-the-platform'],
    ['a blacklisted phone', TOMASZ, 'blacklisted'],
  ])('R133: not to %s', async (_whom, target, why) => {
    const workspace = await server.workspace()
    await workspace.call('createBlacklistEntry', { body: { phone: TOMASZ } })
    await forward(workspace, { source: { kind: 'number', number: NDI }, kind: 'phone', target })
    const { traceId } = await workspace.write(OLA, NDI, 'Dzień dobry')
    const trace = await workspace.call('readTrace', { params: { trace: traceId } })
    expect(trace.lines.filter(({ step }) => step === 11).map(({ code, data }) => [code, data.why])).toEqual([
      ['forward-refused', why],
    ])
    expect(await standings(workspace)).toEqual([['phone', 'failed', 'FORWARD_REFUSED', 0]])
    expect((await workspace.call('readLedger')).items).toEqual([])
  })

  test('R133: an own number is somebody’s phone', async () => {
    const workspace = await server.workspace()
    await forward(workspace, {
      source: { kind: 'number', number: NDI },
      kind: 'phone',
      target: '600 700 800',
    })
    await workspace.write('+447700900123', NDI, 'Hello')
    const { items } = await workspace.call('listMessages', { query: { q: 'to:600700800' } })
    expect(items.map(({ text, reason }) => [text, reason])).toEqual([
      ['+447700900123: Hello', 'FORWARD_PHONE'],
    ])
  })
})

describe('forward to e-mail', () => {
  test('R2, R129: a mail server that is not on the allow-list gets nothing', async () => {
    const workspace = await gardener(server)
    await workspace.call('updateProfile', { body: { 'forward.mail.server': 'poczta.example:25' } })
    await workspace.write(OLA, '+48503340503', 'OGRODNIK')
    expect(await standings(workspace)).toEqual([
      ['email', 'held', 'FORWARD_HELD', 0],
      ['url', 'done', 'FORWARD_DELIVERED', 1],
    ])
  })

  test('R129: the layout of the mail, which lands in the mailbox of the workspace', async () => {
    const workspace = await gardener(server)
    const { messageId } = await workspace.write(OLA, '+48503340503', 'OGRODNIK')
    const { items } = await workspace.call('listMails')
    const mail = await workspace.call('readMail', { params: { mail: String(items[0]?.id) } })
    expect(mail).toMatchObject({
      subject: '[ND 503 340 503] SMS od 500 600 700',
      to: 'promo@a.example',
      text: 'Nadawca: 500 600 700\nNumer: 503 340 503\nData: 2025-03-03 10:00:00\nHasło: OGRODNIK\nGrupa: Ogrodnicy\n\nOGRODNIK\n',
    })
    const headers = new Map(mail.headers.map(({ name, value }) => [name.toLowerCase(), value]))
    expect([headers.get('x-emulator'), headers.get('x-message-id')]).toEqual(['1', messageId])
  })
})
