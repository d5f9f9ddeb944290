import type { EpochMs } from '../../domain/time.ts'
import { localTimeRenderer, parseInstant } from '../../domain/warsaw-time.ts'

/** Answers a function that writes instants as the interface does (R5); it remembers the last one, as lists repeat them. */
export function timeRenderer(): (at: EpochMs) => string {
  const render = localTimeRenderer()
  let lastSecond = Number.NaN
  let lastText = ''
  return (at) => {
    const second = Math.floor(at / 1000)
    if (second !== lastSecond) {
      lastSecond = second
      lastText = render(at)
    }
    return lastText
  }
}

/** Reads a date parameter: local time of Warsaw, `YYYY-MM-DD HH:MM[:SS]`, or a date alone, which is its first moment (R5). */
export function readLocalTime(text: string): EpochMs | undefined {
  const trimmed = text.trim()
  return parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? `${trimmed} 00:00:00` : trimmed)
}
