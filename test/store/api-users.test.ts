import { expect, test } from 'vitest'
import { EVERY_RIGHT, LIMIT_TYPES, type ApiLimits } from '../../emulator/domain/api-user.ts'
import { insertAccount } from '../../emulator/store/accounts.ts'
import {
  insertApiUser,
  readApiUser,
  readLimit,
  readLimits,
  takeFromLimit,
} from '../../emulator/store/api-users.ts'
import { openDatabase, readRows } from '../../emulator/store/database.ts'

const LIMITS: ApiLimits = {
  eco: 'no_limit',
  full: 40,
  voice: 'not_available',
  mms: 6,
  lookup: 0,
  hlr: 'not_available',
}

/** A database with one user who has these limits. */
function databaseWithUser() {
  const database = openDatabase(':memory:')
  const userId = database.write((tx) => {
    const accountId = insertAccount(tx, {
      name: 'Moja firma',
      kind: 'POSTPAID',
      role: 'own',
      balance: null,
      defaultSender: null,
      forwardList: [],
    })
    const person = { name: null, phone: null, email: null }
    return insertApiUser(
      tx,
      {
        accountId,
        parentId: null,
        username: 'demo',
        state: 'active',
        person,
        rights: EVERY_RIGHT,
        limits: LIMITS,
        allowedIps: [],
        blockedIps: [],
      },
      null,
    )
  })
  return { database, userId }
}

test('R178: limits are read as they were written, together and one by one', () => {
  const { database, userId } = databaseWithUser()
  expect(readLimits(database.db, userId)).toEqual(LIMITS)
  expect(readApiUser(database.db, userId)?.limits).toEqual(LIMITS)
  expect(LIMIT_TYPES.map((type) => readLimit(database.db, userId, type))).toEqual(Object.values(LIMITS))
})

test.each([
  { type: 'eco', count: 1_000_000, isTaken: true, left: 'no_limit' },
  { type: 'full', count: 39, isTaken: true, left: 1 },
  { type: 'full', count: 40, isTaken: true, left: 0 },
  { type: 'full', count: 41, isTaken: false, left: 40 },
  { type: 'lookup', count: 1, isTaken: false, left: 0 },
  { type: 'voice', count: 1, isTaken: false, left: 'not_available' },
] as const)('R178: $count of $type: taken $isTaken, left $left', ({ type, count, isTaken, left }) => {
  const { database, userId } = databaseWithUser()
  expect(database.write((tx) => takeFromLimit(tx, userId, type, count))).toBe(isTaken)
  expect(readLimits(database.db, userId)).toEqual({ ...LIMITS, [type]: left })
})

test('what runs for each call or message finds its row by an index', () => {
  const { database } = databaseWithUser()
  const plans = [
    'SELECT remaining FROM api_limits WHERE user_id = 1 AND type = 2',
    'UPDATE api_limits SET remaining = 1 WHERE user_id = 1 AND type = 2 AND remaining >= 1',
    'SELECT id FROM api_users WHERE username = 1',
    'SELECT id, name FROM api_tokens WHERE digest = 1',
    'SELECT id, state FROM api_users WHERE parent_id = 1',
  ].flatMap((sql) => readRows<{ detail: string }>(database.db, `EXPLAIN QUERY PLAN ${sql}`))
  expect(plans.map(({ detail }) => detail)).toEqual([
    'SEARCH api_limits USING PRIMARY KEY (user_id=? AND type=?)',
    'SEARCH api_limits USING PRIMARY KEY (user_id=? AND type=?)',
    'SEARCH api_users USING COVERING INDEX sqlite_autoindex_api_users_1 (username=?)',
    'SEARCH api_tokens USING INDEX sqlite_autoindex_api_tokens_1 (digest=?)',
    'SEARCH api_users USING INDEX api_users_by_parent (parent_id=?)',
  ])
})
