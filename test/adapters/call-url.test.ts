import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createOutside } from '../../emulator/adapters/outside.ts'
import type { Exchange, ExchangeResult } from '../../emulator/domain/forwarding/exchange.ts'
import { saying, sayingOnce, startBareServer } from '../support/bare-server.ts'

const LOCAL = { allowHosts: ['127.0.0.1', '::1', 'localhost'] }
const SHORT_MS = 150

const outside = createOutside({ version: '1.2.3', ownPorts: () => ({ http: null, mail: null }) })

function call(url: string, timeoutMs = 20_000): Promise<Exchange> {
  return outside.callUrl({ kind: 'url', url, deliveryId: 7, timeoutMs }, LOCAL)
}

/** What comes of a call that is served in such a way. */
async function resultOf(serve: (socket: Socket) => void, timeoutMs?: number): Promise<ExchangeResult> {
  const { port } = await startBareServer(serve)
  return (await call(`http://127.0.0.1:${port}/`, timeoutMs)).result
}

function answered(facts: Partial<Extract<ExchangeResult, { kind: 'answered' }>>): ExchangeResult {
  return { kind: 'answered', status: 200, headers: [], body: '', isCut: false, ...facts }
}

function disconnected(why: string): object {
  return { kind: 'disconnected', why, detail: expect.any(String) as string }
}

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK'
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n'

/** Serves a connection by saying the same again and again, a few milliseconds apart. */
function endlessly(text: string, start = ''): (socket: Socket) => void {
  return (socket) => {
    socket.write(start)
    const timer = setInterval(() => socket.write(text), 5)
    socket.on('close', () => clearInterval(timer))
  }
}

describe('what goes out', () => {
  test('R124: the address as it is, to the byte', async () => {
    const { port, received } = await startBareServer(sayingOnce(OK))
    const path = '/a/../b//%2e%2E/%zz?x=ąę&y=#NIEZNANE#&z=%20+|{}\\^"<>'
    const { request, peer } = await call(`http://LOCALHOST:${port}${path}`)
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: localhost:${port}`,
      'User-Agent: Bramka/1.2.3',
      'Accept: text/plain, */*',
      'X-Emulator: 1',
      'X-Emulator-Delivery: 7',
      'Connection: close',
    ]
    expect({ request, peer, received }).toEqual({
      request: lines.join('\n'),
      peer: `127.0.0.1:${port}`,
      received: [`${lines.join('\r\n')}\r\n\r\n`],
    })
  })

  test.each([
    ['nothing behind the host', '', '/'],
    ['a query without a path', '?text=OK', '/?text=OK'],
    ['an unknown macro at once', '#ID#', '/#ID#'],
  ])('R124: %s', async (_label, written, asked) => {
    const { port, received } = await startBareServer(sayingOnce(OK))
    await call(`http://127.0.0.1:${port}${written}`)
    expect(received[0]?.split('\r\n')[0]).toBe(`GET ${asked} HTTP/1.1`)
  })

  test.each([
    '',
    'OK',
    'ftp://127.0.0.1/',
    'http://',
    'http://#HOST#/',
    'http://127.0.0.1:99999/',
    'http://127.0.0.1/a b',
    'http://127.0.0.1/\r\nX-Injected: 1',
    'http://127.0.0.1\n/',
  ])('an address that cannot be called is not: %j', async (url) => {
    expect(await call(url)).toEqual({
      result: {
        kind: 'disconnected',
        why: 'unreachable',
        detail: 'not an address that can be called',
      },
      request: '',
      peer: null,
      durationMs: expect.any(Number) as number,
    })
  })
})

