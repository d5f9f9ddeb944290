import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Problem } from '../../emulator/contract/problems.ts'
import { startEmulator, type RunningEmulator } from '../../emulator/runtime.ts'
import { connectTo, exchangeRaw, readToEnd, type RawRequest, type RawResponse } from '../support/raw-http.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const API = '/_bramka/v1'
const WS = `${API}/workspaces/probny`
const WRITE = `${WS}/phones/500600700/messages`
const KEYWORDS = `${WS}/numbers/532600111/keywords`
const GOOD = { to: '503340503', text: 'OGRODNIK' }
const MEGABYTE = 1_048_576

let folder: string
let server: TestEmulator
let workspace: TestWorkspace
let untouched: Awaited<ReturnType<typeof stateOf>>
// One workspace for all: whatever is sent here changes nothing, so each test leaves it as the next one needs it.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-bad-input-'))
  server = await startTestEmulator(join(folder, 'data'))
  workspace = await server.workspace({ id: 'probny', storage: 'memory' })
  await workspace.write('500600700', '503340503', 'OGRODNIK')
  untouched = await stateOf()
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Case {
  readonly label: string
  readonly request: RawRequest
  readonly status: number
  readonly code: string
}

type Headers = NonNullable<RawRequest['headers']>

function post(path: string, body: string | Buffer, headers: Headers = []): RawRequest {
  return { method: 'POST', path, body, headers }
}

const json = (path: string, value: unknown, method = 'POST'): RawRequest => ({
  method,
  path,
  body: JSON.stringify(value),
})
const get = (path: string, headers: Headers = []): RawRequest => ({ method: 'GET', path, headers })

/** Sends a request with the token, unless it brings its own idea of authorisation. */
async function send(request: RawRequest): Promise<RawResponse> {
  const { http, token } = server.emulator
  const { headers = [] } = request
  const isAuthorised = headers.some(([name]) => name === 'Authorization')
  const authorised: Headers = isAuthorised ? headers : [['Authorization', `Bearer ${token}`], ...headers]
  const [response] = await exchangeRaw(http, [{ ...request, headers: authorised }])
  if (response === undefined) throw new Error('the connection was closed without an answer')
  return response
}

/** Everything that a request could have changed. */
async function stateOf() {
  return Promise.all([
    server.client.call('listWorkspaces', {}),
    // The version of the compiled configuration is no part of what is stored.
    workspace.call('readWorkspace').then((described) => ({ ...described, configVersion: 0 })),
    workspace.call('exportWorkspace'),
    workspace.call('listPhones'),
    workspace.call('listContacts'),
    workspace.call('listGroups'),
    workspace.call('listNumbers'),
    workspace.call('listAccounts'),
    workspace.call('listKeywords', { params: { number: '532600111' } }),
    workspace.call('readProfile'),
    workspace.call('readClock'),
  ])
}

/** The request is refused with this problem, nothing has changed, and the next request is served as ever. */
async function expectRefused({
  request,
  status,
  code,
}: Pick<Case, 'request' | 'status'> & { readonly code?: string }): Promise<void> {
  const logged = server.log.lines.length
  const response = await send(request)
  expect([response.status, response.headers.get('content-type'), response.body.slice(0, 200)]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
    expect.stringContaining(`"code":"${code ?? 'E_'}`),
  ])
  const problem = Problem.parse(JSON.parse(response.body))
  expect([problem.status, problem.type]).toEqual([status, `${API}/problems/${code ?? problem.code}`])
  expect(problem.detail.length).toBeGreaterThan(0)
  expect(problem.detail.length).toBeLessThan(1000)
  expect(server.log.lines.slice(logged)).toEqual([])
  expect(await stateOf()).toEqual(untouched)
}

function nested(depth: number): string {
  return `${'['.repeat(depth)}${']'.repeat(depth)}`
}

const bomb = (bytes: number) => gzipSync(Buffer.alloc(bytes, ' '))
const GZIP: Headers = [['Content-Encoding', 'gzip']]
const shape = (label: string, request: RawRequest): Case => ({ label, request, status: 422, code: 'E_SHAPE' })

