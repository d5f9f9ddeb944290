import { describe, expect, test } from 'vitest'
import type { OwnPorts } from '../../emulator/adapters/egress.ts'
import { createOutside } from '../../emulator/adapters/outside.ts'
import type { ExchangeResult } from '../../emulator/domain/forwarding/exchange.ts'
import { sayingOnce, startBareServer } from '../support/bare-server.ts'

const DEFAULT_HOSTS = ['127.0.0.1', '::1', 'localhost']
const OK = sayingOnce('HTTP/1.1 200 OK\r\n\r\nOK')

interface Surroundings {
  readonly allowHosts?: readonly string[]
  readonly own?: Partial<OwnPorts>
  /** What names resolve to; any other question fails the test. */
  readonly names?: Readonly<Record<string, readonly string[]>>
}

/** What comes of a call, and which names were asked for on the way. */
async function outcomeOf(
  url: string,
  { allowHosts = DEFAULT_HOSTS, own = {}, names = {} }: Surroundings = {},
) {
  const asked: string[] = []
  const outside = createOutside({
    version: '0',
    ownPorts: () => ({ http: null, mail: null, ...own }),
    resolve: (name) => {
      asked.push(name)
      return Promise.resolve(names[name] ?? [])
    },
  })
  const call = { kind: 'url', url, deliveryId: 1, timeoutMs: 20_000 } as const
  const { result, peer } = await outside.callUrl(call, { allowHosts })
  return { outcome: shortOf(result), peer, asked }
}

function shortOf(result: ExchangeResult): string {
  if (result.kind === 'held') return `held ${result.host}: ${result.why}`
  return result.kind === 'disconnected' ? result.why : result.kind
}

describe('R2: what is not on the allow-list', () => {
  test.each([
    ['the platform itself', 'https://api2.serwersms.pl/', 'api2.serwersms.pl'],
    ['another address of this machine', 'http://127.0.0.2/', '127.0.0.2'],
    ['every address of this machine', 'http://0.0.0.0/', '0.0.0.0'],
    ['the same as a number', 'http://0/', '0.0.0.0'],
    ['the same in IPv6', 'http://[::]/', '::'],
    ['a private address', 'http://192.168.0.1/', '192.168.0.1'],
    ['a private address as a number', 'http://3232235521/', '192.168.0.1'],
    ['a private address in octal', 'http://0300.0250.0.1/', '192.168.0.1'],
    ['a private address within IPv6', 'http://[::ffff:192.168.0.1]/', '192.168.0.1'],
    ['an address of another kind', 'http://[::127.0.0.1]/', '::7f00:1'],
    ['a local name before an at', 'http://localhost@evil.test/', 'evil.test'],
    ['a local name and a password', 'http://localhost:80@evil.test/', 'evil.test'],
    ['a local name before an at, encoded', 'http://localhost%40evil.test/', null],
    ['a local name at the beginning', 'http://localhost.evil.test/', 'localhost.evil.test'],
    ['a local name at the end', 'http://evil-localhost/', 'evil-localhost'],
    ['a name within the local one', 'http://evil.localhost/', 'evil.localhost'],
    ['a name behind a backslash', 'http://evil.test\\@localhost/', 'evil.test'],
    ['a name before a query', 'http://evil.test?@localhost/', 'evil.test'],
    ['a name before a fragment', 'http://evil.test#@localhost/', 'evil.test'],
    ['a name in other letters', 'http://ｅｖｉｌ。test/', 'evil.test'],
  ])('%s is held, and nobody is asked where it is', async (_label, url, host) => {
    expect(await outcomeOf(url)).toEqual({
      outcome: host === null ? 'unreachable' : `held ${host}: not-allowed`,
      peer: null,
      asked: [],
    })
  })

  test('a list without entries holds everything', async () => {
    expect((await outcomeOf('http://127.0.0.1/', { allowHosts: [] })).outcome).toBe(
      'held 127.0.0.1: not-allowed',
    )
  })
})

