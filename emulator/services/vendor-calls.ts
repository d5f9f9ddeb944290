import { refused, type Refusal } from '../domain/refusal.ts'
import type { CallCounter, ListedCall, VendorCall } from '../domain/vendor-call.ts'
import {
  readCall,
  readCallCounters,
  readCalls,
  readNewestCall,
  readOldestCall,
  type CallFilter,
} from '../store/vendor-calls.ts'
import { nextTurn } from './in-slices.ts'
import type { WorkspaceContext } from './workspace-context.ts'

export type { CallFilter }

type LoggingWorkspace = Pick<WorkspaceContext, 'deps' | 'calls'>

/** Calls looked at before other requests get their turn: a search goes through their texts. */
const CALLS_PER_TURN = 50

/** A page of calls, newest first; the next one is of calls older than `nextBefore`, null on the last. */
export interface CallPage {
  readonly items: readonly ListedCall[]
  readonly nextBefore: number | null
}

/** One page of the calls that a filter wants. */
export async function listCalls(
  { deps, calls }: LoggingWorkspace,
  filter: CallFilter,
  page: { readonly before: number; readonly limit: number },
): Promise<CallPage> {
  calls.write()
  const { db } = deps.database
  const oldest = readOldestCall(db)
  const found: ListedCall[] = []
  let before = Math.min(page.before, readNewestCall(db) + 1)
  while (before > oldest && found.length <= page.limit) {
    const first = Math.max(before - CALLS_PER_TURN, 0)
    found.push(...readCalls(db, filter, { first, before }, page.limit + 1 - found.length))
    before = first
    await nextTurn()
  }
  const items = found.slice(0, page.limit)
  return { items, nextBefore: found.length > page.limit ? (items.at(-1)?.id ?? null) : null }
}

/** One call with its texts. Refusal: E_NO_CALL, also for one that was trimmed. */
export function findCall({ deps, calls }: LoggingWorkspace, id: number): VendorCall | Refusal {
  calls.write()
  return readCall(deps.database.db, id) ?? refused('E_NO_CALL', { id: String(id) })
}

/** How often each action was called that was called at all. */
export function listCallCounters({ deps, calls }: LoggingWorkspace): readonly CallCounter[] {
  calls.write()
  return readCallCounters(deps.database.db)
}
