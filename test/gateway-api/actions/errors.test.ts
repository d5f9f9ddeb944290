import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UpdateApiUser } from '../../../emulator/contract/api-users.ts'
import { TINY_WAVE } from '../../../emulator/domain/stand-in-file.ts'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  vendorClient,
  type VendorAnswer,
  type VendorClient,
} from '../../support/vendor-client.ts'
import { exchange } from '../../support/vendor-exchange.ts'
import { AGENT, EWA, INLINE_FILE, OLA } from './sample-calls.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

interface ErrorCase {
  readonly section: string
  readonly action: string
  readonly parameters: object
  readonly code: number
  /** How the caller differs from the sample's user. */
  readonly user?: typeof UpdateApiUser._zod.input
  readonly before?: (api: VendorClient) => Promise<unknown>
}

function refusal(
  section: string,
  action: string,
  parameters: object,
  code: number,
  more: Pick<ErrorCase, 'user' | 'before'> = {},
): ErrorCase {
  return { section, action, parameters, code, ...more }
}

/** The id of the first file of a type. */
async function fileOf(api: VendorClient, type: string): Promise<object> {
  return { file_id: itemsOf(await api('files/index', { type }))[0]?.id }
}

const NOBODY = '0000000000'
const FULL = { phone: OLA, text: 'Hej', sender: 'INFORMACJA' }
const VOICE = { phone: OLA, text: 'Test' }
const MMS = { phone: OLA, title: 'Plakat', file: INLINE_FILE }
const RCS = { rcs_id: AGENT, phone: OLA }
const PERSON = { phone: EWA, email: 'a@b.example', first_name: 'A', last_name: 'B', company: 'Firma' }
const NEW_SUBACCOUNT = { subaccount_username: 'magazyn', subaccount_password: 'tajne', subaccount_id: 2 }
const card = (more: object) => ({ richcard: [{ title: 'Karta', ...more }] })

