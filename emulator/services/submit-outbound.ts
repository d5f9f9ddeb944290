import { decideOutbound } from '../domain/outbound/decide-outbound.ts'
import type { OutboundSubmission } from '../domain/outbound/sending.ts'
import type { OutboundRefusal } from '../domain/outbound-result.ts'
import type { WritableDb } from '../store/database.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { commitOutbound, sendingLookups } from '../store/outbound-decisions.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What became of an outgoing message: its number, and why it was not sent if it was not. */
export interface OutboundReceipt {
  readonly messageId: number
  readonly refusal: OutboundRefusal | null
}

/** Sends one message: decided, committed and charged in one transaction. A refused one is kept with its reason. */
export function submitOutbound(deps: WorkspaceDeps, submission: OutboundSubmission): OutboundReceipt {
  const receipt = writeNewMessages(deps.database, (tx, made) => submitOne(deps, tx, made, submission))
  deps.announce()
  return receipt
}

/** The same in the caller's transaction. */
export function submitOne(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  submission: OutboundSubmission,
): OutboundReceipt {
  const stamp = { id: made.nextId(), at: deps.now(), wallAt: deps.wallNow() }
  const decision = decideOutbound(submission, deps.routing.current(tx), sendingLookups(tx), stamp)
  commitOutbound(tx, made, submission, decision, stamp)
  return { messageId: stamp.id, refusal: decision.refusal }
}
