import { describe, expect, test } from 'vitest'
import { plannedAttempts } from '../../../src-renderer/features/deliveries/list/planned-attempts.ts'

const ladder = [1, 5, 15, 60, 360, 1440]
const minute = (count: number) => new Date(Date.UTC(2025, 2, 3, 9, count)).toISOString()
const planned = (attempts: number, dueAt: string | null, minutes = ladder) =>
  plannedAttempts({ attempts, dueAt }, minutes).map(({ number, at }) => [number, new Date(at).toISOString()])

describe('plannedAttempts', () => {
  test('R126: before the first attempt the whole ladder is ahead', () => {
    expect(planned(0, minute(0))).toEqual([
      [1, minute(0)],
      [2, minute(1)],
      [3, minute(5)],
      [4, minute(15)],
      [5, minute(60)],
      [6, minute(360)],
      [7, minute(1440)],
    ])
  })

  test('R126: after some attempts the rest of it follows from when the next one is due', () => {
    expect(planned(5, minute(400))).toEqual([
      [6, minute(400)],
      [7, minute(1480)],
    ])
  })

  test('R126: what waits for nothing has nothing ahead', () => {
    expect(planned(7, null)).toEqual([])
  })

  test('R126: without a ladder there is one attempt', () => {
    expect(planned(0, minute(0), [])).toEqual([[1, minute(0)]])
  })
})
