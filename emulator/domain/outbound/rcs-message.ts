/** What an RCS shows on a phone that has no picture of it: its text, or the words of its cards. */
export type ReadRcs =
  | { readonly kind: 'rcs'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: 'content-invalid' | 'text-too-long' }

/** Most characters of each text, cards of a carousel, and suggestions (api-v2 2.1.6 [T]). */
const MOST = { text: 3_072, title: 100, description: 1_000, cards: 4, suggestions: 11 } as const

/**
 * Reads the content of an RCS: a text, a file, or one card or several, each form with suggestions if wanted (api-v2 2.1.6 [V]). Refused
 * as invalid when it is not just one of them, and as too long above a limit.
 */
export function readRcs(message: unknown): ReadRcs {
  if (!isRecord(message)) return refused('content-invalid')
  const { text, file, richcard, suggestions = [] } = message
  if ([text, file, richcard].filter((form) => !isAbsent(form)).length !== 1) return refused('content-invalid')
  const offered = toList(suggestions)
  if (!offered.every(isRecord)) return refused('content-invalid')
  if (offered.length > MOST.suggestions) return refused('text-too-long')
  if (!isAbsent(text)) return readText(text)
  return isAbsent(file) ? readCards(toList(richcard)) : readFile(file)
}

function readText(text: unknown): ReadRcs {
  if (typeof text !== 'string') return refused('content-invalid')
  return isLonger(text, MOST.text) ? refused('text-too-long') : { kind: 'rcs', text }
}

function readFile(file: unknown): ReadRcs {
  if (!isRecord(file) || !isAddress(file.url)) return refused('content-invalid')
  return { kind: 'rcs', text: typeof file.name === 'string' ? file.name : '' }
}

function readCards(cards: readonly unknown[]): ReadRcs {
  if (cards.length === 0 || !cards.every(isRecord)) return refused('content-invalid')
  if (cards.length > MOST.cards) return refused('text-too-long')
  const texts: string[] = []
  for (const { title, description, media } of cards) {
    const words = [title, description].filter((word) => !isAbsent(word))
    if (!words.every((word) => typeof word === 'string')) return refused('content-invalid')
    if (!isAbsent(media) && !(isRecord(media) && isAddress(media.url))) return refused('content-invalid')
    if (words.length === 0 && isAbsent(media)) return refused('content-invalid')
    if (isLonger(title, MOST.title) || isLonger(description, MOST.description))
      return refused('text-too-long')
    texts.push(words.join('\n'))
  }
  return { kind: 'rcs', text: texts.join('\n\n') }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list, also one that a form wrote as an object with the positions as keys, or a single entry. */
function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return [value]
  const keys = Object.keys(value)
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(value) : [value]
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function isLonger(value: unknown, most: number): boolean {
  return typeof value === 'string' && Array.from(value).length > most
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value)
}

function refused(why: Extract<ReadRcs, { kind: 'refused' }>['why']): ReadRcs {
  return { kind: 'refused', why }
}