describe('what comes back', () => {
  test.each<[string, string | Buffer, ExchangeResult]>([
    ['OK', OK, answered({ headers: [['Content-Length', '2']], body: 'OK' })],
    [
      'headers, as they were written',
      'HTTP/1.1 200 OK\r\nX-b: 1\r\nx-A: 2\r\nX-b: 3\r\nContent-Length: 0\r\n\r\n',
      answered({
        headers: [
          ['X-b', '1'],
          ['x-A', '2'],
          ['X-b', '3'],
          ['Content-Length', '0'],
        ],
      }),
    ],
    ['a body that ends with the connection', 'HTTP/1.0 200 OK\r\n\r\nOK\n', answered({ body: 'OK\n' })],
    ['no content', 'HTTP/1.1 204 No Content\r\n\r\n', answered({ status: 204 })],
    ['a byte order mark, which is kept', 'HTTP/1.1 200 OK\r\n\r\n\ufeffOK', answered({ body: '\ufeffOK' })],
    [
      'a packed body, which nobody asked for',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nOK',
      answered({ headers: [['Content-Encoding', 'gzip']], body: 'OK' }),
    ],
    [
      'R126: a redirect, which is not followed',
      'HTTP/1.1 302 Found\r\nLocation: http://192.0.2.1/\r\nContent-Length: 0\r\n\r\n',
      answered({
        status: 302,
        headers: [
          ['Location', 'http://192.0.2.1/'],
          ['Content-Length', '0'],
        ],
      }),
    ],
    [
      'answers that are none yet',
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${OK}`,
      answered({ headers: [['Content-Length', '2']], body: 'OK' }),
    ],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\nxx',
      answered({
        status: 101,
        headers: [
          ['Connection', 'Upgrade'],
          ['Upgrade', 'websocket'],
        ],
      }),
    ],
    [
      'chunks and trailers',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nOK\r\n0\r\nX-T: 1\r\n\r\n',
      answered({ headers: [['Transfer-Encoding', 'chunked']], body: 'OK' }),
    ],
    [
      'more than was announced',
      `${OK} and more`,
      answered({ headers: [['Content-Length', '2']], body: 'OK' }),
    ],
    [
      'bytes that are no UTF-8',
      Buffer.from('HTTP/1.1 200 OK\r\n\r\n\xff', 'latin1'),
      answered({ body: '\ufffd' }),
    ],
  ])('%s', async (_label, answer, expected) => {
    expect(await resultOf(sayingOnce(answer))).toEqual(expected)
  })

  test.each<[string, string]>([
    ['before the answer', ''],
    ['in the status line', 'HTTP/1.1 20'],
    ['in the headers', 'HTTP/1.1 200 OK\r\nContent-'],
    ['in the body', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nOK'],
    ['in a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nOK'],
  ])('closed %s', async (_label, start) => {
    expect(await resultOf(sayingOnce(start))).toEqual(disconnected('closed'))
    const reset = await resultOf((socket) => {
      socket.once('data', () => socket.write(start, () => socket.resetAndDestroy()))
    })
    expect(reset).toEqual(disconnected('closed'))
  })

  test('closed as soon as it is open', async () => {
    expect(await resultOf((socket) => socket.destroy())).toEqual(disconnected('closed'))
  })

  test.each<[string, string]>([
    ['a greeting of SMTP', '220 mail ESMTP\r\n'],
    ['noise', '\0\x01\x02\x03\r\n\r\n'],
    ['a header too long', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nOK'],
    ['a chunk that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nOK\r\n'],
  ])('no HTTP: %s', async (_label, answer) => {
    expect(await resultOf(saying(answer))).toEqual(disconnected('not-http'))
  })

  test('refused, where nobody listens', async () => {
    const { port } = await startBareServer(() => undefined)
    // Nobody gets a free port twice in so short a time, and nothing of ours listens on the other family.
    expect((await call(`http://[::1]:${port}/`)).result).toEqual(disconnected('refused'))
  })

  test('a certificate is asked for where the address says so', async () => {
    const { port } = await startBareServer(saying(OK))
    expect((await call(`https://127.0.0.1:${port}/`)).result).toEqual(disconnected('tls'))
  })
})

describe('R126: time-outs cover everything', () => {
  test.each<[string, (socket: Socket) => void]>([
    ['says nothing', () => undefined],
    ['never ends its headers', endlessly('X: y\r\n', 'HTTP/1.1 200 OK\r\n')],
    ['never stops to say that it goes on', endlessly('HTTP/1.1 102 Processing\r\n\r\n')],
    ['stalls in the body', saying('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nOK')],
    ['drips', endlessly('O', 'HTTP/1.1 200 OK\r\n\r\n')],
    ['never ends its trailers', endlessly('X: y\r\n', `${CHUNKED}0\r\n`)],
  ])('a server that %s', async (_label, serve) => {
    const result = await resultOf(serve, SHORT_MS)
    expect(result).toEqual({ kind: 'timed-out' })
  })

  test('a certificate that never comes', async () => {
    const { port } = await startBareServer(() => undefined)
    expect((await call(`https://127.0.0.1:${port}/`, SHORT_MS)).result).toEqual({ kind: 'timed-out' })
  })

  test('a name that nobody answers for', async () => {
    const waiting = createOutside({
      version: '0',
      ownPorts: () => ({ http: null, mail: null }),
      resolve: () => new Promise(() => undefined),
    })
    const { result } = await waiting.callUrl(
      { kind: 'url', url: 'http://hook.test/', deliveryId: 1, timeoutMs: SHORT_MS },
      { allowHosts: ['hook.test'] },
    )
    expect(result).toEqual({ kind: 'timed-out' })
  })

  test('a call under way ends when the emulator does', async () => {
    const closing = createOutside({ version: '0', ownPorts: () => ({ http: null, mail: null }) })
    const { port } = await startBareServer(() => {
      closing.close()
    })
    const exchange = () =>
      closing.callUrl(
        { kind: 'url', url: `http://127.0.0.1:${port}/`, deliveryId: 1, timeoutMs: 20_000 },
        LOCAL,
      )
    const stopped = { kind: 'disconnected', why: 'closed', detail: 'Bramka was stopped' }
    expect([(await exchange()).result, (await exchange()).result]).toEqual([stopped, stopped])
  })
})

describe('memory stays flat', () => {
  test.each<[string, string]>([
    ['100 MB with their length', `HTTP/1.1 200 OK\r\nContent-Length: ${100 * 1024 * 1024}\r\n\r\n`],
    ['a body without an end', 'HTTP/1.1 200 OK\r\n\r\n'],
  ])('%s: 64 KiB are read', async (_label, head) => {
    let sent = 0
    const piece = 'ą'.repeat(32 * 1024)
    const result = await resultOf((socket) => {
      socket.once('data', () => {
        socket.write(head)
        const pour = () => {
          while (sent < 100 * 1024 * 1024 && socket.writable && socket.write(piece)) sent += piece.length * 2
        }
        socket.on('drain', pour)
        pour()
      })
    })
    const body = result.kind === 'answered' ? result.body : ''
    expect([result.kind, result.kind === 'answered' && result.isCut, Buffer.byteLength(body)]).toEqual([
      'answered',
      true,
      65_536,
    ])
    // What the system's own buffers take in the meantime is not ours.
    expect(sent).toBeLessThan(20 * 1024 * 1024)
  })

  test('64 KiB exactly are a whole body', async () => {
    const body = 'x'.repeat(65_536)
    expect(await resultOf(sayingOnce(`HTTP/1.1 200 OK\r\n\r\n${body}`))).toEqual(answered({ body }))
  })

  test('endless headers end the call', async () => {
    const before = process.memoryUsage().arrayBuffers
    const result = await resultOf((socket) => {
      const line = `X-${'x'.repeat(8_000)}: y\r\n`.repeat(10)
      const pour = () => {
        while (socket.writable && socket.write(line));
      }
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\n')
        socket.on('drain', pour)
        pour()
      })
    })
    expect(result).toEqual(disconnected('not-http'))
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024)
  })
})