const CASES: readonly ErrorCase[] = [
  refusal('2.1.1', 'messages/send_sms', { phone: OLA, text: 'Hej' }, 3000, { user: { limits: { eco: 0 } } }),
  refusal('2.1.1', 'messages/send_sms', { phone: OLA, text: 'Hej' }, 3001, {
    user: { limits: { eco: 'not_available' } },
  }),
  refusal('2.1.1', 'messages/send_sms', FULL, 3002, { user: { limits: { full: 0 } } }),
  refusal('2.1.1', 'messages/send_sms', FULL, 3003, { user: { limits: { full: 'not_available' } } }),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, flash: true }, 3008, {
    user: { rights: { flash: false } },
  }),
  refusal('2.1.1', 'messages/send_sms', FULL, 3009, { user: { rights: { sms: false } } }),
  refusal('2.1.1', 'messages/send_sms', FULL, 3100, { user: { state: 'blocked' } }),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, text: '  ' }, 3101),
  refusal('2.1.1, R159', 'messages/send_sms', { ...FULL, text: 'a'.repeat(919) }, 3102),
  refusal('2.1.1, R159', 'messages/send_sms', { ...FULL, text: 'ą'.repeat(403), utf: true }, 3102),
  refusal('2.1.1', 'messages/send_sms', { group_id: 1, text: 'Hej' }, 3104),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, vcard: true }, 3105),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, wap_push: 'sklep' }, 3105),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, sender: 'Wyprzedaz' }, 3106),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, sender: 'Nieznana' }, 3106),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, date: '2020-01-01 10:00:00' }, 3108),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, date: 'jutro' }, 3108),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, unique_id: '7' }, 3200),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, phone: [OLA, EWA], unique_id: ['abc1', 'abc1'] }, 3201),
  refusal('2.1.1', 'messages/send_sms', { ...FULL, phone: [OLA, EWA], unique_id: 'abc1' }, 3202),
  refusal('2.1.2', 'messages/send_personalized', { messages: `${OLA}:Hej` }, 3107, {
    user: { rights: { personalised: false } },
  }),
  refusal(
    '2.1.2',
    'messages/send_personalized',
    { messages: Array(10_001).fill({ phone: OLA, text: 'Hej' }) },
    3110,
  ),
  refusal('2.1.3', 'messages/send_voice', { ...VOICE, text: 'a'.repeat(161) }, 3102),
  refusal('2.1.3', 'messages/send_voice', { phone: OLA, file_id: NOBODY }, 4001),
  refusal('2.1.3', 'messages/send_voice', { phone: OLA }, 3109, { before: (api) => fileOf(api, 'mms') }),
  refusal('2.1.3', 'messages/send_voice', VOICE, 3006, { user: { limits: { voice: 0 } } }),
  refusal('2.1.3', 'messages/send_voice', VOICE, 3007, { user: { limits: { voice: 'not_available' } } }),
  refusal('2.1.5', 'messages/send_mms', { ...MMS, title: 'a'.repeat(41) }, 3102),
  refusal('2.1.5', 'messages/send_mms', { phone: OLA, title: 'a', file_id: NOBODY }, 4001),
  refusal('2.1.5', 'messages/send_mms', { phone: OLA, title: 'a' }, 3109, {
    before: (api) => fileOf(api, 'voice'),
  }),
  refusal('2.1.5', 'messages/send_mms', { ...MMS, file: 'to nie jest base64' }, 4002),
  refusal(
    '2.1.5',
    'messages/send_mms',
    { ...MMS, file: Buffer.alloc(6_000_000, '%PDF-').toString('base64') },
    4000,
  ),
  refusal('2.1.5', 'messages/send_mms', MMS, 3004, { user: { limits: { mms: 0 } } }),
  refusal('2.1.5', 'messages/send_mms', MMS, 3005, { user: { limits: { mms: 'not_available' } } }),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, rcs_id: 'agent', message: { text: 'Test' } }, 1006),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, message: { html: '<b>' } }, 3105),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, message: { text: 'a', ...card({}) } }, 3105),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, message: 'Test' }, 3105),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, message: { text: 'a'.repeat(3073) } }, 3102),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, message: card({ title: 'a'.repeat(101) }) }, 3102),
  refusal('2.1.6', 'messages/send_rcs', { ...RCS, message: card({ description: 'a'.repeat(1001) }) }, 3102),
  refusal(
    '2.1.6',
    'messages/send_rcs',
    { ...RCS, message: { richcard: Array(5).fill({ title: 'a' }) } },
    3102,
  ),
  refusal(
    '2.1.6',
    'messages/send_rcs',
    { ...RCS, message: { text: 'a', suggestions: Array(12).fill({ text: 'Tak' }) } },
    3102,
  ),
  refusal('2.1.7', 'messages/tester_rcs', { ...RCS, rcs_id: 'agent' }, 1006),
  refusal('2.1.7', 'messages/tester_rcs', { ...RCS, phone: '12' }, 2001),
  refusal('2.1.8', 'messages/view', { id: NOBODY }, 1004),
  refusal('2.1.9', 'messages/reports', { date_from: 'wczoraj' }, 1006),
  refusal('2.1.9', 'messages/reports', { id: Array(501).fill(NOBODY) }, 3331),
  refusal('2.1.11', 'messages/recived', { date_to: 'jutro' }, 1006),
  refusal('2.1.12', 'messages/send_nd', { phone: '12', text: 'a' }, 2001),
  refusal('2.1.12', 'messages/send_ndi', { phone: OLA, text: 'a', ndi_number: '12' }, 2001),

  refusal('2.2', 'files/add', { type: 'pdf', url: 'https://pliki.example/a.pdf' }, 1006),
  refusal('2.2', 'files/add', { type: 'mms', url: 'demo.jpg' }, 4002),
  refusal('2.2', 'files/add', { type: 'mms', url: 'https://pliki.example/a.exe' }, 4002),
  refusal('2.2', 'files/view', { id: NOBODY, type: 'mms' }, 4001),
  refusal('2.2', 'files/delete', { id: NOBODY, type: 'mms' }, 4001),

  refusal('2.3', 'premium/send', { phone: OLA, text: 'a', gate: '71200', id: 1 }, 4201),
  refusal('2.3', 'premium/send', { phone: '+48999300001', text: 'a', gate: '7301', id: 120270659 }, 4201),
  refusal('2.3', 'premium/send', { phone: '12', text: 'a', gate: '7301', id: 120270659 }, 2001),
  refusal('2.3', 'premium/send', { phone: '+48999300002', text: 'a', gate: '7301', id: 120270660 }, 4200, {
    before: (api) => api('premium/send', { phone: '+48999300002', text: 'a', gate: '7301', id: 120270660 }),
  }),
  refusal('2.3', 'quiz/view', { id: 123 }, 1004),

  refusal('2.4', 'account/add', { ...PERSON, phone: '12' }, 4307),
  refusal('2.4', 'account/add', { ...PERSON, email: 'a@b' }, 4308),
  refusal('2.4', 'account/add', { ...PERSON, company: '-' }, 4311),
  refusal('2.4', 'account/add', PERSON, 4312, {
    before: (api) => api('account/add', { ...PERSON, phone: OLA }),
  }),
  refusal('2.4', 'account/add', { ...PERSON, phone: '+48999200001' }, 4312),

  refusal('2.5', 'senders/add', { name: 'MojaFirma' }, 4400),
  refusal('2.5', 'senders/add', { name: 'INFORMACJA' }, 4400),
  refusal('2.5', 'senders/add', { name: '500600700' }, 4401),
  refusal('2.5', 'senders/add', { name: 'DwanasciePlus' }, 4402),

  refusal('2.6', 'groups/add', { name: 'a'.repeat(101) }, 1006),
  refusal('2.6', 'groups/edit', { id: 1, name: 'Katalog' }, 1006),
  refusal('2.6', 'groups/edit', { id: 99, name: 'Nowa' }, 1004),
  refusal('2.6', 'groups/view', { id: 'x' }, 1004),
  refusal('2.6', 'groups/delete', { id: 99 }, 1004),
  refusal('2.6', 'groups/check', { phone: '12' }, 2001),

  refusal('2.7', 'contacts/view', { id: 99 }, 1004),
  refusal('2.7', 'contacts/add', { phone: '12' }, 2001),
  refusal('2.7', 'contacts/edit', { id: 1, phone: '12' }, 2001),
  refusal('2.7', 'contacts/edit', { id: 99, city: 'Łódź' }, 1004),
  refusal('2.7', 'contacts/edit', { id: 1, phone: OLA }, 1006, {
    before: (api) => api('contacts/add', { phone: OLA }),
  }),
  refusal('2.7', 'contacts/import', { group_name: 'Targi', contact: '500600700' }, 1006),
  refusal('2.7', 'contacts/delete', { id: [98, 99] }, 1004),

  refusal('2.8', 'templates/view', { id: 1 }, 1004),
  refusal('2.8', 'templates/edit', { id: 1, name: 'Nowy' }, 1004),
  refusal('2.8', 'templates/delete', { id: 1 }, 1004),

  refusal('2.9', 'blacklist/add', { phone: OLA }, 4601, {
    before: (api) => api('blacklist/add', { phone: OLA }),
  }),
  refusal('2.9', 'blacklist/add', { phone: '12' }, 2001),
  refusal('2.9', 'blacklist/check', { phone: '12' }, 2001),
  refusal('2.9', 'blacklist/delete', { phone: OLA }, 4602),

  refusal('2.10', 'subaccounts/view', { id: 123 }, 1004),
  refusal('2.10', 'subaccounts/index', {}, 4500, { user: { rights: { subaccounts: false } } }),
  refusal('2.10', 'subaccounts/add', NEW_SUBACCOUNT, 4500, { user: { rights: { subaccounts: false } } }),
  refusal('2.10', 'subaccounts/add', { ...NEW_SUBACCOUNT, subaccount_username: 'sklep' }, 4502),
  refusal('2.10', 'subaccounts/add', { ...NEW_SUBACCOUNT, subaccount_id: 123 }, 4503),
  refusal('2.10', 'subaccounts/add', { ...NEW_SUBACCOUNT, subaccount_username: 'ab' }, 4504),
  refusal('2.10', 'subaccounts/add', { ...NEW_SUBACCOUNT, phone: '12' }, 2001),
  refusal('2.10', 'subaccounts/limit', { id: 2, type: 'gold', value: 1 }, 1006),
  refusal('2.10', 'subaccounts/limit', { id: 2, type: 'eco', value: 'dużo' }, 1006),

  refusal('2.11', 'payments/view', { id: 1 }, 1004),
  refusal('2.11', 'payments/invoice', { id: 1 }, 1004),
  refusal('2.12', 'stats/index', { begin: 'kiedyś' }, 1006),

  refusal('2.13', 'phones/check', { phone: '+48999903100' }, 4100),
  refusal('2.13', 'phones/check', { phone: '12' }, 4101),
  refusal('2.13', 'phones/check', { phone: OLA }, 4102, { user: { limits: { hlr: 'not_available' } } }),
  refusal('2.13', 'phones/lookup', { phone: OLA }, 4102, { user: { limits: { lookup: 'not_available' } } }),
  refusal('2.13', 'phones/check', { phone: [OLA, EWA] }, 4103, { user: { limits: { hlr: 1 } } }),
  refusal('2.13', 'phones/check', { phone: '+48999903104' }, 4104),
  refusal('2.13', 'phones/check', { phone: OLA }, 4104, { user: { state: 'blocked' } }),
  refusal('2.13', 'phones/check', { phone: '+48999903105' }, 4105),
  refusal('2.13', 'phones/check', { id: NOBODY }, 4106),
  refusal('2.13', 'phones/nat', { phone: '12' }, 4101),
  refusal('2.13', 'phones/nat', { phone: '+48999903100' }, 4100),
]

