import { appendJournal } from '../store/journal.ts'
import { refreshIndex } from '../store/message-index.ts'
import { withdrawMessage } from '../store/messages.ts'
import { deleteOutbound, findByUniqueId, readOutbound } from '../store/outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Messages as a caller names them: by number, or by an id of his own. */
export type NamedMessage = { readonly id: number } | { readonly uniqueId: string }

/** How many messages were deleted, and how many could not be. */
export interface Withdrawn {
  readonly withdrawn: number
  readonly failed: number
}

/** Deletes messages of an account that still wait for their time; any other stays and counts as failed (api-v2 2.1.10 [V]). */
export function withdrawScheduled(
  deps: WorkspaceDeps,
  accountId: number,
  named: readonly NamedMessage[],
): Withdrawn {
  const at = deps.now()
  const withdrawn = deps.database.write((tx) => {
    const ids: number[] = []
    for (const name of named) {
      const id = 'id' in name ? name.id : findByUniqueId(tx, accountId, name.uniqueId)
      const outbound = id === undefined ? undefined : readOutbound(tx, id)
      if (id === undefined || outbound?.accountId !== accountId || outbound.delivery.state !== 'scheduled')
        continue
      deleteOutbound(tx, id)
      withdrawMessage(tx, id)
      refreshIndex(tx, id)
      ids.push(id)
    }
    for (const id of ids) appendJournal(tx, 'message.updated', at, id)
    return ids.length
  })
  deps.announce()
  return { withdrawn, failed: named.length - withdrawn }
}
