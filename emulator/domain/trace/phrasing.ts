import type { Bilingual } from '../bilingual.ts'
import type { NumberType } from '../number-type.ts'
import type { EpochMs } from '../time.ts'
import { renderLocalTime } from '../warsaw-time.ts'

/** Answers a count with the form of the noun that Polish puts after it: 1 hasło, 2 hasła, 5 haseł, 12 haseł, 22 hasła. */
export function countPl(count: number, one: string, few: string, many: string): string {
  const [ones, tens] = [count % 10, count % 100]
  const isFew = ones >= 2 && ones <= 4 && !(tens >= 12 && tens <= 14)
  return `${count} ${count === 1 ? one : isFew ? few : many}`
}

/** Answers a count with the noun after it: 1 part, 2 parts. */
export function countEn(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Answers how long a text is in SMS parts: 1 część, 2 części; 1 part, 2 parts. */
export function countParts(parts: number): Bilingual {
  return { pl: countPl(parts, 'część', 'części', 'części'), en: countEn(parts, 'part', 'parts') }
}

/** Answers a text in the quotation marks of each language, on one line and cut with an ellipsis when it is long. */
export function quote(text: string): Bilingual {
  const short = excerpt(text)
  return { pl: `„${short}”`, en: `“${short}”` }
}

/** Answers a text on one line, cut with an ellipsis after 60 characters; `∅` stands for a text without visible characters. */
export function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ').trim()]
  if (characters.length === 0) return '∅'
  return characters.length > MAX_SHOWN
    ? `${characters.slice(0, MAX_SHOWN).join('').trimEnd()}…`
    : characters.join('')
}

/** Answers things one after another, the last with “and”: A, B i C. */
export function enumerate(items: readonly (string | number)[]): Bilingual {
  const start = items.slice(0, -1).join(', ')
  const last = String(items.at(-1) ?? '')
  return start === '' ? { pl: last, en: last } : { pl: `${start} i ${last}`, en: `${start} and ${last}` }
}

/** Answers a moment on the clock of Warsaw to the minute, `YYYY-MM-DD HH:MM` (R5). */
export function momentOf(at: EpochMs): string {
  return renderLocalTime(at).slice(0, 'YYYY-MM-DD HH:MM'.length)
}

/** Answers a moment on the clock of Warsaw, to the second where it is not a whole minute (R5). */
export function exactMomentOf(at: EpochMs): string {
  return renderLocalTime(at).replace(/:00$/, '')
}

/** Answers a net amount, given as decimal text, as each language writes it: `0,16 zł netto`; and says so when no price is set (R177). */
export function priceOrUnset(price: string | null): Bilingual {
  if (price === null) return { pl: 'cena nieustalona', en: 'price not set' }
  return { pl: `${price.replace('.', ',')} zł netto`, en: `PLN ${price} net` }
}

/** What the number types are called in a sentence. */
export const NUMBER_TYPE_NAMES: Readonly<Record<NumberType, Bilingual>> = {
  ECO_PLUS: { pl: 'SMS ECO+', en: 'SMS ECO+' },
  TWO_WAY: { pl: '2way', en: '2way' },
  ND: { pl: 'ND', en: 'ND' },
  SC: { pl: 'SC', en: 'SC' },
  NDI_SMS: { pl: 'NDI SMS', en: 'NDI SMS' },
  SCI: { pl: 'SCI', en: 'SCI' },
  NDI_MMS: { pl: 'NDI MMS', en: 'NDI MMS' },
  OWN_NUMBER: { pl: 'numer własny', en: 'own number' },
  ALPHA_SENDER: { pl: 'nazwa nadawcy', en: 'sender name' },
}

const MAX_SHOWN = 60
