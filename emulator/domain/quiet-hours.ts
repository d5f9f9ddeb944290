import { Temporal } from 'temporal-polyfill'
import { isPolishHoliday } from './polish-holidays.ts'
import type { Profile } from './profile.ts'
import type { EpochMs } from './time.ts'
import { fromWarsaw, toWarsaw } from './warsaw-time.ts'

type QuietProfile = Pick<Profile, 'quiet.from' | 'quiet.to' | 'quiet.sundays_holidays'>

/** More days in a row than any calendar keeps quiet; past it the profile leaves no time at all. */
const MAX_DAYS = 14

/**
 * Answers the instant itself when it is not in quiet hours, else the instant at which they end, on Warsaw's clock (R92, R187).
 * A profile that leaves no loud time answers the instant itself: a message must not wait for ever.
 */
export function nextQuietEnd(at: EpochMs, profile: QuietProfile): EpochMs {
  const start = toWarsaw(at)
  let when = start
  for (let days = 0; days < MAX_DAYS;) {
    if (profile['quiet.sundays_holidays'] && isDayOff(when.toPlainDate())) {
      when = when.add({ days: 1 }).startOfDay()
      days += 1
      continue
    }
    const end = nightEnd(when, profile)
    if (end === undefined) return when === start ? at : fromWarsaw(when)
    when = end
    days += 1
  }
  return at
}

function isDayOff(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek === 7 || isPolishHoliday(date)
}

/** When the quiet stretch around this time ends; undefined when it is not quiet. The stretch may cross midnight. */
function nightEnd(when: Temporal.ZonedDateTime, profile: QuietProfile): Temporal.ZonedDateTime | undefined {
  const from = Temporal.PlainTime.from(profile['quiet.from'])
  const to = Temporal.PlainTime.from(profile['quiet.to'])
  const time = when.toPlainTime()
  const isBefore = (left: Temporal.PlainTime, right: Temporal.PlainTime) =>
    Temporal.PlainTime.compare(left, right) < 0
  const crossesMidnight = isBefore(to, from)
  const startsToday = !isBefore(time, from)
  const endsToday = isBefore(time, to)
  const isQuiet = crossesMidnight ? startsToday || endsToday : startsToday && endsToday
  if (!isQuiet) return undefined
  const day = crossesMidnight && startsToday ? when.add({ days: 1 }) : when
  return day.withPlainTime(to)
}
