import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createPanelTexts } from '../../src-renderer/texts/panel-texts.ts'
import { useUndoRemoval, type OfferedRemoval } from '../../src-renderer/ui/undo-removal.ts'
import { provideUndoStack, type UndoStack } from '../../src-renderer/ui/undo-stack.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Offers a removal in a window of its own, and answers the window's stack. */
function offered(removal: OfferedRemoval, isOffline = false): UndoStack {
  const stacks: UndoStack[] = []
  const problem = {
    detail: 'The number is gone.',
    text: { pl: 'Nie ma już tego numeru.', en: 'It is gone.' },
  }
  const Inner = defineComponent(() => {
    useUndoRemoval(() => problem)('Usunięto numer', removal, '4301')
    return () => h('p')
  })
  const Outer = defineComponent(() => {
    stacks.push(provideUndoStack(() => isOffline))
    return () => h(Inner)
  })
  mount(Outer, { global: { plugins: [createPanelTexts('pl')] } })
  const [stack] = stacks
  if (stack === undefined) throw new Error('the component did not run')
  return stack
}

const done = () => Promise.resolve()
const refused = () => Promise.reject(new Error('refused'))
const texts = (stack: UndoStack) => stack.offers.value.map(({ text }) => text)

test('a deletion that settles says nothing more', async () => {
  const stack = offered({ undo: done, settle: done })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(texts(stack)).toEqual([])
})
test('a deletion that the emulator refuses says why, with nothing to take back', async () => {
  const stack = offered({ undo: done, settle: refused })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(stack.offers.value).toEqual([
    { id: 2, text: 'Nie usunięto: 4301. Nie ma już tego numeru.', secondsLeft: 10, isNotice: true },
  ])
})
test('taking back that is refused says why', async () => {
  const stack = offered({ undo: refused })
  stack.undo(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(texts(stack)).toEqual(['Nie ma już tego numeru.'])
})
test('while the emulator is gone, nothing waits to be deleted: it comes back at once, and that is said', () => {
  const undo = vi.fn(done)
  const stack = offered({ undo, settle: done }, true)
  expect([texts(stack), undo.mock.calls.length]).toEqual([
    ['Nie usunięto: 4301. Bramka nie odpowiada. Sprawdź, czy działa, i spróbuj ponownie.'],
    1,
  ])
})
test('what was deleted already can be taken back while the emulator is gone', () => {
  expect(texts(offered({ undo: done }, true))).toEqual(['Usunięto numer'])
})
