import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  openDatabase,
  openImage,
  readNameOfFile,
  readRow,
  readRows,
  run,
  serialize,
  toFileImage,
  type Database,
} from '../../emulator/store/database.ts'
import { readMeta, writeMeta } from '../../emulator/store/workspace-state.ts'
import { startTestEmulator } from '../support/test-emulator.ts'

let folder: string
let open: Database[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-database-'))
  open = []
})
afterEach(() => {
  for (const database of open) database.close()
  rmSync(folder, { recursive: true, force: true })
})

function kept(database: Database): Database {
  open.push(database)
  return database
}

const fileIn = (name: string) => join(folder, name)

/** The refusal with which opening ends; a file that can be opened fails the test. */
function refusalOf(file: string): {
  readonly code: string
  readonly advice: string
  readonly message: string
} {
  try {
    kept(openDatabase(file))
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'advice' in error) {
      return { code: String(error.code), advice: String(error.advice), message: error.message }
    }
    throw error
  }
  throw new Error('the file was opened')
}

describe('write', () => {
  test('keeps everything of a callback that returns, and answers its result', () => {
    const { db, ...database } = kept(openDatabase(':memory:'))
    const result = database.write((tx) => {
      writeMeta(tx, 'a', '1')
      writeMeta(tx, 'b', '2')
      return 'done'
    })
    expect([result, readMeta(db, 'a'), readMeta(db, 'b')]).toEqual(['done', '1', '2'])
  })

  test('keeps nothing of a callback that throws, and hands the error on', () => {
    const database = kept(openDatabase(':memory:'))
    const bug = new Error('a bug')
    expect(() => {
      database.write((tx) => {
        writeMeta(tx, 'a', '1')
        throw bug
      })
    }).toThrow(bug)
    expect(readMeta(database.db, 'a')).toBeUndefined()
    // The next transaction is a new one.
    database.write((tx) => {
      writeMeta(tx, 'b', '2')
    })
    expect(readMeta(database.db, 'b')).toBe('2')
  })

  test('keeps nothing when SQLite itself refuses a statement', () => {
    const database = kept(openDatabase(':memory:'))
    const insert = `INSERT INTO contacts (account_id, phone, created_at_ms) VALUES (99, '+48500600700', 0)`
    expect(() => {
      database.write((tx) => {
        writeMeta(tx, 'a', '1')
        run(tx, insert)
      })
    }).toThrow(/FOREIGN KEY/)
    expect(readMeta(database.db, 'a')).toBeUndefined()
  })

  test('takes no callback that returns a promise, because it would go on after the commit', () => {
    const database = kept(openDatabase(':memory:'))
    const writeAsync = (): unknown =>
      // @ts-expect-error A promise is no result of a transaction.
      database.write(async (tx) => {
        await Promise.resolve()
        writeMeta(tx, 'a', '1')
      })
    expect(writeAsync).toBeTypeOf('function')
    // @ts-expect-error What is only readable cannot be written to.
    expect(() => writeMeta(database.db, 'a', '1')).not.toThrow()
  })
})

describe('a file that cannot be used', () => {
  test('is refused while another connection has it, and opened after that', () => {
    const file = fileIn('a.bramka')
    const first = openDatabase(file)
    const { code, message } = refusalOf(file)
    expect([code, message.startsWith(`${file} is in use by another program`)]).toEqual([
      'E_FILE_LOCKED',
      true,
    ])
    first.close()
    expect(kept(openDatabase(file)).path).toBe(file)
  })

  test.each([
    {
      label: 'newer',
      code: 'E_FILE_NEWER',
      make: (file: string) => {
        openDatabase(file).close()
        change(file, 'PRAGMA user_version = 999')
      },
    },
    {
      label: 'foreign',
      code: 'E_FILE_FOREIGN',
      make: (file: string) => change(file, 'CREATE TABLE recipes (name TEXT)'),
    },
    {
      label: 'no database',
      code: 'E_FILE_CORRUPT',
      make: (file: string) => writeFileSync(file, 'To nie jest baza danych. '.repeat(100)),
    },
    { label: 'empty', code: 'E_FILE_CORRUPT', make: (file: string) => writeFileSync(file, '') },
    {
      label: 'cut off',
      code: 'E_FILE_CORRUPT',
      make: (file: string) => {
        openDatabase(file).close()
        writeFileSync(file, readFileSync(file).subarray(0, 10_000))
      },
    },
  ])('is refused with $code and left as it is: $label', ({ code, make }) => {
    const file = fileIn('a.bramka')
    make(file)
    const before = readFileSync(file)
    const refusal = refusalOf(file)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain(file)
    expect(refusal.advice).toMatch(/\.$/)
    expect(readFileSync(file).equals(before)).toBe(true)
    // Refused files are not held: they can be replaced at once.
    openDatabase(fileIn('good.bramka')).close()
    copyFileSync(fileIn('good.bramka'), file)
    expect(kept(openDatabase(file)).path).toBe(file)
  })

  test.each([
    { label: 'in a folder that is not there', place: join('brak', 'a.bramka') },
    { label: 'below a file', place: join('file', 'a.bramka') },
  ])('is refused with E_FILE_UNWRITABLE: $label', ({ place }) => {
    writeFileSync(fileIn('file'), '')
    expect(refusalOf(fileIn(place)).code).toBe('E_FILE_UNWRITABLE')
  })
})

