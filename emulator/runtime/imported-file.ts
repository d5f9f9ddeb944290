import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refused, type Refusal } from '../domain/refusal.ts'
import { openDatabase, openImage, serialize, toFileImage, type Database } from '../store/database.ts'
import { findFileFault, isWorkspaceFile } from '../store/file-faults.ts'

/** Why a file from outside cannot become a workspace. */
type FileFault = 'foreign' | 'newer' | 'damaged'

/**
 * Reads a workspace file that came from outside: brought to the present format if it is older, and looked through before anything
 * uses it. `fresh` is the image of an empty workspace. Answers its image. Refusal: E_FILE.
 */
export function openImported(bytes: Buffer, fresh: Buffer): Buffer | Refusal {
  if (!isWorkspaceFile(bytes, fresh)) return refuseFile('foreign')
  const folder = mkdtempSync(join(tmpdir(), 'bramka-import-'))
  try {
    const path = join(folder, 'imported.bramka')
    writeFileSync(path, toFileImage(bytes))
    return readImage(openDatabase(path), fresh)
  } catch (error) {
    const fault = faultOf(error)
    if (fault === undefined) throw error
    return refuseFile(fault)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readImage(database: Database, fresh: Buffer): Buffer | Refusal {
  const model = openImage(fresh)
  try {
    const fault = findFileFault(database.db, model.db)
    return fault === undefined ? serialize(database) : refuseFile(fault)
  } finally {
    model.close()
    database.close()
  }
}

/** What an error says of the file; undefined when it is not about the file. */
function faultOf(error: unknown): FileFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'E_FILE_NEWER':
      return 'newer'
    case 'E_FILE_FOREIGN':
      return 'foreign'
    case 'E_FILE_CORRUPT':
      return 'damaged'
    default:
      return /^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT|FORMAT)/.test(code) ? 'damaged' : undefined
  }
}

function refuseFile(fault: FileFault): Refusal {
  return refused('E_FILE', { fault })
}
