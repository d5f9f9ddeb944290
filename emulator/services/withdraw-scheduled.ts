import { appendJournal } from '../store/journal.ts'
import { refreshIndex } from '../store/message-index.ts'
import { withdrawMessage } from '../store/messages.ts'
import { deleteOutbound, findByUniqueId, readOutbound } from '../store/outbound.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Messages as a caller names them: by number, undefined for that of no message, or by an id of his own. */
export type NamedMessage = { readonly id: number | undefined } | { readonly uniqueId: string }

/** How many messages were deleted, and how many could not be. */
export interface Withdrawn {
  readonly withdrawn: number
  readonly failed: number
}

/**
 * Deletes messages of an account that still wait for their time; any other stays and counts as failed, and one that is named twice
 * counts once (api-v2 2.1.10 [V]).
 */
export function withdrawScheduled(
  deps: WorkspaceDeps,
  accountId: number,
  named: readonly NamedMessage[],
): Withdrawn {
  const at = deps.now()
  const counted = deps.database.write((tx) => {
    const meant = named.map((name) => ('id' in name ? name.id : findByUniqueId(tx, accountId, name.uniqueId)))
    const found = meant.filter((id) => id !== undefined)
    const messages = new Set(found)
    const ids: number[] = []
    for (const id of messages) {
      const outbound = readOutbound(tx, id)
      if (outbound?.accountId !== accountId || outbound.delivery.state !== 'scheduled') continue
      deleteOutbound(tx, id)
      withdrawMessage(tx, id)
      refreshIndex(tx, id)
      ids.push(id)
    }
    for (const id of ids) appendJournal(tx, 'message.updated', at, id)
    const ofNothing = meant.length - found.length
    return { withdrawn: ids.length, failed: messages.size + ofNothing - ids.length }
  })
  deps.announce()
  return counted
}
