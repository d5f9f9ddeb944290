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

  test('pauses between batches while messages keep coming', () => {
    const { indexer, indexedTo } = indexerOver(1_000)
    const reached: number[] = []
    for (let turn = 0; turn < 4; turn += 1) {
      indexer.wake()
      vi.advanceTimersByTime(40)
      reached.push(indexedTo())
    }
    expect(reached).toEqual([100, 200, 300, 400])
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
    vi.advanceTimersByTime(40)
    indexer.stop()
    expect(indexedTo()).toBe(100)
    const next = new SearchIndexer({ database, onError: () => undefined })
    next.wake()
    vi.runAllTimers()
    expect(indexedTo()).toBe(150)
  })
})
