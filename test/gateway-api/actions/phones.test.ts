import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import { errorCodeOf, itemsOf, vendorClient, type VendorClient } from '../../support/vendor-client.ts'
import { OLA } from './sample-calls.ts'

const SLOW = '+48999903000'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function open(): Promise<{ workspace: TestWorkspace; api: VendorClient }> {
  const workspace = await server.workspace()
  await workspace.call('updateApiUser', { params: { user: '1' }, body: { limits: { hlr: 10, lookup: 10 } } })
  return { workspace, api: vendorClient(server, workspace) }
}

async function left(api: VendorClient): Promise<unknown[]> {
  const limits = itemsOf(await api('account/limits'))
  return limits.filter(({ type }) => type === 'lookup' || type === 'hlr').map(({ value }) => value)
}

describe('phones', () => {
  test.each([
    [
      'that was carried to another network',
      '+48999903001',
      {
        phone: '+48999903001',
        status: 'OK',
        imsi: 26001,
        network: 'Plus (Polkomtel Sp. z o.o.)',
        ported: true,
        network_ported: 'Play (P4 Sp. z o.o.)',
      },
    ],
    [
      'that cannot be reached',
      '+48999902001',
      {
        phone: '+48999902001',
        status: 'ERR',
        imsi: 26001,
        network: 'Plus (Polkomtel Sp. z o.o.)',
        ported: false,
        network_ported: null,
        description: 'UNKNOWN_SUBSCRIBER',
      },
    ],
    [
      'abroad',
      '+447700900123',
      {
        phone: '+447700900123',
        status: 'OK',
        imsi: null,
        network: null,
        ported: false,
        network_ported: null,
      },
    ],
  ])('api-v2 2.13: a phone %s', async (_, phone, expected) => {
    const { api } = await open()
    expect(await api('phones/check', { phone })).toEqual(expected)
  })

  test('api-v2 2.13: a slow check gives a ticket, which is answered after a minute and costs nothing more', async () => {
    const { workspace, api } = await open()
    const { id, ...rest } = await api('phones/check', { phone: SLOW })
    const early = errorCodeOf(await api('phones/check', { id }))
    await workspace.advance('59s')
    const stillEarly = errorCodeOf(await api('phones/check', { id }))
    await workspace.advance('1s')
    const { items, ...done } = await api('phones/check', { id })
    expect([rest, early, stillEarly, done, (items as object[]).length, await left(api)]).toEqual([
      { phone: SLOW },
      4105,
      4105,
      { status: 'done', process: 100 },
      1,
      ['10', '9'],
    ])
  })

  test('api-v2 2.13: a ticket of a check is none of a lookup', async () => {
    const { api } = await open()
    const { id } = await api('phones/check', { phone: SLOW })
    expect(errorCodeOf(await api('phones/lookup', { id }))).toBe(4106)
  })

  test('R178: each phone counts on the limit of what is asked, all of a call or none', async () => {
    const { api } = await open()
    await api('phones/check', { phone: [OLA, OLA, '600700800'] })
    await api('phones/lookup', { phone: OLA })
    await api('phones/check', { phone: Array.from({ length: 9 }, (_, index) => `60070080${String(index)}`) })
    await api('phones/check', { phone: '+48999903100' })
    expect(await left(api)).toEqual(['9', '8'])
  })

  test.each([
    ['500600700', true],
    ['+48 500 600 700', true],
    ['12', false],
    ['telefon', false],
  ])('api-v2 2.13: phones/test of %s is %s', async (phone, correct) => {
    const { api } = await open()
    expect(await api('phones/test', { phone })).toEqual({ correct })
  })

  test.each([
    [OLA, 'DELIVRD'],
    ['+48999902003', 'UNDELIV'],
    [SLOW, 'PENDING'],
  ])('api-v2 6.4: phones/nat of %s is %s', async (phone, status) => {
    const { api } = await open()
    expect(await api('phones/nat', { phone, dlr_url: 'https://firma.example/dlr' })).toEqual({
      phone,
      status,
    })
  })
})
