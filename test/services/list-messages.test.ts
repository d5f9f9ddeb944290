import { describe, expect, test } from 'vitest'
import { createSecrets } from '../../emulator/adapters/secrets.ts'
import { seedOf } from '../../emulator/domain/seeded-random.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { isRefusal } from '../../emulator/domain/refusal.ts'
import { listMessages, markMessage, readOneMessage } from '../../emulator/services/list-messages.ts'
import { RoutingConfigCache } from '../../emulator/services/routing-config.ts'
import type { WorkspaceDeps } from '../../emulator/services/workspace-deps.ts'
import { openDatabase } from '../../emulator/store/database.ts'
import { readJournalAfter } from '../../emulator/store/journal.ts'
import { aMessage, storeMessages } from '../support/stored-messages.ts'

const NOW = epochMs(Date.UTC(2025, 2, 3, 9))
const ALL = Number.MAX_SAFE_INTEGER

/** A workspace with these message numbers; every look at the wall clock finds it 5 ms later. */
function workspaceWith(ids: readonly number[]) {
  const database = openDatabase(':memory:')
  storeMessages(
    database,
    ids.map((id) => aMessage({ id, text: id % 2 === 0 ? 'parzysta' : 'nieparzysta' })),
  )
  const seen = { announcements: 0, wallMs: 0 }
  const seed = seedOf('test')
  const deps: WorkspaceDeps = {
    database,
    seed,
    now: () => NOW,
    wallNow: () => (seen.wallMs += 5),
    routing: new RoutingConfigCache(seed),
    reservedIds: new Set(),
    secrets: createSecrets((size) => Buffer.alloc(size)),
    wakeOutbox: () => undefined,
    wakeOutboxBy: () => undefined,
    announce: () => {
      seen.announcements += 1
    },
  }
  return { deps, seen }
}

async function pageOf(deps: WorkspaceDeps, q: string, before: number, limit: number) {
  const page = await listMessages(deps, { q, before, limit })
  return isRefusal(page) ? page : { ids: page.items.map(({ id }) => id), nextBefore: page.nextBefore }
}

describe('listMessages', () => {
  test.each(['', '  ', 'ogrodnik', '-is:outbound'])(
    '%j gives full pages, and says which is the last',
    async (q) => {
      const { deps } = workspaceWith([1, 2, 3, 4, 5])
      expect(await pageOf(deps, q, ALL, 2)).toEqual({ ids: [5, 4], nextBefore: 4 })
      expect(await pageOf(deps, q, 4, 2)).toEqual({ ids: [3, 2], nextBefore: 2 })
      expect(await pageOf(deps, q, 2, 2)).toEqual({ ids: [1], nextBefore: null })
      expect(await pageOf(deps, q, 4, 3)).toEqual({ ids: [3, 2, 1], nextBefore: null })
    },
  )

  test('a search through many stretches lets others run in between', async () => {
    const { deps } = workspaceWith(Array.from({ length: 3_001 }, (_, index) => index + 1))
    const turns: string[] = []
    setImmediate(() => turns.push('another request'))
    const page = await pageOf(deps, 'from:999', ALL, 2)
    turns.push('the search')
    expect(page).toEqual({ ids: [], nextBefore: null })
    expect(turns).toEqual(['another request', 'the search'])
  })

  test('E_QUERY: a search that cannot be read', async () => {
    const { deps } = workspaceWith([])
    expect(await pageOf(deps, 'parts:x', ALL, 2)).toEqual({
      kind: 'refused',
      code: 'E_QUERY',
      about: { got: 'parts:x', expected: '2, >1, >=2, <3, <=2' },
    })
  })
})

describe('markMessage', () => {
  test('marks, tells the journal once, and answers the message', () => {
    const { deps, seen } = workspaceWith([1])
    const marked = aMessage({ text: 'nieparzysta', isRead: true })
    expect(markMessage(deps, 1, true)).toEqual(marked)
    expect(markMessage(deps, 1, true)).toEqual(marked)
    expect(readOneMessage(deps, 1)).toEqual(marked)
    expect(readJournalAfter(deps.database.db, 0, 10)).toEqual([
      { seq: 1, type: 'message.updated', at: NOW, ref: '1', message: null },
    ])
    expect(seen.announcements).toBe(1)
  })

  test('E_NO_MESSAGE: a number that no message has', () => {
    const { deps } = workspaceWith([1])
    const refusal = { kind: 'refused', code: 'E_NO_MESSAGE', about: { id: '2' } }
    expect(markMessage(deps, 2, true)).toEqual(refusal)
    expect(readOneMessage(deps, 2)).toEqual(refusal)
  })
})
