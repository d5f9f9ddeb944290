import { oneOf, optional, required, type ActionNote } from './action-note.ts'

const RECIPIENTS = oneOf('phone', 'group_id', 'contact_id')
const SENDING = optional('date', 'test', 'details', 'unique_id')
const PAGING = optional('page', 'limit', 'order')

/** Sending, reports and what came in (api-v2 2.1). */
export const MESSAGE_ACTIONS: Readonly<Record<string, ActionNote>> = {
  'messages/send_sms': {
    about: { pl: 'Wysyła jeden SMS na wiele numerów.', en: 'Sends one SMS to many numbers.' },
    source: 'V+C',
    parameters: [
      ...RECIPIENTS,
      ...required('text'),
      ...optional('sender', 'utf', 'flash', 'speed', 'vcard', 'wap_push', 'dlr_url'),
      ...SENDING,
    ],
  },
  'messages/send_personalized': {
    about: { pl: 'Wysyła na każdy numer inny tekst.', en: 'Sends each number a text of its own.' },
    source: 'C',
    parameters: [
      ...oneOf('messages', 'group_id'),
      ...optional('text', 'sender', 'utf', 'flash', 'speed', 'voice', 'uniqe_id'),
      ...SENDING,
    ],
  },
  'messages/send_voice': {
    about: {
      pl: 'Dzwoni i odczytuje tekst albo odtwarza nagranie.',
      en: 'Calls, and reads a text aloud or plays a recording.',
    },
    source: 'C',
    parameters: [...RECIPIENTS, ...oneOf('text', 'file_id'), ...SENDING],
  },
  'messages/send_mms': {
    about: { pl: 'Wysyła MMS z plikami.', en: 'Sends an MMS with files.' },
    source: 'C',
    parameters: [
      ...oneOf('phone', 'group_id'),
      ...required('title'),
      ...oneOf('file_id', 'file'),
      ...optional('text'),
      ...SENDING,
    ],
  },
  'messages/send_rcs': {
    about: { pl: 'Wysyła wiadomość RCS.', en: 'Sends an RCS message.' },
    source: 'V',
    parameters: [
      ...required('rcs_id', 'message'),
      ...oneOf('phone', 'group_id'),
      ...optional('details', 'date', 'unique_id'),
    ],
  },
  'messages/tester_rcs': {
    about: { pl: 'Zaprasza numer do testów agenta RCS.', en: 'Invites a number to test an RCS agent.' },
    source: 'T',
    parameters: required('rcs_id', 'phone'),
  },
  'messages/view': {
    about: { pl: 'Podaje raport jednej wiadomości.', en: 'Gives the report of one message.' },
    source: 'C',
    parameters: [...oneOf('id', 'unique_id'), ...optional('show_contact')],
  },
  'messages/reports': {
    about: { pl: 'Podaje raporty wysłanych wiadomości.', en: 'Lists reports of sent messages.' },
    source: 'V+C',
    parameters: [
      ...optional(
        'id',
        'unique_id',
        'phone',
        'date_from',
        'date_to',
        'status',
        'type',
        'stat_id',
        'show_contact',
      ),
      ...PAGING,
    ],
  },
  'messages/delete': {
    about: { pl: 'Usuwa zaplanowane wiadomości.', en: 'Deletes scheduled messages.' },
    source: 'V+C',
    parameters: oneOf('id', 'unique_id'),
  },
  'messages/recived': {
    about: { pl: 'Podaje wiadomości przychodzące.', en: 'Lists incoming messages.' },
    source: 'V+C',
    parameters: [
      ...optional('type', 'phone', 'date_from', 'date_to', 'ndi', 'read', 'show_contact'),
      ...PAGING,
    ],
  },
  'messages/send_nd': {
    about: {
      pl: 'Wstawia wiadomość przychodzącą na numer ND.',
      en: 'Feeds in an incoming message to a shared number.',
    },
    source: 'C',
    parameters: [...required('phone', 'text'), ...optional('number')],
  },
  'messages/send_ndi': {
    about: {
      pl: 'Wstawia wiadomość przychodzącą na numer NDI.',
      en: 'Feeds in an incoming message to a number of one’s own.',
    },
    source: 'C',
    parameters: required('phone', 'text', 'ndi_number'),
  },
  'stats/index': {
    about: { pl: 'Podaje statystyki wysyłek.', en: 'Lists mailings with their statistics.' },
    source: 'C',
    parameters: optional('type', 'begin', 'end'),
  },
  'premium/index': {
    about: {
      pl: 'Podaje wiadomości premium, które czekają na odpowiedź.',
      en: 'Lists premium messages that wait for an answer.',
    },
    source: 'V+C',
    parameters: [],
  },
  'premium/send': {
    about: { pl: 'Odpowiada na wiadomość premium.', en: 'Answers a premium message.' },
    source: 'C',
    parameters: required('phone', 'text', 'gate', 'id'),
  },
  'quiz/view': {
    about: { pl: 'Podaje wyniki quizu.', en: 'Gives the results of a quiz.' },
    source: 'C',
    parameters: required('id'),
  },
}
