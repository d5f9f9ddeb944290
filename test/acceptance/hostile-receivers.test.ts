import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'
import { startUrlReceiver, type UrlReceiver } from '../support/url-receiver.ts'

const OLA = '+48500600700'
const NDI = '+48532600111'

let server: TestEmulator
let good: UrlReceiver
let bad: UrlReceiver
beforeAll(async () => {
  server = await startTestEmulator()
  good = await startUrlReceiver()
  bad = await startUrlReceiver()
})
afterAll(async () => {
  await Promise.all([good.stop(), bad.stop()])
  await server.stop()
})

/** A workspace that gives up waiting after a second, with a bad and a good target on one number. */
async function twoTargets(target: string): Promise<TestWorkspace> {
  const workspace = await server.workspace()
  await workspace.call('updateProfile', { body: { 'forward.url.timeout_s': 1 } })
  const source = { kind: 'number', number: NDI } as const
  await workspace.call('createForward', { body: { source, kind: 'url', target } })
  await workspace.call('createForward', {
    body: { source, kind: 'url', target: `${good.url}/?t=#WIADOMOSC#` },
  })
  return workspace
}

async function outcomes(workspace: TestWorkspace) {
  const { items } = await workspace.call('listDeliveries')
  return items.map(({ state, outcome }) => [state, outcome]).toReversed()
}

function drip(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/plain' })
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => {
    clearInterval(timer)
  })
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/plain' })
  const chunk = Buffer.alloc(1_048_576, 'O')
  let left = 100
  const more = (): void => {
    while (left > 0 && response.write(chunk)) left -= 1
    if (left === 0) response.end()
  }
  response.on('drain', more)
  more()
}

const BEHAVIOURS: readonly [string, (response: ServerResponse) => void, string][] = [
  ['answers ok in small letters', (response) => response.end('ok'), 'FORWARD_BAD_BODY'],
  ['answers "OK" in quotes', (response) => response.end('"OK"'), 'FORWARD_BAD_BODY'],
  ['answers JSON', (response) => response.end('{"status":"OK"}'), 'FORWARD_BAD_BODY'],
  ['answers HTML', (response) => response.end('<html>OK</html>'), 'FORWARD_BAD_BODY'],
  ['answers OK behind a byte order mark', (response) => response.end('\uFEFFOK'), 'FORWARD_BAD_BODY'],
  ['answers nothing', (response) => response.end(), 'FORWARD_BAD_BODY'],
  ['answers OK with the status 201', (response) => response.writeHead(201).end('OK'), 'FORWARD_HTTP_ERROR'],
  ['answers 500', (response) => response.writeHead(500).end('OK'), 'FORWARD_HTTP_ERROR'],
  [
    'redirects to another host',
    (response) => response.writeHead(302, { Location: 'http://203.0.113.9/' }).end('OK'),
    'FORWARD_REDIRECTED',
  ],
  ['never answers', () => undefined, 'FORWARD_TIMED_OUT'],
  ['drips', drip, 'FORWARD_TIMED_OUT'],
  ['answers 100 MB', endless, 'FORWARD_BAD_BODY'],
  ['hangs up without an answer', (response) => response.destroy(), 'FORWARD_NO_CONNECTION'],
  [
    'hangs up in the middle of its answer',
    (response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('OK', () => response.destroy())
    },
    'FORWARD_NO_CONNECTION',
  ],
]

describe('R121, R125, R126: a receiver that misbehaves ends in its documented state, and no other forward waits for it', () => {
  test.each(BEHAVIOURS)('%s', async (_what, how, outcome) => {
    bad.answer((response) => {
      how(response)
    })
    const workspace = await twoTargets(`${bad.url}/?t=#WIADOMOSC#`)
    await workspace.write(OLA, NDI, 'Dzień dobry')
    expect(await outcomes(workspace)).toEqual([
      ['waiting', outcome],
      ['done', 'FORWARD_DELIVERED'],
    ])
  })

  test('refuses the connection', async () => {
    const gone = await startUrlReceiver()
    await gone.stop()
    const workspace = await twoTargets(`${gone.url}/`)
    await workspace.write(OLA, NDI, 'Dzień dobry')
    expect(await outcomes(workspace)).toEqual([
      ['waiting', 'FORWARD_NO_CONNECTION'],
      ['done', 'FORWARD_DELIVERED'],
    ])
  })

  test('stalls for a crowd: the good target gets all of its calls meanwhile', async () => {
    bad.answer(() => undefined)
    const workspace = await twoTargets(`${bad.url}/?t=#WIADOMOSC#`)
    const before = good.calls.length
    const texts = Array.from({ length: 40 }, (_, n) => ({
      from: OLA,
      to: NDI,
      text: `Wiadomość ${String(n)}`,
    }))
    await workspace.call('writeFromCrowd', { body: { messages: texts } })
    await workspace.call('waitForIdle')
    expect(good.calls.length - before).toBe(40)
    expect((await workspace.call('listDeliveryTargets')).items).toMatchObject(
      [
        { target: `${bad.url}/?t=#WIADOMOSC#`, waiting: 40, done: 0 },
        { target: `${good.url}/?t=#WIADOMOSC#`, waiting: 0, done: 40 },
      ].toSorted((left, right) => (left.target < right.target ? -1 : 1)),
    )
  })
})

describe('R2: what is not allowed is held', () => {
  test('nothing is resolved or called; allowing the host lets it go on', async () => {
    const workspace = await twoTargets('http://partner.example:1/?t=#WIADOMOSC#')
    await workspace.write(OLA, NDI, 'Dzień dobry')
    expect(await outcomes(workspace)).toEqual([
      ['held', 'FORWARD_HELD'],
      ['done', 'FORWARD_DELIVERED'],
    ])
    expect((await workspace.call('readEgress')).held).toEqual([
      { host: 'partner.example', deliveries: 1, since: '2025-03-03T09:00:00.000Z' },
    ])
  })

  test('an address of Bramka’s own would lead back in', async () => {
    const workspace = await twoTargets(`${server.emulator.http}/messages/send_ndi.json?text=#WIADOMOSC#`)
    await workspace.write(OLA, NDI, 'Dzień dobry')
    expect(await outcomes(workspace)).toEqual([
      ['failed', 'FORWARD_LOOP'],
      ['done', 'FORWARD_DELIVERED'],
    ])
  })
})
