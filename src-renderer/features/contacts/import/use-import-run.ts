import { shallowRef } from 'vue'
import type { Problem } from '../../../../emulator/contract/problems.ts'
import { useContacts } from '../../../stores/contacts.ts'
import { problemOf } from '../../../stores/problem-of.ts'
import type { ImportedPerson } from './import-people.ts'

/** Whom to add, to which account, and the names of the groups they all join. */
export interface ImportOrder {
  readonly accountId: number
  readonly groups: readonly string[]
  readonly people: readonly ImportedPerson[]
}

/** How far an import has come. `all` is how many are in once it is done. */
export type ImportProgress = { readonly added: number; readonly all: number } & (
  | { readonly kind: 'running' | 'stopped' | 'done' }
  | { readonly kind: 'failed'; readonly problem: Problem | null }
)

/** Few enough for the progress to move and for the emulator to stay open to others; each piece goes in whole or not at all. */
const PIECE = 500

/** Adds people piece by piece. What was added stays when a later piece fails; going on continues with those still missing. */
export function useImportRun() {
  const contacts = useContacts()
  const progress = shallowRef<ImportProgress | null>(null)
  let order: ImportOrder | null = null
  let stopping = new AbortController()

  async function start(next: ImportOrder): Promise<void> {
    order = next
    progress.value = { kind: 'running', added: 0, all: next.people.length }
    await addAll(next, next.people)
  }

  /** Continues after a stop or a failure. Whoever came into the base by another way meanwhile is not added again. */
  async function goOn(): Promise<void> {
    const before = progress.value
    if (order === null || before === null) return
    const missing = order.people.slice(before.added)
    progress.value = { ...before, kind: 'running' }
    const { accountId } = order
    const known = await orFailure(() =>
      contacts.findKnown(
        accountId,
        missing.map(({ phone }) => phone),
      ),
    )
    if (known === undefined) return
    const left = missing.filter(({ phone }) => !known.has(phone))
    order = { ...order, people: [...order.people.slice(0, before.added), ...left] }
    progress.value = { kind: 'running', added: before.added, all: order.people.length }
    await addAll(order, left)
  }

  /** Stops once the piece that is under way is in. */
  function stop(): void {
    stopping.abort()
  }

  async function addAll(
    { accountId, groups }: ImportOrder,
    people: readonly ImportedPerson[],
  ): Promise<void> {
    stopping = new AbortController()
    for (let start = 0; start < people.length; start += PIECE) {
      if (stopping.signal.aborted) {
        finish('stopped')
        return
      }
      const piece = people.slice(start, start + PIECE)
      const body = {
        accountId,
        groups: [...groups],
        contacts: piece.map(({ phone, person }) => ({ phone, ...person })),
      }
      const isIn = await orFailure(async () => {
        await contacts.createMany(body)
        return true
      })
      if (isIn === undefined) return
      advance(piece.length)
    }
    finish('done')
  }

  function advance(count: number): void {
    if (progress.value !== null) progress.value = { ...progress.value, added: progress.value.added + count }
  }

  function finish(kind: 'stopped' | 'done'): void {
    if (progress.value !== null) progress.value = { ...progress.value, kind }
  }

  async function orFailure<Answer>(call: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await call()
    } catch (error) {
      const { added, all } = progress.value ?? { added: 0, all: 0 }
      progress.value = { kind: 'failed', added, all, problem: problemOf(error) }
      return undefined
    }
  }

  return { progress, start, goOn, stop }
}
