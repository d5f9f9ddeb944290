import { addMs, type EpochMs } from '../../domain/time.ts'
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

const MS_PER_SECOND = 1000

/**
 * Reads a date parameter as the first moment it means: local time of Warsaw, `YYYY-MM-DD HH:MM[:SS]`, or a date alone, the beginning
 * of that day (R5).
 */
export function readBeginning(text: string): EpochMs | undefined {
  return parseInstant(withTime(text, '00:00:00'))
}

/** Reads a date parameter as the last moment it means: its second to the end, a date alone to the end of that day (R5). */
export function readEnd(text: string): EpochMs | undefined {
  const at = parseInstant(withTime(text, '23:59:59'), 'later')
  return at === undefined ? undefined : addMs(at, MS_PER_SECOND - 1 - (at % MS_PER_SECOND))
}

/** Reads a date parameter as the next such moment to come: in the hour that October repeats, the later one once the earlier is past. */
export function readMomentToCome(text: string, now: EpochMs): EpochMs | undefined {
  const earlier = readBeginning(text)
  if (earlier === undefined || earlier > addMs(now, -MS_PER_SECOND)) return earlier
  return parseInstant(withTime(text, '00:00:00'), 'later')
}

function withTime(text: string, time: string): string {
  const trimmed = text.trim()
  return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? `${trimmed} ${time}` : trimmed
}