describe('what is refused', () => {
  test.each(CASES)(
    'api-v2 $section: $action answers $code',
    async ({ action, parameters, code, user, before }) => {
      const workspace = await server.workspace()
      const api = vendorClient(server, workspace)
      const more = (await before?.(api)) ?? {}
      if (user !== undefined) await workspace.call('updateApiUser', { params: { user: '1' }, body: user })
      const isAnswer = typeof more === 'object' && 'success' in more
      const answer = await api(action, isAnswer ? parameters : { ...parameters, ...more })
      expect([action, errorCodeOf(answer)]).toEqual([action, code])
    },
  )

  test('api-v2 2.10: a subaccount adds none of its own: error 4501', async () => {
    const workspace = await server.workspace()
    const login = { username: 'wojtek', password: 'demo' }
    const { text } = await exchange(server, workspace, 'subaccounts/add.json', NEW_SUBACCOUNT, login)
    expect(errorCodeOf(JSON.parse(text) as VendorAnswer)).toBe(4501)
  })

  test('api-v2 2.1.5: what came along with a refused MMS is not kept', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    const before = await api('files/index')
    await api('messages/send_mms', { ...MMS, title: 'a'.repeat(41) })
    expect(await api('files/index')).toEqual(before)
  })

  test('api-v2 2.2: a file sent as a part of a form is for an MMS only', async () => {
    const workspace = await server.workspace()
    const upload = async (type: string, name: string) => {
      const body = new FormData()
      body.append('type', type)
      body.append('file', new Blob([new Uint8Array(TINY_WAVE)], { type: 'audio/wav' }), name)
      const url = `${server.emulator.http}/w/${workspace.id}/files/add.json`
      const response = await fetch(url, { method: 'POST', headers: { authorization: 'Bearer demo' }, body })
      return (await response.json()) as Record<string, unknown>
    }
    expect([errorCodeOf(await upload('voice', 'a.wav')), (await upload('mms', 'a.wav')).success]).toEqual([
      4002,
      true,
    ])
  })
})

