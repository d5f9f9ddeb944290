import type { Msisdn } from '../domain/addresses.ts'
import { isLive, type ReplyMapping } from '../domain/reply-mapping.ts'
import { expireReplyMappings, readTwoWayMappings } from '../store/reply-mappings.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** The pool of virtual numbers and who may reply to what (R77). */
export interface TwoWayPool {
  readonly pool: readonly Msisdn[]
  readonly mappings: readonly (ReplyMapping & { readonly isLive: boolean })[]
}

export function readTwoWayPool(deps: WorkspaceDeps): TwoWayPool {
  const now = deps.now()
  return {
    pool: deps.routing.current(deps.database.db).twoWayPool,
    mappings: readTwoWayMappings(deps.database.db).map((mapping) => ({
      ...mapping,
      isLive: isLive(mapping, now),
    })),
  }
}

/** Ends the mappings of a virtual number now, of one recipient or of all (R77). */
export function expireMappings(
  deps: WorkspaceDeps,
  virtualNumber: Msisdn,
  recipient: Msisdn | null,
): TwoWayPool {
  deps.database.write((tx) => expireReplyMappings(tx, virtualNumber, recipient, deps.now()))
  return readTwoWayPool(deps)
}
