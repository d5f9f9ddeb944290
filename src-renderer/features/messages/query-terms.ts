import { parseMessageQuery, QUERY_FIELDS } from '../../../emulator/domain/message-query.ts'
import { isRefusal } from '../../../emulator/domain/refusal.ts'

/** A stretch of the search text: a filter that is understood, one that is not, or words and the spaces between. */
export interface QueryPiece {
  readonly text: string
  readonly kind: 'filter' | 'refused' | 'words'
}

/** A term of the search text and where it stands, in UTF-16 code units. */
export interface QueryTerm {
  readonly text: string
  readonly start: number
  readonly end: number
}

const TERM = /-?(?:\p{L}+:)?(?:"[^"]*"?|\S+)/gu
const FILTER = /^-?(?<field>\p{L}{2,}):(?!\/\/)/u

/** Cuts a search text where the emulator cuts it: at spaces outside of quotation marks. */
export function termsOf(query: string): readonly QueryTerm[] {
  return Array.from(query.matchAll(TERM), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}

/**
 * The search text in stretches, to be drawn; joined they are the text. A filter that is being written, given by where the
 * caret is, is no mistake yet.
 */
export function piecesOfQuery(query: string, writingAt: number | null): readonly QueryPiece[] {
  const pieces: QueryPiece[] = []
  let at = 0
  for (const { text, start, end } of termsOf(query)) {
    const kind = kindOf(text)
    const isBeingWritten = writingAt !== null && start < writingAt && writingAt <= end
    if (kind === 'words' || (kind === 'refused' && isBeingWritten)) continue
    if (start > at) pieces.push({ text: query.slice(at, start), kind: 'words' })
    pieces.push({ text, kind })
    at = end
  }
  if (at < query.length) pieces.push({ text: query.slice(at), kind: 'words' })
  return pieces
}

/** Tells whether the emulator will understand a search text: it reads it with the same function. */
export function isUnderstood(query: string): boolean {
  return !isRefusal(parseMessageQuery(query))
}

/** The field of a term that is a filter, in lower case; undefined for words. */
export function fieldOf(term: string): string | undefined {
  return FILTER.exec(term)?.groups?.['field']?.toLowerCase()
}

export type QueryField = (typeof QUERY_FIELDS)[number]

export function isQueryField(name: string): name is QueryField {
  return QUERY_FIELDS.some((field) => field === name)
}

/** A filter as it has to be written: what has a space, or could be taken for several words, in quotation marks. */
export function writeFilter(field: QueryField, value: string): string {
  return `${field}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`
}

function kindOf(term: string): QueryPiece['kind'] {
  if (fieldOf(term) === undefined) return 'words'
  if (!isUnderstood(term)) return 'refused'
  return isFilter(term) ? 'filter' : 'words'
}

/** "uwaga:" with nothing behind it is words, as the emulator reads it. */
function isFilter(term: string): boolean {
  return QUERY_FIELDS.some((field) => field === fieldOf(term))
}
