import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestEmulator, type TestEmulator } from '../../support/test-emulator.ts'
import {
  errorCodeOf,
  itemsOf,
  vendorClient,
  type VendorAnswer,
  type VendorClient,
} from '../../support/vendor-client.ts'
import { INLINE_FILE } from './sample-calls.ts'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** What the vendor's suites check about an answer, as a few facts. */
type Facts = Readonly<Record<string, unknown>>

interface SuiteCase {
  readonly suite: string
  readonly label: string
  readonly facts: (api: VendorClient) => Promise<Facts>
  readonly expected: Facts
}

/** A call and what is looked at in its answer. */
function check(
  suite: string,
  action: string,
  parameters: object,
  look: (answer: VendorAnswer) => Facts,
  expected: Facts,
): SuiteCase {
  return { suite, label: action, facts: async (api) => look(await api(action, parameters)), expected }
}

const success = ({ success }: VendorAnswer): Facts => ({ success })
const errorCode = (answer: VendorAnswer): Facts => ({ code: errorCodeOf(answer) })
const hasItems = (answer: VendorAnswer): Facts => ({ hasItems: Array.isArray(answer.items) })
const sent = (answer: VendorAnswer): Facts => ({ ...success(answer), ...hasItems(answer) })

const PHONE = '500600700'
const TEST = { phone: PHONE, test: true, details: true }
const SENT = { success: true, hasItems: true }
const PERSON = {
  phone: '500600700',
  email: 'test@test.example',
  first_name: 'Jan',
  last_name: 'Kowalski',
  company: 'Firma',
}

async function reportedId(api: VendorClient): Promise<unknown> {
  await api('messages/send_sms', { phone: PHONE, text: 'Test', sender: 'INFORMACJA' })
  return itemsOf(await api('messages/reports'))[0]?.id
}

const CASES: readonly SuiteCase[] = [
  check('AccountTest', 'account/limits', {}, (answer) => ({ type: itemsOf(answer)[0]?.type }), {
    type: 'eco',
  }),
  {
    suite: 'AccountTest',
    label: 'account/add of an existing person',
    facts: async (api) => {
      await api('account/add', PERSON)
      return errorCode(await api('account/add', PERSON))
    },
    expected: { code: 4312 },
  },
  check('AccountTest', 'account/messages', {}, hasItems, { hasItems: true }),
  {
    suite: 'BlacklistTest',
    label: 'blacklist/add, check and delete',
    facts: async (api) => ({
      added: (await api('blacklist/add', { phone: '500600720' })).success,
      exists: (await api('blacklist/check', { phone: '500600720' })).exists,
      deleted: (await api('blacklist/delete', { phone: '500600720' })).success,
    }),
    expected: { added: true, exists: true, deleted: true },
  },
  check('ContactTest', 'contacts/add', { group_id: 123, phone: PHONE }, success, { success: true }),
  {
    suite: 'ContactTest',
    label: 'contacts/import, whose group then has two members and goes with them',
    facts: async (api) => {
      const contact = [{ phone: '500600700' }, { phone: '600700800' }]
      const { id } = await api('contacts/import', { group_name: 'Import', contact })
      const members = itemsOf(await api('contacts/index', { group_id: id }))
      const { success } = await api('groups/delete', { id, delete_contacts: true })
      const left = itemsOf(await api('contacts/index', { search: '500600700' }))
      return {
        isId: Number.isInteger(id) && Number(id) > 0,
        members: members.length,
        success,
        left: left.length,
      }
    },
    expected: { isId: true, members: 2, success: true, left: 0 },
  },
  check(
    'FileTest',
    'files/add',
    { type: 'mms', url: 'https://static.serwersms.pl/files/demo.jpg', name: 'demo.jpg' },
    success,
    { success: true },
  ),
  check(
    'FileTest',
    'files/add',
    { type: 'voice', url: 'https://static.serwersms.pl/files/demo.wav' },
    success,
    {
      success: true,
    },
  ),
  check('GroupTest', 'groups/add', { name: 'test' }, success, { success: true }),
  check('GroupTest', 'groups/check', { phone: PHONE }, hasItems, { hasItems: true }),
  check('MessageTest', 'messages/send_sms', { ...TEST, text: 'Test', sender: 'INFORMACJA' }, sent, SENT),
  check(
    'MessageTest',
    'messages/send_personalized',
    { ...TEST, messages: [{ phone: PHONE, text: 'Test' }] },
    sent,
    SENT,
  ),
  check('MessageTest', 'messages/send_voice', { ...TEST, text: 'Test' }, sent, SENT),
  check('MessageTest', 'messages/send_mms', { ...TEST, title: 'Test', file: INLINE_FILE }, sent, SENT),
  {
    suite: 'MessageTest',
    label: 'messages/view of a reported id',
    facts: async (api) => {
      const id = await reportedId(api)
      return { isSame: (await api('messages/view', { id })).id === id }
    },
    expected: { isSame: true },
  },
  {
    suite: 'MessageTest',
    label: 'messages/delete of a message that was sent',
    facts: async (api) => ({ ...(await api('messages/delete', { id: await reportedId(api) })) }),
    expected: { success: false, correct: 0, failed: 1 },
  },
  check('PhoneTest', 'phones/check', { phone: PHONE }, ({ phone }) => ({ phone }), { phone: '+48500600700' }),
  check('PhoneTest', 'phones/test', { phone: PHONE }, ({ correct }) => ({ correct }), { correct: true }),
  check('PremiumTest', 'premium/send', { phone: PHONE, text: 'Test', gate: 71200, id: 123 }, errorCode, {
    code: 4201,
  }),
  check('QuizTest', 'quiz/view', { id: 123 }, errorCode, { code: 1004 }),
  check('SenderTest', 'senders/add', { name: 'NewSender' }, success, { success: true }),
  check(
    'SubaccountTest',
    'subaccounts/add',
    { subaccount_username: 'testowe', subaccount_password: 'haslo', subaccount_id: 2 },
    success,
    { success: true },
  ),
  check('SubaccountTest', 'subaccounts/view', { id: 123 }, errorCode, { code: 1004 }),
  check('SubaccountTest', 'subaccounts/limit', { id: 123, type: 'eco', value: 1 }, success, {
    success: false,
  }),
  check('SubaccountTest', 'subaccounts/delete', { id: 123 }, success, { success: false }),
  check('FaultTest', 'error/1000', {}, errorCode, { code: 1000 }),
]

describe("what the vendor's own suites check", () => {
  test.each(CASES)('api-v2 2.16, $suite: $label', async ({ facts, expected }) => {
    const workspace = await server.workspace()
    expect(await facts(vendorClient(server, workspace))).toEqual(expected)
  })

  test.each(['messages/send_nd', 'messages/send_ndi'])(
    'api-v2 2.16, MessageTest: %s on an account that feeds nothing in, as the demo account does (V7)',
    async (action) => {
      const workspace = await server.workspace()
      await workspace.call('updateProfile', { body: { 'api.inject_incoming': false } })
      const parameters = { phone: PHONE, text: 'Test', ndi_number: '+48532600111' }
      expect(await vendorClient(server, workspace)(action, parameters)).toEqual({ success: false })
    },
  )
})
