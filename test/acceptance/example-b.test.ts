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
