import type { DeliveryFault, DeliveryFaultDraft } from '../domain/forwarding/delivery-fault.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import type { WritableDb } from '../store/database.ts'
import {
  deleteDeliveryFault,
  deleteDeliveryFaults,
  insertDeliveryFault,
  readDeliveryFault,
  readDeliveryFaults,
  updateDeliveryFault,
} from '../store/delivery-faults.ts'
import { appendJournal } from '../store/journal.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Every fault of forwards, in the order in which they are asked (R121). */
export function listDeliveryFaults({ database }: WorkspaceDeps): readonly DeliveryFault[] {
  return readDeliveryFaults(database.db)
}

export function addDeliveryFault(deps: WorkspaceDeps, draft: DeliveryFaultDraft): DeliveryFault {
  const id = changeFaults(deps, (tx) => insertDeliveryFault(tx, draft))
  return { ...draft, id, matched: 0, injected: 0 }
}

/** Changes a fault. A new occasion counts from now on: “the next 3” are the next 3. Refusal: E_NO_FAULT. */
export function changeDeliveryFault(
  deps: WorkspaceDeps,
  id: number,
  changes: Partial<DeliveryFaultDraft>,
): DeliveryFault | Refusal {
  const before = readDeliveryFault(deps.database.db, id)
  if (before === undefined) return refused('E_NO_FAULT', { id: String(id) })
  const fault = { ...before, ...changes, injected: changes.when === undefined ? before.injected : 0 }
  changeFaults(deps, (tx) => {
    updateDeliveryFault(tx, fault)
    return id
  })
  return fault
}

/** Refusal: E_NO_FAULT. */
export function removeDeliveryFault(deps: WorkspaceDeps, id: number): Refusal | undefined {
  if (readDeliveryFault(deps.database.db, id) === undefined) return refused('E_NO_FAULT', { id: String(id) })
  changeFaults(deps, (tx) => {
    deleteDeliveryFault(tx, id)
    return id
  })
  return undefined
}

/** Removes every fault of forwards; nobody is told when there was none. */
export function clearDeliveryFaults(deps: WorkspaceDeps): void {
  if (readDeliveryFaults(deps.database.db).length === 0) return
  changeFaults(deps, (tx) => {
    deleteDeliveryFaults(tx)
    return null
  })
}

/** Followers tell faults of deliveries from those of calls by their name: `delivery-3`. */
function changeFaults<Id extends number | null>(deps: WorkspaceDeps, change: (tx: WritableDb) => Id): Id {
  const id = deps.database.write((tx) => {
    const changed = change(tx)
    appendJournal(tx, 'fault.changed', deps.now(), changed === null ? null : `delivery-${String(changed)}`)
    return { changed }
  }).changed
  deps.announce()
  return id
}
