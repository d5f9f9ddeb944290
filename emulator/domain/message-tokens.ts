import { foldCharacters } from './comparison-form.ts'
import type { Message } from './message.ts'
import type { MatchFolding } from './profile.ts'

/** What `is:` can ask of a message. */
const PROPERTIES = {
  inbound: ({ direction }) => direction === 'inbound',
  outbound: ({ direction }) => direction === 'outbound',
  read: ({ isRead }) => isRead,
  unread: ({ isRead }) => !isRead,
  matched: ({ result }) => result === 'MATCHED',
  unmatched: ({ result }) => result === 'UNMATCHED', // R63
  stored: ({ result }) => result === 'STORED', // R21
  closed: ({ result }) => result === 'CLOSED_KEYWORD', // R58
  command: ({ result }) => result === 'PLATFORM_COMMAND', // R71
  lost: ({ ribbon }) => ribbon.includes('lost'), // R64
  sent: ({ result }) => result === 'SENT',
  refused: ({ result }) => result === 'REFUSED',
  scheduled: ({ result }) => result === 'SCHEDULED',
  withdrawn: ({ result }) => result === 'WITHDRAWN',
  answered: ({ ribbon }) => ribbon.includes('answer'),
  withheld: ({ ribbon }) => ribbon.includes('answer-withheld'),
  'answer-failed': ({ ribbon }) => ribbon.includes('answer-failed'), // R180
  joined: ({ ribbon }) => ribbon.includes('group-joined'),
  left: ({ ribbon }) => ribbon.includes('group-left'),
  blacklisted: ({ flags }) => flags.includes('BLACKLISTED'), // R85
  'opt-out': ({ flags }) => flags.includes('OPT_OUT_INTENT'), // R55
  overlap: ({ flags }) => flags.includes('OVERLAP'), // R61
  ambiguous: ({ flags }) => flags.includes('EXACT_AMBIGUOUS'), // R48
  'loop-guard': ({ flags }) => flags.includes('LOOP_GUARD'), // R94
} satisfies Readonly<Record<string, (message: Message) => boolean>>

export type MessageProperty = keyof typeof PROPERTIES
export const MESSAGE_PROPERTIES = Object.keys(PROPERTIES) as readonly MessageProperty[]

/** A fact about a message that a filter can ask for. */
export type MarkName = 'is' | 'from' | 'to' | 'type' | 'keyword' | 'account' | 'enc' | 'parts'

/**
 * Everything a search can find a message by, in one row: the words of its text, marks, the words of its keyword. A mark begins with
 * a colon, which no word contains; standing between text and keyword, the marks keep quoted words from reaching across. What is
 * found is defined by these tokens alone, whether they are read from the index or made afresh from the message.
 */
export function tokensOf(message: Message): readonly string[] {
  const keywordWords = message.keyword === null ? [] : searchWords(message.keyword.text)
  return [...searchWords(message.text), ...marksOf(message), ...keywordWords]
}

/**
 * Answers the words of a text as they are searched for: without case and Polish marks, so that `Żółw` and `ZOLW` are one (R41).
 * An emoji or a sign beyond ASCII is a word of its own; punctuation is none.
 */
export function searchWords(text: string): readonly string[] {
  return foldCharacters(text, SEARCH_FOLDING).match(WORD) ?? []
}

/** Answers the token that says a fact about a message; equal for values that differ only in case or punctuation. */
export function markOf(name: MarkName, value: string): string {
  return `:${name}:${searchWords(value).join(':')}`
}

const WORD = /[\p{L}\p{M}\p{N}]+|[\p{S}--\p{ASCII}]/gv

const SEARCH_FOLDING: MatchFolding = {
  'match.fold_case': true,
  'match.fold_diacritics': true,
  'match.strip_outer_punctuation': false,
}

const PROPERTY_MARKS = MESSAGE_PROPERTIES.map((name) => ({
  mark: markOf('is', name),
  isTrue: PROPERTIES[name],
}))

function marksOf(message: Message): readonly string[] {
  const { direction, phone, number, numberType, keyword, accountId, parts } = message
  const [from, to] = direction === 'inbound' ? [phone, number] : [number, phone]
  const marks = PROPERTY_MARKS.filter(({ isTrue }) => isTrue(message)).map(({ mark }) => mark)
  if (from !== null) marks.push(markOf('from', from))
  if (to !== null) marks.push(markOf('to', to))
  if (numberType !== null) marks.push(markOf('type', numberType))
  if (keyword !== null) marks.push(markOf('keyword', keyword.text))
  marks.push(
    markOf('account', accountId === null ? 'none' : String(accountId)),
    markOf('enc', message.encoding),
  )
  // One mark for each part, so that "at least so many" is one mark to look for.
  for (let part = 1; part <= parts; part += 1) marks.push(markOf('parts', String(part)))
  return marks
}
