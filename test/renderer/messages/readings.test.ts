import { expect, test } from 'vitest'
import type { TryTextAnswer } from '../../../emulator/contract/match.ts'
import { changedSince, otherReadings } from '../../../src-renderer/features/messages/readings.ts'
import { aMessage } from '../../support/contract-examples.ts'

const nothing = { result: 'UNROUTED', keyword: null } as const
const ogrodnik = { result: 'MATCHED', keyword: { id: 1, text: 'OGRODNIK' } } as const

function tried(facts: Partial<TryTextAnswer>): TryTextAnswer {
  return {
    from: '+48500600700',
    to: '+48503340503',
    payload: '',
    normalised: '',
    lines: [],
    nearMisses: [],
    ...nothing,
    readings: { strict: nothing, firstWord: nothing, whole: nothing },
    ...facts,
  }
}

test('R43, R48: a shared number is asked both ways', () => {
  const answer = tried({ readings: { strict: nothing, firstWord: ogrodnik, whole: nothing } })
  expect(otherReadings(answer, { isShared: true, exactOnShared: 'whole' })).toEqual([
    { question: 'firstWord', rule: 'R48', verdict: { kind: 'keyword', keyword: 'OGRODNIK' } },
    { question: 'strict', rule: 'R43', verdict: { kind: 'same' } },
  ])
})

test('R48: where the first word counts already, the question is about the whole text', () => {
  const answer = tried({ ...ogrodnik, readings: { strict: nothing, firstWord: ogrodnik, whole: nothing } })
  expect(otherReadings(answer, { isShared: true, exactOnShared: 'first_word' })).toEqual([
    { question: 'whole', rule: 'R48', verdict: { kind: 'none' } },
    { question: 'strict', rule: 'R43', verdict: { kind: 'none' } },
  ])
})

test('R43: an individual number is only asked about strict mode', () => {
  expect(otherReadings(tried({}), { isShared: false, exactOnShared: 'whole' })).toEqual([
    { question: 'strict', rule: 'R43', verdict: { kind: 'same' } },
  ])
})

test('a keyword added since is noticed, and a number that is gone is named by its result', () => {
  const lost = aMessage('1', { result: 'UNROUTED', keyword: null })
  expect([
    changedSince(lost, tried(ogrodnik)),
    changedSince(lost, tried({ result: 'UNKNOWN_NUMBER' })),
    changedSince(lost, tried({})),
  ]).toEqual([
    { kind: 'keyword', keyword: 'OGRODNIK' },
    { kind: 'result', result: 'UNKNOWN_NUMBER' },
    { kind: 'same' },
  ])
})
