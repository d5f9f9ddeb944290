/**
 * Whatever comes, the interface answers with one of its documents and lives on. The ordinary suite tries 10,000 cases; more, or others:
 *
 *     BRAMKA_HOSTILE_CASES=200000 BRAMKA_HOSTILE_SEED=7 npx vitest run test/gateway-api/hostile
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import { vendorClient } from '../../support/vendor-client.ts'
import { WireConnection } from '../../support/wire-connection.ts'
import { brokenConnections, soundRequests } from './hostile-requests.ts'
import { runsOf, SEED, TIMEOUT_MS } from './hostile-runs.ts'
import { faultOfAnswer, faultOfResponse } from './well-formed.ts'

let server: TestEmulator
let workspace: TestWorkspace
beforeAll(async () => {
  server = await startTestEmulator()
  workspace = await server.workspace({ seed: 'hostile' })
})
afterAll(() => server.stop())

async function expectLife(): Promise<void> {
  const { items } = await vendorClient(server, workspace)('account/limits')
  expect(items).toHaveLength(6)
  expect(server.log.lines).toEqual([])
}

describe(`seed ${String(SEED)}`, () => {
  test(
    'api-v2 1.10: a request that is HTTP is answered with status 200 and a document, whatever it says',
    async () => {
      let connection = await WireConnection.open(server.emulator.http)
      const property = fc.asyncProperty(soundRequests(`/w/${workspace.id}`), async ({ bytes, isHead }) => {
        if (!connection.isOpen) connection = await WireConnection.open(server.emulator.http)
        connection.send(bytes)
        let response = await connection.next({ isHead })
        if (response?.status === 100) response = await connection.next({ isHead })
        if (response?.headers.get('connection') === 'close') connection.close()
        const fault = response === undefined ? 'no response' : faultOfAnswer(response, isHead)
        expect(fault, bytes.toString('latin1')).toBeNull()
      })
      await fc.assert(property, runsOf(0.5))
      connection.close()
      await expectLife()
    },
    TIMEOUT_MS,
  )

  test(
    'api-v2 1.10: what is no HTTP is told so in a problem document, and hurts nobody else',
    async () => {
      const property = fc.asyncProperty(brokenConnections(`/w/${workspace.id}`), async (bytes) => {
        const connection = await WireConnection.open(server.emulator.http)
        connection.send(bytes)
        const responses = await connection.finish()
        const faults = responses.map(faultOfResponse).filter((fault) => fault !== null)
        expect(faults, bytes.toString('latin1')).toEqual([])
      })
      await fc.assert(property, runsOf(0.2))
      await expectLife()
    },
    TIMEOUT_MS,
  )
})
