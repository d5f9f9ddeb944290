import { Temporal } from 'temporal-polyfill'
import { epochMs, type EpochMs } from './time.ts'

const ZONE = 'Europe/Warsaw'

/** Answers local time of Europe/Warsaw as integrations see it, `YYYY-MM-DD HH:MM:SS` (R5). */
export function renderLocalTime(at: EpochMs): string {
  return toWarsaw(at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** Answers a function that writes many instants as `renderLocalTime` does, for lists: ten times as fast, once it is made. */
export function localTimeRenderer(): (at: EpochMs) => string {
  // Sweden writes dates just so.
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return (at) => format.format(at)
}

/** Which of the two moments a local time means in the hour that October repeats. */
export type RepeatedHour = 'earlier' | 'later'

/**
 * Reads an instant: ISO 8601 with a zone or offset, or `YYYY-MM-DD HH:MM[:SS]` as local time of Europe/Warsaw (R5). In the hour
 * that October repeats the earlier reading counts, unless the later is asked for; a time that March skips counts as one hour later.
 * undefined: neither form, a 60th second, or beyond `END_OF_TIME`.
 */
export function parseInstant(text: string, repeatedHour: RepeatedHour = 'earlier'): EpochMs | undefined {
  const isoText = text.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
  if (/T\d{2}:?\d{2}:?60/i.test(isoText)) return undefined
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(isoText))
      return inTime(Temporal.Instant.from(isoText).epochMilliseconds)
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/.test(isoText)) return undefined
    const disambiguation = repeatedHour === 'earlier' ? 'compatible' : 'later'
    const local = Temporal.PlainDateTime.from(isoText)
    return inTime(local.toZonedDateTime(ZONE, { disambiguation }).epochMilliseconds)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The last instant a clock can be set to: the end of the year 9999 in UTC. */
export const END_OF_TIME = epochMs(Date.UTC(9999, 11, 31, 23, 59, 59, 999))

function inTime(epochMilliseconds: number): EpochMs | undefined {
  return epochMilliseconds > END_OF_TIME ? undefined : epochMs(epochMilliseconds)
}

/** Answers an instant in UTC, ISO 8601 with milliseconds. */
export function renderInstant(at: EpochMs): string {
  return new Date(at).toISOString()
}

/** Answers the same instant on the clock and calendar of Warsaw. */
export function toWarsaw(at: EpochMs): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE)
}

/** Answers the instant of a Warsaw date and time. */
export function fromWarsaw(at: Temporal.ZonedDateTime): EpochMs {
  return epochMs(at.epochMilliseconds)
}

const SHORT_FORM = /^(\d{1,9})\s*(ms|s|m|min|h|d)$/
const UNITS_MS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** Reads a length of time in ms: ISO 8601 (`PT1H30M`, days of 24 hours) or short (`90s`, `10m`, `1h`, `14d`); undefined: neither. */
export function parseDurationMs(text: string): number | undefined {
  const short = SHORT_FORM.exec(text.trim().toLowerCase())
  if (short !== null) return Number(short[1]) * (UNITS_MS[short[2] ?? ''] ?? 0)
  try {
    const durationMs = Temporal.Duration.from(text.trim()).total({ unit: 'milliseconds' })
    return durationMs >= 0 && Number.isSafeInteger(durationMs) ? durationMs : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
