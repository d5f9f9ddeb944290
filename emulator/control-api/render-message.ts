import type {
  Delivery as WireDelivery,
  InboundReceipt as WireReceipt,
  Message as WireMessage,
  PhoneMessage,
} from '../contract/messages.ts'
import type { Message } from '../domain/message.ts'
import { renderMessageId } from '../domain/message-id.ts'
import { renderPln } from '../domain/money.ts'
import type { Seed } from '../domain/seeded-random.ts'
import type { EpochMs } from '../domain/time.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { standingsOf, type MessageDelivery, type MessageStanding } from '../services/message-deliveries.ts'
import type { MessageOnPhone } from '../services/phones.ts'
import type { InboundReceipt } from '../services/receive-inbound.ts'
import type { WorkspaceDeps } from '../services/workspace-deps.ts'

/** A message as the control API shows it. */
export function renderMessage(
  message: Message,
  { delivery, forwards, answerAt }: MessageStanding,
  seed: Seed,
): WireMessage {
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
    title: delivery?.title ?? null,
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
    delivery: delivery === null ? null : renderDelivery(delivery),
    forwards: forwards === null ? null : { ...forwards },
    answerAt: renderIfKnown(answerAt),
  }
}

/** One message as the control API shows it. */
export function renderOneMessage(deps: WorkspaceDeps, message: Message): WireMessage {
  return renderMessage(message, standingsOf(deps, [message])(message), deps.seed)
}

function renderDelivery(delivery: MessageDelivery): WireDelivery {
  const { status, channel, reason, uniqueId, mailingId } = delivery
  return {
    status,
    channel,
    sendAt: renderIfKnown(delivery.sendAt),
    sentAt: renderIfKnown(delivery.sentAt),
    deliveredAt: renderIfKnown(delivery.deliveredAt),
    reason,
    uniqueId,
    mailingId,
  }
}

function renderIfKnown(at: EpochMs | null): string | null {
  return at === null ? null : renderInstant(at)
}

/** A reply points to an outgoing message (R76); an outgoing one to the incoming message that caused it. */
function renderReplyTo(message: Message, replyTo: number, seed: Seed): string {
  return renderMessageId(message.direction === 'inbound' ? 'outbound' : 'inbound', replyTo, seed)
}

/** A message as the handset of `owner` shows it; the owner of an own number receives what was written to it (R30). */
export function renderPhoneMessage(
  { message, at, received, groups, aftermath }: MessageOnPhone,
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
    at: renderInstant(at),
    ...renderMedia(received),
    parts: message.parts,
    encoding: message.encoding,
    flash: message.flash,
    result: message.result,
    ribbon: [...message.ribbon],
    keyword: message.keyword?.text ?? null,
    groups: { joined: [...groups.joined], left: [...groups.left] },
    answerAt: renderIfKnown(aftermath.answerAt),
    withheld: aftermath.withheld,
    forwards: [...aftermath.forwards],
    canReply: noReplyReason === null,
    noReplyReason,
    traceId: String(message.id),
  }
}

type Media = Pick<PhoneMessage, 'kind' | 'title' | 'files' | 'link' | 'vcard'>

/** What a message is beside its text; what a phone writes is an SMS. */
function renderMedia(received: MessageOnPhone['received']): Media {
  if (received === null) return { kind: 'sms', title: null, files: [], link: null, vcard: false }
  const { channel, content, files } = received
  return {
    kind: channel === 'eco' || channel === 'full' ? 'sms' : channel,
    title: content?.title ?? null,
    files: files.map(({ id, name }) => ({ id, name })),
    link: content?.wapPush ?? null,
    vcard: content?.vcard ?? false,
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
