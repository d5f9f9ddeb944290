import type { Message } from '../../../emulator/contract/messages.ts'
import { OUTBOUND_REASONS, type OutboundReason } from '../../../emulator/domain/outbound-result.ts'
import type { Tone } from '../../ui/tone.ts'
import { standingOf, type Standing } from '../../stores/delivery-standing.ts'
import { standingTones } from './standing.ts'

/** What a row says of its message in one word: the keyword it hit as it is written, or what became of it. */
export type MessageMark =
  | { readonly kind: 'keyword'; readonly keyword: string; readonly tone: Tone }
  | { readonly kind: 'word'; readonly word: MarkWord; readonly tone: Tone }

type MarkWord = `messages.result.${Message['result']}` | `messages.delivery.${Standing}`
type MarkedMessage = Pick<Message, 'direction' | 'result' | 'keyword' | 'ribbon' | 'delivery'>

/** The tone of the arrow before a message: red when nobody got it, or nobody will. */
export function toneOf(message: Pick<Message, 'direction' | 'result' | 'ribbon' | 'delivery'>): Tone {
  const standing = standingOf(message)
  const isFailed = standing === null ? message.ribbon.includes('lost') : standingTones[standing] === 'error'
  return isFailed ? 'error' : message.direction
}

export function markOf(message: MarkedMessage): MessageMark {
  const { result, keyword } = message
  const standing = standingOf(message)
  if (standing !== null)
    return { kind: 'word', word: `messages.delivery.${standing}`, tone: standingTones[standing] }
  if (toneOf(message) === 'error') return { kind: 'word', word: `messages.result.${result}`, tone: 'error' }
  if (keyword !== null && result === 'MATCHED')
    return { kind: 'keyword', keyword: keyword.text, tone: 'inbound' }
  return { kind: 'word', word: `messages.result.${result}`, tone: 'system' }
}

/** What stands for a message on one line: its text, or the title of an MMS without one; empty when it has neither. */
export function headlineOf({ text, title }: Pick<Message, 'text' | 'title'>): string {
  return text.trim() || (title ?? '')
}

/** Why an outgoing message was made, where that is worth a word: nobody wrote it by hand. */
export function causeOf({ direction, reason }: Pick<Message, 'direction' | 'reason'>): OutboundReason | null {
  if (direction === 'inbound' || reason === 'MESSAGE') return null
  return OUTBOUND_REASONS.find((known) => known === reason) ?? null
}
