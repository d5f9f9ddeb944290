import { describe, expect, test } from 'vitest'
import type { PhoneMessage } from '../../../emulator/contract/messages.ts'
import { isAnswerable, noReplyReasonOf, usualDestination } from '../../../src-renderer/stores/destination.ts'
import { aNumber, aPhoneMessage } from '../../support/contract-examples.ts'

const nd = aNumber('+48503340503')
const twoWay = '+48999000001'
const received = (facts: Partial<PhoneMessage>) =>
  aPhoneMessage('in', { direction: 'received', result: 'SENT', ...facts })
const question = received({ peer: twoWay, peerType: 'TWO_WAY' })
const fromName = received({
  peer: 'INFORMACJA',
  peerType: 'ALPHA_SENDER',
  canReply: false,
  noReplyReason: 'NO_REPLY_ADDRESS',
})
const flash = received({ peer: '+48532600111', peerType: 'NDI_SMS', flash: true })

describe('usualDestination', () => {
  test.each<{ label: string; newestFirst: readonly PhoneMessage[]; expected: unknown }>([
    { label: 'nothing yet', newestFirst: [], expected: { to: nd.number, via: 'typed' } },
    {
      label: 'R19: a 2way message is replied to',
      newestFirst: [question],
      expected: { to: twoWay, via: 'reply' },
    },
    {
      label: 'R32: past a name and a flash, to what can be answered',
      newestFirst: [fromName, flash, question],
      expected: { to: twoWay, via: 'reply' },
    },
    {
      label: 'goes on where it wrote last',
      newestFirst: [aPhoneMessage('out', { peer: '4301' }), question],
      expected: { to: '4301', via: 'typed' },
    },
    {
      label: 'R19: a thread stays one, once it was replied to',
      newestFirst: [aPhoneMessage('out', { peer: twoWay }), question],
      expected: { to: twoWay, via: 'reply' },
    },
  ])('$label', ({ newestFirst, expected }) => {
    expect(usualDestination(newestFirst, [nd])).toEqual(expected)
  })

  test('R36: before any message, a number that anybody may write to; without one, none', () => {
    const closed = [aNumber('INFORMACJA', { type: 'ALPHA_SENDER' }), aNumber(twoWay, { type: 'TWO_WAY' })]
    expect([
      usualDestination([], [...closed, aNumber('4301', { type: 'SC' })]),
      usualDestination([], closed),
    ]).toEqual([{ to: '4301', via: 'typed' }, null])
  })
})

test.each<{ label: string; message: PhoneMessage; expected: unknown }>([
  { label: 'R32: a name', message: fromName, expected: ['NO_REPLY_ADDRESS', false] },
  { label: 'R163: a flash', message: flash, expected: ['FLASH', false] },
  { label: 'a question', message: question, expected: [null, true] },
  {
    label: 'R30: what came to the owner of a number',
    message: { ...question, result: 'LEFT_PLATFORM' },
    expected: [null, false],
  },
])('says why there is no Reply: $label', ({ message, expected }) => {
  expect([noReplyReasonOf(message), isAnswerable(message)]).toEqual(expected)
})
