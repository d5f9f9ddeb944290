import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AS_FORM, AS_JSON, callBare, WITH_TOKEN, type RawCall } from '../../support/raw-call.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

const LOGIN = 'username=demo&password=demo'
const JSON_LOGIN = '"username":"demo","password":"demo"'
const AUTHORISED_JSON = [WITH_TOKEN, AS_JSON]
const ONE = [['+48500600700', 'Test']]
const TWO = [
  ['+48500600700', 'Test'],
  ['+48600700800', 'Test'],
]

interface SentItem {
  readonly phone: string
  readonly text: string
}

/** Phones and texts of what a send call queued; its error where it queued nothing. */
async function queuedBy(call: RawCall): Promise<unknown> {
  const { body } = await callBare(server, await server.workspace(), call)
  const { items, error } = JSON.parse(body) as { items?: readonly SentItem[]; error?: unknown }
  return error ?? items?.map(({ phone, text }) => [phone, text])
}

interface FormCase {
  readonly label: string
  readonly call: RawCall
  readonly queued: unknown
}

/** A send call whose body is a form. */
function form(label: string, body: string, queued: unknown = ONE): FormCase {
  return { label, call: { path: 'messages/send_sms', body: `${body}&details=1&${LOGIN}` }, queued }
}

/** A send call whose body is JSON. */
function json(label: string, body: string, queued: unknown = ONE): FormCase {
  return {
    label,
    call: { path: 'messages/send_sms.json', headers: AUTHORISED_JSON, body: `{${body},"details":true}` },
    queued,
  }
}

/** `send_personalized` with what stands in `messages`, as JSON. */
function personalised(label: string, messages: unknown): FormCase {
  const queued = [
    ['+48500600700', 'Pierwsza: tak'],
    ['+48600700800', 'Druga'],
  ]
  const body = JSON.stringify({ messages, details: 'true' })
  return { label, call: { path: 'messages/send_personalized', headers: AUTHORISED_JSON, body }, queued }
}

const TEXT_AND_PHONE = 'phone=500600700&text=Test'