describe('R2: what is on the allow-list', () => {
  test.each([
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '2130706433',
    '017700000001',
    '127.0.0.1.',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    'localhost',
    'LocalHost',
    'localhost.',
    'loc%61lhost',
    'user:password@localhost',
  ])('%s is this machine, however it is spelled', async (host) => {
    const { port } = await startBareServer(OK)
    expect(await outcomeOf(`http://${host}:${port}/`)).toEqual({
      outcome: 'answered',
      peer: `127.0.0.1:${port}`,
      asked: [],
    })
  })

  test('localhost has two addresses, and nobody is asked for them', async () => {
    const { port } = await startBareServer(OK, '::1')
    expect(await outcomeOf(`http://localhost:${port}/`)).toEqual({
      outcome: 'answered',
      peer: `[::1]:${port}`,
      asked: [],
    })
  })

  test.each([
    ['a port', (port: number) => `localhost:${port}`, 'answered'],
    ['an address with a port', (port: number) => `127.0.0.1:${port}`, 'held localhost: not-allowed'],
    ['another port', (port: number) => `localhost:${port + 1}`, 'held localhost: not-allowed'],
    ['the usual port', () => 'localhost:80', 'held localhost: not-allowed'],
    ['another spelling', () => ' LOCALHOST. ', 'answered'],
  ])('an entry may name %s', async (_label, entry, outcome) => {
    const { port } = await startBareServer(OK)
    expect((await outcomeOf(`http://localhost:${port}/`, { allowHosts: [entry(port)] })).outcome).toBe(
      outcome,
    )
  })

  test.each(['::1', '[::1]', '0:0:0:0:0:0:0:1'])('an entry may be written as %s', async (entry) => {
    const { port } = await startBareServer(OK, '::1')
    const surroundings = { allowHosts: [entry] }
    expect((await outcomeOf(`http://[::1]:${port}/`, surroundings)).outcome).toBe('answered')
  })

  test('a name is asked for once, and called at the address that was checked', async () => {
    const { port } = await startBareServer(OK)
    const surroundings = { allowHosts: ['hook.test'], names: { 'hook.test': ['::1', '127.0.0.1'] } }
    expect(await outcomeOf(`http://hook.test:${port}/`, surroundings)).toEqual({
      outcome: 'answered',
      peer: `127.0.0.1:${port}`,
      asked: ['hook.test'],
    })
  })

  test('a name that nobody knows', async () => {
    const outside = createOutside({
      version: '0',
      ownPorts: () => ({ http: null, mail: null }),
      resolve: (name) => Promise.reject(Object.assign(new Error(`no ${name}`), { code: 'ENOTFOUND' })),
    })
    const call = { kind: 'url', url: 'http://hook.test/', deliveryId: 1, timeoutMs: 20_000 } as const
    expect((await outside.callUrl(call, { allowHosts: ['hook.test'] })).result).toEqual({
      kind: 'disconnected',
      why: 'name-unknown',
      detail: 'no hook.test',
    })
  })
})

describe('doors of this very process', () => {
  test.each([
    '/_bramka/receiver/sklep',
    '/w/default/_bramka/receiver/sklep?nr=#NUMER#',
    '/w/a-1_b/_bramka/receiver/A_b-9#ID#',
  ])('a receiver may be called: %s', async (path) => {
    const { port } = await startBareServer(OK)
    expect((await outcomeOf(`http://localhost:${port}${path}`, { own: { http: port } })).outcome).toBe(
      'answered',
    )
  })

  test.each([
    '',
    '/',
    '/_bramka/v1/workspaces',
    '/messages/send_sms',
    '/_bramka/receiver',
    '/_bramka/receiver/',
    '/_bramka/receiver/a/',
    '/_bramka/receiver/a/b',
    '/_bramka/receiver/../v1/status',
    '/_bramka/receiver/%2e%2e/v1/status',
    '/_bramka/receiver/..',
    '/_bramka/receiver/a%2f..%2fv1',
    '/_bramka/receiver/a\\..\\..\\v1',
    '/_bramka/receiver/a;/../v1',
    '//_bramka/receiver/a',
    '/_BRAMKA/receiver/a',
    '/w/../_bramka/receiver/a',
    '/w/A/_bramka/receiver/a',
    '/w/a/b/_bramka/receiver/a',
    '/messages?x=/_bramka/receiver/a',
    '/messages#/_bramka/receiver/a',
    '/http://x/_bramka/receiver/a',
    `/_bramka/receiver/${'a'.repeat(65)}`,
  ])('anything else of it is held: %s', async (path) => {
    const own = { http: 4310, mail: 4325 }
    expect((await outcomeOf(`http://127.0.0.1:4310${path}`, { own })).outcome).toMatch(/^held 127\.0\.0\.1/)
  })

  test.each([
    ['127.0.0.2', {}],
    ['0.0.0.0', {}],
    ['[::]', {}],
    ['[::1]', {}],
    ['[::ffff:127.0.0.1]', {}],
    ['127.0.0.1', {}],
    ['hook.test', { 'hook.test': ['192.0.2.1', '127.0.0.1'] }],
    ['hook.test', { 'hook.test': ['::ffff:127.0.0.1'] }],
  ])('are known at every address: %s', async (host, names) => {
    const bare = host.replace(/[[\]]/g, '')
    const surroundings = { allowHosts: [bare], own: { http: 4310 }, names }
    expect((await outcomeOf(`http://${host}:4310/_bramka/v1/status`, surroundings)).outcome).toMatch(
      /^held .*: own-address$/,
    )
  })

  test('the mailbox is not for calls', async () => {
    const surroundings = { own: { mail: 4325 } }
    expect((await outcomeOf('http://127.0.0.1:4325/_bramka/receiver/a', surroundings)).outcome).toBe(
      'held 127.0.0.1: own-address',
    )
  })
})
