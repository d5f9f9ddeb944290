import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../emulator/store/database.ts'
import { readBlacklist } from '../../emulator/store/blacklist.ts'
import { readContacts } from '../../emulator/store/contacts.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'
import { readNumbers } from '../../emulator/store/numbers.ts'
import { readSenders } from '../../emulator/store/senders.ts'

const VERSION_BEFORE = 3

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-holdings-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const PERSON = JSON.stringify({
  firstName: 'Ewa',
  lastName: 'Nowak',
  company: '',
  taxId: '',
  email: '',
  address: '',
  city: 'Poznań',
  description: '',
})

/** Writes a file as it was before accounts held anything but contacts. */
function writeOldFile(): string {
  const file = join(folder, 'stara.bramka')
  const sqlite = new Sqlite(file)
  sqlite.pragma('application_id = 0x42524d4b')
  for (const migration of MIGRATIONS.slice(0, VERSION_BEFORE)) sqlite.exec(migration)
  sqlite.exec(`
    INSERT INTO accounts (id, name, kind, role, forward_list) VALUES (1, 'Moja firma', 'POSTPAID', 'own', '[]');
    INSERT INTO numbers (number, type, account_id, label, enabled, owner_phone, created_at_ms) VALUES
      ('Kwiaciarnia', 'ALPHA_SENDER', 1, 'Nazwa sklepu', 1, NULL, 7),
      ('+48600700800', 'OWN_NUMBER', 1, 'Biuro', 1, '+48600700800', 8);
    INSERT INTO blacklist VALUES (1, '+48500600700', 9, NULL), (1, '+48500600701', 5, 12);
  `)
  const insert = sqlite.prepare(
    'INSERT INTO contacts (account_id, phone, person, created_at_ms) VALUES (1, ?, ?, 3)',
  )
  insert.run('+48999500001', PERSON)
  insert.run('+48999500002', null)
  sqlite.pragma(`user_version = ${String(VERSION_BEFORE)}`)
  sqlite.close()
  return file
}

test('R165, R168: names and own numbers of an older file go on sending, and nothing of it is lost', () => {
  const database = openDatabase(writeOldFile())
  const { db } = database
  expect(readSenders(db)).toEqual([
    {
      id: 1,
      accountId: 1,
      name: 'Kwiaciarnia',
      status: 'authorized',
      agreement: 'not_required',
      note: 'Nazwa sklepu',
      networks: null,
      createdAt: 7,
    },
  ])
  expect(readNumbers(db).map(({ number, isVerified }) => [number, isVerified])).toEqual([
    ['+48600700800', true],
  ])
  expect(readBlacklist(db, { accountId: 0, phone: '' }, 10)).toEqual([
    { id: 2, accountId: 1, phone: '+48500600700', addedAt: 9, messageId: null },
    { id: 1, accountId: 1, phone: '+48500600701', addedAt: 5, messageId: 12 },
  ])
  expect(readContacts(db, 0, 10, 'NOWAK').map(({ phone }) => phone)).toEqual(['+48999500001'])
  database.close()
})
