import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useClock } from '../../../src-renderer/stores/clock.ts'
import { aClock, anEvent } from '../../support/contract-examples.ts'
import { createFakeEmulatorClient } from '../../support/fake-emulator-client.ts'
import { panelWith } from './panel-with.ts'

const nine = Date.parse('2025-03-03T09:00:00.000Z')

describe('useClock', () => {
  let client = createFakeEmulatorClient()

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    client = createFakeEmulatorClient()
    client.answer('readClock', () => aClock())
    client.answer('setClock', ({ body }) => aClock({ mode: body.mode ?? 'live' }))
    panelWith(client)
  })
  afterEach(() => void vi.useRealTimers())

  test('R3: a live clock goes on by itself from what the emulator said', async () => {
    const clock = useClock()
    expect(clock.nowMs).toBeNull()

    await clock.load()
    expect(clock.nowMs).toBe(nine)
    vi.advanceTimersByTime(3_000)

    expect(clock.nowMs).toBe(nine + 3_000)
  })

  test('R3: a frozen clock stands still, and leaves no timer behind', async () => {
    const clock = useClock()
    await clock.load()

    await clock.freeze()
    vi.advanceTimersByTime(3_000)

    expect([clock.current.value?.mode, clock.nowMs, vi.getTimerCount()]).toEqual(['frozen', nine, 0])
  })

  test('R3: goes on again when it is thawed', async () => {
    client.answer('readClock', () => aClock({ mode: 'frozen' }))
    const clock = useClock()
    await clock.load()

    await clock.thaw()
    vi.advanceTimersByTime(1_000)

    expect(clock.nowMs).toBe(nine + 1_000)
  })

  test('shows the time it was stepped to, and how many timers ran', async () => {
    const later = aClock({ mode: 'frozen', now: '2025-03-03T10:00:00.000Z' })
    client.answer('advanceClock', () => ({ clock: later, timersRun: 2 }))
    const clock = useClock()

    await expect(clock.advance({ by: '1h' })).resolves.toEqual({ clock: later, timersRun: 2 })

    expect(clock.nowMs).toBe(nine + 3_600_000)
  })

  test.for(['clock.changed', 'message.received'] as const)('reads the clock again after %s', async (type) => {
    const clock = useClock()
    await clock.load()
    client.answer('readClock', () => aClock({ pendingTimers: 4 }))

    clock.applyEvents([anEvent(1, type)])
    await flushPromises()

    expect(clock.current.value?.pendingTimers).toBe(4)
  })

  test('stops ticking with the panel', async () => {
    const clock = useClock()
    await clock.load()

    clock.$dispose()

    expect(vi.getTimerCount()).toBe(0)
  })
})
