import { shallowRef } from 'vue'
import { createResourceList, type ResourceListOptions } from './resource-list.ts'

/**
 * A list, newest first, that others write while it is read. Rows that are new on top show at once; while somebody reads further
 * down (the screen says so by `setReading`) they wait in `pendingRows` for `showPending`.
 */
export function createListWithWaitingRows<Row extends { readonly id: string | number }>({
  readPage,
  ...options
}: ResourceListOptions<Row>) {
  const isReading = shallowRef(false)
  const pendingRows = shallowRef<readonly Row[]>([])
  const list = createResourceList<Row>({
    ...options,
    async readPage(page, signal) {
      const answer = await readPage(page, signal)
      if (page.cursor !== undefined || signal.aborted) return answer
      const waiting = isReading.value ? newRowsOf(answer.items) : []
      pendingRows.value = waiting
      return { ...answer, items: answer.items.slice(waiting.length) }
    },
  })

  function newRowsOf(rows: readonly Row[]): readonly Row[] {
    const shown = new Set(list.items.map(({ id }) => id))
    const firstShown = rows.findIndex(({ id }) => shown.has(id))
    return rows.slice(0, Math.max(0, firstShown))
  }

  /** Puts rows on top of which an event told: they show at once, or wait with the others. */
  function addOnTop(rows: readonly Row[]): void {
    pendingRows.value = [...rows, ...pendingRows.value]
    if (!isReading.value) showPending()
  }

  /** Changes rows, those that wait as well, by what an answer or an event told. */
  function changeRows(next: (row: Row) => Row): void {
    list.change((rows) => rows.map(next))
    pendingRows.value = pendingRows.value.map(next)
  }

  /** Says whether somebody reads further down; what waits shows as soon as nobody does. */
  function setReading(reads: boolean): void {
    isReading.value = reads
    if (!reads) showPending()
  }

  function showPending(): void {
    const waiting = pendingRows.value
    if (waiting.length === 0) return
    pendingRows.value = []
    list.change((items) => [...waiting, ...items])
  }

  /** Nobody reads any more: the list is about to be another one. */
  function forgetPending(): void {
    isReading.value = false
    pendingRows.value = []
  }

  return { list, isReading, pendingRows, addOnTop, changeRows, setReading, showPending, forgetPending }
}
