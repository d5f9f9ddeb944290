import type { Message } from '../domain/message.ts'
import type { PageOf } from '../domain/paging.ts'
import type { ReceivedMms } from '../domain/received-mms.ts'
import { readReceivedMms } from '../store/received-mms.ts'
import { countReceived, markPulled, readReceivedPage, type ReceivedFilter } from '../store/received-pages.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export type { ReceivedFilter }

export interface ReceivedPage {
  readonly items: readonly Message[]
  /** What came with those of them that are an MMS, by message. */
  readonly mms: ReadonlyMap<number, ReceivedMms>
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
  const items = readReceivedPage(db, filter, page)
  const ids = items.map(({ id }) => id)
  const received = { items, mms: readReceivedMms(db, ids), total: countReceived(db, filter) }
  if (forGood && ids.length > 0) {
    deps.database.write((tx) => {
      markPulled(tx, filter.accountId, ids)
    })
  }
  return received
}
