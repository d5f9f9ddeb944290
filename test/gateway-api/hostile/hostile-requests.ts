import fc, { type Arbitrary } from 'fast-check'
import { gzipSync } from 'node:zlib'
import { ACTIONS } from '../../../emulator/gateway-api/https-v2/actions.ts'
import { ALIASES } from '../../../emulator/gateway-api/https-v2/address.ts'

/** Bytes for one connection, and what has to come back. */
export interface HostileRequest {
  /** Whether the response has no body because the method is HEAD. */
  readonly isHead: boolean
  readonly bytes: Buffer
}

const METHODS = ['POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']

/** Texts that mean something to some parser. */
const TRICKS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  "'; DROP TABLE outbound_messages; --",
  '" OR 1=1 --',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202eabc',
  '🙂'.repeat(20),
  ']|[',
  ']|["',
  '<![CDATA[<a>]]>',
  '&lol;',
  '../../etc/passwd',
  '%00',
  '%zz',
  '%105',
  '[]',
  '{}',
  '[[[[',
  '{"a":',
  '1e309',
  '-0',
  '9007199254740993',
  '2025-02-30 25:61:61',
  '+48500600700',
  'none',
]

const actionNames = fc.constantFrom(...Object.keys(ACTIONS), ...ALIASES.keys(), 'error/1000', 'error/x')
const names = fc.oneof(
  fc.constantFrom('username', 'password', 'phone', 'text', 'messages', 'id', 'unique_id', 'group_id', 'file'),
  fc.constantFrom(...TRICKS),
  fc.string({ maxLength: 6 }),
)
const texts = fc.oneof(fc.constantFrom(...TRICKS), fc.string({ unit: 'binary', maxLength: 20 }))

/** Any JSON, well formed or with lone surrogates and names of JavaScript's own in it. */
const jsonTrees = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 1e21, 500600700),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(names, tie('tree')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).tree

const jsonObjects = fc
  .array(fc.tuple(names, jsonTrees), { maxLength: 6 })
  .map(
    (entries) =>
      `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join()}}`,
  )

const deepJson = fc
  .tuple(fc.constantFrom('[', '{"a":', '[{"b":'), fc.integer({ min: 1, max: 3000 }))
  .map(([opening, depth]) => opening.repeat(depth))

const longLists = fc
  .tuple(
    fc.constantFrom('phone[]=', 'id[0]=', 'phone=', 'messages[9][phone]='),
    fc.integer({ max: 2000, min: 1 }),
  )
  .map(([name, count]) => `${name}1&`.repeat(count))

const formFields = fc
  .array(
    fc
      .array(fc.oneof(fc.constantFrom('[', ']', '[]', '=', '%', '+', '&', ';'), names), { maxLength: 6 })
      .map((parts) => parts.join('')),
    { maxLength: 6 },
  )
  .map((fields) => fields.join('&'))

const multipartParts = fc
  .array(fc.tuple(names, fc.constantFrom('', '; filename="f.png"', "; filename*=utf-8''%zz"), texts), {
    maxLength: 3,
  })
  .map((parts) =>
    parts
      .map(
        ([name, file, content]) =>
          `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`,
      )
      .join(''),
  )

/** Bodies as some client writes them, and as none would. */
const bodies: Arbitrary<Buffer> = fc.oneof(
  jsonObjects.map((text) => Buffer.from(text)),
  jsonTrees.map((tree) => Buffer.from(JSON.stringify(tree))),
  formFields.map((text) => Buffer.from(text)),
  fc
    .tuple(multipartParts, fc.constantFrom('--b--\r\n', '--b', ''))
    .map((parts) => Buffer.from(parts.join(''))),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  { arbitrary: deepJson.map((text) => Buffer.from(text)), weight: 1 },
  { arbitrary: longLists.map((text) => Buffer.from(text)), weight: 1 },
  jsonObjects.map((text) => gzipSync(text, { level: 1 })),
)

const contentTypes = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-16',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=b',
  'multipart/form-data',
  'multipart/form-data; boundary="',
  'text/xml',
  '',
)

const headers = fc.oneof(
  fc.constantFrom(
    'Authorization: Bearer demo',
    'Authorization: Bearer',
    'Authorization: Basic ZGVtbzpkZW1v',
    'Authorization: Bearer 2c13788a69f5f34564998566f3cd2560',
    'Content-Encoding: gzip',
    'Content-Encoding: br',
    'Content-Encoding: constructor',
    'Expect: 100-continue',
    'Expect: 200-ok',
    'Upgrade: websocket',
    'Connection: upgrade',
    'Connection: close',
    'Accept: application/xml',
    'Origin: http://evil.example',
    'X-Forwarded-For: 1.2.3.4',
    'Cookie: a=b; __proto__=c',
  ),
  fc
    .tuple(fc.stringMatching(/^X-[a-z]{1,8}$/), fc.stringMatching(/^[\x21-\x7e\x80-\xff]{0,40}$/))
    .map(([name, value]) => `${name}: ${value}`),
)

