import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ListedMail, Mail } from '../../emulator/contract/mails.ts'
import { useEmulatorClient } from './client-injection.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { deferRemoval, type Removal } from './removal.ts'
import { createResource } from './resource.ts'
import { createResourceList, type Page } from './resource-list.ts'
import { useWorkspaceCall } from './workspace-call.ts'
import { useWorkspaces } from './workspace.ts'

/** The built-in mailbox, newest first, as far as it matches the search; one mail is open. */
export const useMails = defineStore('mails', () => {
  const client = useEmulatorClient()
  const call = useWorkspaceCall()
  const workspaces = useWorkspaces()
  const query = shallowRef('')
  /** Set by the screen while somebody reads further down; new rows then wait. */
  const isReading = shallowRef(false)
  const pendingRows = shallowRef<readonly ListedMail[]>([])
  const list = createResourceList<ListedMail>({
    async readPage(page, signal) {
      const answer = await call('listMails', { query: { ...page, q: query.value } }, { signal })
      return page.cursor === undefined && !signal.aborted ? holdBackNew(answer) : answer
    },
  })
  const selectedId = shallowRef<number | null>(null)
  const selected = createResource<Mail | null>(null, async (signal) =>
    selectedId.value === null
      ? null
      : await call('readMail', { params: { mail: String(selectedId.value) } }, { signal }),
  )

  /** Of a list read again, keeps the rows above those shown so far waiting while somebody reads. */
  function holdBackNew(page: Page<ListedMail>): Page<ListedMail> {
    const newest = list.items[0]?.id ?? 0
    const newRows = isReading.value ? page.items.filter(({ id }) => id > newest) : []
    pendingRows.value = newRows
    return { ...page, items: page.items.slice(newRows.length) }
  }

  /** Shows the rows that wait. */
  function showPending(): void {
    const waiting = pendingRows.value
    if (waiting.length === 0) return
    pendingRows.value = []
    list.change((items) => [...waiting, ...items])
  }

  /** Shows the mails that another search finds. */
  async function search(wanted: string): Promise<void> {
    query.value = wanted
    isReading.value = false
    pendingRows.value = []
    await list.load()
  }

  /** Opens a mail, whether the list shows it or not. */
  async function select(id: number | null): Promise<void> {
    if (id === selectedId.value && selected.state.kind === 'loaded') return
    selectedId.value = id
    selected.clear()
    if (id !== null) await selected.load()
  }

  /** Marks a mail as read or unread. */
  async function mark(id: number, read: boolean): Promise<void> {
    await call('updateMail', { params: { mail: String(id) }, body: { read } })
    list.change((items) => items.map((mail) => (mail.id === id ? { ...mail, read } : mail)))
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
      isReading.value = false
      pendingRows.value = []
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
    showPending,
    select,
    mark,
    download,
    remove,
    removeAll,
    ...mirror,
  }
})
