import type { EmulatorEvent } from '../../emulator/contract/events.ts'

/** Messages whose delivery reports came, by the numbers of the first and the last; others may stand between. */
export interface ReportedRange {
  readonly first: number
  readonly last: number
}

/** Answers which messages a run of events tells reports of: the `ref` of a `report.arrived` is `first-last`. */
export function reportedIn(events: readonly EmulatorEvent[]): readonly ReportedRange[] {
  return events.flatMap(({ type, ref }) => {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(ref ?? '') ?? []
    return type === 'report.arrived' && first !== undefined && last !== undefined
      ? [{ first: Number(first), last: Number(last) }]
      : []
  })
}

/** Answers whether the report of a message may be among them; the number of a message is that of its trace. */
export function isReported(number: number, ranges: readonly ReportedRange[]): boolean {
  return ranges.some(({ first, last }) => first <= number && number <= last)
}
