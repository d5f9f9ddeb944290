import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS } from '../../../emulator/gateway-api/https-v2/actions.ts'
import { API_ERRORS, type ApiErrorCode } from '../../../emulator/gateway-api/https-v2/api-errors.ts'
import { HTTPS_V2 } from '../../../emulator/gateway-api/https-v2/catalogue.ts'
import { KEPT_TEXTS } from '../../../emulator/gateway-api/https-v2/kept-texts.ts'
import { AS_FORM, AS_JSON, callBare, WITH_TOKEN, type RawCall } from '../../support/raw-call.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../../support/test-emulator.ts'
import { callsOf } from '../../support/vendor-calls.ts'
import { errorCodeOf, itemsOf, SINCE_BEGINNING, vendorClient } from '../../support/vendor-client.ts'
import { INVOICE_CALL, OLA, SAMPLE_CALLS, type SampleCall } from './sample-calls.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

type Codes = Readonly<Record<string, ApiErrorCode>>

const SENDING: Codes = { unique_id: 3200, uniqe_id: 3200, date: 3108 }
const SMS: Codes = { ...SENDING, sender: 3106, wap_push: 3105, dlr_url: 1006 }
const PERSON: Codes = {
  email: 1006,
  company: 1006,
  first_name: 1006,
  last_name: 1006,
  tax_id: 1006,
  address: 1006,
  city: 1006,
  description: 1006,
}

/**
 * The error for what is no character, by action and parameter: the one that the papers have for a wrong value there (api-v2 3), for
 * example 2001 for a phone, 3105 for what is sent and 4402 for a name of a sender. Where they have none it is 1006, bad data format,
 * as for a body that cannot be read. A parameter that is not here is not kept: it filters, switches or orders, or it is one
 * recipient of many, who fails alone.
 */
const CODES: Readonly<Record<string, Codes>> = {
  'messages/send_sms': { ...SMS, text: 3105 },
  'messages/send_personalized': { ...SMS, messages: 3105 },
  'messages/send_voice': { ...SENDING, text: 3105, file_id: 4001 },
  'messages/send_mms': { ...SENDING, text: 3105, title: 3105, file_id: 4001, file: 4002 },
  'messages/send_rcs': { ...SENDING, rcs_id: 1006, message: 3105 },
  'messages/tester_rcs': { rcs_id: 1006, phone: 2001 },
  'messages/view': { id: 1004 },
  'messages/reports': { date_from: 1006, date_to: 1006 },
  'messages/recived': { date_from: 1006, date_to: 1006 },
  'messages/send_nd': { phone: 2001, text: 1006, number: 2001 },
  'messages/send_ndi': { phone: 2001, text: 1006, ndi_number: 2001 },
  'files/add': { type: 1006, url: 4002, name: 4002 },
  'files/index': { type: 1006 },
  'files/view': { id: 4001, type: 1006 },
  'files/delete': { id: 4001, type: 1006 },
  'premium/send': { phone: 2001, text: 4201, gate: 4201, id: 4201 },
  'quiz/view': { id: 1004 },
  'account/add': { phone: 4307, email: 4308, first_name: 1006, last_name: 1006, company: 4311 },
  'senders/add': { name: 4402 },
  'groups/add': { name: 1006 },
  'groups/view': { id: 1004 },
  'groups/edit': { id: 1004, name: 1006 },
  'groups/delete': { id: 1004 },
  'groups/check': { phone: 2001 },
  'contacts/add': { ...PERSON, phone: 2001 },
  'contacts/view': { id: 1004 },
  'contacts/edit': { ...PERSON, id: 1004, phone: 2001 },
  'contacts/delete': { id: 1004 },
  'contacts/import': { group_name: 1006, contact: 1006 },
  'templates/view': { id: 1004 },
  'templates/add': { name: 1006, text: 1006 },
  'templates/edit': { id: 1004, name: 1006, text: 1006 },
  'templates/delete': { id: 1004 },
  'blacklist/add': { phone: 2001 },
  'blacklist/check': { phone: 2001 },
  'blacklist/delete': { phone: 2001 },
  'subaccounts/view': { id: 1004 },
  'subaccounts/add': {
    subaccount_username: 4504,
    subaccount_password: 4504,
    subaccount_id: 4503,
    name: 1006,
    phone: 2001,
    email: 1006,
  },
  'subaccounts/limit': { id: 1004, type: 1006, value: 1006 },
  'subaccounts/delete': { id: 1004 },
  'payments/view': { id: 1004 },
  'payments/invoice': { id: 1004 },
  'stats/index': { begin: 1006, end: 1006 },
  'phones/check': { phone: 4101, id: 4106 },
  'phones/lookup': { phone: 4101, id: 4106 },
  'phones/nat': { phone: 4101 },
}

