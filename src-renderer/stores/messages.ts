import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Message } from '../../emulator/contract/messages.ts'
import type { Trace } from '../../emulator/contract/traces.ts'
import type { WorkspaceRequest } from '../client/emulator-client.ts'
import { hasEvent, type WorkspaceMirror } from './mirror.ts'
import { isReported, reportedIn, type ReportedRange } from './reported-messages.ts'
import { createResource } from './resource.ts'
import { createListWithWaitingRows } from './waiting-rows.ts'
import { useWorkspaceCall } from './workspace-call.ts'

type NewMessage = WorkspaceRequest<'sendMessage'>['body']

/** Messages of both directions, newest first, as far as they match the search; one of them is selected. */
export const useMessages = defineStore('messages', () => {
  const call = useWorkspaceCall()
  const query = shallowRef('')
  const { list, isReading, pendingRows, addOnTop, changeRows, setReading, showPending, forgetPending } =
    createListWithWaitingRows<Message>({
      pageSize: 200,
      readPage: (page, signal) => call('listMessages', { query: { ...page, q: query.value } }, { signal }),
    })
  const selectedId = shallowRef<string | null>(null)
  const selected = createResource<Message | null>(null, async (signal) => {
    const id = selectedId.value
    if (id === null) return null
    return rowOf(id) ?? (await call('readMessage', { params: { message: id } }, { signal }))
  })
  const traceId = shallowRef<string | null>(null)
  const trace = createResource<Trace | null>(null, async (signal) =>
    traceId.value === null ? null : await call('readTrace', { params: { trace: traceId.value } }, { signal }),
  )

  function rowOf(id: string): Message | undefined {
    return list.items.find((message) => message.id === id)
  }

  /** Shows what matches another search text. */
  async function search(text: string): Promise<void> {
    query.value = text
    forgetPending()
    await list.load()
  }

  /** Selects a message, whether the list shows it or not, and reads its trace. */
  async function select(id: string | null): Promise<void> {
    selectedId.value = id
    selected.clear()
    traceId.value = null
    trace.clear()
    if (id === null) return
    await selected.load()
    if (selectedId.value === id && selected.value !== null) await openTrace(selected.value.traceId)
  }

  /** Reads a trace by its own id: that of a message no account got, for example. */
  async function openTrace(id: string): Promise<void> {
    traceId.value = id
    trace.clear()
    await trace.load()
  }

  async function markRead(id: string): Promise<void> {
    takeIn([await call('updateMessage', { params: { message: id }, body: { read: true } })], [])
  }

  async function markUnread(id: string): Promise<void> {
    takeIn([await call('updateMessage', { params: { message: id }, body: { read: false } })], [])
  }

  /** Sends a message from the platform to a phone. */
  async function send(message: NewMessage): Promise<Message> {
    const sent = await call('sendMessage', { body: message })
    takeIn([sent], [sent.id])
    return sent
  }

  /** Withdraws a message that waits for its time; false: it was too late. */
  async function withdraw({ id, accountId }: Message): Promise<boolean> {
    const { withdrawn } = await call('withdrawMessages', {
      body: { messages: [id], ...(accountId !== null && { accountId }) },
    })
    takeIn([await call('readMessage', { params: { message: id } })], [])
    return withdrawn === 1
  }

  /** Renews the rows of these messages and adds those that arrived, given by their ids. */
  function takeIn(messages: readonly Message[], arrivedIds: readonly string[]): void {
    const latest = new Map(messages.map((message) => [message.id, message]))
    if (list.state.kind !== 'idle') {
      changeRows((row) => latest.get(row.id) ?? row)
      addArrived(arrivedIds.flatMap((id) => latest.get(id) ?? []))
    }
    const chosen = latest.get(selectedId.value ?? '')
    if (chosen !== undefined) selected.change(() => chosen)
    if (messages.some(({ id, replyTo }) => id === selectedId.value || replyTo === selectedId.value))
      void trace.refresh()
  }

  function addArrived(arrived: readonly Message[]): void {
    const known = new Set([...list.items, ...pendingRows.value].map(({ id }) => id))
    const unknown = arrived.filter(({ id }) => !known.has(id))
    if (unknown.length === 0) return
    if (query.value !== '') {
      void list.refresh() // which of them match is the emulator's to say
      return
    }
    addOnTop(unknown.toReversed())
  }

  /** The rows, and the message that is open. */
  function shown(): readonly Message[] {
    return [...list.items, ...pendingRows.value, ...(selected.value === null ? [] : [selected.value])]
  }

  /** Whether one of those shown is among those whose reports came. */
  function showsOneOf(reported: readonly ReportedRange[]): boolean {
    if (reported.length === 0) return false
    return shown().some(
      ({ direction, traceId: id }) => direction === 'outbound' && isReported(Number(id), reported),
    )
  }

  /** Whether one of those shown has waited for one of these as its answer. */
  function isAwaited(arrived: readonly Message[]): boolean {
    const causes = new Set(arrived.map(({ replyTo }) => replyTo))
    return shown().some(({ id, answerAt }) => answerAt !== null && causes.has(id))
  }

  function refresh(): void {
    void list.refresh().then(() => selected.refresh())
    void trace.refresh()
  }

  const mirror: WorkspaceMirror = {
    applyEvents(events) {
      const arrived = events.filter(({ type }) => type === 'message.received' || type === 'message.sent')
      const messages = events.flatMap(({ message }) => message ?? [])
      if (messages.length > 0)
        takeIn(
          messages,
          arrived.flatMap(({ message }) => message?.id ?? []),
        )
      const isForwardMoving =
        hasEvent(events, 'delivery.changed') && shown().some(({ forwards }) => forwards !== null)
      if (isForwardMoving || showsOneOf(reportedIn(events)) || isAwaited(messages)) refresh()
    },
    refresh,
    restart() {
      forgetPending()
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
    trace,
    load: list.load,
    search,
    setReading,
    showPending,
    select,
    openTrace,
    markRead,
    markUnread,
    send,
    withdraw,
    ...mirror,
  }
})
