import { expect, test } from 'vitest'
import { clockOffset } from '../../../src-renderer/features/frame/clock-offset.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  [0, null],
  [minute - 1, null],
  [10 * minute, { unit: 'minutes', sign: '+', n: 10 }],
  [hour + 59 * minute, { unit: 'hours', sign: '+', n: 1 }],
  [3 * day + hour, { unit: 'days', sign: '+', n: 3 }],
  [-2 * hour, { unit: 'hours', sign: '−', n: 2 }],
] as const)('a clock that is %i ms from the wall clock is %j from it', (offsetMs, expected) => {
  expect(clockOffset(offsetMs)).toEqual(expected)
})
