import { describe, expect, test } from 'vitest'
import type { Account } from '../../../emulator/contract/accounts.ts'
import type { PlatformNumber } from '../../../emulator/contract/numbers.ts'
import type { NumberType } from '../../../emulator/domain/number-type.ts'
import { senderChoices, senderOfReply } from '../../../src-renderer/features/messages/sender-choices.ts'

function anAccount(facts: Partial<Account> = {}): Account {
  return {
    id: 1,
    name: 'Moja firma',
    kind: 'POSTPAID',
    role: 'own',
    balance: null,
    defaultSender: null,
    forwardList: [],
    ...facts,
  }
}

function aNumber(
  number: string,
  type: NumberType,
  accountId: number | null = 1,
  enabled = true,
): PlatformNumber {
  return {
    number,
    type,
    accountId,
    label: '',
    enabled,
    shared: accountId === null,
    defaultAction: { answer: null },
    ownerPhone: null,
    keywordCount: 0,
    capabilities: [],
  }
}

const numbers = [
  aNumber('+48503340503', 'ND', null),
  aNumber('+48532600111', 'NDI_SMS', 2),
  aNumber('+48999000001', 'TWO_WAY', null),
  aNumber('Kwiaciarnia', 'ALPHA_SENDER'),
  aNumber('Czeka', 'ALPHA_SENDER', 1, false),
]

describe('senderChoices', () => {
  test('R36, R165, R167: numbers and names that may send, the platform’s own names, then 2way and ECO+', () => {
    expect(senderChoices(numbers, [anAccount()])).toEqual([
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
    const types = senderChoices(numbers, [anAccount({ kind: 'PREPAID' })]).map(({ type }) => type)
    expect([...new Set(types)]).toEqual(['NDI_SMS', 'ALPHA_SENDER', 'ECO_PLUS'])
  })
})

describe('senderOfReply', () => {
  const reply = (number: string, account: Partial<Account> = {}, numberType: NumberType = 'ND') => {
    const accounts = [anAccount(account)]
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
