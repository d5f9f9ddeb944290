import Sqlite from 'better-sqlite3'
import { copyFileSync, existsSync } from 'node:fs'
import { LogWriter } from './log-writer.ts'
import { MIGRATIONS } from './migrations/all.ts'
import { SCHEMA } from './schema/all.ts'
import { toFileError, WorkspaceFileError } from './workspace-file-error.ts'

declare const readable: unique symbol
declare const writable: unique symbol

/** A database that may be read. Everything in `store` that only queries takes this. */
export interface ReadableDb {
  readonly [readable]: true
}

/** A database inside one write transaction; exists only within the callback of `write`. */
export interface WritableDb extends ReadableDb {
  readonly [writable]: true
}

type BindValue = string | number | bigint | null | Uint8Array
export type Bindings = Readonly<Record<string, BindValue>>

/** A statement that is bound by position, and the names of its parameters in that order: binding by name costs twice as much. */
interface Prepared {
  readonly statement: Sqlite.Statement
  readonly parameters: readonly string[]
}

/** An open database with the statements prepared on it so far. */
class Connection {
  readonly sqlite: Sqlite.Database
  readonly #prepared = new Map<string, Prepared>()

  constructor(sqlite: Sqlite.Database) {
    this.sqlite = sqlite
  }

  /** Answers the prepared statement for a piece of SQL, made once per database. */
  prepare(sql: string): Prepared {
    let prepared = this.#prepared.get(sql)
    if (prepared === undefined) {
      const parameters: string[] = []
      const positional = sql.replace(/@(\w+)/g, (_, name: string) => {
        parameters.push(name)
        return '?'
      })
      prepared = { statement: this.sqlite.prepare(positional), parameters }
      this.#prepared.set(sql, prepared)
    }
    return prepared
  }
}

function connectionOf(db: ReadableDb): Connection {
  return db as unknown as Connection
}

const NOTHING: Bindings = {}

function valuesOf({ parameters }: Prepared, bindings: Bindings): (BindValue | undefined)[] {
  // On the road of every message, several times: a loop makes less rubbish than a function for each value.
  const values: (BindValue | undefined)[] = []
  for (const name of parameters) values.push(bindings[name])
  return values
}

/** What a query that looks for one row answers. */
type FirstRow<Row> = Row | undefined

/** First row of a query, or undefined. The row type is the caller's private claim about the columns it lists. */
export function readRow<Row>(db: ReadableDb, sql: string, bindings = NOTHING): FirstRow<Row> {
  const prepared = connectionOf(db).prepare(sql)
  return prepared.statement.get(...valuesOf(prepared, bindings)) as FirstRow<Row>
}

/** All rows of a query. */
export function readRows<Row>(db: ReadableDb, sql: string, bindings = NOTHING): Row[] {
  const prepared = connectionOf(db).prepare(sql)
  return prepared.statement.all(...valuesOf(prepared, bindings)) as Row[]
}

/** Runs one writing statement; answers the row id it made and how many rows changed. */
export function run(
  tx: WritableDb,
  sql: string,
  bindings = NOTHING,
): { readonly id: number; readonly changes: number } {
  const prepared = connectionOf(tx).prepare(sql)
  const result = prepared.statement.run(...valuesOf(prepared, bindings))
  return { id: Number(result.lastInsertRowid), changes: result.changes }
}

type NotAPromise<T> = T extends PromiseLike<unknown> ? never : T

/** One workspace's database: reads at any time, writes in one IMMEDIATE transaction each. */
export interface Database {
  readonly db: ReadableDb
  /** Its file, or `:memory:`. */
  readonly path: string
  /** Runs the callback in a transaction; rolls back when it throws. The callback may not return a promise. */
  write<T>(work: (tx: WritableDb) => NotAPromise<T>): T
  /** Writes all committed pages into the file itself, so that it can be copied. */
  checkpoint(): void
  close(): void
}

/** Marks a SQLite file as ours (`application_id`): "BRMK". */
const APPLICATION_ID = 0x42524d4b

export type Durability = 'normal' | 'full'

/**
 * Opens (and makes, when it is not there) a workspace database at a path or `:memory:`. WAL with `synchronous = NORMAL`
 * survives a killed process; `full` also survives a power cut. An older file is migrated after a copy is kept beside it;
 * a newer, foreign, locked, empty or corrupt one is refused with a `WorkspaceFileError`.
 */
export function openDatabase(path: string, durability: Durability = 'normal'): Database {
  const isThere = existsSync(path)
  const sqlite = openFile(path)
  try {
    // Before anything that writes: a file that is not ours stays as it is.
    if (isThere) refuseEmpty(sqlite, path)
    refuseForeign(sqlite, path)
    // One process owns a workspace: a second one is told so at once, and WAL needs no shared memory.
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma(`synchronous = ${durability === 'full' ? 'FULL' : 'NORMAL'}`)
    sqlite.pragma('foreign_keys = ON')
    sqlite.pragma('temp_store = MEMORY')
    sqlite.pragma('cache_size = -12000')
    sqlite.pragma('wal_autocheckpoint = 4000')
    migrate(sqlite, path)
  } catch (cause) {
    sqlite.close()
    throw toFileError(path, cause)
  }
  // A durable commit writes the log itself.
  const writer = path === ':memory:' || durability === 'full' ? undefined : new LogWriter(path)
  return toDatabase(sqlite, path, writer)
}

/** Opens a database in memory from bytes that `serialize` made of another one; the fast way to clone. */
export function openImage(image: Buffer): Database {
  const sqlite = new Sqlite(toFileImage(image))
  sqlite.pragma('foreign_keys = ON')
  return toDatabase(sqlite, ':memory:')
}

