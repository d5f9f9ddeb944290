import type { InboundQueue } from './inbound-queue.ts'
import type { JournalFeed } from './journal-feed.ts'
import type { ClockDeps } from './step-clock.ts'

/** One open workspace as the doors see it. */
export interface WorkspaceContext {
  readonly id: string
  readonly storage: 'file' | 'memory'
  /** Path of its file; null in memory. */
  readonly file: string | null
  readonly deps: ClockDeps
  readonly feed: JournalFeed
  readonly inbound: InboundQueue
  /** Answers once nothing due is left. */
  readonly idle: () => Promise<void>
  /** Calls the listener when the workspace is closed, deleted or reset; answers how to stop. */
  readonly onClose: (listener: () => void) => () => void
  /** Tells the listeners of `onClose`, without closing yet. */
  readonly endStreams: () => void
  readonly close: () => void
}