/** Parameters in which a text stands within something else. */
const SHAPES: Readonly<Record<string, (text: string) => unknown>> = {
  url: (text) => `https://pliki.example/${text}.jpg`,
  wap_push: (text) => `https://sklep.example/${text}`,
  dlr_url: (text) => `https://sklep.example/${text}`,
  email: (text) => `${text}@firma.example`,
  contact: (text) => [{ phone: OLA }, { phone: '+48999300005', first_name: text }],
  messages: (text) => [{ phone: OLA, text }],
  message: (text) => ({ richcard: [{ title: 'Karta', description: text }] }),
}

const MARK = 'Zly'

/** A text with a character in the middle, as the parameter takes it. */
function valueWith(character: string, name: string): unknown {
  const text = `${MARK}${character}znak`
  return SHAPES[name]?.(text) ?? text
}

const NO_CHARACTERS = ['\0', '\ud800', '\udc00']

/** Calls to one recipient, as one id of one's own is tried. */
const TO_ONE: Readonly<Record<string, object>> = {
  'messages/send_sms': { phone: OLA },
  'messages/send_personalized': { messages: [{ phone: OLA, text: 'Test' }] },
}

/** Every parameter of every action, those that the papers do not name included, with a call that succeeds without it. */
const EVERY_PARAMETER = [...SAMPLE_CALLS, INVOICE_CALL].flatMap((sample) => {
  const { action } = sample
  const listed = HTTPS_V2.actions.find(({ name }) => name === action)?.parameters ?? []
  const names = new Set([...listed.map(({ name }) => name), ...Object.keys(CODES[action] ?? {})])
  const parameters = { ...sample.parameters, ...TO_ONE[action] }
  return [...names].map((name) => ({ ...sample, parameters, name, code: CODES[action]?.[name] }))
})

const REFUSED = EVERY_PARAMETER.flatMap(({ code, ...tried }) =>
  code === undefined ? [] : [{ ...tried, code }],
)
type Tries = (typeof REFUSED)[number]
/** One of many recipients, who fails alone. */
const RECIPIENT = EVERY_PARAMETER.filter(
  ({ action, name }) =>
    action.startsWith('messages/send_') && name === 'phone' && CODES[action]?.phone === undefined,
)
const UNKEPT = EVERY_PARAMETER.filter((tried) => tried.code === undefined && !RECIPIENT.includes(tried))

/** The same calls, one entry for each action: what is refused changes nothing, so that one workspace is enough for all of it. */
function byAction<Tried extends Tries>(all: readonly Tried[]) {
  return [...Map.groupBy(all, ({ action }) => action).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, tried: [first, ...others] }],
  )
}

/** What can be read of a workspace. */
async function allOf(workspace: TestWorkspace): Promise<string> {
  const parts = await Promise.all([
    workspace.call('exportWorkspace'),
    workspace.call('listGroups'),
    workspace.call('listContacts'),
    workspace.call('listBlacklist'),
    workspace.call('listTemplates'),
    workspace.call('listFiles'),
    workspace.call('listSenders'),
    workspace.call('listApiUsers'),
    workspace.call('listPremiumMessages'),
  ])
  return JSON.stringify(parts)
}

async function prepare({ before, parameters }: Pick<SampleCall, 'before' | 'parameters'>) {
  const workspace = await server.workspace()
  const api = vendorClient(server, workspace)
  return { workspace, api, parameters: { ...parameters, ...(await before?.(api, workspace)) } }
}

function documentOf(code: ApiErrorCode) {
  const { type, pl } = API_ERRORS[code]
  return { error: { code, type, message: pl } }
}

