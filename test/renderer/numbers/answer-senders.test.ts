import { expect, test } from 'vitest'
import { possibleSenders } from '../../../src-renderer/features/numbers/answer-senders.ts'
import type { Sender } from '../../../emulator/contract/senders.ts'
import { aNumber } from '../../support/contract-examples.ts'

function aName(name: string, status: Sender['status']): Sender {
  return {
    id: 1,
    accountId: 1,
    name,
    status,
    agreement: 'not_required',
    note: null,
    networks: null,
    warnings: [],
    createdAt: '2025-03-03T12:00:00.000Z',
  }
}

test('R165, R168: senders of the account that cannot send say why', () => {
  const numbers = [
    aNumber('+48532600111', { type: 'NDI_SMS', accountId: 1 }),
    aNumber('+48532600222', { type: 'NDI_SMS', accountId: 2 }),
    aNumber('+48503340503', { type: 'ND', accountId: null }),
    aNumber('+48600700900', { type: 'OWN_NUMBER', accountId: 1 }),
    aNumber('Kwiaty', { type: 'ALPHA_SENDER', accountId: 1 }),
    aNumber('UrzadMiasta', { type: 'ALPHA_SENDER', accountId: 1, enabled: false }),
  ]
  const names = [aName('Kwiaty', 'authorized'), aName('UrzadMiasta', 'rejected')]
  const verifications = [
    { number: '+48600700900', state: 'CODE_SENT' as const, variants: ['sms' as const], sent: null },
  ]
  expect(possibleSenders(numbers, 1, names, verifications)).toEqual([
    { sender: '+48532600111', obstacle: null },
    { sender: '+48600700900', obstacle: 'unverified' },
    { sender: 'Kwiaty', obstacle: null },
    { sender: 'UrzadMiasta', obstacle: 'rejected' },
  ])
})