/** Characters that may stand in a path as they are. */
const pathTexts = fc.oneof(
  fc.stringMatching(/^[!$&'()*+,;=:@\w.~"<>[\]^`{|}\\/-]{0,12}$/),
  fc.constantFrom(...TRICKS).map(encodeLoosely),
  fc.constantFrom('%', '%%', '%ff', '%c4%85', '%00', '//', '..', '.', '.json', '.XML', '.json.xml', ';a=b'),
)
const suffixes = fc.constantFrom('', '.json', '.xml', '.JSON', '.xml/', '/', '.json?', '.php')
const queries = fc.oneof(
  fc.constant(''),
  formFields.map((text) => `?${encodeLoosely(text).replaceAll('#', '')}`),
  fc.constant('?username=demo&password=demo&phone=500600700&text=a'),
)

/** Percent escapes for what cannot stand in a request line, lone surrogates included. */
function encodeLoosely(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[^\x21-\x7e]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** A path below the base of a workspace. */
const paths = fc
  .tuple(fc.oneof({ arbitrary: actionNames, weight: 4 }, pathTexts), fc.oneof(suffixes, pathTexts), queries)
  .map((parts) => parts.join(''))

interface RequestParts {
  readonly method: string
  readonly path: string
  readonly headers: readonly string[]
  readonly contentType: string
  readonly body: Buffer
  readonly chunks: readonly number[] | null
}

const requestParts = (methods: readonly string[]): Arbitrary<RequestParts> =>
  fc.record({
    method: fc.constantFrom(...methods),
    path: paths,
    headers: fc.array(headers, { maxLength: 4 }),
    contentType: contentTypes,
    body: bodies,
    chunks: fc.option(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }), { freq: 4 }),
  })

/** Requests that are HTTP, whatever they say: each has to be answered with a document of the interface. */
export function soundRequests(base: string): Arbitrary<HostileRequest> {
  // Doubled slashes, and a workspace that is not there.
  const bases = fc.constantFrom(base, base, base, `${base}/`, `/${base}`, '/w/nobody', '/w/nobody//w')
  return fc.tuple(bases, requestParts([...METHODS, 'HEAD'])).map(([start, parts]) => ({
    isHead: parts.method === 'HEAD',
    bytes: renderRequest(start, parts),
  }))
}

function renderRequest(
  base: string,
  { method, path, headers, contentType, body, chunks }: RequestParts,
): Buffer {
  const framing = chunks === null ? `Content-Length: ${String(body.length)}` : 'Transfer-Encoding: chunked'
  const lines = [
    `${method} ${base}/${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `Content-Type: ${contentType}`,
    ...headers,
    framing,
  ]
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  return Buffer.concat([head, chunks === null ? body : inChunks(body, chunks)])
}

function inChunks(body: Buffer, sizes: readonly number[]): Buffer {
  const pieces: Buffer[] = []
  for (let start = 0, turn = 0; start < body.length; turn += 1) {
    const chunk = body.subarray(start, start + (sizes[turn % sizes.length] ?? 1))
    pieces.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'))
    start += chunk.length
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')])
}

/** One change of bytes: what is taken out where, as a share of the whole, and what is put in. */
interface Damage {
  readonly at: number
  readonly taken: number
  readonly put: Uint8Array
}

const damages: Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  taken: fc.integer({ min: 0, max: 12 }),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        '\r\n',
        '\r\n\r\n',
        '\n',
        '\0',
        ' ',
        'Content-Length: 5\r\n',
        'Transfer-Encoding: chunked\r\n',
        'ffffffff\r\n',
        '-1',
        'x'.repeat(20_000),
      )
      .map((text) => Buffer.from(text)),
  ),
})

/** Connections on which requests are damaged, cut short, glued together, or no requests at all. */
export function brokenConnections(base: string): Arbitrary<Buffer> {
  // Nobody could tell where the answer to a HEAD ends that was damaged.
  const whole = requestParts(METHODS)
  return fc.oneof(
    {
      arbitrary: fc
        .tuple(whole, fc.array(damages, { minLength: 1, maxLength: 3 }))
        .map(([parts, changes]) => changes.reduce(damage, renderRequest(base, parts))),
      weight: 8,
    },
    fc
      .tuple(whole, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([parts, share]) => cut(renderRequest(base, parts), share)),
    fc
      .array(whole, { minLength: 2, maxLength: 5 })
      .map((requests) =>
        Buffer.concat(requests.map(withoutExpectation).map((parts) => renderRequest(base, parts))),
      ),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  )
}

/** A client that asks for leave waits for it. Node puts the leave for a request that came early in the wrong place. */
function withoutExpectation(parts: RequestParts): RequestParts {
  return { ...parts, headers: parts.headers.filter((header) => header !== 'Expect: 100-continue') }
}

function damage(bytes: Buffer, { at, taken, put }: Damage): Buffer {
  const start = Math.floor(at * bytes.length)
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + taken)])
}

function cut(bytes: Buffer, share: number): Buffer {
  return bytes.subarray(0, Math.floor(share * bytes.length))
}