describe('what is no character', () => {
  test('api-v2 2: is tried in every parameter of every action', () => {
    const tried = new Set(EVERY_PARAMETER.map(({ action }) => action))
    const without = Object.keys(ACTIONS).filter((action) => !tried.has(action))
    expect(without).toEqual(['premium/index', 'account/help', 'account/messages', 'subaccounts/index'])
  })

  test.each(byAction(REFUSED))(
    'api-v2 3, $section: fails each parameter of $action that keeps it, and nothing is stored',
    async ({ action, tried, ...sample }) => {
      const { workspace, api, parameters } = await prepare(sample)
      const whole = await allOf(workspace)
      for (const { name, code } of tried) {
        for (const character of NO_CHARACTERS) {
          const answer = await api(action, { ...parameters, [name]: valueWith(character, name) })
          expect([name, answer]).toEqual([name, documentOf(code)])
        }
      }
      expect(await allOf(workspace)).toBe(whole)
    },
  )

  test.each(UNKEPT)(
    'api-v2 $section: in $name of $action fails nothing, and nothing of it is stored',
    async (tried) => {
      const { workspace, api, parameters } = await prepare(tried)
      const { action, name } = tried
      const answer = await api(action, { ...parameters, [name]: valueWith(NO_CHARACTERS.join('x'), name) })
      expect(errorCodeOf(answer)).toBeUndefined()
      expect(await allOf(workspace)).not.toContain(MARK)
    },
  )

  test.each(RECIPIENT)(
    'api-v2 $section, open point 11: as $name of $action is unsent alone, and kept as U+FFFD',
    async (tried) => {
      const { workspace, api, parameters } = await prepare(tried)
      const cutInTwo = `${'1'.repeat(63)}\u{1f339}`
      const answer = await api(tried.action, { ...parameters, phone: ['Z\0\ud800', OLA, cutInTwo] })
      const reports = itemsOf(await api('messages/reports', SINCE_BEGINNING))
      expect([
        itemsOf(answer).map(({ error_code }) => error_code),
        reports.map(({ phone }) => phone).toSorted(),
        (await allOf(workspace)).match(/\\u0000|\\ud[89a-f]../g),
      ]).toEqual([[3103, undefined, 3103], [OLA, `${'1'.repeat(63)}\ufffd`, 'Z\ufffd\ufffd'], null])
    },
  )
})

describe('a text that an action keeps', () => {
  const kept = Object.entries(KEPT_TEXTS).flatMap(([action, texts]) =>
    Object.entries(texts).flatMap(([name, text]) =>
      REFUSED.filter((tried) => tried.action === action && tried.name === name).map((tried) => ({
        ...tried,
        isLine: 'form' in text ? text.form === 'line' : name === 'contact',
      })),
    ),
  )

  test('api-v2 2: is tried here', () => {
    const listed = Object.entries(KEPT_TEXTS).flatMap(([action, texts]) =>
      Object.keys(texts).map((name) => `${action} ${name}`),
    )
    expect(kept.map(({ action, name }) => `${action} ${name}`)).toEqual(listed)
  })

  test.each(kept)('api-v2 $section: $name of $action takes every other character', async (tried) => {
    const { api, parameters } = await prepare(tried)
    const value = valueWith('x\u{1f339}', tried.name)
    expect(errorCodeOf(await api(tried.action, { ...parameters, [tried.name]: value }))).toBeUndefined()
  })

  test.each(byAction(kept.filter(({ isLine }) => isLine)))(
    'api-v2 3, $section: no line that $action keeps has control characters, and nothing is stored',
    async ({ action, tried, ...sample }) => {
      const { workspace, api, parameters } = await prepare(sample)
      const whole = await allOf(workspace)
      for (const { name, code } of tried) {
        for (const character of ['\u0007', '\n', '\u007f', '\u0085']) {
          const answer = await api(action, { ...parameters, [name]: valueWith(character, name) })
          expect([name, answer]).toEqual([name, documentOf(code)])
        }
      }
      expect(await allOf(workspace)).toBe(whole)
    },
  )

  test('api-v2 2.4: who could not ask for an account has none, and can ask', async () => {
    const api = vendorClient(server, await server.workspace())
    const person = { phone: OLA, email: 'ola@x.pl', first_name: 'Ola', last_name: 'Nowak', company: 'Sklep' }
    expect([
      errorCodeOf(await api('account/add', { ...person, first_name: 'O\0la' })),
      await api('account/add', person),
    ]).toEqual([1006, { success: true }])
  })

  test('api-v2 2.7, 2.8: a text has lines, and white space around a line is not in it', async () => {
    const api = vendorClient(server, await server.workspace())
    const template = await api('templates/add', { name: ' Menu\n', text: 'Zupa\n\tBarszcz' })
    const contact = await api('contacts/add', { phone: OLA, city: 'Gdynia\r\n', address: 'Polna 1\nlok. 2' })
    const { name, text } = await api('templates/view', { id: template.id })
    const { city, address } = await api('contacts/view', { id: contact.id })
    expect([name, text, city, address]).toEqual(['Menu', 'Zupa\n\tBarszcz', 'Gdynia', 'Polna 1\nlok. 2'])
  })
})

