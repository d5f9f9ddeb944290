import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { WireProblem, WireRequest } from '../../emulator/gateway-api/wire/read-request.ts'
import type { WireLimits } from '../../emulator/gateway-api/wire/wire-limits.ts'
import { connectTo, readToEnd } from '../support/raw-http.ts'
import { startWireServer } from '../support/wire-server.ts'

const FORM = 'application/x-www-form-urlencoded'

const SOME_NUMBER = expect.any(Number) as number
const SOME_DETAIL = { pl: expect.any(String) as string, en: expect.any(String) as string }

async function post(
  body: string | Buffer | FormData,
  headers: Record<string, string> = {},
  { query = '', limits = {} }: { query?: string; limits?: Partial<WireLimits> } = {},
): Promise<WireRequest | WireProblem> {
  const server = await startWireServer(limits)
  // A body of bytes gets no content type from fetch, so that a test says what is sent.
  const response = await fetch(`${server.http}/messages/send_sms${query}`, {
    method: 'POST',
    body: body instanceof FormData ? body : Buffer.from(body as string),
    headers,
  })
  expect(await response.text()).toBe('read')
  return server.nextRead()
}

async function parametersOf(...request: Parameters<typeof post>): Promise<unknown> {
  const read = await post(...request)
  return read.kind === 'wire-request' ? read.parameters : read
}

