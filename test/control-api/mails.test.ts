import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

async function mailboxWith(id: string, ...subjects: readonly string[]): Promise<TestWorkspace> {
  const workspace = await server.workspace({ id })
  const { hostname: host, port } = new URL(server.emulator.smtp ?? '')
  const transport = createTransport({
    host,
    port: Number(port),
    ignoreTLS: true,
    auth: { user: id, pass: 'x' },
  })
  for (const subject of subjects) {
    await transport.sendMail({ from: 'a@b.pl', to: 'c@d.pl', subject, text: `treść: ${subject}` })
  }
  return workspace
}

const numbers = async (
  workspace: TestWorkspace,
  query: { q?: string; cursor?: string; limit?: number } = {},
) => {
  const { items, nextCursor } = await workspace.call('listMails', { query })
  return [items.map(({ id }) => id), nextCursor] as const
}

test('the status says where the mailbox is', async () => {
  expect((await server.client.call('readStatus', {})).smtp).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/)
})

test('mails are listed in pages, newest first, and searched', async () => {
  const workspace = await mailboxWith('lista', 'Raz', 'Żółw', 'Trzy')
  expect(await numbers(workspace, { limit: 2 })).toEqual([[3, 2], '2'])
  expect(await numbers(workspace, { limit: 2, cursor: '2' })).toEqual([[1], null])
  expect(await numbers(workspace, { q: 'TRESC: zolw' })).toEqual([[2], null])
})

test('a mail is marked, deleted and announced', async () => {
  const workspace = await mailboxWith('zmiany', 'Raz', 'Dwa', 'Trzy')
  const mail = { params: { mail: '1' } }
  expect(await workspace.call('updateMail', { ...mail, body: { read: true } })).toMatchObject({
    id: 1,
    read: true,
  })
  await workspace.call('updateMail', { ...mail, body: { read: true } })
  await workspace.call('deleteMail', mail)
  expect((await problemOf(workspace.call('readMail', mail))).code).toBe('E_NO_MAIL')
  await workspace.call('clearMails', { query: { upTo: 2 } })
  expect(await numbers(workspace)).toEqual([[3], null])
  await workspace.call('clearMails')
  expect(await numbers(workspace)).toEqual([[], null])
  const { events } = await workspace.call('waitForEvents', { query: { after: 0 } })
  expect(events.filter(({ type }) => type.startsWith('mail.')).map(({ type, ref }) => [type, ref])).toEqual([
    ['mail.arrived', '1'],
    ['mail.arrived', '2'],
    ['mail.arrived', '3'],
    ['mail.changed', '1'],
    ['mail.changed', '1'],
    ['mail.changed', null],
    ['mail.changed', null],
  ])
})

describe('as bytes', () => {
  test('a mail is saved as it came, under its subject', async () => {
    await mailboxWith('bajty', 'Wiosna – żółwie')
    const { status, headers, body } = await server.send('/_bramka/v1/workspaces/bajty/mails/1/source')
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'message/rfc822',
      'attachment; filename=wiosna-zolwie.eml',
    ])
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(body).toMatch(/^From: a@b\.pl\r\n/)
  })

  describe('what is not there', () => {
    beforeAll(() => mailboxWith('puste', 'x'))

    test.each([
      ['/mails/9/source', 404, 'E_NO_MAIL'],
      ['/mails/0/source', 404, 'E_NO_MAIL'],
      ['/mails/1/attachments/1', 404, 'E_NO_MAIL_FILE'],
      ['/mails/1/attachments/x', 404, 'E_NO_MAIL_FILE'],
    ])('%s is refused with %i %s', async (path, status, code) => {
      const answer = await server.send(`/_bramka/v1/workspaces/puste${path}`)
      expect([answer.status, (answer.body as { code: string }).code]).toEqual([status, code])
    })
  })
})
