import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pauseFor } from '../../../src-renderer/client/pause.ts'

describe('pauseFor', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('ends when its time is over and not before', async () => {
    const ended = vi.fn()
    const pause = pauseFor(250, new AbortController().signal).then(ended)

    await vi.advanceTimersByTimeAsync(249)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await pause
    expect(ended).toHaveBeenCalledOnce()
  })

  test('ends at once when the signal aborts, and leaves no timer behind', async () => {
    const leaving = new AbortController()
    const pause = pauseFor(250, leaving.signal)

    leaving.abort()

    await expect(pause).resolves.toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })
})
