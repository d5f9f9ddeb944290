import { describe, expect, test } from 'vitest'
import type { NewMessage } from '../../emulator/domain/message.ts'
import { openDatabase } from '../../emulator/store/database.ts'
import { appendJournal, readJournalAfter, readLastSeq } from '../../emulator/store/journal.ts'
import { readTraceFacts, readTracesAfter } from '../../emulator/store/traces.ts'
import { writeNewMessages } from '../../emulator/store/new-messages.ts'
import { aMessage } from '../support/stored-messages.ts'

const inbound: NewMessage = aMessage()
const outbound: NewMessage = aMessage({ direction: 'outbound', result: 'SENT' })

/** Phone 1 is changed; messages 1, 2 and 4 are made around the lone trace 3; phone 2 is changed; message 5 is made. */
function aWorkspace() {
  const database = openDatabase(':memory:')
  database.write((tx) => appendJournal(tx, 'phone.changed', inbound.at, 'first'))
  writeNewMessages(database, (_tx, made) => {
    const [cause, answer, repeat, last] = [made.nextId(), made.nextId(), made.nextId(), made.nextId()]
    // An answer is stored before the message that it answers.
    made.store(answer, outbound, [])
    made.store(cause, inbound, [{ code: 'stored' }])
    made.storeLone(repeat, [{ code: 'duplicate', networkId: 'n', of: cause }])
    made.store(last, inbound, [])
  })
  database.write((tx) => appendJournal(tx, 'phone.changed', inbound.at, 'second'))
  writeNewMessages(database, (_tx, made) => {
    made.store(made.nextId(), inbound, [])
  })
  return database
}

const shown = (after: number, limit: number) =>
  readJournalAfter(aWorkspace().db, after, limit).map(({ seq, type, ref, message }) => [
    seq,
    type,
    ref,
    message?.id ?? null,
  ])

const rows = [
  [1, 'phone.changed', 'first', null],
  [2, 'message.received', '1', 1],
  [3, 'message.sent', '2', 2],
  [4, 'message.received', '4', 4],
  [5, 'phone.changed', 'second', null],
  [6, 'message.received', '5', 5],
]

describe('the journal', () => {
  test('gives each message a number of its own, in their order; a trace without a message has none', () => {
    expect(shown(0, 100)).toEqual(rows)
    expect(readLastSeq(aWorkspace().db)).toBe(6)
  })

  test.each(rows.map((_, after) => ({ after })))(
    'goes on after $after, one by one and at once',
    ({ after }) => {
      expect(shown(after, 1)).toEqual(rows.slice(after, after + 1))
      expect(shown(after, 2)).toEqual(rows.slice(after, after + 2))
      expect(shown(after, 100)).toEqual(rows.slice(after))
    },
  )

  test('a transaction that made nothing leaves nothing', () => {
    const database = openDatabase(':memory:')
    writeNewMessages(database, () => undefined)
    writeNewMessages(database, (_tx, made) => {
      made.storeLone(made.nextId(), [{ code: 'stored' }])
    })
    expect(readJournalAfter(database.db, 0, 10)).toEqual([])
  })
})

test('R4: traces of messages and lone ones are one row of numbers', () => {
  const { db } = aWorkspace()
  expect(readTracesAfter(db, 1, 3).map(({ id }) => id)).toEqual([2, 3, 4])
  expect([1, 3, 6].map((id) => readTraceFacts(db, id))).toEqual([
    [{ code: 'stored' }],
    [{ code: 'duplicate', networkId: 'n', of: 1 }],
    undefined,
  ])
})
