import type { Stamp } from '../domain/inbound/routing.ts'
import type { NewMessage } from '../domain/message.ts'
import type { MicroPln } from '../domain/money.ts'
import { limitTypeOf } from '../domain/outbound/mailing.ts'
import type { OutboundDecision, OutboundSubmission, SendingLookups } from '../domain/outbound/sending.ts'
import { takeFromBalance } from './accounts.ts'
import { readLimit, takeFromLimit } from './api-users.ts'
import { isBlacklisted, readBlacklistEntry } from './blacklist.ts'
import { readRow, type ReadableDb, type WritableDb } from './database.ts'
import { updateSentMessage } from './messages.ts'
import type { NewMessages } from './new-messages.ts'
import { insertOutbound, updateOutbound } from './outbound.ts'
import { readMappingsOfRecipient, writeReplyMapping } from './reply-mappings.ts'

/** What sending may ask of the stored state, answered from this database or transaction. */
export function sendingLookups(db: ReadableDb): SendingLookups {
  return {
    isBlacklisted: (accountId, phone) => isBlacklisted(db, accountId, phone),
    isBlacklistedBy: (accountId, phone, messageId) =>
      readBlacklistEntry(db, accountId, phone)?.messageId === messageId,
    balanceOf: (accountId) =>
      (readRow<{ balance: number | null }>(
        db,
        'SELECT balance_micro_pln AS balance FROM accounts WHERE id = @accountId',
        { accountId },
      )?.balance ?? null) as MicroPln | null,
    twoWayMappingsOf: (recipient) => readMappingsOfRecipient(db, recipient),
    limitOf: (userId, channel) => {
      const limit = readLimit(db, userId, limitTypeOf(channel))
      if (limit === 'no_limit') return null
      return limit === 'not_available' ? 0 : limit
    },
  }
}

/** By what a message is known beside its number, when a call of the vendor's interfaces made it. */
export interface OutboundOrigin {
  readonly mailingId: number
  readonly uniqueId: string | null
}

/** Writes an outgoing message with its trace, mapping and charge, all in the caller's transaction. */
export function commitOutbound(
  tx: WritableDb,
  made: NewMessages,
  submission: OutboundSubmission,
  decision: OutboundDecision,
  stamp: Stamp,
  origin: OutboundOrigin | null,
): void {
  made.store(stamp.id, toMessage(submission, decision, stamp), decision.facts)
  insertOutbound(tx, {
    messageId: stamp.id,
    accountId: submission.accountId,
    mailingId: origin?.mailingId ?? null,
    channel: decision.channel,
    queuedAt: stamp.at,
    delivery: decision.delivery,
    uniqueId: origin?.uniqueId ?? null,
    charge: chargeRecord(decision, stamp),
    parts: decision.parts,
  })
  commitConsequences(tx, submission, decision)
}

/** Writes what has become of a message whose time had to come first. */
export function commitDueOutbound(
  tx: WritableDb,
  submission: OutboundSubmission,
  decision: OutboundDecision,
  stamp: Stamp,
): void {
  updateSentMessage(tx, stamp.id, toMessage(submission, decision, stamp), decision.facts)
  updateOutbound(tx, stamp.id, { delivery: decision.delivery, charge: chargeRecord(decision, stamp) })
  commitConsequences(tx, submission, decision)
}

function commitConsequences(
  tx: WritableDb,
  submission: OutboundSubmission,
  { mapping, charge, channel }: OutboundDecision,
): void {
  if (mapping !== null) writeReplyMapping(tx, mapping)
  if (charge === null) return
  if (charge.debit !== null) takeFromBalance(tx, submission.accountId, charge.debit)
  if (charge.allowance !== null) {
    takeFromLimit(tx, charge.allowance.userId, limitTypeOf(channel), charge.allowance.count)
  }
}

function chargeRecord({ charge }: OutboundDecision, { at }: Stamp) {
  return charge === null ? null : { at, unit: charge.unit, price: charge.price }
}

function toMessage(submission: OutboundSubmission, decision: OutboundDecision, stamp: Stamp): NewMessage {
  const isSent = decision.refusal === null
  return {
    direction: 'outbound',
    at: stamp.at,
    wallAt: stamp.wallAt,
    phone: submission.to,
    number: decision.shownSender,
    numberType: decision.senderType,
    accountId: submission.accountId,
    text: decision.text,
    result: isSent ? 'SENT' : 'REFUSED',
    keyword: null,
    payload: '',
    flags: [],
    ribbon: [isSent ? 'sent' : 'refused'],
    parts: decision.parts,
    encoding: decision.encoding,
    isRead: true,
    networkId: null,
    replyTo: submission.causeId,
    reason: submission.reason,
    refusal: decision.refusal,
    price: decision.charge?.price ?? null,
    flash: submission.flash,
  }
}