describe('forms', () => {
  test.each<[string, string, unknown]>([
    [
      'PHP before 2022: http_build_query',
      'username=demo&password=demo&phone%5B0%5D=500600700&phone%5B1%5D=%2B48600700800&details=1&utf=0',
      {
        username: 'demo',
        password: 'demo',
        phone: ['500600700', '+48600700800'],
        details: '1',
        utf: '0',
      },
    ],
    [
      'Node: nested fields and empty values',
      'messages[0][phone]=500600700&messages[0][text]=A%26B&messages[1][phone]=1&messages[1][text]=&sender=',
      {
        messages: [
          { phone: '500600700', text: 'A&B' },
          { phone: '1', text: '' },
        ],
        sender: '',
      },
    ],
    ['others: phone[]', 'phone[]=1&phone[]=2&phone[]=3', { phone: ['1', '2', '3'] }],
    ['a name that repeats', 'phone=1&phone=2&text=x&phone=3', { phone: ['1', '2', '3'], text: 'x' }],
    [
      'positions out of order',
      'phone[2]=c&phone[0]=a&phone[10]=d&phone[1]=b',
      { phone: ['a', 'b', 'c', 'd'] },
    ],
    [
      'bash: a plus that was not encoded',
      'phone=+48500600700&text=a+b',
      { phone: ' 48500600700', text: 'a b' },
    ],
    ['bash: %105 is an escape and a digit', 'text=za%105%c5%bc', { text: 'za\u00105ż' }],
    ['escapes that are none', 'text=100%&a=%zz%C5%BB%4&b=%', { text: '100%', a: '%zzŻ%4', b: '%' }],
    ['bytes that are no UTF-8', 'text=caf%E9%C5%82', { text: 'caf\ufffdł' }],
    ['a value with brackets and signs of equality', 'text=see [1]=2&x=a=b', { text: 'see [1]=2', x: 'a=b' }],
    ['LMS: words for booleans', 'utf=true&speed=1', { utf: 'true', speed: '1' }],
    [
      'names that are odd',
      'a[=1&b]=2&[c]=3&d[e]f=4&=5&g&&',
      { 'a[': '1', 'b]': '2', '[c]': '3', 'd[e]f': '4', '': '5', g: '' },
    ],
    ['a list and a single value under one name', 'p=1&p[]=2&p[x]=3', { p: { 0: '1', 1: '2', x: '3' } }],
    ['a byte order mark', '\ufeffphone=1', { phone: '1' }],
  ])('api-v2 1.3: %s', async (_label, body, expected) => {
    expect(await parametersOf(body, { 'content-type': `${FORM}; charset=UTF-8` })).toEqual(expected)
  })

  test('names of JavaScript’s own mean nothing', async () => {
    const read = await parametersOf('__proto__[a]=1&constructor[prototype][b]=2&x[__proto__][c]=3', {
      'content-type': FORM,
    })
    expect(JSON.stringify(read)).toBe(
      '{"__proto__":{"a":"1"},"constructor":{"prototype":{"b":"2"}},"x":{"__proto__":{"c":"3"}}}',
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('100,000 phones as PHP writes them come out in their order', async () => {
    const phones = Array.from({ length: 100_000 }, (_, index) => `+48${500_000_000 + index}`)
    const body = phones.map((phone, index) => `phone%5B${index}%5D=${encodeURIComponent(phone)}`).join('&')
    expect(await parametersOf(body, { 'content-type': FORM })).toEqual({ phone: phones })
  })

  test('a name with too many steps is only a name', async () => {
    const name = `a${'[b]'.repeat(16)}`
    expect(await parametersOf(`${name}=1`, { 'content-type': FORM })).toEqual({ [name]: '1' })
  })
})

describe('JSON', () => {
  test.each<[string, string, Record<string, string>, unknown]>([
    [
      'real values (PHP, Ruby, Symfony)',
      '{"a":true,"b":null,"c":[1],"d":{"e":"f"}}',
      { 'content-type': 'application/json' },
      { a: true, b: null, c: [1], d: { e: 'f' } },
    ],
    [
      'only texts (Java, C#, Delphi)',
      '{"details":"true"}',
      { 'content-type': 'application/json; charset=utf-8' },
      { details: 'true' },
    ],
    ['no parameters (Guzzle)', '[]', { 'content-type': 'application/json' }, {}],
    ['null', 'null', { 'content-type': 'application/json' }, {}],
    ['blanks', ' \n', { 'content-type': 'application/json' }, {}],
    ['a byte order mark', '\ufeff {"a":1}', { 'content-type': 'application/json' }, { a: 1 }],
    ['curl -d, which calls it a form', '{"a":1}', { 'content-type': FORM }, { a: 1 }],
    ['no content type', '{"a":1}', {}, { a: 1 }],
    ['a form that is called JSON', 'a=1&b[]=2', { 'content-type': 'application/json' }, { a: '1', b: ['2'] }],
    [
      'a number with an exponent',
      '{"phone":4.8500600700e10}',
      { 'content-type': 'application/json' },
      { phone: 48500600700 },
    ],
    [
      'NUL and a lone surrogate',
      '{"a":"\\u0000\\ud800"}',
      { 'content-type': 'application/json' },
      { a: '\0\ud800' },
    ],
  ])('api-v2 1.3: %s', async (_label, body, headers, expected) => {
    expect(await parametersOf(body, headers)).toEqual(expected)
  })

  test.each([['{"a":1'], ['[1]'], ['"text"'], ['12'], ['{"a":1}{'], ['nonsense']])(
    'what is no JSON object cannot be read, and the log keeps it: %s',
    async (body) => {
      const read = await post(body, { 'content-type': 'application/json' })
      expect(read).toEqual({
        kind: 'wire-problem',
        reason: 'unreadable',
        detail: SOME_DETAIL,
        encoding: 'json',
        bodyText: body,
        bodyBytes: body.length,
      })
    },
  )

  test('a name __proto__ is a name', async () => {
    const read = await parametersOf('{"__proto__":{"a":1}}', { 'content-type': 'application/json' })
    expect(JSON.stringify(read)).toBe('{"__proto__":{"a":1}}')
  })

  test.each(['kind', 'fields'])('a parameter may be called %s', async (name) => {
    const json = JSON.stringify({ [name]: 'body-problem' })
    expect(await parametersOf(json)).toEqual({ [name]: 'body-problem' })
    expect(await parametersOf(`${name}=body-problem`)).toEqual({ [name]: 'body-problem' })
  })
})

describe('forms with files', () => {
  test('api-v2 2.2: files/add sends a file with its parameters; the log keeps its name only', async () => {
    const form = new FormData()
    form.set('type', 'mms')
    form.set('messages[0][phone]', '500600700')
    form.set('list[5]', 'a')
    form.set('file', new Blob([new Uint8Array([1, 2, 0])], { type: 'image/png' }), '..\\..\\zdjęcie "1"?.png')
    expect(await post(form)).toEqual({
      kind: 'wire-request',
      parameters: { type: 'mms', messages: [{ phone: '500600700' }], list: ['a'] },
      files: [
        { field: 'file', name: 'zdjęcie _1__.png', contentType: 'image/png', bytes: Buffer.from([1, 2, 0]) },
      ],
      encoding: 'multipart',
      bodyText:
        'type=mms\nmessages=[{"phone":"500600700"}]\nlist=["a"]\nfile=[zdjęcie _1__.png, image/png, 3 B]',
      bodyBytes: SOME_NUMBER,
    })
  })

  test.each<[string, string, string]>([
    ['no boundary', 'multipart/form-data', 'x'],
    [
      'an end that never comes',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1',
    ],
  ])('a form with %s cannot be read', async (_label, contentType, body) => {
    expect(await post(body, { 'content-type': contentType })).toEqual({
      kind: 'wire-problem',
      reason: 'unreadable',
      detail: SOME_DETAIL,
      encoding: 'multipart',
      bodyText: '',
      bodyBytes: body.length,
    })
  })
})

describe('addresses', () => {
  test('api-v2 1.1: a GET has its parameters in the address', async () => {
    const server = await startWireServer()
    await fetch(`${server.http}//messages/send_sms.xml?phone[]=1&phone[]=2&text=a%20b+c`)
    expect(await server.nextRead()).toEqual({
      kind: 'wire-request',
      parameters: { phone: ['1', '2'], text: 'a b c' },
      files: [],
      encoding: 'none',
      bodyText: '',
      bodyBytes: 0,
    })
  })

  test('api-v2 1.1: what stands in the address and in the body is the body’s', async () => {
    expect(
      await parametersOf(
        'text=body&sender=',
        { 'content-type': FORM },
        { query: '?text=address&sender=X&ic=7' },
      ),
    ).toEqual({ text: 'body', sender: '', ic: '7' })
  })

  test('api-v2 1.3: a POST may have no body at all (Node’s error.view)', async () => {
    expect(await parametersOf('', { 'content-type': FORM })).toEqual({})
  })
})

describe('packed bodies', () => {
  const packed = Buffer.from('{"text":"Cześć"}')
  test.each<[string, Buffer]>([
    ['gzip', gzipSync(packed)],
    ['deflate', deflateSync(packed)],
    ['identity', packed],
  ])('%s is unpacked', async (encoding, body) => {
    expect(await parametersOf(body, { 'content-encoding': encoding })).toEqual({ text: 'Cześć' })
  })

  test.each<[string, Buffer | string, string, string]>([
    ['an unknown way', 'x', 'zstd9', 'unreadable'],
    ['broken packing', 'x', 'gzip', 'unreadable'],
    ['more than the limit once unpacked', gzipSync(Buffer.alloc(2000)), 'gzip', 'too-large'],
  ])('%s is refused', async (_label, body, encoding, reason) => {
    const read = await post(body, { 'content-encoding': encoding }, { limits: { maxBytes: 1000 } })
    expect(read.kind === 'wire-problem' ? read.reason : read).toBe(reason)
  })
})

describe('limits', () => {
  test.each<[string, string, Partial<WireLimits>, string]>([
    ['bytes', `text=${'a'.repeat(1000)}`, { maxBytes: 1000 }, 'text/plain'],
    ['form fields', 'a&b&c&d', { maxValues: 3 }, FORM],
    ['JSON values', '{"a":[1,2,3,4]}', { maxValues: 3 }, 'application/json'],
    ['levels of JSON', '[[[[]]]]', { maxDepth: 3 }, 'application/json'],
    ['names in a form', 'a[x]=1&a[y]=2&a[z]=3', { maxNames: 2 }, FORM],
    ['names in JSON', '[{"a":{"x":1,"y":2,"z":3}}]', { maxNames: 2 }, 'application/json'],
  ])('too many %s are refused, and the client is answered', async (_label, body, limits, contentType) => {
    const read = await post(body, { 'content-type': contentType }, { limits })
    expect(read.kind === 'wire-problem' ? read.reason : read).toBe('too-large')
  })

  test.each([
    ['a form', 'p[0]=1&p[1]=2&p[2]=3&q=4&p[]=5&q=6'],
    ['JSON, as PHP writes a list with a gap', '{"p":{"0":"1","1":"2","5":"3"},"q":"4"}'],
    ['names in several places', '{"p":[{"a":1,"b":2},{"a":1,"b":2}],"q":{"a":1}}'],
  ])('positions in a list are no names: %s', async (_label, body) => {
    expect(await post(body, {}, { limits: { maxNames: 2 } })).toMatchObject({ kind: 'wire-request' })
  })

  test('commas and brackets in a text are no values', async () => {
    const text = ',,,[[[{{{\\",,,'
    const read = await parametersOf(
      JSON.stringify({ text, more: 1 }),
      {},
      { limits: { maxValues: 2, maxDepth: 1 } },
    )
    expect(read).toEqual({ text, more: 1 })
  })

  test('too many files, or fields of a form with files, are refused', async () => {
    const form = new FormData()
    for (const name of ['a', 'b', 'c']) form.append(name, new Blob(['x']), `${name}.txt`)
    const read = await post(form, {}, { limits: { maxFiles: 2 } })
    expect(read.kind === 'wire-problem' ? read.reason : read).toBe('too-large')
  })

  test('the log keeps 64 kB of a body, whole characters only, and says how much there was', async () => {
    const read = await post(`t=${'ż'.repeat(40_000)}`)
    expect([read.bodyText, read.bodyBytes]).toEqual([`t=${'ż'.repeat(32_767)}\n… [65536 / 80002 B]`, 80_002])
  })
})

describe('connections', () => {
  const head = (...headers: string[]) =>
    `POST /x HTTP/1.1\r\nHost: x\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`

  test('Expect: 100-continue is answered before the body is sent (curl, over 1 MB)', async () => {
    const server = await startWireServer()
    const socket = await connectTo(server.http)
    socket.write(head('Expect: 100-continue', 'Content-Length: 7', 'Connection: close'))
    const first = await new Promise<Buffer>((resolve) => socket.once('data', resolve))
    const rest = readToEnd(socket)
    socket.write('phone=1')
    expect([first.toString(), (await rest).toString().split('\r\n')[0]]).toEqual([
      'HTTP/1.1 100 Continue\r\n\r\n',
      'HTTP/1.1 200 OK',
    ])
    expect(await server.nextRead()).toMatchObject({ parameters: { phone: '1' } })
  })

  test('a body that comes byte by byte, cut inside characters, reads as one that comes at once', async () => {
    const server = await startWireServer()
    const socket = await connectTo(server.http)
    const body = Buffer.from('{"text":"Zażółć gęślą jaźń 😀"}')
    const received = readToEnd(socket)
    socket.setNoDelay(true)
    socket.write(head('Content-Type: application/json', 'Transfer-Encoding: chunked', 'Connection: close'))
    for (const byte of body) {
      await new Promise((resolve) => socket.write(Buffer.from([0x31, 13, 10, byte, 13, 10]), resolve))
    }
    socket.write('0\r\n\r\n')
    expect((await received).toString()).toContain('200 OK')
    expect(await server.nextRead()).toMatchObject({ parameters: { text: 'Zażółć gęślą jaźń 😀' } })
  })

  test.each([
    'Content-Type: application/json',
    'Content-Type: multipart/form-data; boundary=b',
    'Content-Encoding: gzip',
  ])('a client that hangs up in the middle leaves nothing behind (%s)', async (header) => {
    const server = await startWireServer()
    const socket = await connectTo(server.http)
    socket.write(`${head(header, 'Content-Length: 1000')}--b`, () => {
      socket.destroy()
    })
    expect(await server.nextRead()).toEqual({
      kind: 'wire-problem',
      reason: 'aborted',
      detail: SOME_DETAIL,
      encoding: 'none',
      bodyText: '',
      bodyBytes: 0,
    })
  })
})
