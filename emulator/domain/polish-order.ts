const POLISH = new Intl.Collator('pl')

/** Answers named things in the order of the Polish alphabet, small and capital letters together; those of one name stay as they are. */
export function byName<Named extends { readonly name: string }>(
  things: readonly Named[],
  order: 'asc' | 'desc' = 'asc',
): Named[] {
  const sorted = things.toSorted((one, other) => POLISH.compare(one.name, other.name))
  return order === 'asc' ? sorted : sorted.toReversed()
}