const BODIES: readonly Case[] = [
  { label: 'malformed JSON', request: post(WRITE, '{"to": "503340503", '), status: 400, code: 'E_JSON' },
  { label: 'a word that is no JSON', request: post(WRITE, 'OGRODNIK'), status: 400, code: 'E_JSON' },
  shape('an empty body', post(WRITE, '')),
  shape('null', post(WRITE, 'null')),
  shape('null where every field is optional', { ...post(`${WS}/profile`, 'null'), method: 'PATCH' }),
  shape('an array instead of an object', post(WRITE, '[]')),
  shape('a text instead of an object', post(WRITE, '"OGRODNIK"')),
  shape('a wrong type', json(WRITE, { ...GOOD, text: 5 })),
  shape('a wrong type inside', json(WRITE, { ...GOOD, part: { reference: '1', index: 1, total: 2 } })),
  shape('an unknown field', json(WRITE, { ...GOOD, urgent: true })),
  shape('a field named __proto__', post(WRITE, '{"to":"503340503","text":"x","__proto__":{"isAdmin":true}}')),
  shape('an array of nothing', json(`${WS}/messages:receive`, { messages: [] })),
  shape(
    'too many at once',
    json(`${WS}/messages:receive`, {
      messages: Array.from({ length: 10_001 }, () => ({ from: '500600700', ...GOOD })),
    }),
  ),
  shape('nesting where a text is expected', post(WRITE, `{"to":${nested(40_000)},"text":"x"}`)),
  shape('nesting of a million levels', post(`${WS}/messages:receive`, `{"messages":${nested(1_000_000)}}`)),
  {
    label: 'ten megabytes',
    request: json(WRITE, { ...GOOD, text: 'x'.repeat(10 * MEGABYTE) }),
    status: 413,
    code: 'E_TOO_LARGE',
  },
  {
    label: 'ten megabytes of unknown length',
    request: post(WRITE, `A00000\r\n${'x'.repeat(10 * MEGABYTE)}\r\n0\r\n\r\n`, [
      ['Transfer-Encoding', 'chunked'],
    ]),
    status: 413,
    code: 'E_TOO_LARGE',
  },
  {
    label: 'a hundred megabytes packed into a hundred kilobytes',
    request: post(WRITE, bomb(100 * MEGABYTE).subarray(0), GZIP),
    status: 413,
    code: 'E_TOO_LARGE',
  },
  {
    label: 'a hundred megabytes packed for an operation that takes much',
    request: post(`${WS}/messages:receive`, bomb(100 * MEGABYTE), GZIP),
    status: 413,
    code: 'E_TOO_LARGE',
  },
  {
    label: 'something that says it is packed and is not',
    request: post(WRITE, JSON.stringify(GOOD), GZIP),
    status: 400,
    code: 'E_ENCODING',
  },
  {
    label: 'something packed and cut off',
    request: post(WRITE, gzipSync(JSON.stringify({ ...GOOD, text: 'x'.repeat(500) })).subarray(0, 30), GZIP),
    status: 400,
    code: 'E_ENCODING',
  },
  {
    label: 'an unknown packing',
    request: post(WRITE, JSON.stringify(GOOD), [['Content-Encoding', 'compress']]),
    status: 415,
    code: 'E_ENCODING',
  },
  ...Object.entries({
    'Latin-2 for UTF-8': Buffer.from('{"to":"503340503","text":"za\u00bf\u00f3\u00b3\u00e6"}', 'latin1'),
    'UTF-8 with a character cut off': Buffer.from('{"to":"503340503","text":"\u0119').subarray(0, -1),
    'half a character in UTF-8': Buffer.concat([
      Buffer.from('{"to":"503340503","text":"'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('"}'),
    ]),
    'a byte that never is': Buffer.concat([Buffer.from('{"to":"'), Buffer.from([0xff]), Buffer.from('"}')]),
  }).map(([label, body]) => ({ label, request: post(WRITE, body), status: 400, code: 'E_ENCODING' })),
  {
    label: 'packed bytes that are no UTF-8',
    request: post(WRITE, gzipSync(Buffer.from('{"to":"503340503","text":"\u00e6"}', 'latin1')), GZIP),
    status: 400,
    code: 'E_ENCODING',
  },
  {
    label: 'UTF-16',
    request: post(WRITE, Buffer.from(JSON.stringify(GOOD), 'utf16le'), [
      ['Content-Type', 'application/json; charset=utf-16le'],
    ]),
    status: 400,
    code: 'E_ENCODING',
  },
  {
    label: 'another charset',
    request: post(WRITE, JSON.stringify(GOOD), [['Content-Type', 'application/json; charset=iso-8859-2']]),
    status: 415,
    code: 'E_ENCODING',
  },
]

const CALLERS: readonly Case[] = [
  ...['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:4310', ''].map((host) => ({
    label: `a foreign host: ${host}`,
    request: get(`${WS}/phones`, [['Host', host]]),
    status: 403,
    code: 'E_HOST',
  })),
  {
    label: 'no host',
    request: { ...get(`${WS}/phones`, [['Host', '']]), version: 'HTTP/1.0' },
    status: 403,
    code: 'E_HOST',
  },
  ...['http://evil.example', 'https://127.0.0.1', 'http://127.0.0.1:1', 'null', 'file://'].map((origin) => ({
    label: `a foreign origin: ${origin}`,
    request: { ...json(WRITE, GOOD), headers: [['Origin', origin]] as const },
    status: 403,
    code: 'E_ORIGIN',
  })),
  {
    label: 'a foreign host for what needs no token',
    request: get(`${API}/openapi.json`, [['Host', 'evil.example']]),
    status: 403,
    code: 'E_HOST',
  },
  {
    label: 'a foreign host for the panel',
    request: get('/_bramka/panel/', [['Host', 'evil.example']]),
    status: 403,
    code: 'E_HOST',
  },
  ...['', 'Bearer', 'Bearer wrong', 'Basic YWRtaW46YWRtaW4=', `Bearer ${'x'.repeat(5000)}`].map((given) => ({
    label: `a wrong token: ${given.slice(0, 20)}`,
    request: { ...json(WRITE, GOOD), headers: [['Authorization', given]] as const },
    status: 401,
    code: 'E_TOKEN',
  })),
]

const refusal = (code: string, label: string, request: RawRequest, status = 422): Case => ({
  label,
  request,
  status,
  code,
})

const TEXTS: readonly Case[] = [
  { name: 'NUL', bad: 'a\u0000b' },
  { name: 'a lone surrogate', bad: 'a\ud800b' },
].flatMap(({ name, bad }) => [
  refusal('E_TEXT', `${name} in a text from a phone`, json(WRITE, { ...GOOD, text: bad })),
  refusal('E_TEXT', `${name} in a text to a phone`, json(`${WS}/messages`, { to: '500600700', text: bad })),
  refusal('E_TEXT', `${name} in a text that is tried`, json(`${WS}/match`, { to: '503340503', text: bad })),
  refusal(
    'E_TEXT',
    `${name} in a crowd, after good ones`,
    json(`${WS}/messages:receive`, {
      messages: [GOOD, GOOD, { ...GOOD, text: bad }].map((message) => ({ from: '500600700', ...message })),
    }),
  ),
  refusal(
    'E_TEXT',
    `${name} in an answer`,
    json(KEYWORDS, { kind: 'EXACT', text: 'NOWE', answer: { text: bad } }),
  ),
  refusal('E_TEXT', `${name} in a keyword`, json(KEYWORDS, { kind: 'EXACT', text: bad })),
])

/** Names are shown beside texts and stored in the same way. */
const NAMES: readonly Omit<Case, 'code'>[] = [
  { name: 'NUL', bad: 'a\u0000b' },
  { name: 'a lone surrogate', bad: 'a\ud800b' },
].flatMap(({ name, bad }) =>
  [
    { place: 'the name of a phone', request: json(`${WS}/phones`, { name: bad }) },
    { place: 'the name of a group', request: json(`${WS}/groups`, { name: bad }) },
    { place: 'the name of a workspace', request: json(`${API}/workspaces`, { name: bad }) },
    { place: 'the new name of a workspace', request: json(WS, { name: bad }, 'PATCH') },
    { place: 'a seed', request: json(`${API}/workspaces`, { seed: bad }) },
    { place: 'the name of an account', request: json(`${WS}/accounts`, { name: bad }) },
    { place: 'a network id', request: json(WRITE, { ...GOOD, networkId: bad }) },
    { place: 'a city', request: json(`${WS}/contacts`, { phone: '500600799', city: bad }) },
    {
      place: 'a label',
      request: json(`${WS}/numbers`, { number: '532600999', type: 'NDI_SMS', label: bad }),
    },
  ].map(({ place, request }) => ({ label: `${name} in ${place}`, request, status: 422 })),
)

const VALUES: readonly Case[] = [
  refusal('E_ADDRESS', 'a phone that is a word', json(`${WS}/phones/ola/messages`, GOOD)),
  refusal('E_ADDRESS', 'a phone with too few digits', json(WRITE, { ...GOOD, to: '12' })),
  refusal('E_ADDRESS', 'a phone with too many digits', json(WRITE, { ...GOOD, to: '9'.repeat(60) })),
  refusal('E_ADDRESS', 'digits of another script', json(WRITE, { ...GOOD, to: '٥٠٣٣٤٠٥٠٣' })),
  refusal('E_ADDRESS', 'a short code that writes', json(`${WS}/phones/4301/messages`, GOOD)),
  shape('an empty number', json(WRITE, { ...GOOD, to: '' })),
  shape('a number of 65 characters', json(WRITE, { ...GOOD, to: '1'.repeat(65) })),
  refusal('E_PREMIUM_RANGE', 'a premium short code', json(`${WS}/numbers`, { number: '7301', type: 'SC' })),
  refusal('E_KEYWORD_EMPTY', 'a keyword of nothing', json(KEYWORDS, { kind: 'EXACT', text: ' ... ' })),
  shape('an unknown kind of keyword', json(KEYWORDS, { kind: 'FUZZY', text: 'X' })),
  shape('a keyword of 201 characters', json(KEYWORDS, { kind: 'EXACT', text: 'X'.repeat(201) })),
  shape('a text of 10,001 characters', json(WRITE, { ...GOOD, text: 'x'.repeat(10_001) })),
  shape('a network id of 101 characters', json(WRITE, { ...GOOD, networkId: 'x'.repeat(101) })),
  shape('a part beyond the total', json(WRITE, { ...GOOD, part: { reference: 1, index: 5, total: 2 } })),
  shape('a workspace id of 65 characters', json(`${API}/workspaces`, { id: 'x'.repeat(65) })),
  shape('a workspace id that climbs', json(`${API}/workspaces`, { id: '../inny' })),
  shape('a clone of a path', json(`${API}/workspaces`, { from: { workspace: '../inny' } })),
  shape('an unknown key of the profile', json(`${WS}/profile`, { 'no.such': 1 }, 'PATCH')),
  shape('a fraction in the profile', json(`${WS}/profile`, { 'two_way.ttl_hours': 1.5 }, 'PATCH')),
  ...['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'].map((id) =>
    shape(`the id ${id}, which no file can have on Windows`, json(`${API}/workspaces`, { id })),
  ),
  refusal('E_TIME', 'a day that is not', json(`${API}/workspaces`, { now: '2025-02-30 10:00' })),
  refusal('E_TIME', 'a time that is a word', json(`${WS}/clock:advance`, { to: 'tomorrow at noon' })),
  refusal('E_TIME', 'a step that is a word', json(`${WS}/clock:advance`, { by: 'soon' })),
  refusal('E_TIME', 'a step beyond the end of time', json(`${WS}/clock:advance`, { by: 9e15 })),
  refusal('E_TIME', 'a step of a million years', json(`${WS}/clock:advance`, { by: 'P1000000Y' })),
  shape('a step back', json(`${WS}/clock:advance`, { by: -1 })),
  refusal('E_CLOCK_BACK', 'a time in the past', json(`${WS}/clock`, { now: '2020-01-01 10:00' }, 'PATCH')),
]

const QUERIES: readonly Case[] = [
  ...['-1', '0', '1001', '1e9', 'abc', '1.5', '', 'NaN', '1&limit=2'].map((limit) =>
    shape(`limit=${limit}`, get(`${WS}/messages?limit=${limit}`)),
  ),
  ...['messages', 'phones', 'contacts', 'groups', 'numbers', 'ledger', 'blacklist'].flatMap((list) =>
    ['-1', 'abc', '1.5.2', '9'.repeat(30), '%00'].map((cursor) =>
      refusal('E_CURSOR', `${list}?cursor=${cursor}`, get(`${WS}/${list}?cursor=${cursor}`)),
    ),
  ),
  shape('a cursor of 201 characters', get(`${WS}/messages?cursor=${'1'.repeat(201)}`)),
  shape('an unknown parameter', get(`${WS}/messages?colour=red`)),
  shape('a search of 501 characters', get(`${WS}/messages?q=${'x'.repeat(501)}`)),
  shape('a negative place in the events', get(`${WS}/events?after=-1`)),
  shape('a place in the events that is a word', get(`${WS}/events?after=abc`)),
  shape('an unknown type of event', get(`${WS}/events?type=message.lost`)),
  shape('a wait of a day', get(`${WS}/events:wait?timeoutMs=86400000`)),
]

const PATHS: readonly Case[] = [
  refusal('E_NO_ROUTE', 'an unknown path', get(`${API}/nothing`), 404),
  refusal('E_NO_ROUTE', 'an unknown path outside the control API', get('/_bramka/nothing'), 404),
  refusal('E_NO_ROUTE', 'another version', get('/_bramka/v2/workspaces'), 404),
  refusal('E_NO_ROUTE', 'an empty workspace', get(`${API}/workspaces//phones`), 404),
  refusal('E_NO_WORKSPACE', 'an unknown workspace', get(`${API}/workspaces/nikt/phones`), 404),
  refusal('E_NO_WORKSPACE', 'a workspace with NUL', get(`${API}/workspaces/a%00b/phones`), 404),
  refusal(
    'E_NO_WORKSPACE',
    'a workspace of 5,000 characters',
    get(`${API}/workspaces/${'x'.repeat(5000)}`),
    404,
  ),
  refusal('E_NO_MESSAGE', 'a message id of 5,000 digits', get(`${WS}/messages/${'1'.repeat(5000)}`), 404),
  refusal('E_NO_TRACE', 'a trace id that is a word', get(`${WS}/traces/abc`), 404),
  refusal('E_NO_KEYWORD', 'a keyword id that is negative', get(`${KEYWORDS}/-1`), 404),
  refusal('E_NO_NUMBER', 'a number that is a path', get(`${WS}/numbers/..%2F..%2Fetc`), 404),
  refusal('E_PATH', 'broken percent-encoding', get(`${API}/workspaces/%E0%A4%A/phones`), 400),
  refusal('E_PATH', 'a lone percent sign', get(`${WS}/messages/%`), 400),
  refusal('E_ENCODING', 'percent-encoded bytes that are no UTF-8', get(`${WS}/messages/%ff`), 400),
  refusal('E_ENCODING', 'a percent-encoded half of a character', get(`${WS}/numbers/%ed%a0%80`), 400),
  refusal('E_ENCODING', 'such bytes in a search', get(`${WS}/messages?q=%c5%82%ff`), 400),
  refusal('E_HTTP', 'bytes that are not encoded', get(`${WS}/messages?q=\u00f3`), 400),
]

describe('a body that cannot be used', () => {
  test.each(BODIES)('is refused with $status $code: $label', expectRefused)
})
describe('a caller who has no business here', () => {
  test.each(CALLERS)('is refused with $status $code: $label', expectRefused)
})
describe('a character that no message carries', () => {
  test.each(TEXTS)('is refused with $status $code: $label', expectRefused)
})
describe('a character that no name has', () => {
  test.each(NAMES)('is refused with $status: $label', expectRefused)
})
describe('a value that means nothing', () => {
  test.each(VALUES)('is refused with $status $code: $label', expectRefused)
})
describe('a query that cannot be used', () => {
  test.each(QUERIES)('is refused with $status $code: $label', expectRefused)
})
describe('a path that leads nowhere', () => {
  test.each(PATHS)('is refused with $status $code: $label', expectRefused)
})

test('a cursor beyond the end gives an empty page', async () => {
  const { items, nextCursor } = await workspace.call('listContacts', { query: { cursor: '999999999' } })
  expect([items, nextCursor]).toEqual([[], null])
})

describe('a method that a path does not have', () => {
  test.each([
    { method: 'PUT', path: WRITE, allow: ['GET', 'POST'] },
    { method: 'DELETE', path: `${WS}/messages`, allow: ['GET', 'POST'] },
    { method: 'TRACE', path: `${WS}/clock`, allow: ['GET', 'PATCH'] },
    { method: 'PROPFIND', path: `${API}/workspaces`, allow: ['GET', 'POST'] },
    { method: 'POST', path: `${WS}/events`, allow: ['GET'] },
  ])('is refused with 405 and the ones it has: $method $path', async ({ method, path, allow }) => {
    const response = await send({ method, path })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')?.split(', ').toSorted()).toEqual(allow)
    expect(Problem.parse(JSON.parse(response.body)).code).toBe('E_METHOD')
    expect(await stateOf()).toEqual(untouched)
  })

  test('OPTIONS tells the methods and opens nothing to pages of elsewhere', async () => {
    const { status, headers } = await send({ method: 'OPTIONS', path: `${WS}/clock` })
    expect([status, headers.get('allow')]).toEqual([200, 'GET, HEAD, PATCH'])
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test.each([`${WS}/clock`, `${WS}/events`])(
    'HEAD is answered where GET is, without a body and at once: %s',
    { timeout: 10_000 },
    async (path) => {
      const { status, body } = await send({ method: 'HEAD', path })
      expect([status, body]).toEqual([200, ''])
    },
  )
})

describe('what is no proper HTTP', () => {
  test.each([
    {
      label: 'a header of 100 kilobytes',
      request: get(`${WS}/clock`, [['X-Long', 'x'.repeat(100_000)]]),
      status: 431,
    },
    {
      label: 'two different lengths',
      request: post(WRITE, JSON.stringify(GOOD), [
        ['Content-Length', '5'],
        ['Content-Length', '50'],
      ]),
      status: 400,
    },
    {
      label: 'a length and chunks',
      request: post(WRITE, '5\r\n{"a":\r\n0\r\n\r\n', [
        ['Content-Length', '5'],
        ['Transfer-Encoding', 'chunked'],
      ]),
      status: 400,
    },
    { label: 'an unknown method', request: { method: 'OGRODNIK', path: WRITE }, status: 400 },
  ])('is refused with $status: $label', expectRefused)

  test('half requests do not keep others from being served', async () => {
    const { http, token } = server.emulator
    const head = `POST ${WRITE} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`
    const halves = [head, `${head}Content-Length: 50\r\n\r\n{"to":`, 'GET', '']
    const sockets = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const socket = await connectTo(http)
        socket.write(halves[index % halves.length] ?? '')
        return socket
      }),
    )
    expect(await stateOf()).toEqual(untouched)
    const ended = sockets.map(readToEnd)
    for (const socket of sockets) socket.destroy()
    await Promise.all(ended)
    expect(await stateOf()).toEqual(untouched)
  })
})

