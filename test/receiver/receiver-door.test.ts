import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOutside } from '../../emulator/adapters/outside.ts'
import type { Receiver } from '../../emulator/contract/receivers.ts'
import { connectTo, exchangeRaw, readToEnd, type RawRequest } from '../support/raw-http.ts'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

type Answer = Receiver['answer']

const ERROR = { kind: 'status', status: 500, body: 'zepsute' } as const

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** Sets a receiver up in a workspace of its own. */
async function withReceiver(answer?: Answer, name = 'sklep') {
  const workspace = await server.workspace()
  if (answer !== undefined) await workspace.call('setReceiver', { params: { name }, body: { answer } })
  return { workspace, url: `${server.emulator.http}/w/${workspace.id}/_bramka/receiver/${name}` }
}

function receiverOf(workspace: TestWorkspace): Promise<Receiver | undefined> {
  return workspace.call('listReceivers').then(({ items }) => items[0])
}

function callsOf(workspace: TestWorkspace, name = 'sklep') {
  return workspace.call('listReceiverCalls', { params: { name } }).then(({ items }) => items)
}

/** Everything that comes for a request, however the connection ends. */
async function rawAnswer(url: string, request: Partial<RawRequest> = {}): Promise<string> {
  const socket = await connectTo(server.emulator.http)
  const { pathname } = new URL(url)
  const { method = 'GET', path = pathname, headers = [] } = request
  const lines = [`Host: ${new URL(url).host}`, ...headers.map(([name, value]) => `${name}: ${value}`)]
  socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\nConnection: close\r\n\r\n`)
  return (await readToEnd(socket)).toString()
}

describe('a name that nobody has set up', () => {
  test('R125: says OK, and is there from then on', async () => {
    const { workspace, url } = await withReceiver()
    const response = await fetch(`${url}?numer=48500600700&tekst=Za%C5%BC%C3%B3%C5%82%C4%87`)
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'OK',
    ])
    expect(await receiverOf(workspace)).toEqual({
      name: 'sklep',
      answer: { kind: 'ok' },
      addresses: [url],
      calls: 1,
      played: 1,
      lastCall: { id: expect.any(Number) as number, at: '2025-03-03T09:00:00.000Z', answer: { kind: 'ok' } },
    })
  })

  test('has a short address in the default workspace', async () => {
    const { http } = server.emulator
    expect(await fetch(`${http}/_bramka/receiver/krotki`).then((response) => response.text())).toBe('OK')
    const { items } = await server.client.call('listReceivers', { params: { workspace: 'default' } })
    expect(items.find(({ name }) => name === 'krotki')?.addresses).toEqual([
      `${http}/_bramka/receiver/krotki`,
      `${http}/w/default/_bramka/receiver/krotki`,
    ])
  })
})

describe('what is recorded', () => {
  test('all that came, as it came', async () => {
    const { workspace, url } = await withReceiver()
    const path = `${new URL(url).pathname}?a=1&a=%C5%BC+x&bez&zle=%zz&=#NIEZNANE#`
    await exchangeRaw(server.emulator.http, [
      {
        method: 'POST',
        path,
        headers: [
          ['X-Emulator-Delivery', '12'],
          ['x-Dwa', '1'],
          ['X-dwa', '2'],
          ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
        ],
        body: 'a=2&tekst=ma+kota',
      },
    ])
    const [listed] = await callsOf(workspace)
    const call = await workspace.call('readReceiverCall', { params: { call: String(listed?.id) } })
    expect(call).toEqual({
      id: listed?.id,
      receiver: 'sklep',
      at: '2025-03-03T09:00:00.000Z',
      wallAt: expect.any(String) as string,
      method: 'POST',
      path,
      parameters: [
        { name: 'a', value: '1' },
        { name: 'a', value: 'ż x' },
        { name: 'bez', value: '' },
        { name: 'zle', value: '%zz' },
        { name: '', value: '#NIEZNANE#' },
        { name: 'a', value: '2' },
        { name: 'tekst', value: 'ma kota' },
      ],
      bodyBytes: 17,
      remoteAddress: '127.0.0.1',
      deliveryId: 12,
      answer: { kind: 'ok' },
      headers: [
        { name: 'Host', value: new URL(url).host },
        { name: 'X-Emulator-Delivery', value: '12' },
        { name: 'x-Dwa', value: '1' },
        { name: 'X-dwa', value: '2' },
        { name: 'Content-Type', value: 'application/x-www-form-urlencoded; charset=utf-8' },
        { name: 'Content-Length', value: '17' },
        { name: 'Connection', value: 'close' },
      ],
      body: 'a=2&tekst=ma+kota',
    })
  })

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s', async (method) => {
    const { workspace, url } = await withReceiver()
    const answer = await rawAnswer(url, { method })
    const [call] = await callsOf(workspace)
    expect([answer.split('\r\n')[0], answer.split('\r\n\r\n')[1], call?.method]).toEqual([
      'HTTP/1.1 200 OK',
      method === 'HEAD' ? '' : 'OK',
      method,
    ])
  })

  test.each(['', '-1', '1.5', 'x', '1, 2', '9'.repeat(40)])(
    'a delivery that is none: %j',
    async (delivery) => {
      const { workspace, url } = await withReceiver()
      await rawAnswer(url, { headers: [['X-Emulator-Delivery', delivery]] })
      expect((await callsOf(workspace))[0]?.deliveryId).toBe(null)
    },
  )

  test('the first 64 KiB of a body, and of which length it was', async () => {
    const { workspace, url } = await withReceiver()
    await fetch(url, { method: 'POST', body: `x${'ą'.repeat(100_000)}` })
    const [listed] = await callsOf(workspace)
    const call = await workspace.call('readReceiverCall', { params: { call: String(listed?.id) } })
    expect([call.bodyBytes, call.body]).toEqual([200_001, `x${'ą'.repeat(32_767)}`])
  })

  test('bytes that are no text', async () => {
    const { workspace, url } = await withReceiver()
    await fetch(url, { method: 'POST', body: Buffer.from([0, 1, 0xff, 0xfe, 0x41]) })
    const [listed] = await callsOf(workspace)
    const call = await workspace.call('readReceiverCall', { params: { call: String(listed?.id) } })
    expect(call.body).toBe('\0\x01\ufffd\ufffdA')
  })

  test('a body of more than 1 MB, which is refused and spends no step', async () => {
    const { workspace, url } = await withReceiver(ERROR)
    const limit = 1_048_576
    const statuses = []
    for (const size of [limit, limit + 1]) {
      statuses.push((await fetch(url, { method: 'POST', body: Buffer.alloc(size, 'x') })).status)
    }
    const answers = (await callsOf(workspace)).map(({ answer, bodyBytes }) => [answer.kind, bodyBytes])
    const receiver = await receiverOf(workspace)
    expect([statuses, answers, receiver?.calls, receiver?.played]).toEqual([
      [500, 413],
      [
        ['status', limit + 1],
        ['status', limit],
      ],
      2,
      1,
    ])
  })

  test('nothing of a caller who leaves in the middle', async () => {
    const { workspace, url } = await withReceiver({ kind: 'ok' })
    const socket = await connectTo(server.emulator.http)
    const { pathname, host } = new URL(url)
    socket.write(`POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100\r\n\r\nabc`)
    await fetch(url)
    socket.destroy()
    await once(socket, 'close')
    await fetch(url)
    expect((await callsOf(workspace)).map(({ method }) => method)).toEqual(['GET', 'GET'])
  })

  test('200 calls at once, in one list and few events', async () => {
    const { workspace, url } = await withReceiver()
    const { last } = await workspace.call('waitForEvents', { query: { timeoutMs: 0 } })
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        fetch(`${url}?nr=${index}`).then((response) => response.text()),
      ),
    )
    const first = await workspace.call('listReceiverCalls', {
      params: { name: 'sklep' },
      query: { limit: 150 },
    })
    const second = await workspace.call('listReceiverCalls', {
      params: { name: 'sklep' },
      query: { limit: 150, cursor: first.nextCursor ?? '' },
    })
    const numbers = [...first.items, ...second.items].map(({ parameters }) => Number(parameters[0]?.value))
    const { events } = await workspace.call('waitForEvents', {
      query: { after: last, type: 'receiver.called' },
    })
    expect([new Set(answers), numbers.toSorted((a, b) => a - b), second.nextCursor]).toEqual([
      new Set(['OK']),
      Array.from({ length: 200 }, (_, index) => index),
      null,
    ])
    expect(events.length).toBeLessThanOrEqual(200)
    expect((await receiverOf(workspace))?.calls).toBe(200)
  })
})

