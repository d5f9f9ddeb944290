export type Unit = 'per s' | 'µs' | 'ms' | 'MB'

/** What a result has to reach: as a multiple of its floor, or as a quantity in its own unit. */
export interface Bound {
  readonly of: 'ratio' | 'value'
  readonly is: 'at least' | 'at most'
  readonly limit: number
}

/** One measured thing beside its floor: what the same machine does, in the same minute, without the emulator. */
export interface Finding {
  readonly what: string
  readonly unit: Unit
  readonly value: number
  readonly floor: { readonly what: string; readonly value: number }
  /** Usually value by floor; the median over rounds where both were measured in turns. */
  readonly ratio: number
  /** null: told for comparison, nothing is asked of it. */
  readonly bound: Bound | null
  readonly note: string | null
}

/** Answers whether a finding keeps its bound; null when it has none. */
export function isMet({ bound, ratio, value }: Finding): boolean | null {
  if (bound === null) return null
  const judged = bound.of === 'ratio' ? ratio : value
  return bound.is === 'at least' ? judged >= bound.limit : judged <= bound.limit
}
