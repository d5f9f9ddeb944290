/** How far a live clock is from the wall clock, in the largest unit that fits: `+3` days, `−2` hours. */
export interface ClockOffset {
  readonly unit: 'days' | 'hours' | 'minutes'
  readonly sign: '+' | '−'
  readonly n: number
}

const UNITS = [
  { unit: 'days', ms: 86_400_000 },
  { unit: 'hours', ms: 3_600_000 },
  { unit: 'minutes', ms: 60_000 },
] as const

/** Answers the offset as one says it; null below a minute, which nobody would notice. */
export function clockOffset(offsetMs: number): ClockOffset | null {
  const distance = Math.abs(offsetMs)
  const fitting = UNITS.find(({ ms }) => distance >= ms)
  if (fitting === undefined) return null
  return { unit: fitting.unit, sign: offsetMs < 0 ? '−' : '+', n: Math.floor(distance / fitting.ms) }
}
