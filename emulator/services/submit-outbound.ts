import { decideOutbound } from '../domain/outbound/decide-outbound.ts'
import { keepsLetters } from '../domain/outbound/mailing.ts'
import type { OutboundSubmission } from '../domain/outbound/sending.ts'
import type { OutboundRefusal } from '../domain/outbound-result.ts'
import { prepareText } from '../domain/sms-text.ts'
import type { WritableDb } from '../store/database.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { commitOutbound, sendingLookups } from '../store/outbound-decisions.ts'
import { wakeForReport } from './wake-for-report.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A message that somebody, or an effect, wants sent. `utf` keeps letters that ECO+ cannot carry (R161). */
export interface WrittenMessage extends Omit<OutboundSubmission, 'text' | 'isRecorded' | 'user' | 'speed'> {
  readonly text: string
  readonly utf: boolean
}

/** What became of an outgoing message: its number, and why it was not sent if it was not. */
export interface OutboundReceipt {
  readonly messageId: number
  readonly refusal: OutboundRefusal | null
}

/** Sends one message: decided, committed and charged in one transaction. A refused one is kept with its reason. */
export function submitOutbound(deps: WorkspaceDeps, message: WrittenMessage): OutboundReceipt {
  const receipt = writeNewMessages(deps.database, (tx, made) => submitOne(deps, tx, made, message))
  deps.announce()
  return receipt
}

/** The same in the caller's transaction. */
export function submitOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  message: WrittenMessage,
): OutboundReceipt {
  const stamp = { id: made.nextId(), at: deps.now(), wallAt: deps.wallNow() }
  const submission: OutboundSubmission = {
    accountId: message.accountId,
    user: null,
    medium: message.medium,
    to: message.to,
    sender: message.sender,
    text: prepareText(message.text, { utf: keepsLetters(message) }),
    isRecorded: false,
    flash: message.flash,
    speed: false,
    reason: message.reason,
    causeId: message.causeId,
  }
  const decision = decideOutbound(submission, deps.routing.current(tx), sendingLookups(tx), stamp)
  commitOutbound(tx, made, submission, decision, stamp, null)
  wakeForReport(deps, decision)
  return { messageId: stamp.id, refusal: decision.refusal }
}
