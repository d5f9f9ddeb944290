import { shallowRef, type ShallowRef } from 'vue'
import { createResource } from './resource.ts'

/** The one of a list that is open, by its id, whether the list shows it or not; it is read in full. */
export function createSelection<Id, Item>(read: (id: Id, signal: AbortSignal) => Promise<Item>) {
  const selectedId: ShallowRef<Id | null> = shallowRef(null)
  const selected = createResource<Item | null>(null, async (signal) =>
    selectedId.value === null ? null : await read(selectedId.value, signal),
  )

  /** Opens another one; what is open already is not read again. */
  async function select(id: Id | null): Promise<void> {
    if (id === selectedId.value && selected.state.kind === 'loaded') return
    selectedId.value = id
    selected.clear()
    if (id !== null) await selected.load()
  }

  return { selectedId, selected, select }
}