function change(file: string, sql: string): void {
  const sqlite = new Sqlite(file)
  sqlite.exec(sql)
  sqlite.close()
}

describe('images', () => {
  test('go from a file to memory and back into a file, with all that was committed', () => {
    const original = kept(openDatabase(fileIn('a.bramka')))
    original.write((tx) => {
      writeMeta(tx, 'name', 'Wiosna')
    })
    // Not checkpointed: part of this is in the write-ahead log only.
    const inMemory = kept(openImage(serialize(original)))
    expect([inMemory.path, readMeta(inMemory.db, 'name')]).toEqual([':memory:', 'Wiosna'])
    inMemory.write((tx) => {
      writeMeta(tx, 'name', 'Lato')
    })
    writeFileSync(fileIn('b.bramka'), toFileImage(serialize(inMemory)))
    const back = openDatabase(fileIn('b.bramka'))
    expect([readMeta(back.db, 'name'), readMeta(original.db, 'name')]).toEqual(['Lato', 'Wiosna'])
    back.close()
    const again = kept(openDatabase(fileIn('b.bramka')))
    expect(readRows(again.db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(readRows(again.db, 'PRAGMA foreign_key_check')).toEqual([])
    again.close()
    expect(readNameOfFile(fileIn('b.bramka'))).toBe('Lato')
  })

  test('of the same database are the same bytes', () => {
    const database = kept(openDatabase(':memory:'))
    expect(serialize(database).equals(serialize(database))).toBe(true)
  })

  test('keep foreign keys on', () => {
    const database = kept(openImage(serialize(kept(openDatabase(':memory:')))))
    expect(readRow(database.db, 'PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 })
  })
})

test.each([
  { durability: 'normal', synchronous: 1 },
  { durability: 'full', synchronous: 2 },
] as const)('a file has a write-ahead log, foreign keys, one owner, and $durability durability', (wanted) => {
  const { db } = kept(openDatabase(fileIn('a.bramka'), wanted.durability))
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode'].map((name) =>
    readRow<object>(db, `PRAGMA ${name}`),
  )
  expect(settings).toEqual([
    { journal_mode: 'wal' },
    { synchronous: wanted.synchronous },
    { foreign_keys: 1 },
    { locking_mode: 'exclusive' },
  ])
})

describe('the road of a message', () => {
  /** Tables that grow with the messages; a scan of one would make every message slower than the one before. */
  const GROWING = new Set([
    'messages',
    'lone_traces',
    'contacts',
    'memberships',
    'blacklist',
    'network_ids',
    'waiting_parts',
    'answer_log',
    'answer_repeats',
    'sequence_runs',
    'broadcasts',
    'reply_mappings',
    'outbox',
    'deliveries',
    'delivery_attempts',
    'ledger',
    'journal',
  ])

  /** Every statement that is prepared while messages of all kinds are received, answered, and stepped through time. */
  async function statementsOfMessages(): Promise<readonly string[]> {
    const prepare = vi.spyOn(Sqlite.prototype, 'prepare')
    const server = await startTestEmulator()
    const workspace = await server.workspace()
    const params = { number: '532600111' }
    const steps = [
      { text: 'Raz', delayMinutes: 0 },
      { text: 'Dwa', delayMinutes: 9 },
    ]
    await workspace.call('createKeyword', {
      params,
      body: { kind: 'EXACT', text: 'KURS', sequence: { steps } },
    })
    await workspace.call('createKeyword', {
      params,
      body: {
        kind: 'EXACT',
        text: 'RAZ',
        answer: { text: 'Raz.', delayMinutes: 5, repeat: { policy: 'once' } },
      },
    })
    const phone = '500600700'
    const write = (to: string, text: string, more = {}) =>
      workspace.call('writeFromPhone', { params: { phone }, body: { to, text, ...more } })
    const asked = await workspace.call('sendMessage', {
      body: { to: phone, text: 'Tak?', sender: '2waySMS' },
    })
    await write(String(asked.number), 'Tak')
    await write('503340503', 'OGRODNIK', { networkId: 'n-1' })
    await write('503340503', 'OGRODNIK', { networkId: 'n-1' })
    await write('503340503', 'pomyłka')
    for (const text of ['RAZ', 'RAZ', 'KURS', 'KURS', 'STOP', 'cokolwiek']) await write('532600111', text)
    await write('532600111', 'a', { part: { reference: 1, index: 1, total: 2 } })
    await write('532600111', 'b', { part: { reference: 1, index: 2, total: 2 } })
    await write('532600111', 'c', { part: { reference: 2, index: 1, total: 2 } })
    await workspace.advance('3h')
    const statements = new Set(prepare.mock.calls.map(([sql]) => sql))
    prepare.mockRestore()
    await server.stop()
    return [...statements]
  }

  test('finds what it needs by an index, and scans no table that grows', async () => {
    const statements = await statementsOfMessages()
    const database = kept(openDatabase(fileIn('plans.bramka')))
    const plans = statements
      // Counting everything is for summaries; no message waits for it.
      .filter((sql) => /^\s*(SELECT (?!count\()|WITH|INSERT|UPDATE|DELETE)/i.test(sql))
      .flatMap((sql) =>
        readRows<{ detail: string }>(database.db, `EXPLAIN QUERY PLAN ${sql.replaceAll('?', '1')}`).map(
          ({ detail }) => ({ detail, sql }),
        ),
      )
      .filter(({ detail }) => GROWING.has(/^(?:SCAN|SEARCH) (\w+)/.exec(detail)?.[1] ?? ''))
    expect(plans.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([
        'SEARCH lone_traces',
        'SEARCH network_ids USING PRIMARY KEY (number=? AND network_id=?)',
        'SEARCH reply_mappings USING PRIMARY KEY (virtual_number=? AND recipient=?)',
        'SEARCH blacklist USING COVERING INDEX sqlite_autoindex_blacklist_1 (account_id=? AND phone=?)',
        'SEARCH contacts USING COVERING INDEX sqlite_autoindex_contacts_1 (account_id=? AND phone=?)',
        'SEARCH answer_log USING COVERING INDEX answer_log_answered (phone=? AND number=? AND at_ms>?)',
        'SEARCH answer_log USING PRIMARY KEY (phone=? AND number=? AND text=? AND at_ms>?)',
        'SEARCH answer_repeats USING PRIMARY KEY (number=? AND keyword_id=? AND purpose=? AND phone=?)',
        'SEARCH sequence_runs USING COVERING INDEX sequence_runs_by_phone (phone=? AND keyword_id=?)',
        'SEARCH outbox USING INDEX outbox_waiting (due_at_ms<?)',
        'SEARCH deliveries USING COVERING INDEX deliveries_lanes (target>?)',
        'SEARCH waiting_parts USING PRIMARY KEY (number=? AND phone=? AND reference=? AND total=?)',
        'SEARCH memberships USING PRIMARY KEY (group_id=? AND contact_id=?)',
      ]),
    )
    expect(plans.filter(({ detail }) => detail.startsWith('SCAN'))).toEqual([])
  })
})

describe('the log of a database, which the system writes meanwhile', () => {
  test('closed while it is written, a database leaves its file alone, with all that was committed', () => {
    const file = fileIn('busy.bramka')
    const names: string[] = []
    for (let opened = 0; opened < 5; opened++) {
      const database = openDatabase(file)
      for (let commit = 0; commit < 20; commit++) {
        const name = `${String(opened)}-${String(commit)}`
        database.write((tx) => {
          writeMeta(tx, name, 'here')
        })
        names.push(name)
      }
      database.close()
      expect(readdirSync(folder)).toEqual(['busy.bramka'])
    }
    const { db } = kept(openDatabase(file))
    const stored = readRows<{ key: string }>(db, "SELECT key FROM meta WHERE value = 'here' ORDER BY key")
    expect(stored.map(({ key }) => key)).toEqual(names.toSorted())
  })
})
