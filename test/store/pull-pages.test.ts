import Sqlite from 'better-sqlite3'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase, readRows, type Database } from '../../emulator/store/database.ts'
import { readMailings } from '../../emulator/store/mailings.ts'
import { insertOutbound } from '../../emulator/store/outbound.ts'
import {
  countReceived,
  markPulled,
  readReceivedPage,
  type ReceivedFilter,
} from '../../emulator/store/received-pages.ts'
import { countReports, readReportPage, type ReportFilter } from '../../emulator/store/report-pages.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { aMessage, storeMessages } from '../support/stored-messages.ts'

const AT = epochMs(Date.UTC(2025, 2, 3, 9))
const RECEIVED: ReceivedFilter = { accountId: 1, types: [], number: null, phones: [], from: null, to: null }
const REPORTS: ReportFilter = {
  accountId: 1,
  now: AT,
  ids: null,
  phones: [],
  statuses: [],
  channels: [],
  mailing: null,
  from: null,
  to: null,
}

let database: Database
beforeEach(() => {
  database = openDatabase(':memory:')
  storeMessages(database, [
    aMessage({ id: 1 }),
    aMessage({ id: 2, accountId: 2 }),
    aMessage({ id: 3 }),
    aMessage({ id: 4, accountId: null }),
    aMessage({ id: 5 }),
    aMessage({ id: 6, direction: 'outbound' }),
    aMessage({ id: 7, direction: 'outbound', accountId: 2 }),
    aMessage({ id: 8, direction: 'outbound' }),
  ])
  database.write((tx) => {
    for (const [messageId, accountId] of [
      [6, 1],
      [7, 2],
      [8, 1],
    ] as const) {
      insertOutbound(tx, {
        messageId,
        accountId,
        mailingId: null,
        channel: 'full',
        queuedAt: AT,
        delivery: { state: 'withheld', at: AT, reason: 'lock_send' },
        uniqueId: null,
        charge: null,
        parts: 1,
      })
    }
  })
})

/** How SQLite goes about what is asked. */
function planOf(ask: () => unknown): string[] {
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare')
  ask()
  const queries = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  return queries.flatMap((sql) =>
    readRows<{ detail: string }>(database.db, `EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).map(
      ({ detail }) => detail,
    ),
  )
}

describe('what a system pulls', () => {
  test('R134: is counted without what was pulled for good, whatever is asked for', () => {
    const counts = () => [
      countReceived(database.db, RECEIVED),
      countReceived(database.db, { ...RECEIVED, types: ['ND'] }),
      countReceived(database.db, { ...RECEIVED, accountId: 2 }),
    ]
    const before = counts()
    database.write((tx) => {
      markPulled(tx, 1, [1, 5])
    })
    const page = readReceivedPage(database.db, RECEIVED, { offset: 0, limit: 9, order: 'asc' })
    expect([before, counts(), page.map(({ id }) => id)]).toEqual([[3, 3, 1], [1, 1, 1], [3]])
  })

  test('V4: all of it is counted in indexes, and no message is looked at', () => {
    expect(planOf(() => countReceived(database.db, RECEIVED))).toEqual([
      'SCAN CONSTANT ROW',
      'SCALAR SUBQUERY 1',
      'SEARCH m USING COVERING INDEX messages_received (account_id=?)',
      'SCALAR SUBQUERY 2',
      'SEARCH pulled_messages USING COVERING INDEX pulled_by_account (account_id=?)',
    ])
  })
})

describe('statistics', () => {
  test('api-v2 2.12: mailings of a span are found in an index, and in its order', () => {
    const filter = { accountId: 1, channels: ['eco'] as const, from: AT, to: AT }
    expect(planOf(() => readMailings(database.db, filter, 1))).toEqual([
      'SEARCH mailings USING INDEX mailings_by_beginning (account_id=? AND <expr>>? AND <expr><?)',
    ])
  })
})

describe('reports', () => {
  test('V4: are an account’s own, in the wanted order, from where the page begins', () => {
    const page = (order: 'asc' | 'desc', offset: number) =>
      readReportPage(database.db, REPORTS, { offset, limit: 9, order }).map(({ message }) => message.id)
    expect([page('asc', 0), page('desc', 0), page('desc', 1), countReports(database.db, REPORTS)]).toEqual([
      [6, 8],
      [8, 6],
      [6],
      2,
    ])
  })

  test('api-v2 2.1.9: those that are named are found by their numbers, whatever else is asked for', () => {
    const named = { ...REPORTS, ids: [8, 7, 9], statuses: ['unsent'] as const }
    const page = { offset: 0, limit: 9, order: 'desc' } as const
    const plans = [
      planOf(() => countReports(database.db, named)),
      planOf(() => readReportPage(database.db, named, page)),
    ]
    expect(plans.map((plan) => plan.filter((step) => /o USING INDEX/.test(step)))).toEqual([
      ['SEARCH o USING INDEX outbound_by_account (account_id=? AND rowid=?)'],
      ['SEARCH o USING INDEX outbound_by_account (account_id=? AND rowid=?)'],
    ])
    expect([
      countReports(database.db, named),
      countReports(database.db, { ...named, statuses: ['sent'] }),
      countReports(database.db, { ...REPORTS, ids: [] }),
    ]).toEqual([1, 0, 0])
  })

  test('V4: all of them are counted in an index', () => {
    expect(planOf(() => countReports(database.db, REPORTS))).toEqual([
      'SEARCH o USING COVERING INDEX outbound_by_account (account_id=?)',
    ])
  })
})
