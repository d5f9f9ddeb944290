import { parseAddress, withoutPlus } from './addresses.ts'
import type { Condition } from './message-match.ts'
import { markOf, MESSAGE_PROPERTIES, searchWords, type MarkName } from './message-tokens.ts'
import { NUMBER_TYPES } from './number-type.ts'

/** One filter of the search box: how its value is read, and examples of values for whoever wrote one that it does not know. */
interface MessageFilter {
  readonly expected: string
  /** Answers what the message must be like; undefined for a value that means nothing here. */
  readonly read: (value: string) => Condition | undefined
}

const ADDRESS = '500600700, "500 600 700", +44…, 4301, FIRMA'

/** The filters by the name before the colon, except those of time. */
export const MESSAGE_FILTERS = {
  from: { expected: ADDRESS, read: (value) => hasAddress('from', value) },
  to: { expected: ADDRESS, read: (value) => hasAddress('to', value) },
  number: { expected: ADDRESS, read: hasNumber },
  type: { expected: NUMBER_TYPES.join(' '), read: hasType },
  keyword: { expected: 'OGRODNIK, "STOP PROMO"', read: (value) => hasMark('keyword', value) },
  account: {
    expected: '1, none',
    read: (value) => (/^(\d+|none)$/i.test(value) ? hasMark('account', value) : undefined),
  },
  is: { expected: MESSAGE_PROPERTIES.join(' '), read: hasProperty },
  parts: { expected: '2, >1, >=2, <3, <=2', read: hasParts },
  enc: { expected: 'gsm, ucs2', read: hasEncoding },
} satisfies Readonly<Record<string, MessageFilter>>
type FilterName = keyof typeof MESSAGE_FILTERS
export const FILTER_NAMES = Object.keys(MESSAGE_FILTERS) as readonly FilterName[]

/** Tells the names of filters from other words. */
export function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(MESSAGE_FILTERS, name)
}

/** Answers whether a number on either side of a message begins with these digits, however they are grouped (R7, R12). */
export function numberBeginsWith(digits: string): Condition {
  return { kind: 'any', of: [...beginnings('from', digits), ...beginnings('to', digits)] }
}

// A complete address is meant whole; fewer digits are the beginning of one, and anything else is a sender name.
function hasAddress(side: 'from' | 'to', value: string): Condition | undefined {
  const parsed = parseAddress(value)
  if (parsed.kind !== 'refused') return { kind: 'whole', tokens: [markOf(side, withoutPlus(parsed.address))] }
  return /^[+\d\s]+$/.test(value) ? { kind: 'any', of: beginnings(side, value) } : hasMark(side, value)
}

function beginnings(side: 'from' | 'to', written: string): Condition[] {
  const [, international, digits = ''] = /^(\+|00)?(\d*)/.exec(written.replace(/[^+\d]/g, '')) ?? []
  const spellings = international === undefined ? [digits, `48${digits}`] : [digits]
  return spellings.map((spelling) => ({ kind: 'beginning', tokens: [markOf(side, spelling)] }))
}

// The platform's side of a message: where it was written to, or what it shows as its sender.
function hasNumber(value: string): Condition | undefined {
  const to = hasAddress('to', value)
  const from = hasAddress('from', value)
  if (to === undefined || from === undefined) return undefined
  return {
    kind: 'any',
    of: [
      { kind: 'all', of: [isProperty('inbound'), to] },
      { kind: 'all', of: [isProperty('outbound'), from] },
    ],
  }
}

function hasType(value: string): Condition | undefined {
  const name = searchWords(value).join('_').toUpperCase()
  return NUMBER_TYPES.some((type) => type === name) ? hasMark('type', name) : undefined
}

function hasProperty(value: string): Condition | undefined {
  const name = searchWords(value).join('-')
  const property = MESSAGE_PROPERTIES.find((known) => known === name)
  return property === undefined ? undefined : isProperty(property)
}

function isProperty(property: (typeof MESSAGE_PROPERTIES)[number]): Condition {
  return { kind: 'whole', tokens: [markOf('is', property)] }
}

function hasParts(value: string): Condition | undefined {
  const [, comparison = '=', digits] = /^(<=|>=|<|>|=)?(\d{1,3})$/.exec(value) ?? []
  if (digits === undefined) return undefined
  const parts = Number(digits)
  switch (comparison) {
    case '>':
      return hasPartsFrom(parts + 1)
    case '>=':
      return hasPartsFrom(parts)
    case '<':
      return not(hasPartsFrom(parts))
    case '<=':
      return not(hasPartsFrom(parts + 1))
    default:
      return { kind: 'all', of: [hasPartsFrom(parts), not(hasPartsFrom(parts + 1))] }
  }
}

function hasPartsFrom(parts: number): Condition {
  return parts === 0 ? { kind: 'all', of: [] } : { kind: 'whole', tokens: [markOf('parts', String(parts))] }
}

function hasEncoding(value: string): Condition | undefined {
  const name = searchWords(value).join('')
  if (name === 'ucs2') return hasMark('enc', 'UCS-2')
  return name === 'gsm' || name === 'gsm7' ? hasMark('enc', 'GSM-7') : undefined
}

function hasMark(name: MarkName, value: string): Condition | undefined {
  return searchWords(value).length === 0 ? undefined : { kind: 'whole', tokens: [markOf(name, value)] }
}

function not(condition: Condition): Condition {
  return { kind: 'not', of: condition }
}
