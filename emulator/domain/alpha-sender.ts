import { isGsmText } from './gsm-alphabet.ts'

/** A text shown instead of a number: at most 11 characters of the GSM alphabet. Made only by `parseAlphaSender` (R32, R165). */
export type AlphaSender = string & { readonly __brand: 'AlphaSender' }

/** What other services forbid and this platform does not state: unusual form, or the name of a public body (R166). */
export type SenderWarning = 'W_SENDER_FORM' | 'W_SENDER_MISLEADING'

export type SenderRefusalReason =
  | 'empty'
  | 'too-long'
  | 'polish-letter'
  /** Outside the GSM alphabet, or a control character. */
  | 'forbidden-character'

export type ParsedAlphaSender =
  | { readonly kind: 'ok'; readonly sender: AlphaSender; readonly warnings: readonly SenderWarning[] }
  | RefusedAlphaSender

interface RefusedAlphaSender {
  readonly kind: 'refused'
  readonly code: 'E_SENDER'
  readonly reason: SenderRefusalReason
}

/**
 * Answers the sender name with what is doubtful about it, or why it can never be one. White space around it is dropped and
 * letters with separate marks are composed (NFC) first. Whether the name is the word `2waySMS`, a number of the account or an
 * authorised name is for the caller to find out. Rules R32, R165, R166.
 */
export function parseAlphaSender(raw: string): ParsedAlphaSender {
  const sender = readAlphaSender(raw)
  return 'kind' in sender ? sender : { kind: 'ok', sender: sender.name, warnings: warningsOf(sender.name) }
}

/** The same without looking for what is doubtful about it; for the road of every message. */
export function readAlphaSender(raw: string): { readonly name: AlphaSender } | RefusedAlphaSender {
  const sender = raw.trim().normalize('NFC')
  if (sender === '') return refused('empty')
  if (Array.from(sender).length > MAX_CHARACTERS) return refused('too-long')
  if (/[ąćęłńóśźż]/iu.test(sender)) return refused('polish-letter')
  // The sender field of an SMS is always coded in the 7-bit alphabet, whatever the text is coded in.
  if (!isGsmText(sender) || /\p{Cc}/u.test(sender)) return refused('forbidden-character')
  return { name: sender as AlphaSender }
}

const MAX_CHARACTERS = 11

/** Names that only a whole word of the sender can mean, and stems that mean a public body inside any word (R166). */
const PUBLIC_BODIES: ReadonlySet<string> = new Set(['ZUS', 'GOV', 'SAD', 'NFZ'])
const PUBLIC_BODY_STEMS = ['POLICJA', 'URZAD']

function refused(reason: SenderRefusalReason): RefusedAlphaSender {
  return { kind: 'refused', code: 'E_SENDER', reason }
}

function warningsOf(sender: string): readonly SenderWarning[] {
  const warnings: SenderWarning[] = []
  if (!hasUsualForm(sender)) warnings.push('W_SENDER_FORM')
  if (isMisleading(sender)) warnings.push('W_SENDER_MISLEADING')
  return warnings
}

function hasUsualForm(sender: string): boolean {
  return /^[A-Za-z\d .-]+$/.test(sender) && /[A-Za-z]/.test(sender) && !/\d{4}/.test(sender)
}

/** Looks at each word (`InfoZUS` has two) and at the name as a whole, where dots or a zero for O may hide it: `Z.U.S`, `P0LICJA`. */
function isMisleading(sender: string): boolean {
  const words = sender.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
  const whole = sender.replaceAll('0', 'O').replace(/[^A-Za-z]/g, '')
  return [...words, whole].some((word) => namesPublicBody(word.toUpperCase()))
}

function namesPublicBody(word: string): boolean {
  return PUBLIC_BODIES.has(word) || PUBLIC_BODY_STEMS.some((stem) => word.includes(stem))
}
