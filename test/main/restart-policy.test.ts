import { describe, expect, test } from 'vitest'
import { planRestart } from '../../src-main/restart-policy.ts'

describe('planRestart', () => {
  test.each([
    { label: 'the first exit', exitsAtMs: [1_000], plan: { kind: 'restart', afterMs: 250 } },
    { label: 'the second within a minute', exitsAtMs: [0, 1_000], plan: { kind: 'restart', afterMs: 500 } },
    {
      label: 'the fifth within a minute',
      exitsAtMs: [0, 1, 2, 3, 1_000],
      plan: { kind: 'restart', afterMs: 4_000 },
    },
    {
      label: 'the sixth within a minute',
      exitsAtMs: [0, 1, 2, 3, 4, 1_000],
      plan: { kind: 'give-up', exitsInWindow: 6 },
    },
    {
      label: 'exits of more than a minute ago do not count',
      exitsAtMs: [0, 1, 2, 3, 4, 60_004],
      nowMs: 60_004,
      plan: { kind: 'restart', afterMs: 250 },
    },
  ])('$label', ({ exitsAtMs, nowMs = 1_000, plan }) => {
    expect(planRestart(exitsAtMs, nowMs)).toEqual(plan)
  })
})
