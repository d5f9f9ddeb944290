import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type {
  ListedReceiverCall,
  Receiver,
  ReceiverCall,
  ReceiverPreset,
} from '../../emulator/contract/receivers.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResource } from './resource.ts'
import { createResourceList, WHOLE_LIST } from './resource-list.ts'
import { createSelection } from './selection.ts'
import { useWorkspaceCall } from './workspace-call.ts'

/** The built-in receivers of forwards to a URL; one of them is selected, with its calls. */
export const useReceivers = defineStore('receivers', () => {
  const client = useEmulatorClient()
  const call = useWorkspaceCall()
  const list = createResourceList<Receiver>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listReceivers', { query: page }, { signal }),
  })
  const presets = createResource<readonly ReceiverPreset[]>([], async (signal) => {
    const { items } = await client.call('listReceiverPresets', {}, { signal })
    return items
  })
  const selectedName = shallowRef<string | null>(null)
  const selected = computed(() => list.items.find(({ name }) => name === selectedName.value) ?? null)
  const calls = createResourceList<ListedReceiverCall>({
    readPage: (page, signal) =>
      call('listReceiverCalls', { params: { name: selectedName.value ?? '' }, query: page }, { signal }),
  })
  const {
    selectedId: openedCallId,
    selected: openedCall,
    select: openCall,
  } = createSelection<number, ReceiverCall>((id, signal) =>
    call('readReceiverCall', { params: { call: String(id) } }, { signal }),
  )

  async function load(): Promise<void> {
    await Promise.all([list.load(), presets.load()])
  }

  /** Selects a receiver and reads its calls. */
  async function select(name: string | null): Promise<void> {
    if (name === selectedName.value && calls.state.kind === 'loaded') return
    selectedName.value = name
    calls.clear()
    await openCall(null)
    if (name !== null) await calls.load()
  }

  /** Sets what a receiver says; one of that name is made where there is none. */
  async function setAnswer(name: string, answer: Receiver['answer']): Promise<void> {
    await call('setReceiver', { params: { name }, body: { answer } })
    await list.refresh()
  }

  /** Shows a receiver as removed; it is, with its calls, once that can no longer be taken back. */
  function remove({ name }: Receiver): Removal {
    return deferRemoval(
      list,
      (receiver) => receiver.name === name,
      () => call('deleteReceiver', { params: { name } }),
    )
  }

  async function clearCalls(name: string): Promise<void> {
    await call('clearReceiverCalls', { params: { name } })
    await Promise.all([openCall(null), list.refresh(), calls.refresh()])
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (!hasEvent(events, 'receiver.changed', 'receiver.called')) return
      void list.refresh()
      void calls.refresh()
    },
    refresh() {
      void list.refresh()
      void calls.refresh()
    },
    restart() {
      void select(null)
      void list.restart()
    },
  }

  return {
    list,
    presets,
    selectedName,
    selected,
    calls,
    openedCallId,
    openedCall,
    load,
    select,
    openCall,
    setAnswer,
    remove,
    clearCalls,
    ...mirror,
  }
})
