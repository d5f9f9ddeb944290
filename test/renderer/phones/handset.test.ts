import { expect, test } from 'vitest'
import { conversationsOf } from '../../../src-renderer/features/phones/conversations.ts'
import { handsetMarkOf } from '../../../src-renderer/features/phones/handset-mark.ts'
import { aPhoneMessage } from '../../support/contract-examples.ts'

test.each([
  { label: 'an ordinary SMS is not called anything', facts: {}, word: undefined },
  { label: 'R163: a flash message', facts: { flash: true }, word: 'phones.kind.flash' },
  { label: 'a link', facts: { link: 'http://example.pl' }, word: 'phones.kind.link' },
  { label: 'a business card', facts: { vcard: true }, word: 'phones.kind.card' },
  { label: 'a call', facts: { kind: 'voice' as const }, word: 'phones.kind.voice' },
  { label: 'R151: an MMS', facts: { kind: 'mms' as const }, word: 'phones.kind.mms' },
  { label: 'an RCS', facts: { kind: 'rcs' as const }, word: 'phones.kind.rcs' },
])('a handset tells what came: $label', ({ facts, word }) => {
  expect(handsetMarkOf(aPhoneMessage('1', facts))?.word).toBe(word)
})

test('R169: conversations are called as in the phone book, the newest first', () => {
  const newestFirst = [
    aPhoneMessage('3', { peer: '4301' }),
    aPhoneMessage('2', { peer: '+48600700800', peerName: 'Telefon biura' }),
    aPhoneMessage('1', { peer: '4301' }),
  ]
  expect(conversationsOf(newestFirst)).toEqual([
    { peer: '4301', name: '4301' },
    { peer: '+48600700800', name: 'Telefon biura' },
  ])
})
