import { describe, expect, test } from 'vitest'
import type { Account } from '../../../emulator/contract/accounts.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import { senderChoices, senderOfReply } from '../../../src-renderer/features/messages/sender-choices.ts'
import { anAccount, aNumber } from '../../support/contract-examples.ts'

const numbers = [
  aNumber('+48503340503'),
  aNumber('+48532600111', { type: 'NDI_SMS', shared: false, accountId: 2 }),
  aNumber('+48999000001', { type: 'TWO_WAY' }),
  aNumber('Kwiaciarnia', { type: 'ALPHA_SENDER', shared: false, accountId: 1 }),
  aNumber('Czeka', { type: 'ALPHA_SENDER', shared: false, accountId: 1, enabled: false }),
]

describe('senderChoices', () => {
  test('R36, R165, R167: numbers and names that may send, the platform’s own names, then 2way and ECO+', () => {
    expect(senderChoices(numbers, [anAccount(1)])).toEqual([
      { sender: '+48532600111', type: 'NDI_SMS', accountId: 2 },
      { sender: 'Kwiaciarnia', type: 'ALPHA_SENDER', accountId: 1 },
      { sender: 'INFO', type: 'ALPHA_SENDER', accountId: undefined },
      { sender: 'INFORMACJA', type: 'ALPHA_SENDER', accountId: undefined },
      { sender: 'PROMOCJA', type: 'ALPHA_SENDER', accountId: undefined },
      { sender: 'PRZYPOMINAM', type: 'ALPHA_SENDER', accountId: undefined },
      { sender: 'SMS', type: 'ALPHA_SENDER', accountId: undefined },
      { sender: '2waySMS', type: 'TWO_WAY', accountId: undefined },
      { sender: '', type: 'ECO_PLUS', accountId: undefined },
    ])
  })
  test('R17: a prepaid account has no 2way', () => {
    const types = senderChoices(numbers, [anAccount(1, { kind: 'PREPAID' })]).map(({ type }) => type)
    expect([...new Set(types)]).toEqual(['NDI_SMS', 'ALPHA_SENDER', 'ECO_PLUS'])
  })
})

describe('senderOfReply', () => {
  const reply = (number: string, account: Partial<Account> = {}, numberType: NumberType = 'ND') => {
    const accounts = [anAccount(1, account)]
    return senderOfReply({ number, numberType, accountId: 1 }, senderChoices(numbers, accounts), accounts)
  }

  test('R25: answers from the individual number that was written to', () => {
    expect(reply('+48532600111')).toBe('+48532600111')
  })
  test('R74: answers a 2way reply by 2way, whatever the account chose', () => {
    expect(reply('+48999000001', { defaultSender: 'INFORMACJA' }, 'TWO_WAY')).toBe('2waySMS')
  })
  test('R89: answers on a shared number as the account chose, else by 2way', () => {
    expect([reply('+48503340503', { defaultSender: 'INFORMACJA' }), reply('+48503340503')]).toEqual([
      'INFORMACJA',
      '2waySMS',
    ])
  })
})