const CHANGING = [
  'messages/delete',
  'files/add',
  'files/delete',
  'account/add',
  'senders/add',
  'groups/add',
  'groups/edit',
  'groups/delete',
  'contacts/add',
  'contacts/edit',
  'contacts/delete',
  'contacts/import',
  'templates/add',
  'templates/edit',
  'templates/delete',
  'blacklist/add',
  'blacklist/delete',
  'subaccounts/add',
  'subaccounts/limit',
  'subaccounts/delete',
]

describe('rights', () => {
  test.each(CHANGING)('api-v2 3: without the right to change things %s is error 1005', async (action) => {
    const workspace = await server.workspace()
    await workspace.call('updateApiUser', { params: { user: '1' }, body: { rights: { manage: false } } })
    expect(errorCodeOf(await vendorClient(server, workspace)(action))).toBe(1005)
  })

  test.each(['contacts/index', 'contacts/view', 'blacklist/index'])(
    'api-v2 3: without the right to see numbers %s is error 1008',
    async (action) => {
      const workspace = await server.workspace()
      await workspace.call('updateApiUser', { params: { user: '1' }, body: { rights: { numbers: false } } })
      expect(errorCodeOf(await vendorClient(server, workspace)(action))).toBe(1008)
    },
  )

  test('api-v2 3: without the right to see numbers, messages are shown without them', async () => {
    const workspace = await server.workspace()
    const api = vendorClient(server, workspace)
    await workspace.write(EWA, '+48503340503', 'OGRODNIK')
    await workspace.call('updateApiUser', { params: { user: '1' }, body: { rights: { numbers: false } } })
    const answers = [
      await api('messages/send_sms', { group_id: 4, text: 'Promocja', details: true }),
      await api('messages/reports', { show_contact: true }),
      await api('messages/recived', { show_contact: true }),
      await api('premium/index'),
    ]
    expect(answers.map((answer) => itemsOf(answer).length > 0)).toEqual([true, true, true, true])
    expect(JSON.stringify(answers)).not.toMatch(/\+48(?:602111940|9993)/)
  })
})
