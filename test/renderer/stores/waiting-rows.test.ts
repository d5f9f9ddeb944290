import { describe, expect, test } from 'vitest'
import { createListWithWaitingRows } from '../../../src-renderer/stores/waiting-rows.ts'

interface Row {
  readonly id: number
  readonly text: string
}

describe('a list with waiting rows', () => {
  /** A list that has been read once, and says where each row is. */
  async function listOf(...first: readonly number[]) {
    let stored = first
    const rows = createListWithWaitingRows<Row>({
      readPage: () => Promise.resolve({ items: stored.map((id) => ({ id, text: '' })), nextCursor: null }),
    })
    await rows.list.load()
    return {
      ...rows,
      readAgain: async (...next: readonly number[]) => {
        stored = next
        await rows.list.refresh()
      },
      ids: () => ({
        shown: rows.list.items.map(({ id }) => id),
        waiting: rows.pendingRows.value.map(({ id }) => id),
      }),
    }
  }

  test('shows what is new at once while nobody reads', async () => {
    const { addOnTop, readAgain, ids } = await listOf(1)
    addOnTop([{ id: 2, text: '' }])
    await readAgain(3, 2, 1)
    expect(ids()).toEqual({ shown: [3, 2, 1], waiting: [] })
  })

  test('lets what is new wait while somebody reads, however it came, and shows it when nobody does', async () => {
    const { addOnTop, readAgain, setReading, ids } = await listOf(1)
    setReading(true)
    addOnTop([{ id: 2, text: '' }])
    const told = ids()
    await readAgain(3, 2, 1)
    const readTwice = ids()
    setReading(false)
    expect([told, readTwice, ids()]).toEqual([
      { shown: [1], waiting: [2] },
      { shown: [1], waiting: [3, 2] },
      { shown: [3, 2, 1], waiting: [] },
    ])
  })

  test('lets nothing wait above rows that are all gone', async () => {
    const { readAgain, setReading, ids } = await listOf(2, 1)
    setReading(true)
    await readAgain(4, 3)
    expect(ids()).toEqual({ shown: [4, 3], waiting: [] })
  })

  test('changes rows where they are', async () => {
    const { list, pendingRows, addOnTop, changeRows, setReading } = await listOf(1)
    setReading(true)
    addOnTop([{ id: 2, text: '' }])
    changeRows((row) => ({ ...row, text: `wiersz ${row.id}` }))
    expect([list.items, pendingRows.value]).toEqual([
      [{ id: 1, text: 'wiersz 1' }],
      [{ id: 2, text: 'wiersz 2' }],
    ])
  })

  test('forgets who reads and what waits when it is about to be another list', async () => {
    const { isReading, addOnTop, setReading, forgetPending, ids } = await listOf(1)
    setReading(true)
    addOnTop([{ id: 2, text: '' }])
    forgetPending()
    expect([isReading.value, ids()]).toEqual([false, { shown: [1], waiting: [] }])
  })
})
