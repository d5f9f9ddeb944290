import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { InboundReceipt, Phone, PhoneMessage, WriteFromPhone } from '../../emulator/contract/messages.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, MESSAGE_EVENTS, type WorkspaceMirror } from './mirror.ts'
import { readRemembered, remember } from './remembered.ts'
import type { Removal } from './removal.ts'
import { createResourceList, WHOLE_LIST } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'
import { useWorkspaces } from './workspace.ts'

type NewPhone = WorkspaceRequest<'createPhone'>['body']

/** The simulated phones, and what the selected one shows. */
export const usePhones = defineStore('phones', () => {
  const call = useWorkspaceCall()
  const workspaces = useWorkspaces()
  const list = createResourceList<Phone>({
    pageSize: WHOLE_LIST,
    readPage: (page, signal) => call('listPhones', { query: page }, { signal }),
  })
  const selectedNumber = shallowRef(readRemembered(memoryKey()))
  const selected = computed(
    () => list.items.find(({ number }) => number === selectedNumber.value) ?? list.items[0] ?? null,
  )
  /** What the selected phone shows, newest first. */
  const thread = createResourceList<PhoneMessage>({
    readPage: async (page, signal) =>
      selected.value === null
        ? { items: [], nextCursor: null }
        : await call(
            'listPhoneMessages',
            { params: { phone: selected.value.number }, query: page },
            { signal },
          ),
  })

  watch(
    () => selected.value?.number,
    (number) => {
      thread.clear()
      if (number !== undefined) void thread.load()
    },
    { flush: 'sync' },
  )

  function memoryKey(): string {
    return `phone.${workspaces.currentId}`
  }

  function select(number: string): void {
    selectedNumber.value = number
    remember(memoryKey(), number)
  }

  /** Writes a message on a phone and answers what became of it. */
  async function write(phone: string, message: WriteFromPhone): Promise<InboundReceipt> {
    const receipt = await call('writeFromPhone', { params: { phone }, body: message })
    void thread.refresh()
    return receipt
  }

  /** Adds a phone and selects it. */
  async function create(phone: NewPhone): Promise<Phone> {
    const created = await call('createPhone', { body: phone })
    select(created.number)
    await list.refresh()
    return created
  }

  async function rename(phone: string, name: string): Promise<void> {
    await call('updatePhone', { params: { phone }, body: { name } })
    await list.refresh()
  }

  /** Deletes a phone. Its messages stay in the workspace, so the same number added again is the same phone. */
  async function remove({ number, name }: Phone): Promise<Removal> {
    await call('deletePhone', { params: { phone: number } })
    await list.refresh()
    return {
      async undo() {
        await create({ number, name })
      },
    }
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'phone.changed', ...MESSAGE_EVENTS)) void list.refresh()
      // A message that comes late, or was scheduled, is on the phone with its report.
      if (hasEvent(events, 'report.arrived', 'delivery.changed', ...MESSAGE_EVENTS)) void thread.refresh()
    },
    refresh() {
      void list.refresh()
      void thread.refresh()
    },
    restart() {
      selectedNumber.value = readRemembered(memoryKey())
      void list.restart()
    },
  }

  return { list, selected, thread, load: list.load, select, write, create, rename, remove, ...mirror }
})
