import { computed, ref, shallowRef, watch } from 'vue'
import type { Problem } from '../../../../emulator/contract/problems.ts'
import { useContacts } from '../../../stores/contacts.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import { guessHeader, guessRoles, withRole, type ColumnRole } from './import-columns.ts'
import { leaveOutKnown, readPeople } from './import-people.ts'
import { readSheet, type Delimiter, type RefusedSheet, type Sheet } from './import-sheet.ts'
import type { ImportSource } from './import-source.ts'

/** How far the panel knows which phones are in the contact base already. */
type Lookup =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answered'; readonly known: ReadonlySet<string> }
  | { readonly kind: 'failed'; readonly problem: Problem | null }

/**
 * What would come of a source: how it is read (guessed, and changed by hand), whom it would add to an account, and which
 * rows it would leave out.
 */
export function useImportPreview(accountId: () => number | undefined) {
  const contacts = useContacts()
  const source = shallowRef<ImportSource | null>(null)
  const sheet = shallowRef<Sheet | null>(null)
  const hasHeader = ref(false)
  const roles = shallowRef<readonly ColumnRole[]>([])
  const lookup = shallowRef<Lookup>({ kind: 'asking' })

  const rows = computed(() => sheet.value?.rows.slice(hasHeader.value ? 1 : 0) ?? [])
  const read = computed(() => readPeople(rows.value, roles.value))
  const reading = computed(() =>
    leaveOutKnown(read.value, lookup.value.kind === 'answered' ? lookup.value.known : new Set()),
  )

  watch([read, accountId], () => void lookUp())

  /** Takes a source and reads it as well as can be guessed; the refusal when it is no list. */
  function open(next: ImportSource): RefusedSheet | null {
    const found = readSheet(next.text, null)
    if (found.kind === 'refused') return found
    source.value = next
    take(found)
    return null
  }

  function close(): void {
    source.value = null
    sheet.value = null
  }

  /** Reads the same source with another delimiter; the refusal when that makes no list of it. */
  function readWith(delimiter: Delimiter): RefusedSheet | null {
    const found = readSheet(source.value?.text ?? '', delimiter)
    if (found.kind === 'refused') return found
    take(found)
    return null
  }

  function take(next: Sheet): void {
    sheet.value = next
    setHeader(guessHeader(next.rows))
  }

  function setHeader(isHeader: boolean): void {
    hasHeader.value = isHeader
    const { rows: all, columnCount } = sheet.value ?? { rows: [], columnCount: 0 }
    roles.value = guessRoles(all, columnCount, isHeader)
  }

  function setRole(column: number, role: ColumnRole): void {
    roles.value = withRole(roles.value, column, role)
  }

  /** Asks which of the people are in the contact base; an answer to an older question is dropped. */
  async function lookUp(): Promise<void> {
    const asking: Lookup = { kind: 'asking' }
    lookup.value = asking
    const account = accountId()
    if (account === undefined) return
    const answer = await ask(
      account,
      read.value.people.map(({ phone }) => phone),
    )
    if (lookup.value === asking) lookup.value = answer
  }

  async function ask(account: number, phones: readonly string[]): Promise<Lookup> {
    try {
      return { kind: 'answered', known: await contacts.findKnown(account, phones) }
    } catch (error) {
      return { kind: 'failed', problem: problemOf(error) }
    }
  }

  return {
    source,
    sheet,
    rows,
    hasHeader,
    roles,
    reading,
    lookup,
    open,
    close,
    readWith,
    setHeader,
    setRole,
    lookUp,
  }
}

export type ImportPreview = ReturnType<typeof useImportPreview>