/** Answers the whole database as bytes, including what was not checkpointed yet. */
export function serialize(database: Database): Buffer {
  return connectionOf(database.db).sqlite.serialize()
}

/** The two bytes of an SQLite header that say "write-ahead log", and their value for a file without one. */
const HEADER_VERSIONS = [18, 19]
const WITHOUT_WAL = 1

/** Answers a copy of an image that opens without its write-ahead log, in memory or written to a file. */
export function toFileImage(image: Buffer): Buffer {
  const copy = Buffer.from(image)
  for (const offset of HEADER_VERSIONS) copy[offset] = WITHOUT_WAL
  return copy
}

/** Reads something in a closed workspace file; undefined when it cannot be read. Changes nothing. */
export function peekIntoFile<T>(path: string, read: (db: ReadableDb) => T): T | undefined {
  try {
    // Nobody wrote to it that had to stop halfway: reading it so changes nothing, and what SQLite makes beside it goes when it is
    // closed. Read-only that would stay.
    const isAtRest = ['-wal', '-journal'].every((suffix) => !existsSync(`${path}${suffix}`))
    const sqlite = new Sqlite(path, { readonly: !isAtRest, fileMustExist: true, timeout: 0 })
    try {
      return read(new Connection(sqlite) as unknown as ReadableDb)
    } finally {
      sqlite.close()
    }
  } catch {
    // Locked, damaged, foreign or older: whoever opens it will be told; looking for something goes on without it.
    return undefined
  }
}

/** Answers the name that a closed workspace file says it has; undefined when it cannot be read. */
export function readNameOfFile(path: string): string | undefined {
  return peekIntoFile(path, (db) =>
    readRow<{ value: string }>(db, "SELECT value FROM meta WHERE key = 'name'"),
  )?.value
}

/**
 * Throws E_FILE_LOCKED when somebody else has the file open. A damaged or foreign one that nobody has passes: this asks for the
 * lock and lets it go, whatever the file holds.
 */
export function refuseHeld(path: string): void {
  try {
    const sqlite = openFile(path)
    try {
      sqlite.pragma('locking_mode = EXCLUSIVE')
      sqlite.exec('BEGIN EXCLUSIVE; ROLLBACK')
    } finally {
      sqlite.close()
    }
  } catch (cause) {
    const error = toFileError(path, cause)
    if (error instanceof WorkspaceFileError && error.code === 'E_FILE_LOCKED') throw error
  }
}

function toDatabase(sqlite: Sqlite.Database, path: string, writer?: LogWriter): Database {
  const db = new Connection(sqlite) as unknown as WritableDb
  const begin = sqlite.prepare('BEGIN IMMEDIATE')
  const commit = sqlite.prepare('COMMIT')
  const rollback = sqlite.prepare('ROLLBACK')
  return {
    db,
    path,
    write(work) {
      begin.run()
      try {
        const result = work(db)
        commit.run()
        writer?.noteCommit()
        return result
      } catch (error) {
        if (sqlite.inTransaction) rollback.run()
        throw error
      }
    },
    checkpoint() {
      sqlite.pragma('wal_checkpoint(TRUNCATE)')
    },
    close() {
      writer?.close()
      if (sqlite.open) sqlite.close()
    },
  }
}

function openFile(path: string): Sqlite.Database {
  try {
    return new Sqlite(path, { timeout: 500 })
  } catch (cause) {
    throw toFileError(path, cause)
  }
}

function refuseEmpty(sqlite: Sqlite.Database, path: string): void {
  if (!isEmpty(sqlite)) return
  throw new WorkspaceFileError(
    'E_FILE_CORRUPT',
    `${path} is empty`,
    'Nothing was changed. Restore a copy, or move the file away.',
  )
}

function refuseForeign(sqlite: Sqlite.Database, path: string): void {
  if (!isEmpty(sqlite) && Number(sqlite.pragma('application_id', { simple: true })) !== APPLICATION_ID) {
    throw new WorkspaceFileError(
      'E_FILE_FOREIGN',
      `${path} is an SQLite file, but not a Bramka workspace`,
      'Choose another folder or move this file away.',
    )
  }
  const version = formatVersion(sqlite)
  if (version > MIGRATIONS.length) {
    throw new WorkspaceFileError(
      'E_FILE_NEWER',
      `${path} was written by a newer Bramka (version ${version} of the format; this one knows ${MIGRATIONS.length})`,
      'Update Bramka, or open the file with the version that wrote it.',
    )
  }
}

function isEmpty(sqlite: Sqlite.Database): boolean {
  return sqlite.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
}

function formatVersion(sqlite: Sqlite.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }))
}

/** Makes a new database of the schema, and brings an older one there by the migrations that it has not had. */
function migrate(sqlite: Sqlite.Database, path: string): void {
  const version = formatVersion(sqlite)
  if (version === MIGRATIONS.length) return
  const isNew = isEmpty(sqlite)
  if (!isNew && path !== ':memory:') keepCopy(sqlite, path, version)
  sqlite.exec('BEGIN IMMEDIATE')
  for (const sql of isNew ? [SCHEMA] : MIGRATIONS.slice(version)) sqlite.exec(sql)
  sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  sqlite.pragma(`user_version = ${MIGRATIONS.length}`)
  sqlite.exec('COMMIT')
}

function keepCopy(sqlite: Sqlite.Database, path: string, version: number): void {
  const copy = `${path}.v${version}.bak`
  if (existsSync(copy)) return
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(path, copy)
}
