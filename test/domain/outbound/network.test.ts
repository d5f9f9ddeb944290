import { describe, expect, test } from 'vitest'
import type { Msisdn } from '../../../emulator/domain/addresses.ts'
import {
  fateOf,
  magicNumber,
  MAGIC_OUTCOMES,
  outcomeFor,
  type NetworkOutcome,
  type NetworkRule,
} from '../../../emulator/domain/outbound/network.ts'
import {
  UNDELIVERED_REASONS,
  UNSENT_REASONS,
  type NetworkFate,
} from '../../../emulator/domain/outbound/delivery.ts'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { seedOf } from '../../../emulator/domain/seeded-random.ts'
import { addMs, epochMs, MS_PER_HOUR } from '../../../emulator/domain/time.ts'

const SEED = seedOf('siec')
const OLA = '+48500600700' as Msisdn
const LOST: NetworkOutcome = { kind: 'undelivered', reason: 'operator_error' }

function rule(id: number, prefix: string, outcome: NetworkOutcome, share = 100): NetworkRule {
  return { id, prefix, share, outcome }
}

describe('outcomeFor', () => {
  test('R3: a message is delivered when nothing else is said', () => {
    expect(outcomeFor(OLA, 1, [], SEED)).toEqual({ kind: 'delivered' })
  })

  test('R3: the first rule that applies decides, for one phone, a range or all', () => {
    const rules = [
      rule(1, '+48600', { kind: 'never-reported' }),
      rule(2, OLA, LOST),
      rule(3, '', { kind: 'late', afterMinutes: 5 }),
    ]
    expect(
      ['+48600111222', OLA, '+48500600701', '+447700900123'].map((phone) =>
        outcomeFor(phone as Msisdn, 1, rules, SEED),
      ),
    ).toEqual([
      { kind: 'never-reported' },
      LOST,
      { kind: 'late', afterMinutes: 5 },
      { kind: 'late', afterMinutes: 5 },
    ])
  })

  test('R3: a share of the messages follows from the seed, and from nothing else', () => {
    const lost = (seed: string) =>
      Array.from({ length: 1000 }, (_, id) => outcomeFor(OLA, id + 1, [rule(1, '', LOST, 30)], seedOf(seed)))
        .map(({ kind }, id) => (kind === 'undelivered' ? id : -1))
        .filter((id) => id >= 0)
    expect(lost('a')).toEqual(lost('a'))
    expect(lost('a')).not.toEqual(lost('b'))
    expect(lost('a').length).toBeGreaterThan(250)
    expect(lost('a').length).toBeLessThan(350)
  })

  test('api-v2 4.2: every reason has a magic number, which no rule overrides', () => {
    const outcomes = [...MAGIC_OUTCOMES.keys()].map((digits) =>
      outcomeFor(magicNumber(digits), 1, [rule(1, '', { kind: 'delivered' })], SEED),
    )
    expect(outcomes).toEqual([...MAGIC_OUTCOMES.values()])
    const reasons = (kind: NetworkOutcome['kind']) =>
      outcomes.flatMap((outcome) => (outcome.kind === kind && 'reason' in outcome ? [outcome.reason] : []))
    expect(reasons('undelivered').toSorted()).toEqual([...UNDELIVERED_REASONS].toSorted())
    expect(reasons('unsent').toSorted()).toEqual([...UNSENT_REASONS].toSorted())
  })

  test('api-v2 4.2: a number of the magic range without a meaning is an ordinary one', () => {
    expect(outcomeFor('+48999902777' as Msisdn, 1, [], SEED)).toEqual({ kind: 'delivered' })
  })
})

describe('fateOf', () => {
  const now = epochMs(1_740_992_400_000)
  const after = (ms: number) => addMs(now, ms)

  test.each<[string, NetworkOutcome, NetworkFate]>([
    [
      'a delivered message is on the phone at once, and reported later',
      { kind: 'delivered' },
      { sentAt: after(1_000), settledAt: after(6_000), outcome: 'delivered', reason: null, reachedAt: now },
    ],
    [
      'a late one comes to the phone when it is reported',
      { kind: 'late', afterMinutes: 60 },
      {
        sentAt: after(1_000),
        settledAt: after(MS_PER_HOUR + 1_000),
        outcome: 'delivered',
        reason: null,
        reachedAt: after(MS_PER_HOUR + 1_000),
      },
    ],
    [
      'one that is never reported came to the phone all the same',
      { kind: 'never-reported' },
      { sentAt: after(1_000), settledAt: null, outcome: null, reason: null, reachedAt: now },
    ],
    [
      'an undelivered one never comes',
      LOST,
      {
        sentAt: after(1_000),
        settledAt: after(6_000),
        outcome: 'undelivered',
        reason: 'operator_error',
        reachedAt: null,
      },
    ],
    [
      'one that expires is tried for as long as it is valid',
      { kind: 'undelivered', reason: 'message_expired' },
      {
        sentAt: after(1_000),
        settledAt: after(72 * MS_PER_HOUR + 1_000),
        outcome: 'undelivered',
        reason: 'message_expired',
        reachedAt: null,
      },
    ],
    [
      'one that the operator refuses is never sent',
      { kind: 'unsent', reason: 'lock_send' },
      { sentAt: null, settledAt: after(1_000), outcome: 'unsent', reason: 'lock_send', reachedAt: null },
    ],
  ])('V1: %s', (_label, outcome, expected) => {
    expect(fateOf(outcome, now, 'high', DEFAULT_PROFILE)).toEqual(expected)
  })

  test('R13, R17, V1: ECO+ is taken later than FULL, and what asks for speed at once', () => {
    const taken = (['highest', 'high', 'standard'] as const).map(
      (priority) => fateOf({ kind: 'delivered' }, now, priority, DEFAULT_PROFILE).sentAt,
    )
    expect(taken).toEqual([now, after(1_000), after(3_000)])
  })

  test('V1: reports come at full seconds', () => {
    expect(fateOf({ kind: 'delivered' }, after(1), 'high', DEFAULT_PROFILE)).toMatchObject({
      sentAt: after(1_001),
      settledAt: after(7_000),
    })
  })
})
