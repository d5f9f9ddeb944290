import { describe, expect, test, vi } from 'vitest'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import { deferRemoval } from '../../../src-renderer/stores/removal.ts'
import { createResourceList } from '../../../src-renderer/stores/resource-list.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'

describe('deferRemoval', () => {
  async function removing(item: string, perform: () => Promise<void>) {
    const list = createResourceList({
      readPage: () => Promise.resolve({ items: ['a', 'b'], nextCursor: null }),
    })
    await list.load()
    const removal = deferRemoval(list, (other) => other === item, perform)
    return { list, removal }
  }

  test('hides the item at once and deletes it when it settles', async () => {
    const perform = vi.fn(() => Promise.resolve())
    const { list, removal } = await removing('a', perform)
    expect([list.items, perform.mock.calls.length]).toEqual([['b'], 0])

    await removal.settle()

    expect([list.items, perform.mock.calls.length]).toEqual([['b'], 1])
  })

  test('brings the item back and deletes nothing when it is taken back', async () => {
    const perform = vi.fn(() => Promise.resolve())
    const { list, removal } = await removing('a', perform)

    await removal.undo()

    expect([list.items, perform.mock.calls.length]).toEqual([['a', 'b'], 0])
  })

  test('brings the item back when the emulator refuses to delete it', async () => {
    const refusal = new ProblemError(aProblem(409, 'E_IN_USE'))
    const { list, removal } = await removing('a', () => Promise.reject(refusal))

    await expect(removal.settle()).rejects.toBe(refusal)

    expect(list.items).toEqual(['a', 'b'])
  })
})
