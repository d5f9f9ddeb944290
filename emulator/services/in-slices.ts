/** Things worked on before other requests get their turn: a few milliseconds. */
export const SLICE = 250

/**
 * Does long work on many things in slices, in their order, so that the event loop is never blocked for long; answers what each
 * slice answered, joined. What a slice did stays done when a later one throws.
 */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (slice: readonly Item[], start: number) => readonly Result[],
  size = SLICE,
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) await nextTurn()
    for (const result of work(items.slice(start, start + size), start)) results.push(result)
  }
  return results
}

/** Lets other requests have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}
