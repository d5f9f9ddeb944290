import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestEmulator, verifyOwnNumber, type TestEmulator } from '../support/test-emulator.ts'

const ANNA = '+48607112233'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

describe('the platform takes messages in', () => {
  test('R1: each type in its own way; replies to ECO+ and to an own number reach no account', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: '512004987', type: 'ND' } })
    await workspace.call('createNumber', { body: { number: '532100200', type: 'NDI_SMS' } })
    await workspace.call('createNumber', { body: { number: '221234567', type: 'OWN_NUMBER' } })
    await verifyOwnNumber(workspace, '221234567')
    const sent = []
    for (const sender of ['', '2waySMS', '221234567']) {
      sent.push(await workspace.call('sendMessage', { body: { to: ANNA, text: 'Halo?', sender } }))
    }
    const results = []
    for (const to of ['512004987', '532100200', ...sent.map(({ number }) => String(number))]) {
      const { result, messageId } = await workspace.write(ANNA, to, 'Tak')
      results.push([result, messageId !== undefined])
    }
    expect(results).toEqual([
      ['UNROUTED', false],
      ['UNMATCHED', true],
      ['REPLY_NOT_SUPPORTED', false],
      ['STORED', true],
      ['LEFT_PLATFORM', false],
    ])
  })
})

describe('the network', () => {
  const connected = new Set<string | undefined>()
  const note = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket }
    socket.once('connect', () => connected.add(socket.remoteAddress))
    // A connection that could not be made is one that was wanted; one that was closed later is not.
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.syscall === 'connect') connected.add(error.message)
    })
  }
  beforeEach(() => {
    connected.clear()
    subscribe('net.client.socket', note)
  })
  afterEach(() => {
    unsubscribe('net.client.socket', note)
  })

  test('R2: whatever happens in a campaign, nothing is connected to but this computer', async () => {
    // A server of its own: a connection that is kept open would not be seen.
    const own = await startTestEmulator()
    const workspace = await own.workspace()
    await workspace.write(ANNA, '503340503', 'OGRODNIK')
    for (const sender of ['', '2waySMS', 'Kwiaciarnia', '532600111']) {
      await workspace.call('sendMessage', { body: { to: '+447700900123', text: 'Halo?', sender } })
    }
    await workspace.advance('48h')
    const { egress } = await own.client.call('readStatus', {})
    await own.stop()
    expect([egress, [...connected]]).toEqual(['allow-list', ['127.0.0.1']])
  })
})
