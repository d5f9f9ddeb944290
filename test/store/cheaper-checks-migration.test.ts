import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../emulator/store/database.ts'
import { addCheaperChecks } from '../../emulator/store/migrations/0011-cheaper-checks.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'

const VERSION_BEFORE = MIGRATIONS.indexOf(addCheaperChecks)
const TABLES = ['outbound', 'answer_repeats', 'outbox']

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-checks-'))
  file = join(folder, 'stara.bramka')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function writeOldFile(): void {
  const sqlite = new Sqlite(file)
  sqlite.pragma('application_id = 0x42524d4b')
  for (const migration of MIGRATIONS.slice(0, VERSION_BEFORE)) sqlite.exec(migration)
  sqlite.exec(`
    INSERT INTO outbound (message_id, account_id, mailing_id, channel, state, queued_at_ms, sent_at_ms, settled_at_ms, outcome, reason,
      reached_at_ms, unique_id, charged_at_ms, unit, parts, price_micro_pln)
    VALUES (11, 1, 2, 'eco', 'handed-over', 3, 4, 5, 'undelivered', 'absent', 6, 'u7', 8, 'SMS_ECO', 9, 10),
      (12, 1, NULL, 'full', 'scheduled', 3, 4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, NULL);
    INSERT INTO answer_repeats (number, keyword_id, purpose, phone, at_ms) VALUES ('4301', 2, 'closed', '+48500600700', 3);
    INSERT INTO outbox (id, kind, due_at_ms, cause_id, effect, state, settled_at_ms, outcome, message_id)
    VALUES (1, 'send-mailing', 2, 3, '{}', 'done', 4, 'sent', 5), (2, 'join-parts', 2, 3, '{}', 'waiting', NULL, NULL, NULL)`)
  sqlite.pragma(`user_version = ${String(VERSION_BEFORE)}`)
  sqlite.close()
}

/** Everything in the tables that are made anew, with the names of their columns, and the indexes on them. */
function contents(sqlite: Sqlite.Database) {
  const rows = TABLES.map((table) => sqlite.prepare(`SELECT * FROM ${table}`).all())
  const indexes = sqlite
    .prepare(
      `SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('outbound', 'outbox') ORDER BY name`,
    )
    .all()
  return { rows, indexes }
}

function look<T>(at: (sqlite: Sqlite.Database) => T): T {
  const sqlite = new Sqlite(file)
  try {
    return at(sqlite)
  } finally {
    sqlite.close()
  }
}

test('a file from before keeps every row and every index of the tables that are made anew', () => {
  writeOldFile()
  const before = look(contents)
  openDatabase(file).close()
  expect(look(contents)).toEqual(before)
  expect(before.rows.map(({ length }) => length)).toEqual([2, 1, 2])
})

test.each([
  `UPDATE outbound SET channel = 'fax' WHERE message_id = 11`,
  `UPDATE outbound SET state = 'lost' WHERE message_id = 11`,
  `UPDATE outbound SET outcome = 'eaten' WHERE message_id = 11`,
  `UPDATE outbound SET unit = 'FAX' WHERE message_id = 11`,
  `UPDATE answer_repeats SET purpose = 'none'`,
  `UPDATE outbox SET kind = 'send-fax'`,
  `UPDATE outbox SET state = 'lost'`,
])('%s: a word of no closed set is refused as before', (sql) => {
  writeOldFile()
  openDatabase(file).close()
  expect(() => look((sqlite) => sqlite.exec(sql))).toThrow(/CHECK constraint failed/)
})
