import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import {
  openDatabase,
  openImage,
  serialize,
  toFileImage,
  type ReadableDb,
} from '../../emulator/store/database.ts'
import { findFileFault } from '../../emulator/store/file-faults.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'
import { SCHEMA } from '../../emulator/store/schema/all.ts'
import { databaseFacts } from '../support/database-facts.ts'

function madeOf(statements: readonly string[]): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  for (const sql of statements) sqlite.exec(sql)
  return sqlite
}

/** A schema that lacks something. */
function without(part: string): string {
  return SCHEMA.replace(part, '')
}

/** What only one has of two databases: that which all migrations make of an empty one, and that which a schema makes. */
function differences(schema: string): string[] {
  const migrated = databaseFacts(madeOf(MIGRATIONS))
  const written = databaseFacts(madeOf([schema]))
  return [
    ...migrated.filter((line) => !written.includes(line)).map((line) => `only by migrations: ${line}`),
    ...written.filter((line) => !migrated.includes(line)).map((line) => `only in the schema: ${line}`),
  ]
}

const INDEX = 'CREATE INDEX outbox_by_cause ON outbox (cause_id);'
const CHECK = " CHECK (mode IN ('live', 'frozen'))"

describe('the schema', () => {
  test('makes what all migrations make', () => {
    expect(differences(SCHEMA)).toEqual([])
  })

  test.each([
    [
      'an index',
      INDEX,
      [
        'only by migrations: index outbox_by_cause: CREATE INDEX outbox_by_cause ON outbox ( cause_id )',
        'only by migrations: outbox indexes: ["outbox_by_cause","outbox_waiting"]',
        'only by migrations: outbox_by_cause column: {"seqno":0,"cid":3,"name":"cause_id","desc":0,"coll":"BINARY","key":1}',
        'only by migrations: outbox_by_cause column: {"seqno":1,"cid":-1,"name":null,"desc":0,"coll":"BINARY","key":0}',
        'only by migrations: outbox_by_cause is: {"unique":0,"origin":"c","partial":0}',
        'only in the schema: outbox indexes: ["outbox_waiting"]',
      ],
    ],
    [
      'a check',
      CHECK,
      [
        "only by migrations: table clock: mode TEXT NOT NULL CHECK ( mode IN ( 'live' , 'frozen' ) )",
        'only in the schema: table clock: mode TEXT NOT NULL',
      ],
    ],
    [
      'a row',
      "INSERT INTO sqlite_sequence (name, seq) VALUES ('payments', 3100);",
      ['only by migrations: sqlite_sequence row: {"name":"payments","seq":3100}'],
    ],
  ])('that lacks %s is told by what it lacks', (_label, part, told) => {
    expect(differences(without(part))).toEqual(told)
  })

  test('is what a new workspace is made of, and has the version that migrations lead to', () => {
    const database = openDatabase(':memory:')
    const made = new Sqlite(toFileImage(serialize(database)))
    database.close()
    expect(databaseFacts(made)).toEqual(databaseFacts(madeOf([SCHEMA])))
    expect(made.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
  })
})

describe('a workspace file from outside', () => {
  const readable = (sqlite: Sqlite.Database): ReadableDb => openImage(sqlite.serialize()).db

  test.each([
    ['that came by migrations is as good as a new one', MIGRATIONS, undefined],
    ['that lacks an index is foreign', [without(INDEX)], 'foreign'],
    ['that lacks a check is foreign', [without(CHECK)], 'foreign'],
  ])('%s', (_label, statements, fault) => {
    expect(findFileFault(readable(madeOf(statements)), readable(madeOf([SCHEMA])))).toBe(fault)
  })
})
