import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AS_FORM, callBare } from '../../support/raw-call.ts'
import type { RawResponse } from '../../support/raw-http.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import { WireConnection } from '../../support/wire-connection.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

interface WireError {
  readonly code: number
  readonly type: string
  readonly message: string
}

function errorIn({ body }: RawResponse): WireError | undefined {
  return (JSON.parse(body) as { readonly error?: WireError }).error
}

function rootIn({ body }: RawResponse): Readonly<Record<string, unknown>> {
  const parsed = new XMLParser({ ignoreDeclaration: true }).parse(body) as Record<
    string,
    Record<string, unknown>
  >
  return { ...Object.values(parsed)[0] }
}

const MESSAGE = 'Nieprawidłowy login lub hasło'

/** How each family of clients finds out that a call failed, and what it then says. */
const READERS = [
  {
    label: 'PHP throws the message with the code, after it saw status 200',
    suffix: '.json',
    read: (response: RawResponse) => [response.status, errorIn(response)?.message, errorIn(response)?.code],
    said: [200, MESSAGE, 1001],
  },
  {
    label: 'PHP with XML and Laravel look for code, type and message right under the root',
    suffix: '.xml',
    read: (response: RawResponse) => rootIn(response),
    said: { code: 1001, type: 'InvalidUser', message: MESSAGE },
  },
  {
    label: 'C# takes the first element named message',
    suffix: '.xml',
    read: ({ body }: RawResponse) => /<message>(.*?)<\/message>/.exec(body)?.[1],
    said: MESSAGE,
  },
  {
    label: 'Uptime Kuma and Nextcloud look for success, then print all three',
    suffix: '',
    read: (response: RawResponse) => ['success' in JSON.parse(response.body), errorIn(response)],
    said: [false, { code: 1001, type: 'InvalidUser', message: MESSAGE }],
  },
  {
    label: 'bash echoes the one line that it got',
    suffix: '',
    read: ({ body }: RawResponse) => body.split('\n'),
    said: [`{"error":{"code":1001,"type":"InvalidUser","message":"${MESSAGE}"}}`],
  },
]

describe('how clients read a refusal', () => {
  test.each(READERS)('api-v2 1.9: $label', async ({ suffix, read, said }) => {
    const response = await callBare(server, await server.workspace(), {
      path: `messages/send_sms${suffix}`,
      headers: [AS_FORM],
      body: 'username=demo&password=zle&phone=500600700&text=Test',
    })
    expect(read(response)).toEqual(said)
  })

  test('api-v2 1.11, PHP with XML: an answer that is no error never has all three under its root', async () => {
    const workspace = await server.workspace()
    const login = 'username=demo&password=demo'
    const calls = ['account/limits', 'account/help', 'account/messages', 'messages/reports', 'senders/index']
    const roots = await Promise.all(
      calls.map(async (path) =>
        rootIn(await callBare(server, workspace, { path: `${path}.xml`, body: login })),
      ),
    )
    expect(roots.filter((root) => ['code', 'type', 'message'].every((name) => name in root))).toEqual([])
  })
})

describe('what Node would refuse by itself', () => {
  test.each([
    ['no Host', []],
    ['an expectation that nobody knows', ['Host: 127.0.0.1', 'Expect: 200-ok']],
    ['the vendor’s own name as the Host', ['Host: api2.serwersms.pl']],
    ['the wish for another protocol', ['Host: 127.0.0.1', 'Connection: Upgrade', 'Upgrade: h2c']],
  ])('api-v2 1.10: a request with %s is answered like any other', async (_, headers) => {
    const { id } = await server.workspace()
    const connection = await WireConnection.open(server.emulator.http)
    const lines = [`GET /w/${id}/error/1000 HTTP/1.1`, ...headers, '', '']
    const response = await connection.exchange(Buffer.from(lines.join('\r\n')))
    connection.close()
    expect([response.status, errorIn(response)?.code]).toEqual([200, 1000])
  })

  test('api-v2 1.10: without a Host the control API is closed', async () => {
    const connection = await WireConnection.open(server.emulator.http)
    const token = `Authorization: Bearer ${server.emulator.token}`
    const request = ['GET /_bramka/v1/workspaces HTTP/1.1', token, '', ''].join('\r\n')
    const { status, body } = await connection.exchange(Buffer.from(request))
    connection.close()
    expect([status, (JSON.parse(body) as { code: string }).code]).toEqual([403, 'E_HOST'])
  })
})