const FORMS: readonly FormCase[] = [
  {
    label: '1.1: a send call may be a GET with everything in the address',
    call: { method: 'GET', path: `messages/send_sms?${TEXT_AND_PHONE}&details=1&${LOGIN}` },
    queued: ONE,
  },
  {
    label: '1.1: what stands in the address and in the body is the body’s',
    call: { path: `messages/send_sms?text=Inny&details=1`, body: `${TEXT_AND_PHONE}&${LOGIN}` },
    queued: ONE,
  },
  {
    label: '1.1: base and path may be joined with two slashes',
    call: { path: '/messages//send_sms.json', body: `${TEXT_AND_PHONE}&details=1&${LOGIN}` },
    queued: ONE,
  },
  {
    label: '1.1: plain HTTP/1.0 is served',
    call: { version: 'HTTP/1.0', path: 'messages/send_sms', body: `${TEXT_AND_PHONE}&details=1&${LOGIN}` },
    queued: ONE,
  },
  form(
    '1.3 PHP: a list as phone[0], phone[1]',
    'phone%5B0%5D=500600700&phone%5B1%5D=600700800&text=Test',
    TWO,
  ),
  form('1.3 PHP: false is 0', `${TEXT_AND_PHONE}&test=0&flash=0&utf=0`),
  form('1.3 others: a list as phone[]', 'phone[]=500600700&phone[]=600700800&text=Test', TWO),
  form('1.3 others: a list as the same name twice', 'phone=500600700&phone=600700800&text=Test', TWO),
  form(
    '1.3 Node: booleans are words, null is empty',
    `${TEXT_AND_PHONE}&sender=&test=false&group_id=&unique_id=`,
  ),
  form('1.3 bash: a plus arrives as a space', 'phone=+48500600700&text=Test'),
  form(
    '1.3 bash: %105 is a control character and a digit, and escapes that are none stay',
    'phone=500600700&text=za%105%zz%',
    [['+48500600700', 'za?5%zz%']],
  ),
  form('1.3 bash: unescaped letters are UTF-8', 'phone=500600700&text=Zażółć&utf=true&sender=INFORMACJA', [
    ['+48500600700', 'Zażółć'],
  ]),
  form('1.3 LMS: utf as a word, speed as 1', `${TEXT_AND_PHONE}&utf=true&speed=1&sender=INFORMACJA`),
  form(
    '1.3: what nobody knows is ignored',
    `${TEXT_AND_PHONE}&type=full&facture=a.pdf&system=client_bash&ic=7`,
  ),
  form('1.6: a number with its country code and no plus', 'phone=48500600700&text=Test'),
  form('1.6: an escaped plus', 'phone=%2B48500600700&text=Test'),
  json('1.3 Java: phones with a comma between them', '"phone":"500600700,600700800","text":"Test"', TWO),
  json('1.3 Java: every value a text', '"phone":"500600700","text":"Test","test":"false","flash":"0"'),
  json('1.3 PHP: a phone that is a number', '"phone":500600700,"text":"Test"'),
  json(
    '1.3 C#: null is nothing',
    '"phone":"500600700","text":"Test","sender":null,"unique_id":null,"group_id":null',
  ),
  json(
    '1.3: an empty text is nothing',
    '"phone":"500600700","text":"Test","sender":"","group_id":"","date":""',
  ),
  json('1.3: 1 and 0 are booleans', '"phone":"500600700","text":"Test","test":0,"flash":1'),
  {
    label: '1.3 curl: JSON sent with the content type of a form',
    call: {
      path: 'messages/send_sms',
      headers: [WITH_TOKEN, AS_FORM],
      body: '{"phone":"500600700","text":"Test","details":1}',
    },
    queued: ONE,
  },
  personalised('2.1.2 PHP: objects in a list', [
    { phone: '500600700', text: 'Pierwsza: tak' },
    { phone: '600700800', text: 'Druga' },
  ]),
  {
    label: '2.1.2 Node: objects in form fields',
    call: {
      path: 'messages/send_personalized',
      body: `messages%5B0%5D%5Bphone%5D=500600700&messages%5B0%5D%5Btext%5D=Raz&messages%5B1%5D%5Bphone%5D=600700800&messages%5B1%5D%5Btext%5D=Dwa&details=true&${LOGIN}`,
    },
    queued: [
      ['+48500600700', 'Raz'],
      ['+48600700800', 'Dwa'],
    ],
  },
  personalised('2.1.2 Java: entries joined', '500600700:Pierwsza: tak]|[600700800:Druga'),
  personalised('2.1.2 C#: a separator after the last entry', '500600700:Pierwsza: tak]|[600700800:Druga]|['),
  personalised('2.1.2 Python: a quote before the second entry', '500600700:Pierwsza: tak]|["600700800:Druga'),
  personalised(
    '2.1.2 Python of 2016: a separator and a quote after the last entry',
    '500600700:Pierwsza: tak]|["600700800:Druga]|["',
  ),
]

