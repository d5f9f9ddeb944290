import { describe, expect, test } from 'vitest'
import type { MailReading } from '../../emulator/domain/mail.ts'
import { readMail, readMailFile } from '../../emulator/mailbox/read-mail.ts'

const HEAD = 'From: a@b.pl\r\nDate: Mon, 3 Mar 2025 10:00:00 +0100\r\n'

function read(source: string | Uint8Array): Promise<MailReading> {
  return readMail(typeof source === 'string' ? Buffer.from(source) : source)
}

function multipart(...parts: readonly string[]): string {
  return `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`
}

describe('readMail', () => {
  test('R130: reads what a mail says, with its files', async () => {
    const source = multipart(
      'Content-Type: text/plain; charset=iso-8859-2\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nza=BF=F3=B3=E6',
      'Content-Type: text/html\r\n\r\n<b>hej</b>',
      'Content-Type: image/png; name="=?utf-8?Q?=C5=BC=C3=B3=C5=82w?=.png"\r\nContent-ID: <logo>\r\nContent-Transfer-Encoding: base64\r\n\r\naGVq',
    ).replace('From: a@b.pl', 'From: =?utf-8?B?xbvDs8WCdw==?= <a@b.pl>\r\nSubject: Raz\r\n dwa')
    expect(await read(source)).toEqual({
      head: { subject: 'Raz dwa', from: 'Żółw <a@b.pl>', to: null, cc: null, date: Date.UTC(2025, 2, 3, 9) },
      headers: [
        { name: 'From', value: '=?utf-8?B?xbvDs8WCdw==?= <a@b.pl>' },
        { name: 'Subject', value: 'Raz dwa' },
        { name: 'Date', value: 'Mon, 3 Mar 2025 10:00:00 +0100' },
        { name: 'Content-Type', value: 'multipart/mixed; boundary=x' },
      ],
      text: 'zażółć\n',
      html: '<br/>\n<b>hej</b>',
      files: [{ name: 'żółw.png', contentType: 'image/png', size: 3, cid: 'logo' }],
      faults: [],
    })
    const file = await readMailFile(Buffer.from(source), 1)
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('hej')
    expect(await readMailFile(Buffer.from(source), 2)).toBeUndefined()
  })

  const hostile: readonly { label: string; source: string | Uint8Array; faults: readonly string[] }[] = [
    { label: 'nothing at all', source: '', faults: ['NO_HEADERS'] },
    { label: 'no headers', source: '\r\nsama treść\r\n', faults: ['NO_HEADERS'] },
    { label: 'NUL', source: `${HEAD}\r\na\0b\r\n`, faults: ['NUL'] },
    { label: 'a lone CR', source: `${HEAD}\r\na\rb\r\n`, faults: ['BARE_LINE_BREAK'] },
    { label: 'a lone LF', source: `${HEAD}\r\na\nb\r\n`, faults: ['BARE_LINE_BREAK'] },
    { label: 'a long line', source: `${HEAD}\r\n${'a'.repeat(999)}\r\n`, faults: ['LONG_LINE'] },
    { label: 'no sender', source: 'Date: 3 Mar 2025 10:00 +0100\r\n\r\n', faults: ['NO_FROM'] },
    {
      label: 'a date without a zone',
      source: 'From: a\r\nDate: 2025-03-03 10:00\r\n\r\n',
      faults: ['BAD_DATE'],
    },
    {
      label: 'headers that are no text',
      source: Buffer.from(`${HEAD}Subject: \xff\xfe\r\n\r\n`, 'latin1'),
      faults: ['BINARY_HEADER'],
    },
    {
      label: 'parts that never end',
      source: `${HEAD}Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nucięt`,
      faults: ['UNCLOSED_PARTS'],
    },
    { label: 'too many headers', source: `${HEAD}${'X-A: b\r\n'.repeat(200)}\r\n`, faults: ['HEADERS_CUT'] },
    {
      label: 'a million nested parts',
      source: `${HEAD}Content-Type: multipart/mixed; boundary=b0\r\n\r\n${Array.from(
        { length: 1_000_000 },
        (_, depth) =>
          `--b${String(depth)}\r\nContent-Type: multipart/mixed; boundary=b${String(depth + 1)}\r\n\r\n`,
      ).join('')}`.slice(0, 10_000_000),
      faults: ['UNREADABLE', 'UNCLOSED_PARTS'],
    },
    {
      label: 'a text without end',
      source: `${HEAD}\r\n${'Ala ma kota i psa.\r\n'.repeat(200_000)}`,
      faults: ['TEXT_CUT'],
    },
    {
      label: 'an encoding that it does not keep to',
      source: `${HEAD}Content-Type: text/plain; charset=nie-ma\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n`,
      faults: [],
    },
  ]
  test.each(hostile)('says what is wrong with $label', async ({ source, faults }) => {
    expect((await read(source)).faults).toEqual(faults)
  })

  test('reads garbage as far as it goes', async () => {
    const garbage = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
    const { head, headers, files } = await read(garbage)
    expect([head, headers, files]).toEqual([
      { subject: null, from: null, to: null, cc: null, date: null },
      [],
      [],
    ])
  })

  test('what came before the structure broke off is there', async () => {
    const broken = multipart(
      'Content-Type: text/plain\r\n\r\nna początku',
      'Content-Type: application/pdf; name=a.pdf\r\n\r\nabc',
      `Content-Type: application/pdf\r\n${'X-Y: z\r\n'.repeat(100_000)}\r\nabc`,
    )
    const { text, files, faults } = await read(broken)
    expect({ text, files, faults }).toEqual({
      text: 'na początku',
      files: [{ name: 'a.pdf', contentType: 'application/pdf', size: 3, cid: null }],
      faults: ['UNREADABLE'],
    })
  })

  test('markup in UTF-7 stays text', async () => {
    const { html } = await read(
      `${HEAD}Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-alert(1)+ADw-/script+AD4-`,
    )
    expect(html).toBe('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')
  })
})
