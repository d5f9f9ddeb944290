import type { JournalType } from '../domain/journal-type.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Kinds of journal rows about what an account holds. */
export type HoldingChange = Extract<
  JournalType,
  | 'template.changed'
  | 'file.changed'
  | 'payment.changed'
  | 'premium.changed'
  | 'quiz.changed'
  | 'notice.changed'
>

/** Writes one thing that an account holds, in a transaction that announces it by its public id; the change answers its id. */
export function writeHolding(
  deps: WorkspaceDeps,
  type: HoldingChange,
  change: (tx: WritableDb) => number,
  toPublicId: (id: number) => string = String,
): number {
  const id = deps.database.write((tx) => {
    const changed = change(tx)
    appendJournal(tx, type, deps.now(), toPublicId(changed))
    return changed
  })
  deps.announce()
  return id
}
