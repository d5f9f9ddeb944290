import { describe, expect, test } from 'vitest'
import { PROFILE_KEYS } from '../../../emulator/domain/profile-keys.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import {
  isAhead,
  isProfileKey,
  parseAmount,
  parseCounts,
  parseList,
  profileEditors,
} from '../../../src-renderer/features/settings/profile-fields.ts'

describe('the editors of the behaviour profile', () => {
  test('fit the values of every key', () => {
    const kinds = {
      switch: 'boolean',
      count: 'number',
      choice: 'string',
      text: 'string',
      time: 'string',
      texts: 'object',
      counts: 'object',
      tiers: 'object',
    } as const
    const misfits = Object.entries(DEFAULT_PROFILE).filter(([key, value]) => {
      if (!isProfileKey(key)) return true
      const editor = profileEditors[key]
      return editor === 'amount' ? value !== null : typeof value !== kinds[editor]
    })
    expect(misfits).toEqual([])
    expect(Object.keys(profileEditors).toSorted()).toEqual(Object.keys(PROFILE_KEYS).toSorted())
  })
  test('say which keys nothing reads yet', () => {
    expect([
      isAhead('survey.ttl_hours'),
      isAhead('match.fold_case'),
      isAhead('match.session_before_exact'),
    ]).toEqual([true, false, true])
  })
})

test.each([
  ['0,16', '0.16'],
  [' 12 ', '12'],
  ['', null],
  ['0,12345', undefined],
  ['tanio', undefined],
] as const)('R177: %j is read as the amount %j', (written, amount) => {
  expect(parseAmount(written)).toBe(amount)
})

test.each([
  ['1\n5\n15', [1, 5, 15]],
  ['1-5-15', [1, 5, 15]],
  ['1, 5; 15', [1, 5, 15]],
  ['', []],
  ['1, dwa', undefined],
  ['1.5', undefined],
] as const)('R126: %j is read as %j', (written, counts) => {
  expect(parseCounts(written)).toEqual(counts)
})

test('a list has one entry a line, without empty ones', () => {
  expect(parseList(' 127.0.0.1 \n\nlocalhost, ::1 ')).toEqual(['127.0.0.1', 'localhost', '::1'])
})
