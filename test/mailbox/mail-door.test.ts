import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'
import { beginMail, smtpClient } from '../support/smtp-client.ts'

const MEGABYTE = 1_048_576

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

function smtp(): string {
  const { smtp } = server.emulator
  if (smtp === null) throw new Error('the mailbox is off')
  return smtp
}

function transport(user?: string) {
  const { hostname: host, port } = new URL(smtp())
  return createTransport({
    host,
    port: Number(port),
    ignoreTLS: true,
    ...(user === undefined ? {} : { auth: { user, pass: 'cokolwiek' } }),
  })
}

async function openNewest(workspace: TestWorkspace) {
  const { items } = await workspace.call('listMails', { query: { limit: 1 } })
  return workspace.call('readMail', { params: { mail: String(items[0]?.id) } })
}

const MAIL = { from: 'Sklep <sklep@firma.pl>', to: 'ewa@firma.pl', subject: 'Zamówienie', text: 'Dziękujemy' }

describe('a mail', () => {
  test('R129: comes to the workspace that the user name says, with any password, and is read', async () => {
    const workspace = await server.workspace({ id: 'poczta' })
    const sent = await transport('poczta').sendMail({
      ...MAIL,
      cc: 'Jan Nowak <jan@firma.pl>',
      bcc: 'ukryty@firma.pl',
      date: new Date('2025-03-03T08:00:00Z'),
      headers: { 'X-Emulator-Delivery': '17', 'X-Message-Id': 'ND123' },
      html: '<p>Dziękujemy</p>',
    })
    expect(sent.response).toBe('250 kept as mail 1 of the workspace poczta')
    const mail = await openNewest(workspace)
    expect({ ...mail, headers: mail.headers.map(({ name }) => name) }).toEqual({
      id: 1,
      at: '2025-03-03T09:00:00.000Z',
      wallAt: expect.stringMatching(/^\d{4}-/) as string,
      envelope: { from: 'sklep@firma.pl', to: ['ewa@firma.pl', 'jan@firma.pl', 'ukryty@firma.pl'] },
      subject: 'Zamówienie',
      from: 'Sklep <sklep@firma.pl>',
      to: 'ewa@firma.pl',
      cc: 'Jan Nowak <jan@firma.pl>',
      date: '2025-03-03T08:00:00.000Z',
      forward: { deliveryId: 17, messageId: 'ND123' },
      snippet: 'Dziękujemy',
      attachmentCount: 0,
      size: expect.any(Number) as number,
      read: false,
      headers: [
        'X-Emulator-Delivery',
        'X-Message-ID',
        'From',
        'To',
        'Cc',
        'Subject',
        'Date',
        'Message-ID',
        'MIME-Version',
        'Content-Type',
      ],
      text: 'Dziękujemy',
      html: '<p>Dziękujemy</p>',
      attachments: [],
      faults: [],
    })
  })

  test('without a login comes to the workspace default', async () => {
    const sent = await transport().sendMail({ ...MAIL, subject: 'bez logowania' })
    expect(sent.response).toMatch(/^250 kept as mail \d+ of the workspace default$/)
  })

  test('for an unknown workspace is refused at the login, with what to do', async () => {
    const outcome = await transport('nie-ma')
      .sendMail(MAIL)
      .catch((error: unknown) => error)
    expect(outcome).toMatchObject({
      code: 'EAUTH',
      response:
        '535 there is no workspace "nie-ma"; the user name is the name of a workspace, any password will do',
    })
  })

  test('of two workspaces at once stays in its own', async () => {
    const [first, second] = [await server.workspace({ id: 'raz' }), await server.workspace({ id: 'dwa' })]
    await Promise.all(
      ['raz', 'dwa', 'raz', 'dwa'].map((id, index) =>
        transport(id).sendMail({ ...MAIL, subject: `${id} ${String(index)}` }),
      ),
    )
    const subjects = async (workspace: TestWorkspace) =>
      (await workspace.call('listMails')).items.map(({ subject }) => subject).toSorted()
    expect([await subjects(first), await subjects(second)]).toEqual([
      ['raz 0', 'raz 2'],
      ['dwa 1', 'dwa 3'],
    ])
  })

  test('R130: of 30 MB comes whole, and its file can be fetched', async () => {
    const workspace = await server.workspace({ id: 'duzy' })
    const content = Buffer.alloc(30_000_000, 'Zażółć gęślą jaźń ')
    await transport('duzy').sendMail({
      ...MAIL,
      attachments: [{ filename: 'raport ąę.pdf', content, contentType: 'application/pdf' }],
    })
    expect((await openNewest(workspace)).attachments).toEqual([
      { name: 'raport ąę.pdf', contentType: 'application/pdf', size: content.length, cid: null },
    ])
    const answer = await fetch(`${server.emulator.http}/_bramka/v1/workspaces/duzy/mails/1/attachments/1`, {
      headers: { authorization: `Bearer ${server.emulator.token}` },
    })
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="raport ??.pdf"; filename*=UTF-8''raport%20%C4%85%C4%99.pdf`,
      'x-content-type-options': 'nosniff',
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
  })

  test('goes to 500 recipients, and to no more than 1,000', async () => {
    const workspace = await server.workspace({ id: 'tlum' })
    const people = (count: number) =>
      Array.from({ length: count }, (_, index) => `osoba${String(index)}@firma.pl`)
    await transport('tlum').sendMail({
      ...MAIL,
      to: 'lista@firma.pl',
      envelope: { from: 'a@b.pl', to: people(500) },
    })
    expect((await openNewest(workspace)).envelope.to).toEqual(people(500))
    const sent = await transport('tlum').sendMail({
      ...MAIL,
      envelope: { from: 'a@b.pl', to: people(1_001) },
    })
    expect(sent.rejected).toEqual(['osoba1000@firma.pl'])
    expect(sent.rejectedErrors?.map(({ responseCode }) => responseCode)).toEqual([452])
  })

  test('is written and addressed in UTF-8', async () => {
    const workspace = await server.workspace({ id: 'utf' })
    const client = await smtpClient(smtp())
    await client.say('EHLO test\r\n')
    await client.say(`AUTH PLAIN ${Buffer.from('\0utf\0x').toString('base64')}\r\n`)
    expect(await client.say('MAIL FROM:<żółw@przykład.pl> SMTPUTF8\r\n')).toBe('250 Accepted')
    expect(await client.say('RCPT TO:<gęś@przykład.pl>\r\n')).toBe('250 Accepted')
    await client.say('DATA\r\n')
    await client.say('From: Żółw <żółw@przykład.pl>\r\nSubject: Gęś\r\n\r\njaźń\r\n.\r\n')
    client.socket.end()
    expect(await openNewest(workspace)).toMatchObject({
      envelope: { from: 'żółw@przykład.pl', to: ['gęś@przykład.pl'] },
      subject: 'Gęś',
      from: 'Żółw <żółw@przykład.pl>',
      text: 'jaźń\n',
    })
  })
})

describe('a mail that is too large', () => {
  test('is refused before it comes when its size was said', async () => {
    const client = await smtpClient(smtp())
    expect(await client.say('EHLO test\r\n')).toBe(
      [
        '250-bramka.invalid Nice to meet you, [127.0.0.1]',
        '250-PIPELINING',
        '250-8BITMIME',
        '250-SMTPUTF8',
        '250-AUTH PLAIN LOGIN',
        '250 SIZE 41943040',
      ].join('\r\n'),
    )
    expect(await client.say('MAIL FROM:<a@b.pl> SIZE=41943041\r\n')).toMatch(/^552 /)
    client.socket.end()
  })

  test('is refused when it has come, and nothing of it was kept', async () => {
    const client = await smtpClient(smtp())
    await beginMail(client)
    const line = Buffer.from(`${'x'.repeat(78)}\r\n`.repeat(13_107))
    for (let sent = 0; sent <= 41 * MEGABYTE; sent += line.length) client.write(line)
    expect(await client.say('\r\n.\r\n')).toBe('552 the mail is larger than 41943040 bytes')
    // The connection goes on.
    expect(await client.say('NOOP\r\n')).toBe('250 OK')
    client.socket.end()
  })
})

describe('clients', () => {
  test('fifty at once are all served', async () => {
    const workspace = await server.workspace({ id: 'naraz' })
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        transport('naraz').sendMail({ ...MAIL, subject: String(index) }),
      ),
    )
    expect((await workspace.call('listMails')).items.map(({ id }) => id)).toEqual(
      Array.from({ length: 50 }, (_, index) => 50 - index),
    )
  })

  test('one that stalls in the middle of a mail holds nobody else', async () => {
    const stalled = await smtpClient(smtp())
    await beginMail(stalled)
    stalled.write('Subject: ni')
    const sent = await transport().sendMail(MAIL)
    expect(sent.response).toMatch(/^250 /)
    stalled.socket.destroy()
  })

  test('one that goes away in the middle of a mail leaves nothing', async () => {
    const workspace = await server.workspace({ id: 'urwany' })
    const client = await smtpClient(smtp())
    await client.say('EHLO test\r\n')
    await client.say(`AUTH PLAIN ${Buffer.from('\0urwany\0x').toString('base64')}\r\n`)
    await client.say('MAIL FROM:<a@b.pl>\r\n')
    await client.say('RCPT TO:<a@b.pl>\r\n')
    await client.say('DATA\r\n')
    client.write('Subject: nigdy\r\n\r\ntreść')
    client.socket.destroy()
    await client.closed()
    await transport('urwany').sendMail(MAIL)
    expect((await workspace.call('listMails')).items.map(({ subject }) => subject)).toEqual(['Zamówienie'])
  })

  test('one that never ends its line is hung up on', async () => {
    const client = await smtpClient(smtp())
    expect(await client.say('x'.repeat(20_000))).toBe('421 Error: Command line too long')
    await client.closed()
  })

  test('can say everything at once', async () => {
    const client = await smtpClient(smtp())
    client.write(
      'EHLO test\r\nMAIL FROM:<a@b.pl>\r\nRCPT TO:<c@d.pl>\r\nDATA\r\nSubject: potok\r\n\r\nx\r\n.\r\nQUIT\r\n',
    )
    const replies: string[] = []
    for (let count = 0; count < 6; count++) replies.push((await client.reply()).slice(0, 3))
    expect(replies).toEqual(['250', '250', '250', '354', '250', '221'])
  })
})
