import { expect, test } from 'vitest'
import type { Message } from '../../../emulator/contract/messages.ts'
import { causeOf, headlineOf, markOf, toneOf } from '../../../src-renderer/features/messages/message-words.ts'
import { remarksOf } from '../../../src-renderer/features/messages/remarks.ts'
import { failureReasonOf } from '../../../src-renderer/stores/delivery-standing.ts'
import { aMessage } from '../../support/contract-examples.ts'

function aDelivery(facts: Partial<NonNullable<Message['delivery']>>): Message['delivery'] {
  return {
    status: 'sent',
    channel: 'full',
    sendAt: null,
    sentAt: null,
    deliveredAt: null,
    reason: null,
    uniqueId: null,
    mailingId: null,
    ...facts,
  }
}

const outbound: Partial<Message> = { direction: 'outbound', keyword: null, ribbon: ['sent'], result: 'SENT' }

test.each([
  {
    label: 'the keyword that was hit',
    message: aMessage('1'),
    expected: ['inbound', { kind: 'keyword', keyword: 'OGRODNIK', tone: 'inbound' }],
  },
  {
    label: 'R64: lost',
    message: aMessage('1', { result: 'UNROUTED', keyword: null, ribbon: ['lost'] }),
    expected: ['error', { kind: 'word', word: 'messages.result.UNROUTED', tone: 'error' }],
  },
  {
    label: 'R30: not lost but on the phone of the owner of an own number',
    message: aMessage('1', { result: 'LEFT_PLATFORM', keyword: null, ribbon: ['left-platform'] }),
    expected: ['inbound', { kind: 'word', word: 'messages.result.LEFT_PLATFORM', tone: 'system' }],
  },
  {
    label: 'R63: kept without a keyword',
    message: aMessage('1', { result: 'UNMATCHED', keyword: null, ribbon: ['kept'] }),
    expected: ['inbound', { kind: 'word', word: 'messages.result.UNMATCHED', tone: 'system' }],
  },
  {
    label: 'R58: not the keyword, but that it is closed',
    message: aMessage('1', { result: 'CLOSED_KEYWORD', ribbon: ['closed'] }),
    expected: ['inbound', { kind: 'word', word: 'messages.result.CLOSED_KEYWORD', tone: 'system' }],
  },
  {
    label: 'V1: that it is on its way',
    message: aMessage('1', { ...outbound, delivery: aDelivery({ status: 'in_progress' }) }),
    expected: ['outbound', { kind: 'word', word: 'messages.delivery.in_progress', tone: 'system' }],
  },
  {
    label: 'V1: that it was delivered',
    message: aMessage('1', { ...outbound, delivery: aDelivery({ status: 'delivered' }) }),
    expected: ['outbound', { kind: 'word', word: 'messages.delivery.delivered', tone: 'outbound' }],
  },
  {
    label: 'V1: that it was not delivered',
    message: aMessage('1', { ...outbound, delivery: aDelivery({ status: 'undelivered' }) }),
    expected: ['error', { kind: 'word', word: 'messages.delivery.undelivered', tone: 'error' }],
  },
  {
    label: 'R3: that it waits for its time',
    message: aMessage('1', { ...outbound, result: 'SCHEDULED', delivery: aDelivery({ status: 'saved' }) }),
    expected: ['outbound', { kind: 'word', word: 'messages.delivery.saved', tone: 'system' }],
  },
  {
    label: 'that it was withdrawn, of which no report tells',
    message: aMessage('1', { ...outbound, result: 'WITHDRAWN', ribbon: ['withdrawn'] }),
    expected: ['outbound', { kind: 'word', word: 'messages.delivery.withdrawn', tone: 'system' }],
  },
  {
    label: 'R84: that it was not sent',
    message: aMessage('1', { ...outbound, result: 'REFUSED', ribbon: ['refused'], reason: 'MESSAGE' }),
    expected: ['error', { kind: 'word', word: 'messages.delivery.unsent', tone: 'error' }],
  },
])('a row says $label', ({ message, expected }) => {
  expect([toneOf(message), markOf(message)]).toEqual(expected)
})

test('R55, R84: a refusal and each flag are remarks with their rules', () => {
  const message = aMessage('1', {
    refusal: 'number_is_blacklisted',
    flags: ['OPT_OUT_INTENT', 'BLACKLISTED'],
  })
  expect(remarksOf(message)).toEqual([
    { sentence: 'messages.refusal.number_is_blacklisted', rule: 'R84' },
    { sentence: 'messages.flag.OPT_OUT_INTENT', rule: 'R55' },
    { sentence: 'messages.flag.BLACKLISTED', rule: 'R85' },
  ])
})

test.each([
  { label: 'its text', message: { text: ' Kwiaty ', title: 'Plakat' }, expected: 'Kwiaty' },
  {
    label: 'R151: the title of an MMS without text',
    message: { text: '', title: 'Plakat' },
    expected: 'Plakat',
  },
  { label: 'nothing, when it has neither', message: { text: ' ', title: null }, expected: '' },
])('a message is headed by $label', ({ message, expected }) => {
  expect(headlineOf(message)).toBe(expected)
})

test('V1: a report says in words why a message did not arrive', () => {
  const reasons = ['wrong_number', null, 'a reason of tomorrow'].map((reason) =>
    failureReasonOf({ delivery: aDelivery({ status: 'undelivered', reason }) }),
  )
  expect(reasons).toEqual([{ pl: 'nie ma takiego numeru', en: 'there is no such number' }, null, null])
})

test('R88, R168: what nobody wrote by hand says why it was made', () => {
  const causes = ['AUTORESPONDER', 'VERIFICATION', 'MESSAGE', null].map((reason) =>
    causeOf({ direction: 'outbound', reason }),
  )
  expect(causes).toEqual(['AUTORESPONDER', 'VERIFICATION', null, null])
})
