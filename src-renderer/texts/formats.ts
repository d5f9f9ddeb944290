import type { Language } from './plural.ts'

const timeZone = 'Europe/Warsaw'
const localeOf: Readonly<Record<Language, string>> = { pl: 'pl-PL', en: 'en-GB' }
const romanMonths = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const polishWeekdays: Readonly<Record<string, string>> = {
  Mon: 'pn',
  Tue: 'wt',
  Wed: 'śr',
  Thu: 'cz',
  Fri: 'pt',
  Sat: 'sb',
  Sun: 'nd',
}

/** How one language writes numbers, money and instants (milliseconds since 1970). Instants are shown in Warsaw (R5). */
export interface Formats {
  /** `1 204` */
  number(value: number): string
  /** `0,16 zł`; takes the amount as a decimal text, so that no grosz is lost on the way. */
  money(zloty: string): string
  /** `10:00:00` */
  time(at: number): string
  /** `poniedziałek, 3 marca` */
  day(at: number): string
  /** `2025-03-03 10:00:00`, the form the vendor's interfaces use (R5), in every language. */
  stamp(at: number): string
  /** `pn 3 III 10:00`, short enough for the title bar. */
  clock(at: number): string
}

/** The formats of a language; made once for each. */
export function formatsOf(language: Language): Formats {
  return language === 'pl' ? polish() : english()
}

const polish = once(() => createFormats('pl'))
const english = once(() => createFormats('en'))

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function createFormats(language: Language): Formats {
  const locale = localeOf[language]
  const number = new Intl.NumberFormat(locale, { useGrouping: 'always' })
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'PLN' })
  const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'medium', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' })
  return {
    number: (value) => number.format(value),
    money: (zloty) => money.format(zloty as Intl.StringNumericLiteral),
    time: (at) => time.format(at),
    day: (at) => day.format(at),
    stamp,
    clock: (at) => (language === 'pl' ? polishClock(at) : englishClock(at)),
  }
}

function stamp(at: number): string {
  const { year, month, day, time } = fieldsAt(at)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${time}`
}

function polishClock(at: number): string {
  const { weekday, day, month, time } = fieldsAt(at)
  return `${polishWeekdays[weekday] ?? ''} ${day} ${romanMonths[Number(month) - 1] ?? ''} ${time.slice(0, 5)}`
}

function englishClock(at: number): string {
  const { weekday, day, monthName, time } = fieldsAt(at)
  return `${weekday} ${day} ${monthName} ${time.slice(0, 5)}`
}

const numericFields = once(
  () =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
)
const monthNames = once(() => new Intl.DateTimeFormat('en-GB', { timeZone, month: 'short' }))

function fieldsAt(at: number) {
  const parts = numericFields().formatToParts(at)
  const field = (type: Intl.DateTimeFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    weekday: field('weekday'),
    year: field('year'),
    month: String(Number(field('month'))),
    day: String(Number(field('day'))),
    monthName: monthNames().format(at),
    time: `${field('hour')}:${field('minute')}:${field('second')}`,
  }
}
