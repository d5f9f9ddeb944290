import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createUndoStack } from '../../src-renderer/ui/undo-stack.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function stackWith(text: string) {
  const log: string[] = []
  const stack = createUndoStack()
  stack.offer({ text, undo: () => log.push('undone'), settle: () => log.push('settled') })
  return { stack, log }
}

describe('the undo stack', () => {
  test('counts ten seconds down and then settles', () => {
    const { stack, log } = stackWith('Usunięto wiadomość')
    vi.advanceTimersByTime(9000)
    expect([stack.offers.value, log]).toEqual([[{ id: 1, text: 'Usunięto wiadomość', secondsLeft: 1 }], []])
    vi.advanceTimersByTime(1000)
    expect([stack.offers.value, log]).toEqual([[], ['settled']])
  })
  test('takes back once, and then never settles', () => {
    const { stack, log } = stackWith('Usunięto wiadomość')
    stack.undo(1)
    stack.undo(1)
    vi.advanceTimersByTime(20_000)
    expect([stack.offers.value, log]).toEqual([[], ['undone']])
  })
  test('stands still while somebody points at it', () => {
    const { stack, log } = stackWith('Usunięto wiadomość')
    stack.pause()
    vi.advanceTimersByTime(60_000)
    expect(stack.offers.value[0]?.secondsLeft).toBe(10)
    stack.resume()
    vi.advanceTimersByTime(10_000)
    expect(log).toEqual(['settled'])
  })
  test('settles what is open when the window goes', () => {
    const { stack, log } = stackWith('Usunięto wiadomość')
    stack.settleAll()
    vi.advanceTimersByTime(20_000)
    expect([stack.offers.value, log]).toEqual([[], ['settled']])
  })
})
