import { Temporal } from 'temporal-polyfill'

/** Days off on fixed dates, `MM-DD`. Christmas Eve is one since 2025. */
const FIXED = new Set(['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-25', '12-26'])
const CHRISTMAS_EVE_SINCE = 2025

/** Days after Easter Sunday: itself, Easter Monday, Pentecost, Corpus Christi. */
const AFTER_EASTER = [0, 1, 49, 60]

/** Answers whether a date is a public holiday in Poland, for quiet hours (R187). */
export function isPolishHoliday(date: Temporal.PlainDate): boolean {
  const monthDay = date.toString().slice(-5)
  if (FIXED.has(monthDay)) return true
  if (monthDay === '12-24') return date.year >= CHRISTMAS_EVE_SINCE
  const sinceEaster = easterSunday(date.year).until(date, { largestUnit: 'days' }).days
  return AFTER_EASTER.includes(sinceEaster)
}

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus published. */
function easterSunday(year: number): Temporal.PlainDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const lunarShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarShift + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const sum = epact + weekday - 7 * correction + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 })
}
