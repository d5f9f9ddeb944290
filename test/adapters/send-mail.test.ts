import { simpleParser } from 'mailparser'
import type { SMTPServerOptions } from 'smtp-server'
import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createOutside } from '../../emulator/adapters/outside.ts'
import type { Exchange, ExchangeResult, MailHandover } from '../../emulator/domain/forwarding/exchange.ts'
import { startBareServer } from '../support/bare-server.ts'
import { mailRefusal, startMailServer } from '../support/mail-server.ts'

const SHORT_MS = 150
const MAIL: MailHandover = {
  kind: 'email',
  to: 'biuro@firma.pl',
  subject: '[ND 503340503] SMS od 500600700',
  text: 'Nadawca: 500600700\n\nZażółć gęślą jaźń',
  headers: { 'X-Emulator': '1', 'X-Message-Id': '12', Date: 'Mon, 03 Mar 2025 09:00:00 +0000' },
  attachments: [],
  deliveryId: 7,
  timeoutMs: 20_000,
}

function send(port: number, mail: Partial<MailHandover> = {}): Promise<Exchange> {
  const outside = createOutside({ version: '0', ownPorts: () => ({ http: null, mail: null }) })
  const server = { host: 'localhost', port }
  return outside.sendMail({ ...MAIL, ...mail }, { allowHosts: ['localhost'] }, server, 'default')
}

/** What comes of an e-mail whose server behaves in such a way. */
async function resultOf(
  serve: (socket: Socket) => void,
  mail: Partial<MailHandover> = {},
): Promise<ExchangeResult> {
  const { port } = await startBareServer(serve)
  return (await send(port, mail)).result
}

/** Serves a connection by saying a line at once, and the next one after each that comes. */
function saying(...lines: readonly string[]): (socket: Socket) => void {
  return (socket) => {
    const left = [...lines]
    const sayNext = () => {
      const line = left.shift()
      if (line !== undefined) socket.write(`${line}\r\n`)
    }
    sayNext()
    socket.on('data', sayNext)
  }
}

/** The same, and hangs up instead of the next line. */
function sayingBeforeClose(...lines: readonly string[]): (socket: Socket) => void {
  return (socket) => {
    saying(...lines)(socket)
    let left = lines.length
    if (left === 0) socket.destroy()
    socket.on('data', () => {
      left -= 1
      if (left === 0) socket.destroy()
    })
  }
}

describe('an e-mail that is taken', () => {
  test('R129: plain text in UTF-8, the same bytes each time', async () => {
    const { port, taken } = await startMailServer()
    const exchange = await send(port)
    await send(port)
    const headers = [
      'X-Emulator: 1',
      'X-Message-ID: 12',
      'Date: Mon, 03 Mar 2025 09:00:00 +0000',
      'From: Bramka <przekierowania@bramka.invalid>',
      'To: biuro@firma.pl',
      'Subject: [ND 503340503] SMS od 500600700',
      'Message-ID: <delivery-7.default@bramka.invalid>',
      'Content-Transfer-Encoding: quoted-printable',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
    ]
    const body =
      'Nadawca: 500600700\r\n\r\nZa=C5=BC=C3=B3=C5=82=C4=87 g=C4=99=C5=9Bl=C4=85 =\r\nja=C5=BA=C5=84'
    const raw = [...headers, '', body, ''].join('\r\n')
    const envelope = { user: undefined, from: 'przekierowania@bramka.invalid', to: ['biuro@firma.pl'] }
    expect(taken.map(({ raw, ...rest }) => ({ ...rest, raw: raw.toString() }))).toEqual([
      { ...envelope, raw },
      { ...envelope, raw },
    ])
    expect(exchange).toEqual({
      result: { kind: 'taken', reply: expect.stringMatching(/^250 /) as string },
      request: ['MAIL FROM:<przekierowania@bramka.invalid>', 'RCPT TO:<biuro@firma.pl>', '', ...headers].join(
        '\n',
      ),
      peer: `127.0.0.1:${port}`,
      durationMs: expect.any(Number) as number,
    })
  })

  test('R130: files travel with their names and types', async () => {
    const { port, taken } = await startMailServer()
    const content = Uint8Array.from([0xff, 0xd8, 0, 13, 10, 46, 13, 10])
    await send(port, { attachments: [{ name: 'zdjęcie 1.jpg', contentType: 'image/jpeg', content }] })
    const { text, attachments } = await simpleParser(taken[0]?.raw ?? '')
    expect([
      text?.trimEnd(),
      attachments.map((file) => [file.filename, file.contentType, [...file.content]]),
    ]).toEqual([MAIL.text, [['zdjęcie 1.jpg', 'image/jpeg', [...content]]]])
  })

  test('the built-in mailbox is told the workspace, and needs no place on the allow-list', async () => {
    const { port, taken } = await startMailServer()
    const outside = createOutside({ version: '0', ownPorts: () => ({ http: null, mail: port }) })
    const { result } = await outside.sendMail(MAIL, { allowHosts: [] }, null, 'wiosna')
    outside.close()
    expect([result.kind, taken.map(({ user }) => user)]).toEqual(['taken', ['wiosna']])
  })

  test('somebody’s server gets each over a connection of its own', async () => {
    const { port, taken, opened } = await startMailServer()
    const outside = createOutside({ version: '0', ownPorts: () => ({ http: null, mail: null }) })
    const server = { host: 'localhost', port }
    for (const deliveryId of [7, 8]) {
      await outside.sendMail({ ...MAIL, deliveryId }, { allowHosts: ['localhost'] }, server, 'default')
    }
    expect([taken.length, opened()]).toEqual([2, 2])
  })

  test('many at once', async () => {
    const { port, taken } = await startMailServer()
    const sent = await Promise.all(Array.from({ length: 50 }, (_, deliveryId) => send(port, { deliveryId })))
    expect([sent.every(({ result }) => result.kind === 'taken'), taken.length]).toEqual([true, 50])
  })
})