describe('who calls from here', () => {
  const callOwn = (path: string) => {
    const { http } = server.emulator
    const ownPorts = () => ({ http: Number(new URL(http).port), mail: null })
    return createOutside({ version: '0', ownPorts }).callUrl(
      { kind: 'url', url: `${http}${path}`, deliveryId: 12, timeoutMs: 20_000 },
      { allowHosts: ['127.0.0.1'] },
    )
  }

  test('R125: a forward reaches a receiver, and is known by its delivery', async () => {
    const { workspace, url } = await withReceiver()
    const { result } = await callOwn(`${new URL(url).pathname}?nr=48500600700`)
    const [call] = await callsOf(workspace)
    expect([result.kind === 'answered' && result.body, call?.deliveryId]).toEqual(['OK', 12])
  })

  test('R2: it reaches no other door', async () => {
    expect((await callOwn('/_bramka/v1/status')).result).toEqual({
      kind: 'held',
      host: '127.0.0.1',
      why: 'own-address',
    })
  })
})

describe('what it says', () => {
  test.each<[string, Answer, string, string]>([
    [
      'another text',
      { kind: 'body', contentType: 'application/json', body: '{"ok":"ż"}' },
      '200 OK',
      '{"ok":"ż"}',
    ],
    ['another status', ERROR, '500 Internal Server Error', 'zepsute'],
    ['a redirect', { kind: 'redirect', to: 'http://192.0.2.1/' }, '302 Found', ''],
    ['half of an answer', { kind: 'cut' }, '200 OK', 'O'],
    ['byte by byte', { kind: 'drip', ms: 1 }, '200 OK', 'OK'],
    ['later', { kind: 'delay', ms: 1, then: ERROR }, '500 Internal Server Error', 'zepsute'],
    ['later, half of an answer', { kind: 'delay', ms: 1, then: { kind: 'cut' } }, '200 OK', 'O'],
  ])('%s', async (_label, answer, status, body) => {
    const { workspace, url } = await withReceiver(answer)
    const [head = '', ...rest] = (await rawAnswer(url)).split('\r\n\r\n')
    const [call] = await callsOf(workspace)
    expect([head.split('\r\n')[0], rest.join(), call?.answer]).toEqual([`HTTP/1.1 ${status}`, body, answer])
  })

  test('nothing', async () => {
    const { workspace, url } = await withReceiver({ kind: 'close' })
    expect([await rawAnswer(url), (await callsOf(workspace)).length]).toEqual(['', 1])
  })

  test('twice an error, then OK, until it is set anew', async () => {
    const answer: Answer = {
      kind: 'sequence',
      steps: [
        { times: 2, answer: ERROR },
        { times: 1, answer: { kind: 'ok' } },
      ],
    }
    const { workspace, url } = await withReceiver(answer)
    const statuses = async () => {
      const seen = []
      for (let call = 0; call < 4; call += 1) seen.push((await fetch(url)).status)
      return seen
    }
    const before = await statuses()
    await workspace.call('clearReceiverCalls', { params: { name: 'sklep' } })
    const cleared = await receiverOf(workspace)
    const later = (await fetch(url)).status
    await workspace.call('setReceiver', { params: { name: 'sklep' }, body: { answer } })
    expect([before, [cleared?.calls, cleared?.played, cleared?.lastCall], later, await statuses()]).toEqual([
      [500, 500, 200, 200],
      [0, 4, null],
      200,
      [500, 500, 200, 200],
    ])
  })

  test.each<[string, Answer]>([
    ['a delay', { kind: 'delay', ms: 60_000, then: { kind: 'ok' } }],
    ['a drip', { kind: 'drip', ms: 60_000 }],
  ])('%s holds only its own call, and ends with the workspace', async (_label, answer) => {
    const { workspace, url } = await withReceiver(answer)
    const waiting = rawAnswer(url)
    await workspace.call('waitForEvents', { query: { type: 'receiver.called' } })
    await workspace.call('setReceiver', { params: { name: 'sklep' }, body: { answer: { kind: 'ok' } } })
    expect(await fetch(url).then((response) => response.text())).toBe('OK')
    await workspace.call('deleteWorkspace')
    expect((await waiting).split('\r\n\r\n')[1] ?? '').toBe('')
  })

  test('a caller who hangs up ends the wait', async () => {
    const { workspace, url } = await withReceiver({ kind: 'delay', ms: 60_000, then: { kind: 'ok' } })
    const hangUp = new AbortController()
    const waiting = fetch(url, { signal: hangUp.signal }).catch(() => 'hung up')
    await workspace.call('waitForEvents', { query: { type: 'receiver.called' } })
    hangUp.abort()
    expect(await waiting).toBe('hung up')
    await workspace.call('deleteWorkspace')
  })

  test('presets can all be set', async () => {
    const { workspace } = await withReceiver()
    const { items } = await server.client.call('listReceiverPresets', {})
    for (const { id, answer } of items) {
      await workspace.call('setReceiver', { params: { name: id }, body: { answer } })
    }
    const receivers = (await workspace.call('listReceivers')).items
    expect(receivers.map(({ name, answer }) => ({ name, answer }))).toEqual(
      items.map(({ id, answer }) => ({ name: id, answer })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    )
  })
})

describe('who is refused', () => {
  test.each<[string, Partial<RawRequest>, string]>([
    [
      'an address in plain UTF-8, which Node does not read',
      { path: '/_bramka/receiver/a?tekst=żółć' },
      '400',
    ],
    ['a page from elsewhere', { headers: [['Origin', 'http://evil.test']] }, '403'],
    ['a name with a dot', { path: '/_bramka/receiver/a.b' }, '404'],
    ['a name that is encoded', { path: '/_bramka/receiver/%61' }, '404'],
    ['a way up', { path: '/_bramka/receiver/%2e%2e%2fv1' }, '404'],
    ['a broken escape', { path: '/_bramka/receiver/%zz' }, '404'],
    ['no name', { path: '/_bramka/receiver/' }, '404'],
    ['no name, in a workspace', { path: '/w/default/_bramka/receiver' }, '404'],
    ['a workspace that is not there', { path: '/w/nie-ma/_bramka/receiver/a' }, '404'],
    ['a workspace that is no name of one', { path: '/w/%2e%2e/_bramka/receiver/a' }, '404'],
  ])('%s', async (_label, request, status) => {
    const { url } = await withReceiver()
    expect((await rawAnswer(url, request)).split(' ')[1]).toBe(status)
  })

  test('a foreign host alone', async () => {
    const { workspace, url } = await withReceiver({ kind: 'ok' })
    const [response] = await exchangeRaw(server.emulator.http, [
      { method: 'GET', path: new URL(url).pathname, headers: [['Host', 'evil.test']] },
    ])
    expect([response?.status, await callsOf(workspace)]).toEqual([403, []])
  })

  test('one name too many', async () => {
    const { workspace, url } = await withReceiver()
    const names = Array.from({ length: 1_000 }, (_, index) => `n${index}`)
    await exchangeRaw(
      server.emulator.http,
      names.map((name) => ({ method: 'GET', path: new URL(name, url).pathname })),
    )
    const problem = await problemOf(
      workspace.call('setReceiver', { params: { name: 'sklep' }, body: { answer: { kind: 'ok' } } }),
    )
    expect([
      problem.code,
      (await fetch(url)).status,
      (await fetch(url.replace(/sklep$/, 'n7'))).status,
    ]).toEqual(['E_RECEIVER_LIMIT', 404, 200])
  })

  test.each(['a.b', 'ż', 'a'.repeat(65)])('a name that cannot be set up: %s', async (name) => {
    const { workspace } = await withReceiver()
    const problem = await problemOf(
      workspace.call('setReceiver', { params: { name }, body: { answer: { kind: 'ok' } } }),
    )
    expect([problem.status, problem.code]).toEqual([422, 'E_RECEIVER_NAME'])
  })

  test.each<[string, unknown]>([
    ['no kind', {}],
    ['a line break in a header', { kind: 'redirect', to: 'http://a/\r\nX: 1' }],
    ['a line break in a content type', { kind: 'body', contentType: 'text/plain\r\nX: 1', body: '' }],
    ['a status that is none', { kind: 'status', status: 101 }],
    ['a delay of more than a minute', { kind: 'delay', ms: 60_001, then: { kind: 'ok' } }],
    ['a delay of a delay', { kind: 'delay', ms: 1, then: { kind: 'delay', ms: 1, then: { kind: 'ok' } } }],
    ['no step', { kind: 'sequence', steps: [] }],
  ])('an answer that cannot be given: %s', async (_label, answer) => {
    const { workspace } = await withReceiver()
    const { status } = await server.send(`/_bramka/v1/workspaces/${workspace.id}/receivers/a`, {
      method: 'PUT',
      body: JSON.stringify({ answer }),
    })
    expect(status).toBe(422)
  })
})

describe('what is removed', () => {
  test('a receiver goes with its calls, and followers are told', async () => {
    const { workspace, url } = await withReceiver({ kind: 'ok' })
    await fetch(url)
    const [call] = await callsOf(workspace)
    await workspace.call('deleteReceiver', { params: { name: 'sklep' } })
    const gone = await problemOf(workspace.call('readReceiverCall', { params: { call: String(call?.id) } }))
    const { events } = await workspace.call('waitForEvents')
    const told = events.filter(({ type }) => type.startsWith('receiver.')).map(({ type, ref }) => [type, ref])
    expect([gone.code, (await workspace.call('listReceivers')).items, told]).toEqual([
      'E_NO_RECEIVER_CALL',
      [],
      [
        ['receiver.changed', 'sklep'],
        ['receiver.called', String(call?.id)],
        ['receiver.changed', 'sklep'],
      ],
    ])
  })

  test.each(['deleteReceiver', 'clearReceiverCalls', 'listReceiverCalls'] as const)(
    '%s of what is not there',
    async (id) => {
      const { workspace } = await withReceiver()
      expect((await problemOf(workspace.call(id, { params: { name: 'sklep' } }))).code).toBe('E_NO_RECEIVER')
    },
  )
})
