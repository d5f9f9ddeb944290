import { expect, test } from 'vitest'
import type { ReceiverCall } from '../../emulator/domain/receiver.ts'
import type { EpochMs } from '../../emulator/domain/time.ts'
import { openDatabase, readRows } from '../../emulator/store/database.ts'
import {
  insertReceiverCall,
  putReceiver,
  readReceiverCalls,
  readReceivers,
  trimReceiverCalls,
} from '../../emulator/store/receivers.ts'

const CALL: Omit<ReceiverCall, 'id'> = {
  receiver: 'sklep',
  at: 0 as EpochMs,
  wallAt: 0,
  method: 'GET',
  path: '/_bramka/receiver/sklep',
  parameters: [],
  headers: [],
  body: '',
  bodyBytes: 0,
  remoteAddress: '127.0.0.1',
  deliveryId: null,
  answer: { kind: 'ok' },
}

test('only the newest calls are kept, those of all receivers together', () => {
  const database = openDatabase(':memory:')
  const ids = database.write((tx) => {
    putReceiver(tx, 'sklep', { kind: 'ok' })
    putReceiver(tx, 'magazyn', { kind: 'close' })
    return ['sklep', 'magazyn', 'sklep', 'magazyn', 'sklep'].map((receiver) =>
      insertReceiverCall(tx, { ...CALL, receiver }),
    )
  })
  database.write((tx) => {
    trimReceiverCalls(tx, ids.at(-1) ?? 0, 3)
  })
  const kept = ['sklep', 'magazyn'].map((name) =>
    readReceiverCalls(database.db, name, 1_000, 10).map(({ id }) => id),
  )
  const last = readReceivers(database.db, '', 10).map(({ name, lastCall }) => [name, lastCall?.id])
  database.close()
  expect([kept, last]).toEqual([
    [[ids[4], ids[2]], [ids[3]]],
    [
      ['magazyn', ids[3]],
      ['sklep', ids[4]],
    ],
  ])
})

test('the newest call of a receiver is found by the index', () => {
  const database = openDatabase(':memory:')
  const plans = [
    'SELECT max(id) FROM receiver_calls WHERE receiver = 1',
    'SELECT path FROM receiver_calls WHERE receiver = 1 AND id < 1 ORDER BY id DESC LIMIT 1',
  ].flatMap((sql) => readRows<{ detail: string }>(database.db, `EXPLAIN QUERY PLAN ${sql}`))
  database.close()
  expect(plans.map(({ detail }) => detail)).toEqual([
    'SEARCH receiver_calls USING COVERING INDEX receiver_calls_of_one (receiver=?)',
    'SEARCH receiver_calls USING INDEX receiver_calls_of_one (receiver=? AND id<?)',
  ])
})
