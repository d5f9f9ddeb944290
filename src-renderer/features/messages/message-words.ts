import type { Message } from '../../../emulator/contract/messages.ts'
import { OUTBOUND_REASONS, type OutboundReason } from '../../../emulator/domain/outbound-result.ts'
import type { Tone } from '../../ui/tone.ts'

/** What a row says of its message in one word: the keyword it hit as it is written, or what became of it. */
export type MessageMark =
  | { readonly kind: 'keyword'; readonly keyword: string; readonly tone: Tone }
  | { readonly kind: 'word'; readonly word: MarkWord; readonly tone: Tone }

type MarkWord = `messages.result.${Message['result']}` | `messages.reason.${OutboundReason}`
type MarkedMessage = Pick<Message, 'direction' | 'result' | 'reason' | 'keyword' | 'ribbon'>

/** Answers whether nobody got the message, or nobody will: a lost inbound one, an outbound one that was refused. */
function isFailed({ result, ribbon }: Pick<Message, 'result' | 'ribbon'>): boolean {
  return result === 'REFUSED' || ribbon.includes('lost')
}

/** The tone of the arrow before a message. */
export function toneOf(message: Pick<Message, 'direction' | 'result' | 'ribbon'>): Tone {
  return isFailed(message) ? 'error' : message.direction
}

export function markOf(message: MarkedMessage): MessageMark {
  const { direction, result, reason, keyword } = message
  if (isFailed(message)) return { kind: 'word', word: `messages.result.${result}`, tone: 'error' }
  if (keyword !== null && result === 'MATCHED')
    return { kind: 'keyword', keyword: keyword.text, tone: 'inbound' }
  if (direction === 'outbound')
    return { kind: 'word', word: `messages.reason.${knownReason(reason)}`, tone: 'outbound' }
  return { kind: 'word', word: `messages.result.${result}`, tone: 'system' }
}

/** What a later emulator may add is, at any rate, a message that was sent. */
function knownReason(reason: string | null): OutboundReason {
  return OUTBOUND_REASONS.find((known) => known === reason) ?? 'MESSAGE'
}