describe('nothing of an e-mail means more than itself', () => {
  const EVIL = 'x\r\nBcc: evil@evil.test\r\n\r\nevil'

  test.each<[string, Partial<MailHandover>]>([
    ['the subject', { subject: EVIL }],
    ['a header', { headers: { 'X-Message-Id': EVIL } }],
    ['the name of a header', { headers: { [EVIL]: '1' } }],
    [
      'the name of a file',
      { attachments: [{ name: EVIL, contentType: 'text/plain', content: Buffer.from('a') }] },
    ],
    ['the type of a file', { attachments: [{ name: 'a', contentType: EVIL, content: Buffer.from('a') }] }],
  ])('R129: line breaks in %s', async (_label, mail) => {
    const { port, taken } = await startMailServer()
    await send(port, mail)
    const parsed = await simpleParser(taken[0]?.raw ?? '')
    expect([parsed.bcc, parsed.text?.trimEnd(), taken[0]?.to]).toEqual([undefined, MAIL.text, [MAIL.to]])
  })

  test.each([EVIL, 'a@b.pl>\r\nRCPT TO:<evil@evil.test', 'a@b.pl> ORCPT=evil', ''])(
    'a recipient that is none: %j',
    async (to) => {
      const { port, taken } = await startMailServer()
      const { result } = await send(port, { to })
      expect([result, taken]).toEqual([{ kind: 'refused-mail', reply: expect.any(String) as string }, []])
    },
  )

  test('several recipients in one are one', async () => {
    const { port, taken } = await startMailServer()
    await send(port, { to: 'a@b.pl, evil@evil.test' })
    expect(taken.flatMap(({ to }) => to).length).toBeLessThan(2)
  })

  test('what looks like a file or an address is a text', async () => {
    const { port, taken } = await startMailServer()
    const text = 'file:///etc/passwd http://192.0.2.1/ data:text/plain,x'
    await send(port, { text, headers: { path: '/etc/passwd' } })
    expect((await simpleParser(taken[0]?.raw ?? '')).text?.trimEnd()).toBe(text)
  })
})

