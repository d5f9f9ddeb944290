import type {
  InboundReceipt as WireReceipt,
  Message as WireMessage,
  PhoneMessage,
} from '../contract/messages.ts'
import type { GroupMoves } from '../domain/group-moves.ts'
import type { Message } from '../domain/message.ts'
import { renderMessageId } from '../domain/message-id.ts'
import { renderPln } from '../domain/money.ts'
import type { Seed } from '../domain/seeded-random.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import type { InboundReceipt } from '../services/receive-inbound.ts'

/** A message as the control API shows it. */
export function renderMessage(message: Message, seed: Seed): WireMessage {
  return {
    id: renderMessageId(message.direction, message.id, seed),
    direction: message.direction,
    at: renderInstant(message.at),
    wallAt: new Date(message.wallAt).toISOString(),
    phone: message.phone,
    number: message.number,
    numberType: message.numberType,
    accountId: message.accountId,
    text: message.text,
    result: message.result,
    keyword: message.keyword === null ? null : { ...message.keyword },
    payload: message.payload,
    flags: [...message.flags],
    ribbon: [...message.ribbon],
    parts: message.parts,
    encoding: message.encoding,
    read: message.isRead,
    networkId: message.networkId,
    replyTo: message.replyTo === null ? null : renderReplyTo(message, message.replyTo, seed),
    reason: message.reason,
    refusal: message.refusal,
    price: message.price === null ? null : renderPln(message.price),
    flash: message.flash,
    traceId: String(message.id),
  }
}

/** A reply points to an outgoing message (R76); an outgoing one to the incoming message that caused it. */
function renderReplyTo(message: Message, replyTo: number, seed: Seed): string {
  return renderMessageId(message.direction === 'inbound' ? 'outbound' : 'inbound', replyTo, seed)
}

/** A message as the handset of `owner` shows it; the owner of an own number receives what was written to it (R30). */
export function renderPhoneMessage(
  message: Message,
  groups: GroupMoves,
  owner: string,
  peerName: string | null,
  seed: Seed,
): PhoneMessage {
  const isSent = message.direction === 'inbound' && message.phone === owner
  const peer = isSent || message.direction === 'outbound' ? (message.number ?? '') : message.phone
  const noReplyReason = isSent ? null : noReplyTo(message)
  return {
    id: renderMessageId(message.direction, message.id, seed),
    direction: isSent ? 'sent' : 'received',
    peer,
    peerName,
    peerType: message.direction === 'outbound' || isSent ? message.numberType : null,
    text: message.text,
    at: renderInstant(message.at),
    parts: message.parts,
    encoding: message.encoding,
    flash: message.flash,
    result: message.result,
    ribbon: [...message.ribbon],
    groups: { joined: [...groups.joined], left: [...groups.left] },
    canReply: noReplyReason === null,
    noReplyReason,
    traceId: String(message.id),
  }
}

/** A sender name cannot be answered (R32); a reply to ECO+ would be lost (R15). */
function noReplyTo(message: Message): PhoneMessage['noReplyReason'] {
  switch (message.numberType) {
    case 'ALPHA_SENDER':
      return 'NO_REPLY_ADDRESS'
    case 'ECO_PLUS':
      return 'REPLY_NOT_SUPPORTED'
    default:
      return null
  }
}

/** What the phone's network learns of a message. */
export function renderReceipt(receipt: InboundReceipt, seed: Seed): WireReceipt {
  return {
    result: receipt.result,
    ...(receipt.messageId === null ? {} : { messageId: renderMessageId('inbound', receipt.messageId, seed) }),
    traceId: String(receipt.traceId),
    ...(receipt.duplicateOf === null ? {} : { duplicateOf: String(receipt.duplicateOf) }),
  }
}
