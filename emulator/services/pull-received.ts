import type { Message } from '../domain/message.ts'
import type { PageOf } from '../domain/paging.ts'
import { countReceived, markPulled, readReceivedPage, type ReceivedFilter } from '../store/received-pages.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export type { ReceivedFilter }

export interface ReceivedPage {
  readonly items: readonly Message[]
  readonly total: number
}

/**
 * A page of what reached an account; with `forGood` these are not given out again (R134). That is apart from being read in the panel:
 * somebody who looks at messages there must not take them away from a system that pulls.
 */
export function pullReceived(
  deps: WorkspaceDeps,
  filter: ReceivedFilter,
  page: PageOf,
  { forGood }: { readonly forGood: boolean },
): ReceivedPage {
  const { db } = deps.database
  const received = { items: readReceivedPage(db, filter, page), total: countReceived(db, filter) }
  if (forGood && received.items.length > 0) {
    deps.database.write((tx) => {
      markPulled(
        tx,
        filter.accountId,
        received.items.map(({ id }) => id),
      )
    })
  }
  return received
}
