import { parsePhone, type Msisdn } from '../../../emulator/domain/addresses.ts'
import { epochMs } from '../../../emulator/domain/time.ts'
import type { FactByCode } from '../../../emulator/domain/trace/telling.ts'

/** 2025-03-03 10:00 in Warsaw. */
export const TEN_O_CLOCK = epochMs(1_740_992_400_000)
/** 2025-03-04 08:00 in Warsaw. */
export const NEXT_MORNING = epochMs(1_741_071_600_000)

/** Reads a number that a test knows to be one. */
function phone(written: string): Msisdn {
  const parsed = parsePhone(written)
  if (parsed.kind === 'refused') throw new Error(`not a phone: ${written}`)
  return parsed.address
}

const gardener = { id: 1, text: 'OGRODNIK' }
const gardeners = { id: 1, name: 'Ogrodnicy' }

/** One fact of every code; a new code does not compile until it has one. */
export const SAMPLE_FACTS: FactByCode = {
  'part-waits': {
    code: 'part-waits',
    index: 2,
    total: 3,
    until: TEN_O_CLOCK,
    from: '+48500600700',
    to: '+48503340503',
    text: 'dalszy ciag',
    at: TEN_O_CLOCK,
  },
  'parts-joined': { code: 'parts-joined', total: 3, missing: [2] },
  'numbers-read': { code: 'numbers-read', from: '+48500600700', to: '503-340-503' },
  duplicate: { code: 'duplicate', networkId: 'abc-1', of: 3 },
  accepted: { code: 'accepted', type: 'ND' },
  'unknown-number': { code: 'unknown-number', to: '+48503340504' },
  'number-off': { code: 'number-off', type: 'NDI_MMS' },
  'unreachable-short-code': { code: 'unreachable-short-code' },
  'reply-not-supported': { code: 'reply-not-supported' },
  'eco-reply-kept': { code: 'eco-reply-kept' },
  'two-way-not-a-reply': { code: 'two-way-not-a-reply' },
  'no-reply-address': { code: 'no-reply-address', sender: 'SKLEP' },
  'left-platform': { code: 'left-platform', owner: '+48600700800' },
  'command-queued': { code: 'command-queued', group: 'Ogrodnicy', recipients: 2, confirmationCode: '8439' },
  'command-group-unknown': { code: 'command-group-unknown', group: 'Sadownicy' },
  'command-released': { code: 'command-released', recipients: 1 },
  'command-withdrawn': { code: 'command-withdrawn' },
  'command-too-long': { code: 'command-too-long', parts: 7 },
  'command-sender-not-listed': { code: 'command-sender-not-listed' },
  'account-by-mapping': { code: 'account-by-mapping', account: 'Sklep', messageId: 'eba39e4fe1' },
  'no-mapping': { code: 'no-mapping', expiredAt: TEN_O_CLOCK },
  'account-by-keyword': { code: 'account-by-keyword', account: 'Sklep' },
  'account-by-ownership': { code: 'account-by-ownership', account: 'Sklep' },
  'account-by-best-effort': { code: 'account-by-best-effort', account: 'Sklep', messageId: 'eba39e4fe1' },
  nobody: { code: 'nobody' },
  'neighbour-account': { code: 'neighbour-account', account: 'Kwiaciarnia' },
  'sender-blacklisted': { code: 'sender-blacklisted' },
  compared: { code: 'compared', form: 'ogrodnik' },
  'keyword-won': { code: 'keyword-won', keyword: gardener, kind: 'EXACT', how: 'whole-text', payload: '' },
  'keyword-lost': { code: 'keyword-lost', keyword: gardener, why: 'text-goes-on', rule: null },
  'near-miss': {
    code: 'near-miss',
    keyword: gardener,
    why: 'distance-1',
    difference: '∅ → i',
    otherAccount: false,
  },
  'nothing-matched': { code: 'nothing-matched', type: 'ND' },
  'no-keywords-here': { code: 'no-keywords-here', type: 'NDI_SMS' },
  'keyword-closed': { code: 'keyword-closed', keyword: gardener },
  overlap: { code: 'overlap', keywords: ['KONKURS', 'konkurs 5', 'konkurs*'] },
  'exact-ambiguous': { code: 'exact-ambiguous', reading: 'whole', keyword: 'OGRODNIK' },
  'opt-out-intent': { code: 'opt-out-intent', word: 'stop', type: 'NDI_SMS' },
  stored: { code: 'stored' },
  'not-stored': { code: 'not-stored' },
  'group-left': { code: 'group-left', groups: [gardeners, { id: 2, name: 'Klienci' }] },
  'was-in-no-group': { code: 'was-in-no-group' },
  'put-on-blacklist': { code: 'put-on-blacklist' },
  'taken-off-blacklist': { code: 'taken-off-blacklist' },
  'still-blacklisted': { code: 'still-blacklisted' },
  'group-joined': { code: 'group-joined', group: gardeners },
  'already-in-group': { code: 'already-in-group', group: gardeners },
  'forward-planned': {
    code: 'forward-planned',
    kind: 'url',
    target: 'http://127.0.0.1:8080/sms?od=#NUMER#&tresc=#WIADOMOSC#',
    source: 'keyword',
  },
  'forward-refused': {
    code: 'forward-refused',
    kind: 'phone',
    target: '+48500600700',
    why: 'to-the-sender',
  },
  'only-own-forwards': { code: 'only-own-forwards', keyword: 'OGRODNIK' },
  'unknown-macro': { code: 'unknown-macro', macro: '#IMIE#' },
  'url-long': { code: 'url-long', length: 300, limit: 255 },
  'forwarded-at-once': { code: 'forwarded-at-once', messageId: 44, refusal: null },
  'forward-price': { code: 'forward-price', parts: 1, price: '0.16' },
  'answer-planned': {
    code: 'answer-planned',
    text: 'Dziekujemy, poinformujemy Cie o promocji!',
    sender: 'INFORMACJA',
    parts: 1,
    encoding: 'GSM-7',
    reason: 'AUTORESPONDER',
    dueAt: TEN_O_CLOCK,
    delayed: false,
  },
  'answer-withheld': { code: 'answer-withheld', why: 'too-many-answers' },
  'sent-at-once': { code: 'sent-at-once', messageId: 43, refusal: null },
  'placeholder-in-answer': { code: 'placeholder-in-answer', placeholder: '{imie}' },
  'sequence-started': { code: 'sequence-started', steps: 2 },
  'receiving-free': { code: 'receiving-free' },
  'answer-price': { code: 'answer-price', parts: 1, unit: 'SMS_FULL', price: '0.16' },
  'sender-pays': { code: 'sender-pays', bundlesCover: true },
  'send-requested': { code: 'send-requested', sender: '2waySMS', reason: 'MESSAGE' },
  'text-prepared': { code: 'text-prepared', parts: 2, encoding: 'GSM-7', lost: [] },
  'virtual-number': {
    code: 'virtual-number',
    number: phone('999000001'),
    reused: false,
    expiresAt: NEXT_MORNING,
  },
  'random-number': { code: 'random-number', number: phone('999500001') },
  'handed-to-network': { code: 'handed-to-network', to: phone('500600700'), phoneInWorkspace: true },
  scheduled: { code: 'scheduled', sendAt: NEXT_MORNING },
  withdrawn: { code: 'withdrawn' },
  'network-outcome': {
    code: 'network-outcome',
    outcome: { kind: 'undelivered', reason: 'message_expired' },
  },
  'not-charged': { code: 'not-charged', why: 'of-the-platform' },
  'address-refused': { code: 'address-refused', written: '+48123' },
  'send-refused': { code: 'send-refused', refusal: 'number_is_blacklisted' },
  charged: { code: 'charged', parts: 2, unit: 'SMS_FULL', price: '0.32' },
}
