import { MESSAGE_PROPERTIES, type MessageProperty } from '../../../emulator/domain/message-tokens.ts'
import { NUMBER_TYPES, type NumberType } from '../../../emulator/domain/number-type.ts'
import { foldForSearch } from '../../ui/fuzzy.ts'
import { fieldOf, isQueryField, termsOf, writeFilter, type QueryField } from './query-terms.ts'

/** What a workspace has that a filter can name. */
export interface KnownValues {
  readonly phones: readonly { readonly number: string; readonly name: string }[]
  readonly numbers: readonly { readonly number: string; readonly label: string }[]
  readonly keywords: readonly string[]
  readonly accounts: readonly { readonly id: number; readonly name: string }[]
  /** `2026-06-12`: what day it is on the virtual clock, and the day before; empty while nobody knows. */
  readonly today: string
  readonly yesterday: string
}

/** What is said beside a suggestion: of a field and of most values in words of the panel, else a name as it is. */
export type SuggestionNote =
  | { readonly kind: 'field'; readonly field: QueryField }
  | { readonly kind: 'property'; readonly property: MessageProperty }
  | { readonly kind: 'type'; readonly type: NumberType }
  | { readonly kind: 'words'; readonly key: 'manyParts' | 'onePart' | 'noAccount' | 'today' | 'yesterday' }
  | { readonly kind: 'name'; readonly name: string }

export interface Suggestion {
  /** What is put in place of the term, without the minus sign. */
  readonly filter: string
  readonly note: SuggestionNote
  /** The term is only begun: its value comes next. */
  readonly isOpen: boolean
}

/** What can stand where the caret is: the term to be replaced, and what with. */
export interface Completion {
  readonly start: number
  readonly end: number
  readonly isNegated: boolean
  readonly suggestions: readonly Suggestion[]
}

const offeredFields: readonly QueryField[] = [
  'is',
  'keyword',
  'number',
  'from',
  'to',
  'type',
  'parts',
  'enc',
  'after',
  'before',
  'account',
]
const mostSuggestions = 30

/** Answers what can stand where the caret is: fields while a word is written, values behind a field's colon. */
export function completeQuery(query: string, caret: number, known: KnownValues): Completion {
  const term = termsOf(query).find(({ start, end }) => start < caret && caret <= end)
  const { text, start, end } = term ?? { text: '', start: caret, end: caret }
  const isNegated = text.startsWith('-')
  const written = isNegated ? text.slice(1) : text
  const field = fieldOf(written)
  const suggestions =
    field === undefined
      ? suggestFields(written)
      : suggestValues(field, written.slice(field.length + 1), known)
  return { start, end, isNegated, suggestions: suggestions.slice(0, mostSuggestions) }
}

/** The search text with a suggestion in its place, and where the caret stands then. */
export function applySuggestion(
  query: string,
  { start, end, isNegated }: Completion,
  { filter, isOpen }: Suggestion,
): { readonly query: string; readonly caret: number } {
  const rest = query.slice(end)
  const hasSpace = isOpen || rest.startsWith(' ')
  const before = `${query.slice(0, start)}${isNegated ? '-' : ''}${filter}${hasSpace ? '' : ' '}`
  return { query: before + rest, caret: before.length + (hasSpace && !isOpen ? 1 : 0) }
}

function suggestFields(written: string): Suggestion[] {
  const begun = written.toLowerCase()
  return offeredFields
    .filter((field) => field.startsWith(begun))
    .map((field) => ({ filter: `${field}:`, note: { kind: 'field', field }, isOpen: true }))
}

function suggestValues(name: string, written: string, known: KnownValues): Suggestion[] {
  if (!isQueryField(name)) return []
  const begun = foldForSearch(written.replaceAll('"', ''))
  const digits = begun.replace(/[\s-]/g, '')
  return valuesOf(name, known)
    .filter(({ value, note }) => {
      const words = note.kind === 'name' ? note.name : ''
      const found = [foldForSearch(value), ...foldForSearch(words).split(/\s+/)]
      return (
        found.some((word) => word.startsWith(begun)) ||
        (digits !== '' && value.replace('+48', '').startsWith(digits))
      )
    })
    .map(({ value, note }) => ({ filter: writeFilter(name, value), note, isOpen: false }))
}

interface Value {
  readonly value: string
  readonly note: SuggestionNote
}

function valuesOf(field: QueryField, known: KnownValues): readonly Value[] {
  switch (field) {
    case 'is':
      return MESSAGE_PROPERTIES.map((property) => ({ value: property, note: { kind: 'property', property } }))
    case 'keyword':
      return known.keywords.map((keyword) => named(keyword, ''))
    case 'number':
      return known.numbers.map(numberValue)
    case 'from':
    case 'to':
      return [
        ...known.phones.map((phone) => named(shorten(phone.number), phone.name)),
        ...known.numbers.map(numberValue),
      ]
    case 'type':
      return NUMBER_TYPES.map((type) => ({ value: type.toLowerCase(), note: { kind: 'type', type } }))
    case 'account':
      return [
        ...known.accounts.map(({ id, name }) => named(String(id), name)),
        { value: 'none', note: { kind: 'words', key: 'noAccount' } },
      ]
    case 'parts':
      return [
        { value: '>1', note: { kind: 'words', key: 'manyParts' } },
        { value: '1', note: { kind: 'words', key: 'onePart' } },
      ]
    case 'enc':
      return [named('gsm', 'GSM-7'), named('ucs2', 'UCS-2')]
    case 'before':
    case 'after':
      return known.today === ''
        ? []
        : [
            { value: known.today, note: { kind: 'words', key: 'today' } },
            { value: known.yesterday, note: { kind: 'words', key: 'yesterday' } },
          ]
  }
}

function numberValue({ number, label }: KnownValues['numbers'][number]): Value {
  return named(shorten(number), label)
}

/** A number without what is the same in all of them: `503340503`. */
function shorten(number: string): string {
  return number.replace(/^\+48/, '')
}

function named(value: string, name: string): Value {
  return { value, note: { kind: 'name', name } }
}
