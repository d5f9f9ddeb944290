import { execFile } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { lookup, resolve } from 'node:dns'
import { lookup as lookupLater } from 'node:dns/promises'
import { once } from 'node:events'
import { get } from 'node:http'
import { connect } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { saying, startBareServer } from '../support/bare-server.ts'
import { takeAttempts } from '../support/network/attempts.ts'

const nothing = () => undefined

describe('no packet of a test leaves this machine', () => {
  test.each<[string, string, () => unknown]>([
    ['fetch', '192.0.2.1:80', () => fetch('http://192.0.2.1/')],
    ['a name', 'example.com:443', () => fetch('https://example.com/')],
    ['HTTP', '192.0.2.1:80', () => once(get('http://192.0.2.1/'), 'response')],
    ['TCP', '192.0.2.1:80', () => connect(80, '192.0.2.1')],
    ['TLS', '2001:db8::1:443', () => connectSecurely({ host: '2001:db8::1', port: 443 })],
    ['every address of this machine', '0.0.0.0:80', () => connect({ host: '0.0.0.0', port: 80 })],
    [
      'a lookup of its own',
      '192.0.2.1:80',
      () => {
        const socket = connect({
          host: 'hook.test',
          port: 80,
          lookup: (_name, _options, answer) => answer(null, [{ address: '192.0.2.1', family: 4 }]),
        })
        return once(socket, 'connect')
      },
    ],
    ['a question for a name', 'the name example.com', () => lookup('example.com', nothing)],
    ['the same as a promise', 'the name example.com', () => lookupLater('example.com')],
    ['a question for a record', 'the name localhost', () => resolve('localhost', nothing)],
    [
      'UDP',
      '192.0.2.1 by UDP',
      () => {
        const socket = createSocket('udp4')
        try {
          socket.send('x', 53, '192.0.2.1')
        } finally {
          socket.close()
        }
      },
    ],
  ])('%s', async (_label, wanted, attempt) => {
    const outcome = await Promise.resolve()
      .then(attempt)
      .then(
        () => 'went through',
        () => 'refused',
      )
    expect([outcome, takeAttempts()]).toEqual(['refused', [wanted]])
  })

  test('neither does one of a program that a test starts', async () => {
    const script = `fetch('http://192.0.2.1/').catch(() => process.stdout.write('swallowed'))`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script])
    expect([stdout, takeAttempts()]).toEqual(['swallowed', ['192.0.2.1:80']])
  })

  test('what stays is let through', async () => {
    const { port } = await startBareServer(saying('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK'))
    for (const host of ['127.0.0.1', 'localhost']) {
      expect(await fetch(`http://${host}:${port}/`).then((response) => response.text())).toBe('OK')
    }
  })
})
