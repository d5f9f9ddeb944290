import { describe, expect, test } from 'vitest'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import type { ProfileValues } from '../../../emulator/contract/settings.ts'
import { answerCost } from '../../../src-renderer/features/numbers/answer-cost.ts'
import { unitOfSender } from '../../../src-renderer/features/numbers/answer-senders.ts'

const profile = structuredClone(DEFAULT_PROFILE) as ProfileValues

describe('answerCost', () => {
  test('R161: without Polish letters a text goes out plain, and what has no plain form is marked', () => {
    const { prepared, notes, lost, price } = answerCost(
      { text: 'Dzięki 🙂', utf: false },
      'SMS_FULL',
      profile,
    )
    expect({ text: prepared.text, notes, lost, price }).toEqual({
      text: 'Dzieki ?',
      notes: [{ start: 7, length: 2, kind: 'refused' }],
      lost: ['🙂'],
      price: '0.16',
    })
  })
  test('R162: with Polish letters the first of them is what costs', () => {
    const { prepared, notes, costly, price } = answerCost(
      { text: `ę${'a'.repeat(70)}`, utf: true },
      'SMS_ECO',
      profile,
    )
    expect({ parts: prepared.measure.parts, notes, costly, price }).toEqual({
      parts: 2,
      notes: [{ start: 0, length: 1, kind: 'costly' }],
      costly: 'ę',
      price: '0.28',
    })
  })
  test('R177: before the price list is read there is no price', () => {
    expect(answerCost({ text: 'Tak', utf: false }, 'SMS_FULL', null).price).toBeNull()
  })
})

test.each([
  [null, '+48532600111', 'SMS_FULL'],
  [null, '', 'SMS_ECO'],
  ['', '+48532600111', 'SMS_ECO'],
  ['INFORMACJA', '', 'SMS_FULL'],
] as const)('R89: an answer from %s, by default from “%s”, counts as %s', (sender, byDefault, unit) => {
  expect(unitOfSender(sender, byDefault)).toBe(unit)
})
