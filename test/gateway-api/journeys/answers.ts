import type { JourneyAnswers } from '../../support/client-journey.ts'

/** Seed of the workspaces that clients travel through, so that all of them are answered the same. */
export const JOURNEY_SEED = 'journey'

const NOW = '2025-03-03 10:00:00'
const LATER = '2025-03-03 10:01:00'
const MESSAGE = 'ec4ea06142'
const TEXT = 'Odpisz: TAK & wygraj'

/** What each step is answered, whichever client takes it; ids follow from the seed. */
export const JOURNEY_ANSWERS = {
  limits: {
    account: { type: 'postpaid' },
    items: [
      { type: 'eco', chars_limit: '918/6', value: 'no_limit' },
      { type: 'full', chars_limit: '918/6', value: '1000000' },
      { type: 'voice', chars_limit: '160/1', value: '10000' },
      { type: 'mms', chars_limit: '40/1', value: '10000' },
      { type: 'lookup', chars_limit: 'nd', value: '10000' },
      { type: 'hlr', chars_limit: 'nd', value: '10000' },
    ],
  },
  send: {
    success: true,
    queued: 1,
    unsent: 1,
    items: [
      { id: MESSAGE, phone: '+48500600700', status: 'queued', queued: NOW, parts: 1, text: TEXT },
      {
        id: 'a362d834dc',
        phone: '+4888856529',
        status: 'unsent',
        queued: NOW,
        parts: 1,
        text: TEXT,
        error_code: 3103,
        error_message: 'Błędny numer odbiorcy',
      },
    ],
  },
  report: {
    paging: { page: 1, count: 1 },
    items: [
      {
        id: MESSAGE,
        phone: '+48500600700',
        status: 'delivered',
        queued: NOW,
        sent: '2025-03-03 10:00:01',
        delivered: '2025-03-03 10:00:06',
        sender: '+48999000008',
        type: 'full',
        text: TEXT,
        flash: false,
        utf: false,
        parts: 1,
        cost: 0.16,
        method: 'api',
        mnc: 26003,
        country: 'PL',
        network: 'Orange',
      },
    ],
  },
  pull: {
    paging: { page: 1, count: 1 },
    items: [
      {
        id: 14,
        type: '2way',
        phone: '+48500600700',
        recived: LATER,
        received: LATER,
        message_id: MESSAGE,
        blacklist: false,
        text: 'TAK',
      },
    ],
  },
  addGroup: { success: true, id: 5 },
  addContact: { success: true, id: 2 },
  listContacts: {
    paging: { page: 1, count: 1 },
    items: [
      {
        id: 2,
        phone: '+48501222333',
        email: '',
        company: '',
        first_name: 'Łucja',
        last_name: '',
        tax_id: '',
        address: '',
        city: '',
        description: '',
        blacklist: false,
        group_id: 5,
        group_name: 'Nowi klienci',
      },
    ],
  },
  addFile: { success: true, id: 'f944387ea7' },
  schedule: {
    success: true,
    queued: 1,
    unsent: 0,
    items: [
      { id: '5b83c8cbed', phone: '+48500600700', status: 'queued', queued: LATER, parts: 1, text: 'Jutro' },
    ],
  },
  remove: { success: true, correct: 1, failed: 0 },
  feed: { success: true },
} satisfies JourneyAnswers

/** The same to somebody who asks for the limits without saying what else (2.4). */
export const PLAIN_LIMITS = { limits: { items: JOURNEY_ANSWERS.limits.items } } satisfies JourneyAnswers

/**
 * The same to somebody who writes to one phone at a time, by the channel of high priority (2.1.1), under numbers of his own (2.1.4)
 * and without asking for details.
 */
export const OWN_ID_ANSWERS = {
  send: { success: true, queued: 1, unsent: 0 },
  report: {
    ...JOURNEY_ANSWERS.report,
    items: JOURNEY_ANSWERS.report.items.map((item) => ({
      ...item,
      id: '700001',
      sent: NOW,
      delivered: '2025-03-03 10:00:05',
    })),
  },
  pull: {
    ...JOURNEY_ANSWERS.pull,
    items: JOURNEY_ANSWERS.pull.items.map((item) => ({ ...item, id: 13, message_id: '700001' })),
  },
  schedule: { success: true, queued: 1, unsent: 0 },
} satisfies JourneyAnswers

/** How a wrong password and a wrong token are refused (api-v2 1.4, 1.9). */
export const WRONG_PASSWORD = {
  error: { code: 1001, type: 'InvalidUser', message: 'Nieprawidłowy login lub hasło' },
}
export const WRONG_TOKEN = { error: { code: 1012, type: 'InvalidToken', message: 'Nieprawidłowy token' } }

/** The same answer as a parser of XML gives it: an error is the root, entries of a list are `item`, and every value is a text (1.9, 1.11). */
export function asXml(answer: object): object {
  return 'error' in answer ? { error: asText(answer.error) } : { response: asText(answer) }
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return { item: value.map(asText) }
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asText(inner)]))
}
