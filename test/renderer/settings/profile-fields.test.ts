import { describe, expect, test } from 'vitest'
import { ProfilePatch } from '../../../emulator/contract/settings.ts'
import { PROFILE_KEYS } from '../../../emulator/domain/profile-keys.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import {
  isProfileKey,
  leastOf,
  parseAmount,
  parseCount,
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

test('the least value of a number is the one that the emulator takes', () => {
  const counts = Object.keys(profileEditors)
    .filter(isProfileKey)
    .filter((key) => profileEditors[key] === 'count')
  const takes = (key: string, value: number) => ProfilePatch.safeParse({ [key]: value }).success
  const wrong = counts.filter((key) => !takes(key, leastOf(key)) || takes(key, leastOf(key) - 1))
  expect(wrong).toEqual([])
})

test.each([
  ['4', 4, 4],
  [' 12 ', 0, 12],
  ['3', 4, undefined],
  ['-5', 0, undefined],
  ['1,5', 0, undefined],
  ['', 0, undefined],
])('one number: %j, at least %i, is %j', (written, least, expected) => {
  expect(parseCount(written, least)).toBe(expected)
})
