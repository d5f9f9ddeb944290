import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

const H1 = '+48500600700'
const SC = '4301'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

describe('example B: the promotion on a short code', () => {
  test.each([
    ['B1', 'PROMOCJA'],
    ['B2', 'Promocja'],
  ])(
    '%s, R24, R79, R173: %j joins the group, costs A nothing, and bundles do not cover it',
    async (_no, text) => {
      const workspace = await server.workspace()
      const receipt = await workspace.write(H1, SC, text)
      expect(receipt).toEqual({ result: 'MATCHED', messageId: receipt.traceId, traceId: receipt.traceId })
      const { items: contacts } = await workspace.call('listContacts', { query: { q: H1 } })
      expect(contacts.map(({ phone, groups }) => [phone, groups.map(({ groupName }) => groupName)])).toEqual([
        [H1, ['Promocja']],
      ])
      expect((await workspace.call('readLedger')).totals).toEqual({
        entries: 0,
        parts: 0,
        unpriced: 0,
        net: '0.00',
        vat: '0.00',
        gross: '0.00',
      })
      const trace = await workspace.call('readTrace', { params: { trace: receipt.traceId } })
      const notes = trace.lines
        .flatMap((line) => [line, ...line.lines])
        .filter(({ code }) => code === 'sender-pays')
      expect(notes.map(({ rule, data }) => [rule, data])).toEqual([['R173', { bundlesCover: false }]])
    },
  )

  test('B3, R9: a foreign phone cannot write to a short code', async () => {
    const workspace = await server.workspace()
    const receipt = await workspace.write('+447700900123', SC, 'PROMOCJA')
    expect(receipt).toEqual({ result: 'UNREACHABLE_SHORT_CODE', traceId: receipt.traceId })
    expect((await workspace.call('listContacts', { query: { q: '+44' } })).items).toEqual([])
  })

  test('B4, R24: a pre-paid account cannot reserve a keyword there', async () => {
    const workspace = await server.workspace()
    const { id } = await workspace.call('createAccount', { body: { name: 'Na kartę', kind: 'PREPAID' } })
    const refused = await problemOf(
      workspace.call('createKeyword', {
        params: { number: SC },
        body: { kind: 'EXACT', text: 'LATO', accountId: id },
      }),
    )
    expect([refused.status, refused.code]).toEqual([422, 'E_PREPAID'])
  })

  test('B5, R119, R131: forwards to URL, e-mail and phone are all allowed, and only the phone is charged', async () => {
    const workspace = await server.workspace()
    const targets = [
      ['url', 'http://bramka.localhost/receiver/promocja?numer=#NUMER#&tresc=#WIADOMOSC#'],
      ['email', 'promo@a.example'],
      ['phone', '600 700 800'],
    ] as const
    for (const [kind, target] of targets) {
      await workspace.call('createForward', {
        body: { source: { kind: 'number', number: SC }, kind, target },
      })
    }
    const { messageId } = await workspace.write(H1, SC, 'PROMOCJA')
    const message = await workspace.call('readMessage', { params: { message: String(messageId) } })
    expect([message.ribbon, message.forwards]).toEqual([
      ['matched', 'group-joined', 'forward-url', 'forward-email', 'forward-phone'],
      { waiting: 0, held: 0, done: 3, failed: 0, cancelled: 0 },
    ])
    const { items } = await workspace.call('readLedger')
    expect(items.map(({ unit, parts, reason }) => [unit, parts, reason])).toEqual([
      ['SMS_FULL', 1, 'FORWARD_PHONE'],
    ])
  })

  test('R67: the same word is taken on this number and free on another shared one', async () => {
    const workspace = await server.workspace()
    const { id } = await workspace.call('createAccount', { body: { name: 'Druga firma' } })
    const reserve = (number: string, text: string) =>
      workspace.call('createKeyword', { params: { number }, body: { kind: 'EXACT', text, accountId: id } })
    const refused = await problemOf(reserve(SC, 'promocja!'))
    expect([refused.status, refused.code]).toEqual([409, 'E_KEYWORD_TAKEN'])
    expect((await reserve(SC, 'OGRODNIK')).text).toBe('OGRODNIK')
  })
})
