import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ACTIONS } from '../../emulator/gateway-api/https-v2/actions.ts'
import { ALIASES, ERROR_ACTION } from '../../emulator/gateway-api/https-v2/address.ts'
import { API_ERRORS } from '../../emulator/gateway-api/https-v2/api-errors.ts'
import { HTTPS_V2 } from '../../emulator/gateway-api/https-v2/catalogue.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'
import { errorCodeOf, vendorClient, type VendorClient } from '../support/vendor-client.ts'

describe('the compatibility list of the HTTPS API v2', () => {
  test('has every action that is answered, and no other', () => {
    const listed = HTTPS_V2.actions.map(({ name }) => name)
    expect(listed.toSorted()).toEqual([...Object.keys(ACTIONS), ERROR_ACTION].toSorted())
  })

  // The names of api-v2 2, counted there by hand.
  test('has the 59 actions of the papers beside error/<code>', () => {
    const byController = Map.groupBy(HTTPS_V2.actions, ({ name }) => name.split('/')[0] ?? '')
    expect(Object.fromEntries([...byController].map(([name, actions]) => [name, actions.length]))).toEqual({
      messages: 12,
      files: 4,
      premium: 2,
      quiz: 1,
      account: 4,
      senders: 2,
      groups: 6,
      contacts: 6,
      templates: 5,
      blacklist: 4,
      subaccounts: 5,
      payments: 3,
      stats: 1,
      phones: 4,
      error: 1,
    })
  })

  test('has every other name under which clients call an action', () => {
    const listed = HTTPS_V2.actions.flatMap(({ name, aliases }) =>
      aliases.map((alias) => [alias, name] as const),
    )
    expect(new Map(listed)).toEqual(ALIASES)
  })

  test('has every error, and says how to get the ones that have a cause here', () => {
    expect(HTTPS_V2.errors.map(({ code }) => code)).toEqual(Object.keys(API_ERRORS).map(Number))
    const without = HTTPS_V2.errors.filter(({ provoke }) => provoke === null).map(({ code }) => code)
    expect(without).toEqual([
      3111, 3330, 4300, 4301, 4309, 4310, 4313, 4320, 4321, 4322, 4323, 4324, 4325, 4403, 4404, 4405, 4406,
      4407, 4600,
    ])
  })
})

describe('an error that the catalogue says how to get', () => {
  let server: TestEmulator
  let workspace: TestWorkspace
  let api: VendorClient
  beforeAll(async () => {
    server = await startTestEmulator()
    workspace = await server.workspace()
    api = vendorClient(server, workspace)
  })
  afterAll(() => server.stop())

  const SMS = { phone: '500600700', text: 'Czesc' }
  const PERSON = {
    phone: '500600700',
    email: 'ola@x.pl',
    first_name: 'Ola',
    last_name: 'Nowak',
    company: 'Sklep',
  }

  test.each<[code: number, action: string, parameters: object]>([
    [1000, 'messages/send_pigeon', {}],
    [1004, 'payments/view', { id: 999 }],
    [1006, 'messages/reports', { date_from: 'wczoraj' }],
    [2000, 'messages/send_sms', {}],
    [2001, 'blacklist/add', { phone: 'abc' }],
    [2002, 'error/1', {}],
    [3101, 'messages/send_sms', { ...SMS, text: '   ' }],
    [3104, 'messages/send_sms', { text: 'Czesc', group_id: 999 }],
    [3105, 'messages/send_sms', { ...SMS, vcard: 1 }],
    [3106, 'messages/send_sms', { ...SMS, sender: 'Nieznany' }],
    [3108, 'messages/send_sms', { ...SMS, date: '2020-01-01 10:00:00' }],
    [3200, 'messages/send_sms', { ...SMS, unique_id: 'ab' }],
    [3202, 'messages/send_sms', { phone: '500600700,501222333', text: 'Czesc', unique_id: 'abc' }],
    [3331, 'messages/reports', { id: Array.from({ length: 501 }, (_, id) => String(id)) }],
    [4001, 'files/view', { id: 'b67d70c22d', type: 'mms' }],
    [4002, 'files/add', { type: 'mms', url: 'https://example.com/a.exe' }],
    [4100, 'phones/check', { phone: '+48999903100' }],
    [4101, 'phones/check', { phone: '123' }],
    [4104, 'phones/check', { phone: '+48999903104' }],
    [4105, 'phones/check', { phone: '+48999903105' }],
    [4106, 'phones/check', { id: 'aca3944055' }],
    [4201, 'premium/send', { phone: '500600700', text: 'Tak', gate: '71200', id: 999_999 }],
    [4302, 'account/add', { ...PERSON, phone: '' }],
    [4303, 'account/add', { ...PERSON, email: '' }],
    [4304, 'account/add', { ...PERSON, first_name: '' }],
    [4305, 'account/add', { ...PERSON, last_name: '' }],
    [4306, 'account/add', { ...PERSON, company: '' }],
    [4307, 'account/add', { ...PERSON, phone: '123' }],
    [4308, 'account/add', { ...PERSON, email: 'ola' }],
    [4311, 'account/add', { ...PERSON, company: '!' }],
    [4401, 'senders/add', { name: '500600700' }],
    [4402, 'senders/add', { name: 'ZaDlugaNazwa' }],
    [
      4503,
      'subaccounts/add',
      { subaccount_username: 'nowy-9', subaccount_password: 'Haslo-12345', subaccount_id: 999 },
    ],
    [4602, 'blacklist/delete', { phone: '500600799' }],
  ])('%i comes from %s', async (code, action, parameters) => {
    expect(errorCodeOf(await api(action, parameters))).toBe(code)
  })

  test.each<[code: number, action: string, parameters: object]>([
    [3201, 'messages/send_sms', { ...SMS, unique_id: 'zamowienie1' }],
    [4312, 'account/add', PERSON],
    [4400, 'senders/add', { name: 'Kwiaciarnia' }],
    [4601, 'blacklist/add', { phone: '500600798' }],
  ])('%i comes from %s said twice', async (code, action, parameters) => {
    await api(action, parameters)
    expect(errorCodeOf(await api(action, parameters))).toBe(code)
  })

  test('3109 comes from an MMS with a recording', async () => {
    const { id } = await api('files/add', { type: 'voice', url: 'https://example.com/demo.wav' })
    const mms = { phone: '500600700', title: 'Kwiaty', file_id: id }
    expect(errorCodeOf(await api('messages/send_mms', mms))).toBe(3109)
  })
})
