import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { matchesQuery, type MessageQuery } from '../../emulator/domain/message-match.ts'
import { parseMessageQuery } from '../../emulator/domain/message-query.ts'
import type { Message } from '../../emulator/domain/message.ts'
import { isRefusal } from '../../emulator/domain/refusal.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { openDatabase, openImage, readRows, serialize, type Database } from '../../emulator/store/database.ts'
import { indexMessages, writeMessageRead } from '../../emulator/store/message-index.ts'
import { searchMessages } from '../../emulator/store/message-search.ts'
import { countMessages } from '../../emulator/store/message-counts.ts'
import { readMessage } from '../../emulator/store/messages.ts'
import { aMessage, storeMessages } from '../support/stored-messages.ts'

const MONDAY = Date.UTC(2025, 2, 3, 9)
const HOUR = 3_600_000

/** A workspace without messages. Opening its image is quick; making its tables is not. */
const EMPTY = serialize(openDatabase(':memory:'))

function workspaceWith(messages: readonly Message[], indexed: number): Database {
  const database = openImage(EMPTY)
  storeMessages(database, messages)
  if (indexed > 0) database.write((tx) => indexMessages(tx, indexed))
  return database
}

function queryOf(text: string): MessageQuery {
  const query = parseMessageQuery(text)
  if (isRefusal(query)) throw new Error(`refused: ${JSON.stringify(query.about)}`)
  return query
}

/** Ids of everything a search finds, page by page. */
function findAll({ db }: Database, query: MessageQuery, limit: number): number[] {
  const ids: number[] = []
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null;) {
    const found = searchMessages(db, query, before, limit)
    ids.push(...found.items.map(({ id }) => id))
    if (found.nextBefore !== null && found.nextBefore >= before)
      throw new Error('the search does not move on')
    before = found.nextBefore
  }
  return ids
}

const search = (database: Database, text: string) => findAll(database, queryOf(text), 100)

// Few words, numbers and kinds, so that drawn searches often find drawn messages.
const WORDS = ['tak', 'TAKŻE', 'ta', 'nie', 'Żółw', 'zolw', '4301', '500', '👍', 'a-b', 'b', 'IS', 'lost']
const drawnMessage = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }),
    phone: fc.constantFrom('+48500600700', '+48500600701', '+4915112345678'),
    number: fc.constantFrom('+48503340503', '4301', 'FIRMA', null),
    direction: fc.constantFrom('inbound', 'outbound'),
    isLost: fc.boolean(),
    isRead: fc.boolean(),
    keyword: fc.constantFrom('TAK', 'Żółw b', null),
    parts: fc.integer({ min: 0, max: 12 }),
    encoding: fc.constantFrom('GSM-7', 'UCS-2'),
    // Some steps cross the borders of partitions.
    idStep: fc.constantFrom(1, 1, 1, 2, 40_000),
    laterMs: fc.constantFrom(0, HOUR),
  })
  .map(({ words, keyword, isLost, ...rest }) => ({
    ...rest,
    text: words.join(' '),
    keyword: keyword === null ? null : { id: 1, text: keyword },
    result: isLost ? ('UNROUTED' as const) : ('UNMATCHED' as const),
    ribbon: isLost ? (['lost'] as const) : (['kept'] as const),
  }))

const drawnMessages = fc.array(drawnMessage, { maxLength: 25 }).map((drafts) => {
  let [id, at] = [0, MONDAY]
  return drafts.map(({ idStep, laterMs, ...draft }) => {
    id += idStep
    at += laterMs
    return aMessage({ ...draft, id, at: epochMs(at) })
  })
})

const drawnQuery = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '', '-'),
      fc.constantFrom(
        ...['t', 'ta', 'tak', 'żółw', 'zolw', '"tak nie"', '"b tak"', 'a-b', '👍', 'is', 'lost', 'b zolw'],
        ...['500', '500 600', '500 600 701', '+4915', '4301', '"500 600 700"'],
        ...['from:500', 'from:500600700', 'to:4301', 'number:firma', 'number:503', 'type:nd', 'keyword:tak'],
        ...['is:lost', 'is:inbound', 'is:unread', 'is:read', 'is:unmatched', 'account:1', 'account:none'],
        ...['parts:2', 'parts:>1', 'parts:<=3', 'parts:0', 'enc:ucs2', 'enc:gsm'],
        ...['after:"2025-03-03 12:00"', 'before:"2025-03-03 15:00"', 'before:2025-03-03T09:00:00Z'],
      ),
    ),
    { maxLength: 4 },
  )
  .map((terms) => terms.map(([minus, term]) => `${minus}${term}`).join(' '))

