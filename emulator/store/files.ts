import type { FileType, StoredFile } from '../domain/stored-file.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface FileRow {
  id: number
  account_id: number
  name: string
  type: FileType
  content_type: string
  size: number
  source_url: string | null
  created_at_ms: number
}

const COLUMNS = 'id, account_id, name, type, content_type, size, source_url, created_at_ms'

function toFile(row: FileRow): StoredFile {
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    type: row.type,
    contentType: row.content_type,
    size: row.size,
    sourceUrl: row.source_url,
    createdAt: row.created_at_ms as EpochMs,
  }
}

/** Files of an account, newest first, without their bytes. */
export function readFiles(db: ReadableDb, accountId: number): StoredFile[] {
  return readRows<FileRow>(
    db,
    `SELECT ${COLUMNS} FROM files WHERE account_id = @accountId ORDER BY id DESC`,
    { accountId },
  ).map(toFile)
}

export function readFile(db: ReadableDb, id: number): StoredFile | undefined {
  const row = readRow<FileRow>(db, `SELECT ${COLUMNS} FROM files WHERE id = @id`, { id })
  return row === undefined ? undefined : toFile(row)
}

export function readFileBytes(db: ReadableDb, id: number): Uint8Array | undefined {
  return readRow<{ bytes: Uint8Array }>(db, 'SELECT bytes FROM files WHERE id = @id', { id })?.bytes
}

export function insertFile(tx: WritableDb, file: Omit<StoredFile, 'id'>, bytes: Uint8Array): number {
  return run(
    tx,
    `INSERT INTO files (account_id, name, type, content_type, size, source_url, created_at_ms, bytes)
     VALUES (@accountId, @name, @type, @contentType, @size, @sourceUrl, @createdAt, @bytes)`,
    { ...file, bytes },
  ).id
}

export function deleteFile(tx: WritableDb, id: number): void {
  run(tx, 'DELETE FROM files WHERE id = @id', { id })
}
