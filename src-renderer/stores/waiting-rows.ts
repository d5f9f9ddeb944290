import { shallowRef } from 'vue'
import { createResourceList, type ReadPage } from './resource-list.ts'

interface WaitingRowsOptions<Row> {
  readonly readPage: ReadPage<Row>
  readonly keyOf: (row: Row) => string | number
}

/**
 * A list, newest first, that others write while it is read. Rows that are new on top show at once; while somebody reads further
 * down (`isReading`, set by the screen) they wait in `pendingRows` for `showPending`.
 */
export function createListWithWaitingRows<Row>({ readPage, keyOf }: WaitingRowsOptions<Row>) {
  const isReading = shallowRef(false)
  const pendingRows = shallowRef<readonly Row[]>([])
  const list = createResourceList<Row>({
    async readPage(page, signal) {
      const answer = await readPage(page, signal)
      if (page.cursor !== undefined || signal.aborted) return answer
      const waiting = isReading.value ? newRowsOf(answer.items) : []
      pendingRows.value = waiting
      return { ...answer, items: answer.items.slice(waiting.length) }
    },
  })

  function newRowsOf(rows: readonly Row[]): readonly Row[] {
    const shown = new Set(list.items.map(keyOf))
    return rows.slice(
      0,
      Math.max(
        0,
        rows.findIndex((row) => shown.has(keyOf(row))),
      ),
    )
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

  return { list, isReading, pendingRows, showPending, forgetPending }
}
