import { TINY_PNG } from '../../../emulator/domain/stand-in-file.ts'
import type { TestWorkspace } from '../../support/test-emulator.ts'
import { itemsOf, type VendorClient } from '../../support/vendor-client.ts'

/** One call of each action that succeeds in the sample, and what it cannot go without. */
export interface SampleCall {
  readonly action: string
  /** The section of the papers. */
  readonly section: string
  readonly parameters: object
  /** Parameters that must be there, each with the code that says that it is not. */
  readonly required: Readonly<Record<string, number>>
  /** What has to happen first; answers parameters that follow from it. */
  readonly before?: (api: VendorClient, workspace: TestWorkspace) => Promise<object>
}

export const OLA = '+48500600700'
export const EWA = '+48602111940'
export const AGENT = '54c53be2-cbb8-11ec-9d64-0242ac120002'
export const INLINE_FILE = Buffer.from(TINY_PNG).toString('base64')

const PERSON = {
  phone: '+48999300005',
  email: 'jan@firma.example',
  first_name: 'Jan',
  last_name: 'Nowak',
  company: 'Firma',
}

function call(
  section: string,
  action: string,
  parameters: object = {},
  required: Readonly<Record<string, number>> = {},
  before?: SampleCall['before'],
): SampleCall {
  return { section, action, parameters, required, ...(before && { before }) }
}

/** Sends one message and lets its report come. */
const sentMessage: SampleCall['before'] = async (api, workspace) => {
  const answer = await api('messages/send_sms', {
    phone: EWA,
    text: 'Dzień dobry',
    sender: 'INFORMACJA',
    details: true,
  })
  await workspace.advance('1m')
  return { id: itemsOf(answer)[0]?.id }
}

const scheduledMessage: SampleCall['before'] = async (api) => {
  const wish = { phone: OLA, text: 'Jutro', date: '2025-03-04 10:00:00', details: true }
  return { id: itemsOf(await api('messages/send_sms', wish))[0]?.id }
}

const receivedMessage: SampleCall['before'] = async (_, workspace) => {
  await workspace.write(EWA, '+48503340503', 'OGRODNIK')
  return {}
}

const firstOf =
  (list: string, parameters: object = {}): SampleCall['before'] =>
  async (api) => ({ id: itemsOf(await api(list, parameters))[0]?.id })

const premiumMessage: SampleCall['before'] = async (api) => {
  const waiting = itemsOf(await api('premium/index')).find(({ to_number }) => to_number === '71200')
  return { id: waiting?.id, phone: waiting?.from_number }
}

const blacklisted: SampleCall['before'] = async (api) => {
  await api('blacklist/add', { phone: OLA })
  return {}
}

const ID = { id: 2000 }

