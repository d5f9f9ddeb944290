import { renderMessageId } from '../domain/message-id.ts'
import { renderPln } from '../domain/money.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { serialize, toFileImage } from '../store/database.ts'
import { readLedger } from '../store/ledger.ts'
import { readMessagesAfter } from '../store/messages.ts'
import { readTracesAfter } from '../store/traces.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What a run produced, without wall-clock times: the same seed and inputs give the same bytes (R3). */
export interface WorkspaceExport {
  readonly messages: readonly object[]
  readonly traces: readonly object[]
  readonly ledger: readonly object[]
}

/** The whole workspace as the bytes of a file, all that was committed included. */
export function readWorkspaceFile(deps: WorkspaceDeps): Buffer {
  return toFileImage(serialize(deps.database))
}

const PAGE = 1000

export function exportWorkspace(deps: WorkspaceDeps): WorkspaceExport {
  const { db } = deps.database
  const messages = allPages(
    (after) => readMessagesAfter(db, after, PAGE),
    ({ id, at, price, ...message }) => ({
      ...message,
      // Wall-clock time is no part of a result.
      wallAt: undefined,
      id: renderMessageId(message.direction, id, deps.seed),
      trace: String(id),
      at: renderInstant(at),
      price: price === null ? null : renderPln(price),
    }),
  )
  const traces = allPages(
    (after) => readTracesAfter(db, after, PAGE),
    ({ id, facts }) => ({ id: String(id), facts: JSON.parse(facts) as unknown }),
  )
  const ledger = allPages(
    (after) => readLedger(db, after, PAGE),
    ({ id, at, price, causeId, ...entry }) => ({
      id: String(id),
      ...entry,
      at: renderInstant(at),
      price: price === null ? null : renderPln(price),
      causeId: causeId === null ? null : String(causeId),
      messageId: renderMessageId('outbound', id, deps.seed),
    }),
  )
  return { messages, traces, ledger }
}

function allPages<Row extends { readonly id: number }>(
  readAfter: (after: number) => readonly Row[],
  render: (row: Row) => object,
): object[] {
  const rendered: object[] = []
  for (let after = 0; ;) {
    const page = readAfter(after)
    rendered.push(...page.map(render))
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return rendered
    after = last.id
  }
}
