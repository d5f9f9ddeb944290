import { computed } from 'vue'
import type { Fault } from '../../emulator/contract/faults.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import type { Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST, type ReadPage } from './resource-list.ts'

/** What an injected fault has whatever it breaks. */
type AnyFault = Pick<Fault, 'id' | 'enabled' | 'active' | 'when'>

/** How the control API is asked for faults of one kind. `Wanted` is what makes one. */
interface FaultListOptions<Injected extends AnyFault, Wanted> {
  readonly readPage: ReadPage<Injected>
  readonly create: (wanted: Wanted) => Promise<unknown>
  readonly update: (
    fault: string,
    changes: { readonly enabled: boolean; readonly when?: Fault['when'] },
  ) => Promise<unknown>
  readonly remove: (fault: string) => Promise<unknown>
  readonly clear: () => Promise<unknown>
  /** What makes a fault like this one once more. */
  readonly toWanted: (fault: Injected) => Wanted
}

/** Faults of one kind that were injected, in the order in which they are asked. */
export function createFaultList<Injected extends AnyFault, Wanted>(
  calls: FaultListOptions<Injected, Wanted>,
) {
  const list = createResourceList<Injected>({ pageSize: WHOLE_LIST, readPage: calls.readPage })
  /** How many can still hit. */
  const activeCount = computed(() => list.items.filter(({ active }) => active).length)

  async function create(wanted: Wanted): Promise<void> {
    await calls.create(wanted)
    await list.refresh()
  }

  /** Switches a fault on or off; one that has hit all it was for begins to count anew. */
  async function setEnabled({ id, active, enabled, when }: Injected, isEnabled: boolean): Promise<void> {
    const isSpent = enabled && !active
    await calls.update(String(id), { enabled: isEnabled, ...(isSpent && isEnabled && { when }) })
    await list.refresh()
  }

  /** Removes a fault at once; taken back, it is made again and counts from the beginning. */
  async function remove(fault: Injected): Promise<Removal> {
    await calls.remove(String(fault.id))
    await list.refresh()
    return { undo: () => bringBack([fault]) }
  }

  /** Removes every fault at once. */
  async function clear(): Promise<Removal> {
    const cleared = list.items
    await calls.clear()
    await list.refresh()
    return { undo: () => bringBack(cleared) }
  }

  async function bringBack(faults: readonly Injected[]): Promise<void> {
    for (const fault of faults) await calls.create(calls.toWanted(fault))
    await list.refresh()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      // Faults end at a time of the virtual clock.
      if (hasEvent(events, 'fault.changed', 'clock.changed')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart: () => void list.restart(),
  }

  return { list, activeCount, load: list.load, create, setEnabled, remove, clear, ...mirror }
}
