import { assertNever } from '../domain/assert-never.ts'
import type { NewMessage } from '../domain/message.ts'
import type {
  AskedAnswer,
  InboundChange,
  InboundDecision,
  InboundSubmission,
  Stamp,
} from '../domain/inbound/routing.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import { logAnswer, writeLastAnswer } from './answer-guards.ts'
import { addToBlacklist, removeFromBlacklist } from './blacklist.ts'
import { endBroadcast, insertBroadcast } from './broadcasts.ts'
import { addMembership, ensureContact } from './contacts.ts'
import type { WritableDb } from './database.ts'
import type { NewMessages } from './new-messages.ts'
import { writeNetworkId } from './network-ids.ts'
import { insertEffect } from './outbox.ts'
import { insertSequenceRun, stopSequenceRun } from './sequence-runs.ts'
import { leaveGroup, stopSequencesOf } from './leaving.ts'

/**
 * Writes an incoming message with its trace, the facts of which its decision does not know all, or the trace alone of one that repeats
 * another (R38), in the caller's transaction.
 */
export function commitInbound(
  tx: WritableDb,
  made: NewMessages,
  submission: InboundSubmission,
  decision: InboundDecision,
  facts: readonly TraceFact[],
  stamp: Stamp,
): void {
  if (decision.result === 'DUPLICATE') {
    made.storeLone(stamp.id, facts)
    return
  }
  const number = writtenTo(submission)
  const message: NewMessage = {
    direction: 'inbound',
    at: stamp.at,
    wallAt: stamp.wallAt,
    phone: submission.from,
    number,
    numberType: decision.numberType,
    accountId: decision.accountId,
    text: submission.text,
    result: decision.result,
    keyword: decision.keyword,
    payload: decision.payload,
    flags: decision.flags,
    ribbon: decision.ribbon,
    parts: decision.parts,
    encoding: decision.encoding,
    // What lies in no inbox has nobody who could read it (R64).
    isRead: decision.accountId === null,
    networkId: submission.networkId,
    replyTo: decision.replyTo,
    reason: null,
    refusal: null,
    price: null,
    flash: false,
  }
  made.store(stamp.id, message, facts)
  if (submission.networkId !== null && submission.to.kind === 'address') {
    writeNetworkId(tx, { number, networkId: submission.networkId, traceId: stamp.id, at: stamp.at })
  }
}

/**
 * Applies what was decided about groups, blacklist, answers and runs, in the caller's transaction. Followers learn of it by the
 * message that caused it.
 */
export function commitChanges(
  tx: WritableDb,
  submission: InboundSubmission,
  decision: InboundDecision,
  stamp: Stamp,
): void {
  if (decision.changes.length === 0) return
  const context = { submission, decision, stamp, number: writtenTo(submission) }
  for (const change of decision.changes) applyChange(tx, change, context)
}

/** Notes what the loop guard and the repeat policies will look back at (R90, R94), in the caller's transaction. */
export function commitAsked(
  tx: WritableDb,
  submission: InboundSubmission,
  { isPlanned, counted }: AskedAnswer,
  { id, at }: Stamp,
): void {
  const { from: phone, text } = submission
  const number = writtenTo(submission)
  logAnswer(tx, { phone, number, at, messageId: id, answered: isPlanned, text })
  if (counted !== null) writeLastAnswer(tx, { number, ...counted, phone, at })
}

function writtenTo({ to }: InboundSubmission): string {
  return to.kind === 'address' ? to.address : to.name
}

interface ChangeContext {
  readonly submission: InboundSubmission
  readonly decision: InboundDecision
  readonly stamp: Stamp
  readonly number: string
}

function applyChange(tx: WritableDb, change: InboundChange, context: ChangeContext): void {
  const { stamp } = context
  const phone = context.submission.from
  if (change.kind === 'end-broadcast') {
    endBroadcast(tx, change.id, change.state)
    return
  }
  const { accountId } = context.decision
  if (accountId === null) throw new Error(`a ${change.kind} of a message that no account got`)
  switch (change.kind) {
    case 'leave-group':
      leaveGroup(tx, { groupId: change.group.id, accountId, phone }, stamp.at)
      return
    case 'stop-sequences':
      stopSequencesOf(tx, { accountId, phone }, stamp.at, change.number)
      return
    case 'join-group': {
      const contact = ensureContact(tx, accountId, phone, stamp.at)
      addMembership(tx, {
        groupId: change.group.id,
        contactId: contact.id,
        joinedAt: stamp.at,
        messageId: stamp.id,
      })
      return
    }
    case 'blacklist':
      addToBlacklist(tx, { accountId, phone, addedAt: stamp.at, messageId: stamp.id })
      stopSequencesOf(tx, { accountId, phone }, stamp.at)
      return
    case 'unblacklist':
      removeFromBlacklist(tx, accountId, phone)
      return
    case 'start-sequence':
      startSequence(tx, change, accountId, context)
      return
    case 'queue-broadcast': {
      const { groupId, text, code } = change
      insertBroadcast(tx, { accountId, groupId, phone, text, code, messageId: stamp.id })
      return
    }
    default:
      assertNever(change)
  }
}

function startSequence(
  tx: WritableDb,
  change: Extract<InboundChange, { kind: 'start-sequence' }>,
  accountId: number,
  { submission, stamp, number }: ChangeContext,
): void {
  const { keywordId, replaces, steps } = change
  const phone = submission.from
  if (replaces !== null) stopSequenceRun(tx, replaces, 'RESTARTED', stamp.at)
  const runId = insertSequenceRun(tx, {
    keywordId,
    phone,
    accountId,
    messageId: stamp.id,
    startedAt: stamp.at,
  })
  steps.forEach((step, index) => {
    const { dueAt, sender, text, utf, flash } = step
    insertEffect(tx, stamp.id, {
      dueAt,
      effect: {
        kind: 'sequence-step',
        runId,
        step: index + 1,
        of: steps.length,
        number,
        accountId,
        to: phone,
        sender,
        text,
        utf,
        flash,
      },
    })
  })
}
