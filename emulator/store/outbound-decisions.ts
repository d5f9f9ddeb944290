import type { Stamp } from '../domain/inbound/routing.ts'
import type { OutboundDecision, OutboundSubmission, SendingLookups } from '../domain/outbound/sending.ts'
import type { NewMessage } from '../domain/message.ts'
import type { MicroPln } from '../domain/money.ts'
import { takeFromBalance } from './accounts.ts'
import { isBlacklisted } from './blacklist.ts'
import { readRow, type ReadableDb, type WritableDb } from './database.ts'
import { insertLedgerEntry } from './ledger.ts'
import type { NewMessages } from './new-messages.ts'
import { readMappingsOfRecipient, writeReplyMapping } from './reply-mappings.ts'

/** What sending may ask of the stored state, answered from this database or transaction. */
export function sendingLookups(db: ReadableDb): SendingLookups {
  return {
    isBlacklisted: (accountId, phone) => isBlacklisted(db, accountId, phone),
    balanceOf: (accountId) =>
      (readRow<{ balance: number | null }>(
        db,
        'SELECT balance_micro_pln AS balance FROM accounts WHERE id = @accountId',
        { accountId },
      )?.balance ?? null) as MicroPln | null,
    twoWayMappingsOf: (recipient) => readMappingsOfRecipient(db, recipient),
  }
}

/** Writes an outgoing message with its trace, mapping and charge, all in the caller's transaction. */
export function commitOutbound(
  tx: WritableDb,
  made: NewMessages,
  submission: OutboundSubmission,
  decision: OutboundDecision,
  stamp: Stamp,
): void {
  const message: NewMessage = {
    direction: 'outbound',
    at: stamp.at,
    wallAt: stamp.wallAt,
    phone: submission.to,
    number: decision.shownSender,
    numberType: decision.senderType,
    accountId: submission.accountId,
    text: decision.text,
    result: decision.refusal === null ? 'SENT' : 'REFUSED',
    keyword: null,
    payload: '',
    flags: [],
    ribbon: [decision.refusal === null ? 'sent' : 'refused'],
    parts: decision.parts,
    encoding: decision.encoding,
    isRead: true,
    networkId: null,
    replyTo: submission.causeId,
    reason: submission.reason,
    refusal: decision.refusal,
    price: decision.price,
    flash: submission.flash,
  }
  made.store(stamp.id, message, decision.facts)
  if (decision.mapping !== null) writeReplyMapping(tx, decision.mapping)
  if (decision.charge !== null) insertLedgerEntry(tx, stamp.id, decision.charge)
  if (decision.debit !== null) takeFromBalance(tx, submission.accountId, decision.debit)
}
