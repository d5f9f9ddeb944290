import { readRows, type ReadableDb } from './database.ts'
import { sqlTokens } from './schema/sql-tokens.ts'

/** Where an SQLite file says what it is: the format's own mark, and that of the program it belongs to. */
const MARKS = [
  { start: 0, end: 16 },
  { start: 68, end: 72 },
] as const

/** Answers whether bytes from outside say that they are a workspace, as the image of one does. */
export function isWorkspaceFile(bytes: Buffer, image: Buffer): boolean {
  return MARKS.every(({ start, end }) => bytes.subarray(start, end).equals(image.subarray(start, end)))
}

/**
 * Answers what is wrong with a workspace file from outside that was opened and migrated: damaged pages, references to nothing
 * (`damaged`), or anything but the tables, indexes and triggers of `fresh` (`foreign`). undefined: nothing.
 */
export function findFileFault(db: ReadableDb, fresh: ReadableDb): 'damaged' | 'foreign' | undefined {
  const [check] = readRows<{ integrity_check: string }>(db, 'PRAGMA integrity_check(1)')
  if (check?.integrity_check !== 'ok') return 'damaged'
  if (schemaOf(db) !== schemaOf(fresh)) return 'foreign'
  return readRows(db, 'PRAGMA foreign_key_check').length > 0 ? 'damaged' : undefined
}

interface SchemaRow {
  type: string
  name: string
  tbl_name: string
  /** NULL for an index that a constraint makes. */
  sql: string | null
}

/** What was made in a database, however it was written: an older file was made in other words than a new one. */
function schemaOf(db: ReadableDb): string {
  const rows = readRows<SchemaRow>(
    db,
    'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
  )
  return JSON.stringify(rows.map((row) => ({ ...row, sql: sqlTokens(row.sql ?? '') })))
}