describe('a path that climbs out of its folder', () => {
  test.each([
    '..%2Fofiara',
    '..%2F..%2Fofiara',
    '%2e%2e%2fofiara',
    '..%5Cofiara',
    'probny%2F..%2F..%2Fofiara',
  ])('finds no workspace there, and deletes none: %s', async (id) => {
    // Two folders with the same file: one above the data folder, and one above that.
    const victims = [join(folder, 'ofiara.bramka'), join(folder, '..', 'ofiara.bramka')].slice(0, 1)
    for (const victim of victims) writeFileSync(victim, 'cudze')
    for (const method of ['DELETE', 'GET', 'PATCH', 'POST']) {
      const path = `${API}/workspaces/${id}${method === 'POST' ? ':reset' : ''}`
      const request = method === 'PATCH' ? json(path, { name: 'moje' }, method) : { method, path }
      await expectRefused({ request, status: 404, code: 'E_NO_WORKSPACE' })
    }
    expect(victims.filter((victim) => !existsSync(victim))).toEqual([])
  })

  describe('of the panel', () => {
    let panelServer: RunningEmulator
    let panelFolder: string
    beforeAll(async () => {
      panelFolder = join(folder, 'panel')
      mkdirSync(join(panelFolder, 'assets'), { recursive: true })
      writeFileSync(join(panelFolder, 'index.html'), '<title>panel</title>')
      writeFileSync(join(panelFolder, '.ukryte'), 'tajne')
      writeFileSync(join(folder, 'tajne.txt'), 'tajne')
      panelServer = await startEmulator({
        dataFolder: null,
        host: '127.0.0.1',
        port: 0,
        mayMove: false,
        smtp: null,
        durability: 'normal',
        panelFolder,
        version: '0.0.0-test',
        log: server.log,
      })
    })
    afterAll(() => panelServer.stop())

    test.each([
      '/../tajne.txt',
      '/..%2Ftajne.txt',
      '/%2e%2e/tajne.txt',
      '/%2e%2e%2ftajne.txt',
      '/..%5Ctajne.txt',
      '/....//tajne.txt',
      '/assets/../../tajne.txt',
      '/assets/..%2F..%2Ftajne.txt',
      '/assets/%2e%2e/%2e%2e/tajne.txt',
      '/%00',
      '/%ff',
      '/assets/%ff',
      '/assets/brak.js',
      '/.ukryte',
      `/${'x'.repeat(5000)}`,
    ])('gives no file of elsewhere and tells no secret of this machine: %s', async (path) => {
      const [response] = await exchangeRaw(panelServer.http, [
        { method: 'GET', path: `/_bramka/panel${path}` },
      ])
      expect([200, 400, 403, 404]).toContain(response?.status)
      if (response?.status === 200) expect(response.body).toBe('<title>panel</title>')
      expect(response?.body).not.toMatch(/tajne|node_modules|at \w+.*:\d+:\d+/)
      expect(response?.body).not.toContain(folder)
    })
  })
})
