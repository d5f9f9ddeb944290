import { meetFaults, type CallFault, type FaultDraft, type FaultTarget } from '../domain/call-fault.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import {
  countMet,
  deleteFault,
  deleteFaults,
  insertFault,
  readFault,
  readFaults,
  updateFault,
} from '../store/faults.ts'
import { appendJournal } from '../store/journal.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Every fault, in the order in which they are asked. */
export function listFaults({ database }: WorkspaceDeps): readonly CallFault[] {
  return readFaults(database.db)
}

export function addFault(deps: WorkspaceDeps, wanted: FaultDraft): CallFault {
  const draft = withEffect(wanted)
  const id = deps.database.write((tx) => {
    const id = insertFault(tx, draft)
    appendJournal(tx, 'fault.changed', deps.now(), id)
    return id
  })
  deps.announce()
  return { ...draft, id, matched: 0, injected: 0 }
}

/** Changes a fault. A new occasion counts from now on: “the next 3” are the next 3. Refusal: E_NO_FAULT. */
export function changeFault(
  deps: WorkspaceDeps,
  id: number,
  changes: Partial<FaultDraft>,
): CallFault | Refusal {
  const before = readFault(deps.database.db, id)
  if (before === undefined) return refused('E_NO_FAULT', { id: String(id) })
  const injected = changes.when === undefined ? before.injected : 0
  const fault = withEffect({ ...before, ...changes, injected })
  deps.database.write((tx) => {
    updateFault(tx, fault)
    appendJournal(tx, 'fault.changed', deps.now(), id)
  })
  deps.announce()
  return fault
}

/** Half of an answer is of one that was carried out. */
function withEffect<Draft extends FaultDraft>(draft: Draft): Draft {
  return draft.inject.kind === 'half' ? { ...draft, effect: 'after' } : draft
}

/** Refusal: E_NO_FAULT. */
export function removeFault(deps: WorkspaceDeps, id: number): Refusal | undefined {
  const wasThere = deps.database.write((tx) => {
    const removed = deleteFault(tx, id)
    if (removed) appendJournal(tx, 'fault.changed', deps.now(), id)
    return removed
  })
  deps.announce()
  return wasThere ? undefined : refused('E_NO_FAULT', { id: String(id) })
}

/** Removes every fault; nobody is told when there was none. */
export function clearFaults(deps: WorkspaceDeps): void {
  deps.database.write((tx) => {
    if (deleteFaults(tx) > 0) appendJournal(tx, 'fault.changed', deps.now(), null)
  })
  deps.announce()
}

/** The fault that hits a call, counted; null: none. Costs one small query where there are no faults. */
export function hitCall(deps: WorkspaceDeps, target: FaultTarget): CallFault | null {
  const { matched, hit } = meetFaults(readFaults(deps.database.db), target, deps.now(), deps.seed)
  if (matched.length === 0) return null
  deps.database.write((tx) => {
    for (const { id } of matched) countMet(tx, id, id === hit?.id)
    if (hit !== null) appendJournal(tx, 'fault.changed', deps.now(), hit.id)
  })
  deps.announce()
  return hit
}
