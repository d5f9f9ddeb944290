/** One page of a numbered list; `page` counts from 1. */
export interface PageWish {
  readonly page: number
  readonly limit: number
}

/** One stretch of a list whose order the caller chooses. */
export interface PageOf {
  readonly offset: number
  readonly limit: number
  readonly order: 'asc' | 'desc'
}

/** One page, and how many items all pages have together. */
export interface NumberedPage<Item> {
  readonly items: readonly Item[]
  readonly total: number
}

/** How many rows come before a page. */
export function offsetOf({ page, limit }: PageWish): number {
  return (page - 1) * limit
}
