import { expect, test } from 'vitest'
import type { Message } from '../../../emulator/contract/messages.ts'
import { markOf, toneOf } from '../../../src-renderer/features/messages/message-words.ts'
import { remarksOf } from '../../../src-renderer/features/messages/remarks.ts'
import { aMessage } from '../../support/contract-examples.ts'

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
    label: 'R88: why it was sent',
    message: aMessage('1', { ...outbound, reason: 'AUTORESPONDER' }),
    expected: ['outbound', { kind: 'word', word: 'messages.reason.AUTORESPONDER', tone: 'outbound' }],
  },
  {
    label: 'R84: that it was not sent',
    message: aMessage('1', { ...outbound, result: 'REFUSED', ribbon: ['refused'], reason: 'MESSAGE' }),
    expected: ['error', { kind: 'word', word: 'messages.result.REFUSED', tone: 'error' }],
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
