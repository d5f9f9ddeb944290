import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import { itemsOf, vendorClient } from '../../support/vendor-client.ts'
import { WireConnection } from '../../support/wire-connection.ts'
import { hostileCalls, type HostileCall } from './hostile-parameters.ts'
import { runsOf, SEED, TIMEOUT_MS } from './hostile-runs.ts'
import { faultOfAnswer } from './well-formed.ts'

/** How a message can stand once nothing of it is under way (api-v2 4.1). */
const STATUSES = new Set(['saved', 'sent', 'delivered', 'undelivered', 'unsent'])

let server: TestEmulator
let workspace: TestWorkspace
beforeAll(async () => {
  server = await startTestEmulator()
  workspace = await server.workspace({ seed: 'hostile' })
})
afterAll(() => server.stop())

function renderCall({ action, format, parameters }: HostileCall): Buffer {
  const body = Buffer.from(JSON.stringify(parameters))
  const head = [
    `POST /w/${workspace.id}/${action}.${format} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Authorization: Bearer demo',
    'Content-Type: application/json',
    `Content-Length: ${String(body.length)}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body])
}

/** What every page of the reports lists. */
async function allReports(): Promise<readonly Record<string, unknown>[]> {
  const api = vendorClient(server, workspace)
  const first = await api('messages/reports', { page: 1 })
  const { count } = first.paging as { readonly count: number }
  const pages = [first]
  for (let page = 2; page <= count; page += 1) pages.push(await api('messages/reports', { page }))
  return pages.flatMap(itemsOf)
}

describe(`seed ${String(SEED)}`, () => {
  test(
    'api-v2 2: whatever the parameters of an action are, it is no bug of ours, and what came of it can be listed and runs on',
    async () => {
      const connection = await WireConnection.open(server.emulator.http)
      const property = fc.asyncProperty(hostileCalls, async (call) => {
        const response = await connection.exchange(renderCall(call))
        expect(faultOfAnswer(response)).toBeNull()
        expect(response.body).not.toMatch(/^\{"error":\{"code":1010|<error><code>1010/)
        expect(server.log.lines).toEqual([])
      })
      await fc.assert(property, runsOf(0.3))
      connection.close()
      await workspace.advance('80h')
      const reports = await allReports()
      expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length)
      expect(reports.filter(({ status }) => !STATUSES.has(String(status)))).toEqual([])
      expect(server.log.lines).toEqual([])
    },
    TIMEOUT_MS,
  )
})
