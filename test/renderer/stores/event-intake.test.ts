import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEventIntake, siftEvents } from '../../../src-renderer/stores/event-intake.ts'
import { anEvent } from '../../support/contract-examples.ts'

const phones = (...seqs: readonly number[]) => seqs.map((seq) => anEvent(seq, 'phone.changed'))

describe('siftEvents', () => {
  test.for([
    {
      label: 'the first event ever is no gap',
      last: null,
      events: phones(42),
      expected: { last: 42, fresh: phones(42), hasGap: false },
    },
    {
      label: 'events that follow one another are fresh',
      last: 4,
      events: phones(5, 6),
      expected: { last: 6, fresh: phones(5, 6), hasGap: false },
    },
    {
      label: 'events that were seen are left out',
      last: 5,
      events: phones(4, 5, 6, 6),
      expected: { last: 6, fresh: phones(6), hasGap: false },
    },
    {
      label: 'a missing event is noticed',
      last: 5,
      events: phones(7),
      expected: { last: 7, fresh: phones(7), hasGap: true },
    },
    {
      label: 'a gap in the middle is noticed too',
      last: 5,
      events: phones(6, 8, 9),
      expected: { last: 9, fresh: phones(6, 8, 9), hasGap: true },
    },
  ])('$label', ({ last, events, expected }) => {
    expect(siftEvents(last, events)).toEqual(expected)
  })
})

describe('createEventIntake', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function intakeOf() {
    const told: unknown[] = []
    const leaving = new AbortController()
    const take = createEventIntake(
      {
        applyEvents: (events) => told.push(events.map(({ seq }) => seq)),
        refresh: () => told.push('refresh'),
      },
      leaving.signal,
    )
    return { take, told, leaving }
  }

  test('hands events on in runs, none of them twice', () => {
    const { take, told } = intakeOf()

    for (const event of phones(1, 2, 2)) take(event)
    expect(told).toEqual([])
    vi.runAllTimers()
    for (const event of phones(2, 3)) take(event)
    vi.runAllTimers()

    expect(told).toEqual([[1, 2], [3]])
  })

  test('asks for a reading instead when events are missing, and goes on after them', () => {
    const { take, told } = intakeOf()

    for (const event of phones(1, 3)) take(event)
    vi.runAllTimers()
    for (const event of phones(4)) take(event)
    vi.runAllTimers()

    expect(told).toEqual(['refresh', [4]])
  })

  test('hands nothing on once the workspace is left', () => {
    const { take, told, leaving } = intakeOf()

    for (const event of phones(1)) take(event)
    leaving.abort()
    vi.runAllTimers()

    expect(told).toEqual([])
  })
})
