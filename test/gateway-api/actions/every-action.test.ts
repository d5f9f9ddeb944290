import { SyntaxValidator } from 'fast-xml-validator'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS } from '../../../emulator/gateway-api/https-v2/actions.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import { errorCodeOf, itemsOf, vendorClient } from '../../support/vendor-client.ts'
import { exchange } from '../../support/vendor-exchange.ts'
import { EWA, INVOICE_CALL, OLA, SAMPLE_CALLS, type SampleCall } from './sample-calls.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

const EVERY_CALL = [...SAMPLE_CALLS, INVOICE_CALL]

/** A workspace of its own in which the call can be made, and the call's parameters. */
async function prepare({ parameters, before }: SampleCall) {
  const workspace = await server.workspace({ seed: 'actions' })
  const api = vendorClient(server, workspace)
  return { workspace, api, parameters: { ...parameters, ...(await before?.(api, workspace)) } }
}

function fixture({ action }: SampleCall, format: 'json' | 'xml'): string {
  return `../../fixtures/https-v2/${action.replace('/', '-')}.${format}`
}

test('api-v2 2: every action of the interface is called here', () => {
  expect(EVERY_CALL.map(({ action }) => action).toSorted()).toEqual(Object.keys(ACTIONS).toSorted())
})

describe('a call that succeeds', () => {
  test.each(SAMPLE_CALLS)('api-v2 $section: $action answers this JSON', async (sample) => {
    const { workspace, parameters } = await prepare(sample)
    const { text, ...head } = await exchange(server, workspace, `${sample.action}.json`, parameters)
    expect(head).toEqual({ status: 200, contentType: 'application/json; charset=UTF-8' })
    expect(JSON.parse(text)).not.toHaveProperty('error')
    await expect(text).toMatchFileSnapshot(fixture(sample, 'json'))
  })

  test.each(SAMPLE_CALLS)('api-v2 $section: $action answers this XML', async (sample) => {
    const { workspace, parameters } = await prepare(sample)
    const { text, ...head } = await exchange(server, workspace, `${sample.action}.xml`, parameters)
    expect(head).toEqual({ status: 200, contentType: 'application/xml; charset=UTF-8' })
    expect(SyntaxValidator.validate(text)).toBe(true)
    await expect(text).toMatchFileSnapshot(fixture(sample, 'xml'))
  })

  test.each(['.json', '.xml', ''])('api-v2 2.11: payments/invoice%s answers a PDF', async (suffix) => {
    const { workspace, parameters } = await prepare(INVOICE_CALL)
    const { text, ...head } = await exchange(server, workspace, `payments/invoice${suffix}`, parameters)
    expect({ ...head, begin: text.slice(0, 5) }).toEqual({
      status: 200,
      contentType: 'application/pdf',
      begin: '%PDF-',
    })
  })
})

describe('a fresh sample', () => {
  test.each([
    ['messages/reports', {}],
    ['messages/reports', { type: 'eco' }],
    ['messages/reports', { type: 'full' }],
    ['messages/reports', { type: 'voice' }],
    ['messages/reports', { type: 'mms' }],
    ['messages/reports', { status: 'undelivered' }],
    ['messages/recived', {}],
    ['messages/recived', { type: 'eco' }],
    ['messages/recived', { type: '2way' }],
    ['messages/recived', { type: 'nd' }],
    ['messages/recived', { type: 'ndi' }],
    ['files/index', { type: 'mms' }],
    ['files/index', { type: 'voice' }],
    ['premium/index', {}],
    ['quiz/view', { id: 1 }],
    ['account/limits', {}],
    ['account/messages', {}],
    ['senders/index', {}],
    ['senders/index', { predefined: true }],
    ['groups/index', {}],
    ['groups/check', { phone: EWA }],
    ['contacts/index', {}],
    ['templates/index', {}],
    ['blacklist/index', {}],
    ['subaccounts/index', {}],
    ['payments/index', {}],
    ['stats/index', {}],
    ['phones/lookup', { phone: [OLA, EWA] }],
  ])('api-v2 2: has something to list by %s with %j', async (action, parameters) => {
    const api = vendorClient(server, await server.workspace())
    expect(itemsOf(await api(action, parameters))).not.toEqual([])
  })
})

describe('a call that lacks something', () => {
  const absences = EVERY_CALL.flatMap((sample) =>
    Object.entries(sample.required).map(([name, code]) => ({ ...sample, sample, name, code })),
  )

  test.each(absences)(
    'api-v2 $section: $action without $name is error $code',
    async ({ sample, name, code }) => {
      const { api, parameters } = await prepare(sample)
      const { [name]: left, ...rest } = parameters as Record<string, unknown>
      expect(left).toBeDefined()
      expect(errorCodeOf(await api(sample.action, rest))).toBe(code)
    },
  )

  test.each(EVERY_CALL)('api-v2 1.4: $action with a wrong password is error 1001', async (sample) => {
    const workspace = await server.workspace()
    const login = { username: 'demo', password: 'zgadywane' }
    const { status, text } = await exchange(
      server,
      workspace,
      `${sample.action}.json`,
      sample.parameters,
      login,
    )
    expect([status, JSON.parse(text)]).toEqual([
      200,
      { error: { code: 1001, type: 'InvalidUser', message: 'Nieprawidłowy login lub hasło' } },
    ])
  })
})
