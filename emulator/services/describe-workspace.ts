import type { EpochMs } from '../domain/time.ts'
import { countContacts } from '../store/contacts.ts'
import { appendJournal } from '../store/journal.ts'
import { countMessages } from '../store/message-counts.ts'
import { countNumbers } from '../store/numbers.ts'
import { countWaiting } from '../store/outbox.ts'
import { readIdentity, writeIdentity, type WorkspaceIdentity } from '../store/workspace-state.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A workspace at a glance. */
export interface WorkspaceSummary {
  readonly identity: WorkspaceIdentity
  readonly now: EpochMs
  readonly counts: {
    readonly messages: number
    readonly unread: number
    readonly lost: number
    readonly unmatched: number
    readonly numbers: number
    readonly contacts: number
    readonly pendingTimers: number
  }
}

export function describeWorkspace(deps: WorkspaceDeps): WorkspaceSummary {
  const { db } = deps.database
  const now = deps.now()
  const { messages, unread, lost, unmatched } = countMessages(db)
  return {
    identity: readIdentity(db),
    now,
    counts: {
      messages,
      unread,
      lost,
      unmatched,
      numbers: countNumbers(db),
      contacts: countContacts(db),
      pendingTimers: countWaiting(db, now).waiting,
    },
  }
}

export function renameWorkspace(deps: WorkspaceDeps, name: string): void {
  deps.database.write((tx) => {
    writeIdentity(tx, { ...readIdentity(tx), name })
    appendJournal(tx, 'workspace.changed', deps.now(), null)
  })
  deps.announce()
}