describe('what clients put on the wire', () => {
  test.each(FORMS)('api-v2 $label', async ({ call, queued }) => {
    expect(await queuedBy(call)).toEqual(queued)
  })

  test.each([
    { label: 'Guzzle: an empty list is no parameters', headers: AUTHORISED_JSON, body: '[]' },
    { label: 'a body of null is no parameters', headers: AUTHORISED_JSON, body: 'null' },
    { label: 'no body at all is no parameters', headers: AUTHORISED_JSON, body: '' },
    { label: 'a byte order mark before the JSON', headers: [AS_JSON], body: `\ufeff{${JSON_LOGIN}}` },
    { label: 'white space before the JSON', headers: [AS_JSON], body: `\r\n {${JSON_LOGIN}}\n` },
    { label: 'an ampersand too many', headers: [AS_FORM], body: `&${LOGIN}&&` },
    { label: 'no content type', headers: [], body: LOGIN },
  ])('api-v2 1.3 $label', async ({ headers, body }) => {
    const { status, body: answer } = await callBare(server, await server.workspace(), {
      path: 'account/help.json',
      headers,
      body,
    })
    expect([status, Object.keys(JSON.parse(answer) as object)]).toEqual([
      200,
      ['telephone', 'email', 'form', 'faq', 'account_maintainer', 'quardian_account'],
    ])
  })

  test('api-v2 2.2 curl: files/add takes a file from a form, and lists it', async () => {
    const workspace = await server.workspace({ seed: 'curl' })
    const parts = [
      ['name="username"', 'demo'],
      ['name="password"', 'demo'],
      ['name="type"', 'mms'],
      ['name="file"; filename="zdjęcie.txt"\r\nContent-Type: text/plain', 'Cześć'],
    ]
    const boundary = '------------------------d74496d66958873e'
    const body = parts
      .map(
        ([head = '', content = '']) =>
          `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${content}\r\n`,
      )
      .join('')
    const added = await callBare(server, workspace, {
      path: 'files/add',
      headers: [
        ['User-Agent', 'curl/7.81.0'],
        ['Accept', '*/*'],
        ['Content-Type', `multipart/form-data; boundary=${boundary}`],
      ],
      body: `${body}--${boundary}--\r\n`,
    })
    const listed = await callBare(server, workspace, { path: 'files/index', body: `type=mms&${LOGIN}` })
    const { id } = JSON.parse(added.body) as { id: string }
    expect(JSON.parse(added.body)).toEqual({
      success: true,
      id: expect.stringMatching(/^[0-9a-f]{10}$/) as string,
    })
    expect(
      (JSON.parse(listed.body) as { items: { id: string }[] }).items.find((item) => item.id === id),
    ).toEqual({
      id,
      name: 'zdjęcie.txt',
      size: 7,
      type: 'mms',
      date: '2025-03-03 10:00:00',
    })
  })
})

describe('the form of the answer', () => {
  test.each([
    ['.json', '*/*', 'json'],
    ['', 'application/xml', 'json'],
    ['.xml', 'application/json', 'xml'],
    ['.XML', '*/*', 'xml'],
    ['.json', 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', 'json'],
  ])('api-v2 1.2: suffix “%s” with Accept: %s gives %s', async (suffix, accept, format) => {
    const { headers } = await callBare(server, await server.workspace(), {
      path: `account/limits${suffix}`,
      headers: [AS_FORM, ['Accept', accept]],
      body: LOGIN,
    })
    expect(headers.get('content-type')).toBe(`application/${format}; charset=UTF-8`)
  })

  test.each([
    ['Node: error.view sends an empty body and no login', { path: 'error/1001', body: '' }],
    ['the papers: a plain address to click', { path: 'error/1001', method: 'GET' }],
    ['PHP: with login and suffix', { path: 'error/1001.json', body: LOGIN }],
  ])('api-v2 2.14 %s', async (_, call) => {
    const { status, body } = await callBare(server, await server.workspace(), call)
    expect([status, JSON.parse(body)]).toEqual([
      200,
      { error: { code: 1001, type: 'InvalidUser', message: 'Nieprawidłowy login lub hasło' } },
    ])
  })
})

describe('who calls', () => {
  const WRONG = ['Authorization', 'Bearer 2c13788a69f5f34564998566f3cd2560'] as const
  test.each([
    {
      label: 'a token in any case of its word',
      headers: [['Authorization', 'bearer demo']],
      body: '',
      code: undefined,
    },
    { label: 'login and password in the body', headers: [], body: LOGIN, code: undefined },
    {
      label: 'a good token wins over wrong words',
      headers: [WITH_TOKEN],
      body: 'username=x&password=y',
      code: undefined,
    },
    { label: 'a wrong token wins over good words', headers: [WRONG], body: LOGIN, code: 1012 },
    { label: 'a wrong password', headers: [], body: 'username=demo&password=Demo', code: 1001 },
    { label: 'nothing at all', headers: [], body: '', code: 1001 },
  ] as const)('api-v2 1.4: $label', async ({ headers, body, code }) => {
    const answer = await callBare(server, await server.workspace(), {
      path: 'account/limits',
      headers: [AS_FORM, ...headers],
      body,
    })
    expect((JSON.parse(answer.body) as { error?: { code: number } }).error?.code).toBe(code)
  })
})