describe('a server that does not take it', () => {
  test.each<[string, SMTPServerOptions, string]>([
    [
      'the sender',
      { onMailFrom: (_from, _session, answer) => answer(mailRefusal(451, 'Try later')) },
      '451 Try later',
    ],
    [
      'the sender, and closes',
      { onMailFrom: (_from, _session, answer) => answer(mailRefusal(421, 'Not now')) },
      '421 Not now',
    ],
    [
      'the recipient',
      { onRcptTo: (_to, _session, answer) => answer(mailRefusal(550, 'No such user')) },
      '550 No such user',
    ],
    [
      'the message',
      {
        onData: (stream, _session, answer) => {
          stream.resume().on('end', () => answer(mailRefusal(552, 'Too much')))
        },
      },
      '552 Too much',
    ],
    ['the connection', { onConnect: (_session, answer) => answer(mailRefusal(421, 'Busy')) }, '421 Busy'],
  ])('refuses %s', async (_label, options, reply) => {
    const { port } = await startMailServer(options)
    expect((await send(port)).result).toEqual({
      kind: 'refused-mail',
      reply: expect.stringContaining(reply) as string,
    })
  })

  test('several lines: the last one is told', async () => {
    const serve = saying('220 a', '250-a\r\n250 b', '250 c', '550-first\r\n550 last')
    expect(await resultOf(serve)).toEqual({ kind: 'refused-mail', reply: '550 last' })
  })

  test.each<[string, readonly string[]]>([
    ['at once', []],
    ['before it knows us', ['220 a']],
    ['before the sender', ['220 a', '250 b']],
    ['before the recipient', ['220 a', '250 b', '250 c']],
    ['before the message', ['220 a', '250 b', '250 c', '250 d']],
    ['after the message', ['220 a', '250 b', '250 c', '250 d', '354 e']],
  ])('closes %s', async (_label, lines) => {
    expect(await resultOf(sayingBeforeClose(...lines))).toEqual({
      kind: 'disconnected',
      why: 'closed',
      detail: expect.any(String) as string,
    })
  })

  test.each<[string, readonly string[]]>([
    ['at once', []],
    ['before it knows us', ['220 a']],
    ['before the sender', ['220 a', '250 b']],
    ['before the recipient', ['220 a', '250 b', '250 c']],
    ['before the message', ['220 a', '250 b', '250 c', '250 d']],
    ['after the message', ['220 a', '250 b', '250 c', '250 d', '354 e']],
    ['in the middle of a line', ['220']],
    ['with lines without end', Array.from({ length: 1000 }, () => '220-more')],
  ])('R126: stalls %s', async (_label, lines) => {
    expect(await resultOf(saying(...lines), { timeoutMs: SHORT_MS })).toEqual({ kind: 'timed-out' })
  })

  test('R126: a server that drips', async () => {
    const serve = (socket: Socket) => {
      const timer = setInterval(() => socket.write('220-x\r\n'), 5)
      socket.on('close', () => clearInterval(timer))
    }
    expect(await resultOf(serve, { timeoutMs: SHORT_MS })).toEqual({ kind: 'timed-out' })
  })

  test('is none at all', async () => {
    const detail = expect.any(String) as string
    expect(await resultOf(saying('HTTP/1.1 400 Bad Request'))).toEqual({
      kind: 'disconnected',
      why: 'not-http',
      detail,
    })
    const { port } = await startBareServer(() => undefined, '::1')
    const outside = createOutside({ version: '0', ownPorts: () => ({ http: null, mail: null }) })
    const refusing = { host: '127.0.0.1', port }
    expect((await outside.sendMail(MAIL, { allowHosts: ['127.0.0.1'] }, refusing, 'default')).result).toEqual(
      {
        kind: 'disconnected',
        why: 'refused',
        detail,
      },
    )
  })

  test('closes while it should become secure', async () => {
    const serve = saying('220 a', '250-b\r\n250 STARTTLS', '220 go on')
    const closing = (socket: Socket) => {
      serve(socket)
      socket.on('data', (data) => {
        if (data[0] === 22) socket.destroy()
      })
    }
    expect(await resultOf(closing)).toMatchObject({ kind: 'disconnected', why: 'closed' })
  })

  test('promises to be secure, and is not', async () => {
    const serve = saying('220 a', '250-b\r\n250 STARTTLS', '220 go on', 'no, stay')
    expect(await resultOf(serve)).toMatchObject({ kind: 'disconnected', why: 'tls' })
  })
})

describe('R2: the allow-list', () => {
  test.each([
    ['mail.firma.pl', 25, 'held mail.firma.pl: not-allowed'],
    ['127.1', 4310, 'held 127.0.0.1: own-address'],
  ])('holds an e-mail to %s:%i', async (host, port, held) => {
    const outside = createOutside({ version: '0', ownPorts: () => ({ http: 4310, mail: 4325 }) })
    const policy = { allowHosts: ['127.0.0.1'] }
    const { result, request } = await outside.sendMail(MAIL, policy, { host, port }, 'default')
    expect([result.kind === 'held' && `held ${result.host}: ${result.why}`, request]).toEqual([held, ''])
  })
})
