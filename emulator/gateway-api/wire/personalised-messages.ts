import { WireParameters } from './wire-parameters.ts'
import { type WireValue } from './wire-tree.ts'

/** A text of its own for one phone; the phone is what the client wrote. */
export interface PersonalisedMessage {
  readonly phone: string
  readonly text: string
}

const BETWEEN_ENTRIES = ']|['

/**
 * Reads the parameter `messages` in each form that clients send; nothing readable gives no messages. An entry without a phone or
 * without a text stays, with an empty one, for the caller to refuse. Source: api-v2 2.1.2.
 */
export function readPersonalisedMessages(value: WireValue | undefined): readonly PersonalisedMessage[] {
  if (typeof value === 'string' && !isJson(value)) return readJoined(value)
  return new WireParameters({ messages: value ?? null }).records('messages').flatMap(readEntry)
}

/** Forms 1, 2 and 6: objects in a list; one whose phone is a list stands for a message to each. */
function readEntry(entry: WireParameters): readonly PersonalisedMessage[] {
  const text = entry.text('text') ?? ''
  const phones = entry.list('phone')
  return (phones.length === 0 ? [''] : phones).map((phone) => ({ phone, text }))
}

/** Forms 3 to 5: `phone:text` entries in one text, with a separator left at the end (C#, Perl), or with stray quotes and both (Python). */
function readJoined(joined: string): readonly PersonalisedMessage[] {
  return joined
    .split(BETWEEN_ENTRIES)
    .map((entry, index) => (index > 0 && entry.startsWith('"') ? entry.slice(1) : entry))
    .filter((entry) => entry !== '')
    .map(readJoinedEntry)
}

/** Texts have colons of their own, phones have none. */
function readJoinedEntry(entry: string): PersonalisedMessage {
  const colon = entry.indexOf(':')
  return colon === -1
    ? { phone: entry.trim(), text: '' }
    : { phone: entry.slice(0, colon).trim(), text: entry.slice(colon + 1) }
}

/** A list as JSON in a text, which clients that only know texts send in other places. No joined entry starts like that. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text)
}
