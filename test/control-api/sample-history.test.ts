import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemOf, startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'
import { itemsOf, vendorClient, type VendorClient } from '../support/vendor-client.ts'

const HANNA = '+48999300011'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** When the first and the last message of the history were sent. */
async function spanOf(api: VendorClient) {
  const times = itemsOf(await api('messages/reports')).map(({ queued }) => queued)
  return [times.at(-1), times[0]]
}

describe('the history of the sample', () => {
  test('api-v2 2.1: is shown by the vendor’s interfaces, and nowhere else', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    const [reports, received] = [await api('messages/reports'), await api('messages/recived')].map(itemsOf)
    expect([reports?.length, received?.length]).toEqual([7, 4])

    const { items: found } = await workspace.call('listMessages', { query: { q: 'ogrodnik' } })
    const { counts } = await workspace.call('readWorkspace')
    const { events } = await workspace.call('waitForEvents', { query: { after: 0, timeoutMs: 0 } })
    expect([
      (await workspace.call('listMessages')).items,
      found,
      [counts.messages, counts.unread, counts.pendingTimers],
      (await workspace.call('listPhoneMessages', { params: { phone: HANNA } })).items,
      (await workspace.call('readLedger')).totals.entries,
      (await workspace.call('readTwoWayPool')).mappings,
      events.filter(({ message, type }) => message !== null || type === 'report.arrived'),
      await workspace.call('exportWorkspace'),
    ]).toEqual([[], [], [0, 0, 0], [], 0, [], [], { messages: [], traces: [], ledger: [] }])

    const [message, trace] = [String(reports?.[0]?.id), String(received?.[0]?.id)]
    const problems = [
      await problemOf(workspace.call('readMessage', { params: { message } })),
      await problemOf(workspace.call('readTrace', { params: { trace } })),
    ]
    expect(problems.map(({ code }) => code)).toEqual(['E_NO_MESSAGE', 'E_NO_TRACE'])
  })

  test('what comes later is found, counted and told as ever', async () => {
    const workspace = await server.workspace()
    await workspace.write('+48500600700', '503340503', 'Ogrodnik')
    const { items } = await workspace.call('listMessages', { query: { q: 'ogrodnik is:inbound' } })
    const { counts } = await workspace.call('readWorkspace')
    await workspace.advance('1m')
    const { events } = await workspace.call('waitForEvents', { query: { type: 'report.arrived' } })
    expect([items.length, counts.messages, counts.unread, events.length]).toEqual([1, 2, 1, 1])
  })

  test('R3: ends where the workspace begins, whenever that is, and after a reset too', async () => {
    const span = ['2031-05-25 12:00:00', '2031-05-30 12:00:00']
    const workspace = await server.workspace({ now: '2031-05-31 12:00:00' })
    const api = vendorClient(server, workspace)
    const before = await spanOf(api)
    await workspace.advance('30h')
    await workspace.call('resetWorkspace')
    expect([before, await spanOf(api)]).toEqual([span, span])
  })

  test('R3: a clone has it as it was', async () => {
    const workspace = await server.workspace()
    await workspace.advance('30h')
    const clone = await server.workspace({ from: { workspace: workspace.id } })
    const [own, cloned] = [workspace, clone].map((one) => vendorClient(server, one)) as [
      VendorClient,
      VendorClient,
    ]
    expect(await cloned('messages/reports')).toEqual(await own('messages/reports'))
  })
})
