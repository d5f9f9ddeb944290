import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { SearchIndexer } from '../../emulator/services/search-index.ts'
import { openDatabase } from '../../emulator/store/database.ts'
import { readSearchProgress } from '../../emulator/store/search-progress.ts'
import { aMessage, storeMessages } from '../support/stored-messages.ts'

function indexerOver(messages: number) {
  const database = openDatabase(':memory:')
  storeMessages(
    database,
    Array.from({ length: messages }, (_, index) => aMessage({ id: index + 1 })),
  )
  const errors: unknown[] = []
  const indexer = new SearchIndexer({ database, onError: (error) => errors.push(error) })
  return { database, indexer, errors, indexedTo: () => readSearchProgress(database.db).indexedTo }
}

describe('SearchIndexer', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  test('waits before the first batch, goes on by itself, and rests when all is indexed', () => {
    const { indexer, indexedTo } = indexerOver(250)
    indexer.wake()
    expect(indexedTo()).toBe(0)
    vi.runAllTimers()
    expect(indexedTo()).toBe(250)
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each([
    { label: 'rests while messages keep coming', messages: 1_000, reached: [0, 0, 0, 1_000] },
    {
      label: 'goes on without a rest where it is far behind',
      messages: 20_200,
      reached: [100, 2_100, 2_100, 20_200],
    },
  ])('$label', ({ messages, reached }) => {
    const { indexer, indexedTo } = indexerOver(messages)
    indexer.wake()
    const seen: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      vi.advanceTimersByTime(20)
      indexer.wake()
      vi.advanceTimersByTime(20)
      seen.push(indexedTo())
    }
    vi.runAllTimers()
    expect([...seen, indexedTo()]).toEqual(reached)
  })

  test('nothing happens after stop', () => {
    const { indexer, indexedTo } = indexerOver(10)
    indexer.wake()
    indexer.stop()
    indexer.wake()
    vi.runAllTimers()
    expect(indexedTo()).toBe(0)
  })

  test('tells of a failure and tries again', () => {
    const { database, indexer, errors, indexedTo } = indexerOver(10)
    const write = vi.spyOn(database, 'write').mockImplementationOnce(() => {
      throw new Error('disk full')
    })
    indexer.wake()
    vi.runAllTimers()
    expect(errors).toEqual([new Error('disk full')])
    expect(indexedTo()).toBe(10)
    write.mockRestore()
  })

  test('after a restart goes on from where the index was', () => {
    const { database, indexer, indexedTo } = indexerOver(150)
    indexer.wake()
    vi.advanceTimersToNextTimer()
    indexer.stop()
    expect(indexedTo()).toBe(100)
    const next = new SearchIndexer({ database, onError: () => undefined })
    next.wake()
    vi.runAllTimers()
    expect(indexedTo()).toBe(150)
  })
})