describe('every way to write it', () => {
  const people = encodeURIComponent('[{"phone":"500600700","first_name":"O\\ud800la"}]')
  const multipart = ['Content-Type', 'multipart/form-data; boundary=B'] as const
  const part = 'Content-Disposition: form-data; name="name"'

  test.each<[string, RawCall]>([
    ['%00 in a form', { path: 'groups/add', body: 'name=Zly%00znak' }],
    ['a bare NUL in a form', { path: 'groups/add', body: 'name=Zly\0znak' }],
    ['a list in a form', { path: 'groups/add', body: 'name[]=Zly%00znak&name[]=Targi' }],
    ['JSON in a form', { path: 'contacts/import', body: `group_name=Zly&contact=${people}` }],
    ['\\u0000 in JSON', { path: 'groups/add', headers: [AS_JSON], body: '{"name":"Zly\\u0000znak"}' }],
    ['\\uDFFF in JSON', { path: 'groups/add', headers: [AS_JSON], body: '{"name":"Zly\\uDFFFznak"}' }],
    ['a bare NUL in JSON', { path: 'groups/add', headers: [AS_JSON], body: '{"name":"Zly\0znak"}' }],
    [
      'JSON in JSON',
      {
        path: 'contacts/import',
        headers: [AS_JSON],
        body: '{"group_name":"Zly","contact":"{\\"phone\\":\\"500600700\\",\\"city\\":\\"\\u005cud800\\"}"}',
      },
    ],
    ['%00 in the address', { path: 'groups/add?name=Zly%00znak', method: 'GET', headers: [] }],
    [
      'a part of a form',
      { path: 'groups/add', headers: [multipart], body: `--B\r\n${part}\r\n\r\nZly\0znak\r\n--B--\r\n` },
    ],
  ])('api-v2 1.3: %s is error 1006, and no group comes of it', async (_, call) => {
    const workspace = await server.workspace()
    const headers = [...(call.headers ?? [AS_FORM]), WITH_TOKEN]
    const { status, body } = await callBare(server, workspace, { ...call, headers })
    const groups = itemsOf(await vendorClient(server, workspace)('groups/index', { search: MARK }))
    expect([status, JSON.parse(body), groups]).toEqual([200, documentOf(1006), []])
  })

  test('api-v2 1.9: in XML it is the same error', async () => {
    const call = { path: 'senders/add.xml', headers: [AS_JSON, WITH_TOKEN], body: '{"name":"Z\\u0000ly"}' }
    const { body } = await callBare(server, await server.workspace(), call)
    expect(body).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<error><code>4402</code><type>SenderInvalid</type>' +
        '<message>Nieprawidłowa nazwa nadawcy</message></error>',
    )
  })

  test('api-v2 1.3: bytes that are no UTF-8 are U+FFFD and fail nothing, as the encoder of bash is wrong', async () => {
    const workspace = await server.workspace()
    const body = 'name=Oferta&text=a%FFb%ED%A0%80c%105'
    await callBare(server, workspace, { path: 'templates/add', headers: [AS_FORM, WITH_TOKEN], body })
    const items = itemsOf(await vendorClient(server, workspace)('templates/index'))
    expect(items.find(({ name }) => name === 'Oferta')?.text).toBe('a\ufffdb\ufffd\ufffd\ufffdc\u00105')
  })

  test('api-v2 1.3: a parameter that the action does not read fails nothing, and is noted', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    const answer = await api('groups/add', { name: 'Targi', note: 'Zly\0znak', first_name: '\ud800' })
    const [call] = await callsOf(workspace)
    expect([answer.success, call?.ignored]).toEqual([true, ['note', 'first_name']])
  })

  test('api-v2 2.7: the log of calls says in which field of a contact it was', async () => {
    const workspace = await server.workspace()
    const contact = [{ phone: OLA }, { phone: OLA, city: 'Gdy\0nia' }]
    await vendorClient(server, workspace)('contacts/import', { group_name: 'Targi', contact })
    const [call] = await callsOf(workspace)
    expect(call?.error).toEqual({
      code: 1006,
      detail: {
        pl: 'W parametrze contact[city] jest znak sterujący albo połowa znaku (samotny surogat).',
        en: 'The parameter contact[city] has a control character or half a character (a lone surrogate).',
      },
    })
  })
})