export const SAMPLE_CALLS: readonly SampleCall[] = [
  call(
    '2.1.1',
    'messages/send_sms',
    { phone: [OLA, '123'], text: 'Test', details: true },
    { phone: 2000, text: 2000 },
  ),
  call(
    '2.1.2',
    'messages/send_personalized',
    {
      messages: [
        { phone: OLA, text: 'Pierwsza' },
        { phone: EWA, text: 'Druga' },
      ],
      details: true,
    },
    { messages: 2000 },
  ),
  call(
    '2.1.3',
    'messages/send_voice',
    { phone: OLA, text: 'Test', details: true },
    { phone: 2000, text: 2000 },
  ),
  call(
    '2.1.5',
    'messages/send_mms',
    { phone: OLA, title: 'Plakat', file: INLINE_FILE, details: true },
    { phone: 2000, title: 2000, file: 2000 },
  ),
  call(
    '2.1.6',
    'messages/send_rcs',
    { rcs_id: AGENT, phone: OLA, message: { text: 'Test' }, details: true },
    { rcs_id: 2000, phone: 2000, message: 2000 },
  ),
  call('2.1.7', 'messages/tester_rcs', { rcs_id: AGENT, phone: OLA }, { rcs_id: 2000, phone: 2000 }),
  call('2.1.8', 'messages/view', { show_contact: true }, ID, sentMessage),
  call('2.1.9', 'messages/reports', { show_contact: true }, {}, sentMessage),
  call('2.1.10', 'messages/delete', {}, ID, scheduledMessage),
  call('2.1.11', 'messages/recived', { show_contact: true }, {}, receivedMessage),
  call('2.1.12', 'messages/send_nd', { phone: OLA, text: 'OGRODNIK' }, { phone: 2000, text: 2000 }),
  call(
    '2.1.12',
    'messages/send_ndi',
    { phone: OLA, text: 'KATALOG', ndi_number: '+48532600111' },
    { phone: 2000, text: 2000, ndi_number: 2000 },
  ),
  call('2.2', 'files/add', { type: 'mms', url: 'https://pliki.example/demo.jpg' }, { type: 2000, url: 2000 }),
  call('2.2', 'files/index', { type: 'mms' }),
  call('2.2', 'files/view', { type: 'mms' }, ID, firstOf('files/index', { type: 'mms' })),
  call('2.2', 'files/delete', { type: 'mms' }, ID, firstOf('files/index', { type: 'mms' })),
  call('2.3', 'premium/index'),
  call(
    '2.3',
    'premium/send',
    { text: 'Dziękujemy', gate: 71200 },
    { phone: 2000, text: 2000, gate: 2000, id: 2000 },
    premiumMessage,
  ),
  call('2.3', 'quiz/view', { id: 1 }, ID),
  call('2.4', 'account/add', PERSON, {
    phone: 4302,
    email: 4303,
    first_name: 4304,
    last_name: 4305,
    company: 4306,
  }),
  call('2.4', 'account/limits', { show_type: true }),
  call('2.4', 'account/help'),
  call('2.4', 'account/messages'),
  call('2.5', 'senders/add', { name: 'NewSender' }, { name: 2000 }),
  call('2.5', 'senders/index', { sort: 'name' }),
  call('2.6', 'groups/index', { search: 'o' }),
  call('2.6', 'groups/add', { name: 'test' }, { name: 2000 }),
  call('2.6', 'groups/view', {}, ID, firstOf('groups/index')),
  call('2.6', 'groups/edit', { name: 'Nowa nazwa' }, { id: 2000, name: 2000 }, firstOf('groups/index')),
  call('2.6', 'groups/delete', {}, ID, firstOf('groups/index')),
  call('2.6', 'groups/check', { phone: EWA }, { phone: 2000 }),
  call('2.7', 'contacts/index', { search: 'poznań' }),
  call('2.7', 'contacts/add', { ...PERSON, group_id: 123 }, { phone: 2000 }),
  call('2.7', 'contacts/view', {}, ID, firstOf('contacts/index')),
  call('2.7', 'contacts/edit', { last_name: 'Kowalska', group_id: 'none' }, ID, firstOf('contacts/index')),
  call('2.7', 'contacts/delete', {}, ID, firstOf('contacts/index')),
  call(
    '2.7',
    'contacts/import',
    { group_name: 'Targi', contact: [PERSON, { phone: '12' }] },
    { group_name: 2000, contact: 2000 },
  ),
  call('2.8', 'templates/index', { sort: 'name', order: 'asc' }),
  call('2.8', 'templates/view', { id: 8416 }, ID),
  call('2.8', 'templates/add', { name: 'Nowy', text: 'Treść szablonu' }, { name: 2000, text: 2000 }),
  call('2.8', 'templates/edit', { id: 8416, name: 'Zmieniony' }, ID),
  call('2.8', 'templates/delete', { id: 8416 }, ID),
  call('2.9', 'blacklist/index', {}, {}, blacklisted),
  call('2.9', 'blacklist/add', { phone: OLA }, { phone: 2000 }),
  call('2.9', 'blacklist/check', { phone: OLA }, { phone: 2000 }, blacklisted),
  call('2.9', 'blacklist/delete', { phone: OLA }, { phone: 2000 }, blacklisted),
  call('2.10', 'subaccounts/index'),
  call('2.10', 'subaccounts/view', { id: 2 }, ID),
  call(
    '2.10',
    'subaccounts/add',
    { subaccount_username: 'magazyn', subaccount_password: 'tajne', subaccount_id: 2, name: 'Magazyn' },
    { subaccount_username: 2000, subaccount_password: 2000, subaccount_id: 2000 },
  ),
  call('2.10', 'subaccounts/limit', { id: 2, type: 'eco', value: 10 }, { id: 2000, type: 2000, value: 2000 }),
  call('2.10', 'subaccounts/delete', { id: 2 }, ID),
  call('2.11', 'payments/index', { page: 1, limit: 1 }),
  call('2.11', 'payments/view', { id: 3101 }, ID),
  call('2.12', 'stats/index', { type: 'full' }, {}, sentMessage),
  call('2.13', 'phones/check', { phone: OLA }, { phone: 2000 }),
  call('2.13', 'phones/lookup', { phone: [OLA, '+48999902000'] }, { phone: 2000 }),
  call('2.13', 'phones/test', { phone: '500600700' }, { phone: 2000 }),
  call('2.13', 'phones/nat', { phone: OLA }, { phone: 2000 }),
]

/** Answered with a document for every suffix, so that no recorded text shows it (api-v2 2.11). */
export const INVOICE_CALL = call('2.11', 'payments/invoice', { id: 3101 }, ID)
