import { computed, markRaw, shallowRef, type Raw } from 'vue'
import { isCallFailure, type CallFailure } from '../client/call-failure.ts'
import { createResource, type Loadable } from './resource.ts'

/** One page of a list as the control API answers it. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
}

/** Reads one page: of `limit` items, after the cursor of the page before. */
export type ReadPage<Item> = (
  page: { readonly limit: number; readonly cursor?: string },
  signal: AbortSignal,
) => Promise<Page<Item>>

/** A list of the emulator as far as the panel has read it. */
export interface ResourceList<Item> extends Loadable {
  readonly items: readonly Item[]
  /** Whether the emulator has more than what is read. */
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  /** Why the next page could not be read; null when it could, or when another try is under way. */
  readonly moreFailure: CallFailure | null
  /** Reads the next page. Does nothing at the end of the list and while the next page is under way. */
  readonly loadMore: () => Promise<void>
  /** Changes the items by what an answer or an event told. */
  readonly change: (next: (items: readonly Item[]) => readonly Item[]) => void
  /** Leaves items out of `items`, as if they were gone, until the answered function brings them back. */
  readonly hide: (isHidden: (item: Item) => boolean) => () => void
}

export interface ResourceListOptions<Item> {
  readonly readPage: ReadPage<Item>
  readonly pageSize?: number
}

/** The page size of what people set up by hand and screens need whole, such as phones to choose from. */
export const WHOLE_LIST = Number.POSITIVE_INFINITY

const defaultPageSize = 100
/** The most the control API answers at once. */
const largestPage = 1000

/** Makes a list that is read page by page as somebody scrolls. Reading it again reads as much as was read before. */
export function createResourceList<Item>({
  readPage,
  pageSize = defaultPageSize,
}: ResourceListOptions<Item>): Raw<ResourceList<Item>> {
  const noItems: Page<Item> = { items: [], nextCursor: null }
  const hiding = shallowRef<readonly ((item: Item) => boolean)[]>([])
  const isLoadingMore = shallowRef(false)
  const moreFailure = shallowRef<CallFailure | null>(null)
  let readingMore = new AbortController()
  const resource = createResource(noItems, (signal, before) => {
    const underWay = isLoadingMore.value ? pageSize : 0
    stopReadingMore()
    return readUpTo(Math.max(before.items.length + underWay, pageSize), readPage, signal)
  })
  const items = computed(() =>
    hiding.value.reduce<readonly Item[]>(
      (shown, isHidden) => shown.filter((item) => !isHidden(item)),
      resource.value.items,
    ),
  )

  /** Gives up the next page: it continues a list that is about to be another one. */
  function stopReadingMore(): void {
    readingMore.abort()
    isLoadingMore.value = false
    moreFailure.value = null
  }

  async function loadMore(): Promise<void> {
    const cursor = resource.value.nextCursor
    if (cursor === null || isLoadingMore.value) return
    readingMore = new AbortController()
    const { signal } = readingMore
    isLoadingMore.value = true
    moreFailure.value = null
    try {
      const page = await readPage({ limit: pageSize, cursor }, signal)
      if (signal.aborted) return
      resource.change((read) => ({ ...page, items: [...read.items, ...page.items] }))
    } catch (error) {
      if (signal.aborted) return
      if (!isCallFailure(error)) throw error
      moreFailure.value = error
    } finally {
      if (!signal.aborted) isLoadingMore.value = false
    }
  }

  function hide(isHidden: (item: Item) => boolean): () => void {
    const added = (item: Item) => isHidden(item)
    hiding.value = [...hiding.value, added]
    return () => {
      hiding.value = hiding.value.filter((other) => other !== added)
    }
  }

  const list: ResourceList<Item> = {
    get items() {
      return items.value
    },
    get hasMore() {
      return resource.value.nextCursor !== null
    },
    get isLoadingMore() {
      return isLoadingMore.value
    },
    get moreFailure() {
      return moreFailure.value
    },
    get state() {
      return resource.state
    },
    load: resource.load,
    refresh: resource.refresh,
    restart: resource.restart,
    clear() {
      stopReadingMore()
      resource.clear()
    },
    loadMore,
    change(next: (items: readonly Item[]) => readonly Item[]) {
      resource.change((read) => ({ ...read, items: next(read.items) }))
    },
    hide,
  }
  return markRaw(list)
}

/** Reads from the top as many items as wanted, in as few pages as the emulator allows. */
export async function readUpTo<Item>(
  wanted: number,
  readPage: ReadPage<Item>,
  signal: AbortSignal,
): Promise<Page<Item>> {
  let read = await readPage({ limit: Math.min(wanted, largestPage) }, signal)
  while (read.items.length < wanted && read.nextCursor !== null) {
    const limit = Math.min(wanted - read.items.length, largestPage)
    const next = await readPage({ limit, cursor: read.nextCursor }, signal)
    read = { ...next, items: [...read.items, ...next.items] }
  }
  return read
}
