import { describe, expect, test, vi } from 'vitest'
import { UnreachableError } from '../../../src-renderer/client/call-failure.ts'
import {
  createResourceList,
  WHOLE_LIST,
  type Page,
  type ReadPage,
} from '../../../src-renderer/stores/resource-list.ts'

/** A list of numbers counted up to `end`, served page by page; the cursor is the last number given. */
function countingUpTo(end: number) {
  return vi.fn<ReadPage<number>>(({ limit, cursor = '0' }) => {
    const from = Number(cursor)
    const to = Math.min(from + limit, end)
    const items = Array.from({ length: to - from }, (_, index) => from + index + 1)
    return Promise.resolve({ items, nextCursor: to < end ? String(to) : null })
  })
}

function askedOf(readPage: ReturnType<typeof countingUpTo>) {
  return readPage.mock.calls.map(([page]) => page)
}

describe('a list of the emulator', () => {
  test('is read page by page to its end and no further', async () => {
    const readPage = countingUpTo(5)
    const list = createResourceList({ pageSize: 2, readPage })

    await list.load()
    expect({ items: list.items, hasMore: list.hasMore }).toEqual({ items: [1, 2], hasMore: true })
    await list.loadMore()
    await list.loadMore()
    await list.loadMore()

    expect({ items: list.items, hasMore: list.hasMore }).toEqual({ items: [1, 2, 3, 4, 5], hasMore: false })
    expect(askedOf(readPage)).toEqual([{ limit: 2 }, { limit: 2, cursor: '2' }, { limit: 2, cursor: '4' }])
  })

  test('reads the next page once, however often it is asked for', async () => {
    const readPage = countingUpTo(9)
    const list = createResourceList({ pageSize: 2, readPage })
    await list.load()

    await Promise.all([list.loadMore(), list.loadMore()])

    expect(list.items).toEqual([1, 2, 3, 4])
  })

  test('reads as much again as was read before, in pages the emulator allows', async () => {
    const readPage = countingUpTo(3000)
    const list = createResourceList({ pageSize: 750, readPage })
    await list.load()
    await list.loadMore()
    readPage.mockClear()

    await list.refresh()

    expect(list.items).toHaveLength(1500)
    expect(askedOf(readPage)).toEqual([{ limit: 1000 }, { limit: 500, cursor: '1000' }])
  })

  test('a next page that was under way when the list is read again comes with that reading', async () => {
    const late = Promise.withResolvers<Page<number>>()
    const readPage = countingUpTo(9)
    const list = createResourceList({ pageSize: 2, readPage })
    await list.load()
    readPage.mockReturnValueOnce(late.promise)

    const more = list.loadMore()
    await list.refresh()
    late.resolve({ items: [3, 4], nextCursor: '4' })
    await more

    expect({ items: list.items, isLoadingMore: list.isLoadingMore }).toEqual({
      items: [1, 2, 3, 4],
      isLoadingMore: false,
    })
  })

  test('a next page is not added to a list that was cleared', async () => {
    const late = Promise.withResolvers<Page<number>>()
    const readPage = countingUpTo(9)
    const list = createResourceList({ pageSize: 2, readPage })
    await list.load()
    readPage.mockReturnValueOnce(late.promise)

    const more = list.loadMore()
    list.clear()
    late.resolve({ items: [3, 4], nextCursor: '4' })
    await more

    expect({ items: list.items, hasMore: list.hasMore }).toEqual({ items: [], hasMore: false })
  })

  test('keeps what it has when the next page cannot be read, says why, and can try again', async () => {
    const failure = new UnreachableError('gone')
    const readPage = countingUpTo(4)
    const list = createResourceList({ pageSize: 2, readPage })
    await list.load()
    readPage.mockRejectedValueOnce(failure)

    await list.loadMore()
    expect({ items: list.items, failure: list.moreFailure }).toEqual({ items: [1, 2], failure })
    await list.loadMore()

    expect({ items: list.items, failure: list.moreFailure }).toEqual({ items: [1, 2, 3, 4], failure: null })
  })

  test('is read to its end at once when screens need it whole', async () => {
    const readPage = countingUpTo(2500)
    const list = createResourceList({ pageSize: WHOLE_LIST, readPage })

    await list.load()

    expect({ count: list.items.length, hasMore: list.hasMore }).toEqual({ count: 2500, hasMore: false })
  })

  test('hides items, also from later readings, until they are brought back', async () => {
    const list = createResourceList({ readPage: countingUpTo(3) })
    await list.load()

    const showTwo = list.hide((item) => item === 2)
    list.hide((item) => item === 3)
    await list.refresh()
    expect(list.items).toEqual([1])
    showTwo()

    expect(list.items).toEqual([1, 2])
  })
})
