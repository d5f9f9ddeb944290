import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

const NBSP = '\u00a0'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

describe('addresses', () => {
  test.each([
    ['as printed on a poster', '512 004 987'],
    ['with hyphens', '512-004-987'],
    ['with dots', '512.004.987'],
    ['with no-break spaces', `512${NBSP}004${NBSP}987`],
    ['with the country code and no plus', '48512004987'],
    ['with 00 for the plus', '0048 512 004 987'],
    ['with the country code in brackets', '(+48) 512 004 987'],
    ['canonical', '+48512004987'],
  ])('R6, R7: a number written %s is the one number', async (_label, to) => {
    const workspace = await server.workspace({ from: 'empty' })
    const made = await workspace.call('createNumber', { body: { number: '512 004-987', type: 'NDI_SMS' } })
    expect(made.number).toBe('+48512004987')
    const receipt = await workspace.write('+48607112233', to, 'Dzien dobry')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.result, message.phone, message.number]).toEqual([
      'UNMATCHED',
      '+48607112233',
      '+48512004987',
    ])
  })

  test.each([
    ['607-112-233', '+48607112233'],
    ['0048(607)112233', '+48607112233'],
    ['+49 1512 3456789', '+4915123456789'],
    ['00420 601 123 456', '+420601123456'],
  ])('R6, R7, R12: the phone %j is kept as %s and compared in that form', async (pasted, canonical) => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: '512004987', type: 'NDI_SMS' } })
    const entry = await workspace.call('createBlacklistEntry', { body: { phone: pasted } })
    expect(entry.phone).toBe(canonical)
    const receipt = await workspace.write(canonical.replace('+', '00'), '512004987', 'Halo')
    const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
    expect([message.phone, message.flags]).toEqual([canonical, ['BLACKLISTED']])
  })

  test.each([
    ['one digit short', '60711223'],
    ['foreign without a plus', '447700900123'],
    ['no digits', 'mama'],
    ['too long for any number', '+481234567890123456'],
  ])('R6: %s is no phone (%j)', async (_label, phone) => {
    const workspace = await server.workspace({ from: 'empty' })
    const refused = await problemOf(workspace.call('createContact', { body: { phone } }))
    expect([refused.status, refused.code]).toEqual([422, 'E_ADDRESS'])
    expect((await workspace.call('listContacts')).items).toEqual([])
  })

  test.each([
    ['ND', '50334050'],
    ['ND', '4301'],
    ['ND', '+447700900123'],
    ['NDI_SMS', '4301'],
    ['NDI_MMS', '50334050'],
    ['SC', '503340503'],
    ['SC', '430'],
    ['SCI', '43011'],
  ] as const)('R8: an access number has 9 digits, a short code 4: no %s %s', async (type, number) => {
    const workspace = await server.workspace({ from: 'empty' })
    const refused = await problemOf(workspace.call('createNumber', { body: { number, type } }))
    expect([refused.status, refused.code]).toEqual([422, 'E_ADDRESS'])
    expect((await workspace.call('listNumbers')).items).toEqual([])
  })

  test.each(['SC', 'SCI'] as const)(
    'R8, R9: a short code of type %s is its bare digits however it is written to',
    async (type) => {
      const workspace = await server.workspace({ from: 'empty' })
      await workspace.call('createNumber', { body: { number: '51-20', type } })
      await workspace.call('createKeyword', {
        params: { number: '5120' },
        body: { kind: 'EXACT', text: 'LATO' },
      })
      const receipt = await workspace.write('+48607112233', ' 51 20 ', 'lato')
      const message = await workspace.call('readMessage', { params: { message: String(receipt.messageId) } })
      expect([message.result, message.number]).toEqual(['MATCHED', '5120'])
    },
  )

  test.each(['SC', 'SCI'] as const)(
    'R9: a foreign phone cannot write to a short code of type %s: nothing is looked at, nobody gets it',
    async (type) => {
      const workspace = await server.workspace({ from: 'empty' })
      await workspace.call('createNumber', { body: { number: '5120', type } })
      await workspace.call('createKeyword', {
        params: { number: '5120' },
        body: { kind: 'EXACT', text: 'LATO', groups: ['Lato'], answer: { text: 'Witamy' } },
      })
      const receipt = await workspace.write('+420601123456', '5120', 'LATO')
      expect(receipt).toEqual({ result: 'UNREACHABLE_SHORT_CODE', traceId: receipt.traceId })
      const { items } = await workspace.call('listMessages')
      expect(items.map(({ result, accountId }) => [result, accountId])).toEqual([
        ['UNREACHABLE_SHORT_CODE', null],
      ])
      expect((await workspace.call('listContacts')).items).toEqual([])
      // Nobody paid for it either.
      expect(await workspace.traceCodes(receipt.traceId)).toEqual([
        'whole',
        'numbers-read',
        'not-a-repeat',
        'unreachable-short-code',
        ...Array.from({ length: 4 }, () => 'skipped'),
        'not-stored',
        ...Array.from({ length: 4 }, () => 'skipped'),
      ])
    },
  )

  test('R9: a foreign phone may write to a national number', async () => {
    const workspace = await server.workspace()
    const receipt = await workspace.write('+420 601 123 456', '503340503', 'OGRODNIK')
    const contacts = await workspace.call('listContacts', { query: { q: '420' } })
    expect([receipt.result, contacts.items.map(({ phone }) => phone)]).toEqual(['MATCHED', ['+420601123456']])
  })

  test.each([
    ['SC', '7215'],
    ['SC', '9120'],
    ['SCI', '7000'],
    ['SCI', '9999'],
  ] as const)('R10: %s %s would be premium-rate and is refused', async (type, number) => {
    const workspace = await server.workspace({ from: 'empty' })
    const refused = await problemOf(workspace.call('createNumber', { body: { number, type } }))
    expect([refused.status, refused.code, refused.rule]).toEqual([422, 'E_PREMIUM_RANGE', 'R10'])
    expect((await workspace.call('listNumbers')).items).toEqual([])
  })

  test('R11: numbers the emulator invents come from +48 999', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const first = await workspace.call('createPhone', { body: { name: 'Anna' } })
    const second = await workspace.call('createPhone', { body: { name: 'Piotr' } })
    const { pool } = await workspace.call('readTwoWayPool')
    const eco = await workspace.call('sendMessage', { body: { to: first.number, text: 'Czesc' } })
    expect(first.number).not.toBe(second.number)
    expect(pool).toHaveLength(20)
    expect(new Set(pool).size).toBe(20)
    expect(
      [first.number, second.number, eco.number, ...pool].filter(
        (number) => !/^\+48999\d{6}$/.test(String(number)),
      ),
    ).toEqual([])
    expect(
      (await workspace.call('createPhone', { body: { name: 'Ola', number: '600 100 200' } })).number,
    ).toBe('+48600100200')
  })

  test('R4, R37: a message to a number nobody has is said to be that, and changes nothing', async () => {
    const workspace = await server.workspace()
    const receipt = await workspace.write('+48607112233', '512 004 987', 'OGRODNIK')
    expect(receipt).toEqual({ result: 'UNKNOWN_NUMBER', traceId: receipt.traceId })
    expect((await workspace.call('readLedger')).items).toEqual([])
    expect((await workspace.call('listContacts', { query: { q: '607112233' } })).items).toEqual([])
  })
})