describe('searchMessages', () => {
  test('finds what the definition finds, newest first, whatever part is indexed', () => {
    fc.assert(
      fc.property(
        drawnMessages,
        fc.array(drawnQuery, { minLength: 1, maxLength: 8 }),
        fc.nat({ max: 25 }),
        fc.constantFrom(1, 2, 100),
        (messages, texts, indexed, limit) => {
          const database = workspaceWith(messages, indexed)
          for (const text of texts) {
            const query = queryOf(text)
            const expected = messages.filter((message) => matchesQuery(message, query)).map(({ id }) => id)
            expect(findAll(database, query, limit), text).toEqual(expected.toReversed())
          }
          database.close()
        },
      ),
      { numRuns: 300 },
    )
  })

  test('goes through the tail in stretches', () => {
    const messages = Array.from({ length: 1_200 }, (_, index) =>
      aMessage({ id: index + 1, text: index % 600 === 0 ? 'igła' : 'siano' }),
    )
    const { db } = workspaceWith(messages, 0)
    const query = queryOf('igła')
    const stretches: unknown[] = []
    for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null;) {
      const found = searchMessages(db, query, before, 10)
      stretches.push([found.items.map(({ id }) => id), found.nextBefore])
      before = found.nextBefore
    }
    expect(stretches).toEqual([
      [[], 701],
      [[601], 201],
      [[1], null],
    ])
  })

  test('a search of the longest size is carried out', () => {
    const database = workspaceWith([aMessage()], 1)
    expect(search(database, Array.from({ length: 250 }, () => 'o').join(' '))).toEqual([1])
    expect(search(database, Array.from({ length: 160 }, () => '-b').join(' '))).toEqual([1])
    expect(search(database, `"${'ogrodnik '.repeat(55)}"`)).toEqual([])
  })

  test('what is typed is never read as a search expression', () => {
    const database = workspaceWith([aMessage({ text: 'or near and not' })], 1)
    expect(search(database, 'OR NEAR AND NOT')).toEqual([1])
    expect(search(database, `"x') OR ('or"`)).toEqual([])
    expect(search(database, '^or or* (or {or}')).toEqual([1])
  })

  test('a workspace without messages finds nothing', () => {
    expect(search(workspaceWith([], 0), 'is:inbound after:2025-03-03')).toEqual([])
  })

  test('nothing reads a table from end to end or sorts: not indexing, not searching, not counting', () => {
    const database = openDatabase(':memory:')
    const prepare = vi.spyOn(Sqlite.prototype, 'prepare')
    storeMessages(database, [aMessage(), aMessage({ id: 2 })])
    database.write((tx) => indexMessages(tx, 1))
    search(database, 'ogrodnik -is:lost after:2025-03-01 before:2030-01-01')
    countMessages(database.db)
    const queries = prepare.mock.calls.map(([sql]) => sql).filter((sql) => sql.startsWith('SELECT'))
    prepare.mockRestore()
    const plans = queries.flatMap((sql) =>
      readRows<{ detail: string }>(database.db, `EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).map(
        ({ detail }) => detail,
      ),
    )
    expect([...new Set(plans)].toSorted()).toEqual([
      'SCALAR SUBQUERY 1', // where the history ends
      // What SQLite calls a scan is the index's own lookup: M1 the words, > and < the span of numbers.
      'SCAN message_search VIRTUAL TABLE INDEX 192:M1><',
      'SEARCH messages', // the last number
      'SEARCH messages USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH messages USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
      'SEARCH messages USING INTEGER PRIMARY KEY (rowid>?)',
      'SEARCH meta USING PRIMARY KEY (key=?)',
    ])
  })
})

describe('writeMessageRead', () => {
  test.each([
    ['in the index', 2],
    ['not in it yet', 0],
  ])('a message %s is found by what it now is, and counted so', (_, indexed) => {
    const database = workspaceWith([aMessage(), aMessage({ id: 2 })], indexed)
    const mark = (id: number, isRead: boolean) => {
      const message = readMessage(database.db, id)
      if (message !== undefined) database.write((tx) => writeMessageRead(tx, message, isRead))
    }
    const state = () => ({
      unread: search(database, 'ogrodnik is:unread'),
      read: search(database, 'is:read'),
      count: countMessages(database.db).unread,
    })
    mark(1, true)
    expect(state()).toEqual({ unread: [2], read: [1], count: 1 })
    mark(1, true)
    expect(state()).toEqual({ unread: [2], read: [1], count: 1 })
    mark(1, false)
    expect(state()).toEqual({ unread: [2, 1], read: [], count: 2 })
  })
})

describe('indexMessages', () => {
  test('goes on where it stopped and says how many messages it took', () => {
    const database = workspaceWith(
      [1, 2, 5, 9].map((id) => aMessage({ id })),
      0,
    )
    const take = () => database.write((tx) => indexMessages(tx, 3))
    expect([take(), take(), take()]).toEqual([3, 1, 0])
    storeMessages(database, [aMessage({ id: 12 })])
    expect([take(), take()]).toEqual([1, 0])
    expect(search(database, 'ogrodnik')).toEqual([12, 9, 5, 2, 1])
  })

  test('a transaction that fails leaves the index where it was', () => {
    const database = workspaceWith([aMessage(), aMessage({ id: 2 })], 1)
    expect(() =>
      database.write((tx) => {
        indexMessages(tx, 10)
        throw new Error('killed')
      }),
    ).toThrow('killed')
    expect(database.write((tx) => indexMessages(tx, 10))).toBe(1)
    expect(search(database, 'ogrodnik')).toEqual([2, 1])
  })
})

describe('countMessages', () => {
  test.each([0, 1, 3, 5])('counts all messages when %i are indexed', (indexed) => {
    const database = workspaceWith(
      [
        aMessage(),
        aMessage({ id: 2, result: 'UNMATCHED', ribbon: ['kept'], isRead: true }),
        aMessage({ id: 3, result: 'UNROUTED', ribbon: ['lost'] }),
        aMessage({ id: 4, direction: 'outbound', result: 'SENT', ribbon: ['sent'], isRead: true }),
        aMessage({ id: 5, result: 'UNMATCHED', ribbon: ['kept', 'answer'] }),
      ],
      indexed,
    )
    expect(countMessages(database.db)).toEqual({ messages: 5, unread: 3, lost: 1, unmatched: 2 })
  })
})
