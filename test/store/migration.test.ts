import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../emulator/store/database.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'

/** The mark of a workspace file: "BRMK". */
const APPLICATION_ID = 0x42524d4b

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-migration-'))
  file = join(folder, 'stara.bramka')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Writes a workspace file as it was before the first migration, with a note in a table of its own. */
function writeOldFile(note: string, more = ''): void {
  rmSync(file, { force: true })
  const sqlite = new Sqlite(file)
  sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  sqlite.exec(`CREATE TABLE notes (text TEXT NOT NULL) STRICT; ${more}`)
  sqlite.prepare('INSERT INTO notes VALUES (?)').run(note)
  sqlite.close()
}

/** What a file holds: its version, its tables, and the note. */
function contentsOf(path: string) {
  const sqlite = new Sqlite(path, { readonly: true })
  try {
    const tables = sqlite
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all()
    return {
      version: sqlite.pragma('user_version', { simple: true }),
      tables,
      note: sqlite.prepare<[], string>('SELECT text FROM notes').pluck().get(),
    }
  } finally {
    sqlite.close()
  }
}

const BEFORE = { version: 0, tables: ['notes'], note: 'pierwsza' }

describe('opening a file of an older version', () => {
  test('keeps a copy of it beside it, and brings the file itself up to date', () => {
    writeOldFile('pierwsza')
    openDatabase(file).close()
    expect(contentsOf(`${file}.v0.bak`)).toEqual(BEFORE)
    const { version, tables, note } = contentsOf(file)
    expect([version, tables.includes('notes'), tables.includes('messages'), note]).toEqual([
      MIGRATIONS.length,
      true,
      true,
      'pierwsza',
    ])
  })

  test('copies what is still in the write-ahead log too', () => {
    writeOldFile('pierwsza')
    const killed = join(folder, 'ubita.bramka')
    const sqlite = new Sqlite(file)
    sqlite.pragma('journal_mode = WAL')
    sqlite.prepare('UPDATE notes SET text = ?').run('druga')
    // What a killed process leaves behind: the change is in the log alone.
    for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${killed}${suffix}`)
    sqlite.close()
    openDatabase(killed).close()
    expect(contentsOf(`${killed}.v0.bak`)).toEqual({ ...BEFORE, note: 'druga' })
  })

  test('once it is up to date needs no copy', () => {
    openDatabase(file).close()
    openDatabase(file).close()
    expect(readdirSync(folder)).toEqual(['stara.bramka'])
  })

  test('never writes over a copy that is there', () => {
    writeOldFile('pierwsza')
    openDatabase(file).close()
    writeOldFile('druga')
    openDatabase(file).close()
    expect([contentsOf(`${file}.v0.bak`), contentsOf(file).note]).toEqual([BEFORE, 'druga'])
  })

  test('leaves it as it was when a migration fails, with the copy beside it', () => {
    // A table that the first migration makes is there already, in the middle of all the others.
    const table = 'messages'
    writeOldFile('pierwsza', `CREATE TABLE ${table} (id INTEGER PRIMARY KEY) STRICT;`)
    const before = contentsOf(file)
    expect(() => openDatabase(file)).toThrow(`table ${table} already exists`)
    expect([contentsOf(file), contentsOf(`${file}.v0.bak`)]).toEqual([before, before])
    expect(before).toEqual({ ...BEFORE, tables: [table, 'notes'] })
    // A second attempt fails in the same way and spoils nothing.
    expect(() => openDatabase(file)).toThrow(`table ${table} already exists`)
    expect(contentsOf(file)).toEqual(before)
  })

  test('makes no copy of a new file, nor of one in memory', () => {
    openDatabase(file).close()
    openDatabase(':memory:').close()
    expect([existsSync(`${file}.v0.bak`), existsSync(':memory:.v0.bak')]).toEqual([false, false])
  })
})
