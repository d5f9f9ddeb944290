import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ListedMail, Mail } from '../../emulator/contract/mails.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createSelection } from './selection.ts'
import { createListWithWaitingRows } from './waiting-rows.ts'
import { useWorkspaceCall } from './workspace-call.ts'
import { useWorkspaces } from './workspace.ts'

/** The built-in mailbox, newest first, as far as it matches the search; one mail is open. */
export const useMails = defineStore('mails', () => {
  const client = useEmulatorClient()
  const call = useWorkspaceCall()
  const workspaces = useWorkspaces()
  const query = shallowRef('')
  const { list, isReading, pendingRows, changeRows, setReading, showPending, forgetPending } =
    createListWithWaitingRows<ListedMail>({
      readPage: (page, signal) => call('listMails', { query: { ...page, q: query.value } }, { signal }),
    })
  const { selectedId, selected, select } = createSelection<number, Mail>((id, signal) =>
    call('readMail', { params: { mail: String(id) } }, { signal }),
  )

  /** Shows the mails that another search finds. */
  async function search(wanted: string): Promise<void> {
    query.value = wanted
    forgetPending()
    await list.load()
  }

  /** Marks a mail as read or unread. */
  async function mark(id: number, read: boolean): Promise<void> {
    await call('updateMail', { params: { mail: String(id) }, body: { read } })
    changeRows((mail) => (mail.id === id ? { ...mail, read } : mail))
    if (selected.value?.id === id) selected.change((mail) => (mail === null ? null : { ...mail, read }))
  }

  /** The source of a mail, or the attachment at a place counted from 1, as bytes. */
  function download(id: number, attachment: number | null, signal?: AbortSignal): Promise<Blob> {
    return client.downloadMail({ workspace: workspaces.currentId, id, attachment }, { signal })
  }

  /** Deletes a mail when the removal settles. */
  function remove(id: number): Removal {
    return deferRemoval(
      list,
      (mail) => mail.id === id,
      () => call('deleteMail', { params: { mail: String(id) } }),
    )
  }

  /** Deletes all mails there are when the removal settles; one that comes meanwhile stays. */
  function removeAll(): Removal {
    showPending()
    const newest = list.items[0]?.id ?? 0
    return deferRemoval(
      list,
      (mail) => mail.id <= newest,
      () => call('clearMails', { query: { upTo: newest } }),
    )
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      if (hasEvent(events, 'mail.arrived', 'mail.changed')) void list.refresh()
    },
    refresh: () => void list.refresh(),
    restart() {
      forgetPending()
      query.value = ''
      void select(null)
      void list.restart()
    },
  }

  return {
    query,
    isReading,
    pendingRows,
    list,
    selectedId,
    selected,
    load: list.load,
    search,
    setReading,
    showPending,
    select,
    mark,
    download,
    remove,
    removeAll,
    ...mirror,
  }
})
