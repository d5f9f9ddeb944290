import { FILTER_NAMES, isFilterName, MESSAGE_FILTERS, numberBeginsWith } from './message-filter.ts'
import type { Condition, MessageQuery } from './message-match.ts'
import { searchWords } from './message-tokens.ts'
import { isRefusal, refused, type Refusal } from './refusal.ts'
import type { EpochMs } from './time.ts'
import { parseInstant } from './warsaw-time.ts'

/** What can stand before the colon of a filter. */
export const QUERY_FIELDS = [...FILTER_NAMES, 'before', 'after'] as const

/**
 * Reads the search box of the message list: words, "quoted words" and `field:value`, each with an optional `-` in front that
 * negates it; all must hold. A bare word is the beginning of a word, and digits also the beginning of a number in any spelling
 * (R7); quoted words stand whole and one after another. `before:` is exclusive and `after:` inclusive; a date alone is its midnight
 * in Warsaw (R5). Refusal: E_QUERY with the term (`got`) and what can stand in its place (`expected`).
 */
export function parseMessageQuery(text: string): MessageQuery | Refusal {
  const conditions: Condition[] = []
  let since: EpochMs | null = null
  let until: EpochMs | null = null
  for (const term of joinDigitGroups(splitTerms(text))) {
    const meaning = readTerm(term)
    if (isRefusal(meaning)) return meaning
    if (meaning.kind === 'since') since = since === null || meaning.at > since ? meaning.at : since
    else if (meaning.kind === 'until') until = until === null || meaning.at < until ? meaning.at : until
    else conditions.push(meaning)
  }
  return { condition: { kind: 'all', of: conditions }, since, until }
}

interface Term {
  readonly written: string
  readonly isNegated: boolean
  /** The name before the colon, in lower case; whether there is such a filter is not known yet. undefined: words. */
  readonly field: string | undefined
  readonly isQuoted: boolean
  readonly value: string
}

const TERM = /(?<minus>-?)(?<whole>(?:(?<name>\p{L}{2,}):(?!\/\/))?(?:"(?<quoted>[^"]*)"|(?<bare>\S*)))/gu

function splitTerms(text: string): Term[] {
  return Array.from(text.matchAll(TERM), ({ 0: written, groups = {} }) => {
    const { minus, whole = '', name, quoted, bare } = groups
    const value = quoted ?? bare ?? ''
    const isFilter =
      name !== undefined && (value !== '' || QUERY_FIELDS.some((field) => field === name.toLowerCase()))
    return {
      written,
      isNegated: minus === '-',
      field: isFilter ? name.toLowerCase() : undefined,
      isQuoted: quoted !== undefined,
      // What is no filter is words with a colon, as in "uwaga:".
      value: isFilter || quoted !== undefined ? value : whole,
    }
  }).filter(({ field, value }) => field !== undefined || searchWords(value).length > 0)
}

const DIGIT_GROUP = /^[+(]*\d[\d().\-/]*$/

/** Makes one term of digits that stand side by side, as people write a number in groups; a minus before it is for all of it. */
function joinDigitGroups(terms: readonly Term[]): Term[] {
  const joined: Term[] = []
  for (const term of terms) {
    const before = joined.at(-1)
    if (before === undefined || term.isNegated || !isDigitTerm(before) || !isDigitTerm(term))
      joined.push(term)
    else joined[joined.length - 1] = { ...before, value: `${before.value} ${term.value}` }
  }
  return joined
}

function isDigitTerm({ field, isQuoted, value }: Term): boolean {
  return field === undefined && !isQuoted && areDigits(value)
}

function areDigits(value: string): boolean {
  return value.split(' ').every((group) => DIGIT_GROUP.test(group))
}

type Meaning =
  | Condition
  | { readonly kind: 'since'; readonly at: EpochMs }
  | { readonly kind: 'until'; readonly at: EpochMs }

function readTerm(term: Term): Meaning | Refusal {
  const { field, isNegated } = term
  // Each is exactly what the other is not.
  if (field === 'before' || field === 'after')
    return readTime(term, (field === 'after') === isNegated ? 'until' : 'since')
  const condition = field === undefined ? hasWords(term) : readFilter(term, field)
  return isNegated && !isRefusal(condition) ? { kind: 'not', of: condition } : condition
}

function readTime(term: Term, kind: 'since' | 'until'): Meaning | Refusal {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(term.value)
  const at = parseInstant(isDate ? `${term.value} 00:00` : term.value)
  return at === undefined ? refuse(term, '2026-06-12 "2026-06-12 09:00" 2026-06-12T07:00:00Z') : { kind, at }
}

function readFilter(term: Term, field: string): Condition | Refusal {
  if (!isFilterName(field)) return refuse(term, QUERY_FIELDS.map((name) => `${name}:`).join(' '))
  const filter = MESSAGE_FILTERS[field]
  return filter.read(term.value) ?? refuse(term, filter.expected)
}

function refuse({ written }: Term, expected: string): Refusal {
  return refused('E_QUERY', { got: written, expected })
}

/** Fewer digits than these say too little of a number to be looked for in one. */
const LEAST_DIGITS = 3

function hasWords(term: Term): Condition {
  const words: Condition = term.isQuoted
    ? { kind: 'whole', tokens: searchWords(term.value) }
    : {
        kind: 'all',
        of: term.value.split(' ').map((group) => ({ kind: 'beginning', tokens: searchWords(group) })),
      }
  const isNumber = areDigits(term.value) && term.value.replace(/\D/g, '').length >= LEAST_DIGITS
  return isNumber ? { kind: 'any', of: [words, numberBeginsWith(term.value)] } : words
}
