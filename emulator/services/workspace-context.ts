import type { CallLog } from './call-log.ts'
import type { GroupCommit } from './group-commit.ts'
import type { JournalFeed } from './journal-feed.ts'
import type { InboundInput, InboundReceipt } from './receive-inbound.ts'
import type { MailingReceipt } from './mailing-writer.ts'
import type { MailingOrder } from '../domain/outbound/mailing.ts'
import type { MailingRefusal } from '../domain/outbound/mailing-refusal.ts'
import type { IncomingReceiverCall, ReceiverAnswer } from '../domain/receiver.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { ClockDeps } from './step-clock.ts'

/** One open workspace as the doors see it. */
export interface WorkspaceContext {
  readonly id: string
  readonly storage: 'file' | 'memory'
  /** Path of its file; null in memory. */
  readonly file: string | null
  readonly deps: ClockDeps
  readonly feed: JournalFeed
  /** Messages from phones. */
  readonly inbound: GroupCommit<InboundInput, InboundReceipt>
  /** Small mailings; a big one goes in slices, see `sendMailing`. */
  readonly outbound: GroupCommit<MailingOrder, MailingReceipt | MailingRefusal>
  /** Calls of the built-in receivers. */
  readonly receiverCalls: GroupCommit<IncomingReceiverCall, ReceiverAnswer | Refusal>
  /** The log of calls of the vendor's interfaces. */
  readonly calls: CallLog
  /** Answers once nothing due is left. */
  readonly idle: () => Promise<void>
  /** Calls the listener when the workspace is closed, deleted or reset; answers how to stop. */
  readonly onClose: (listener: () => void) => () => void
  /** Tells the listeners of `onClose`, without closing yet. */
  readonly endStreams: () => void
  readonly close: () => void
}
