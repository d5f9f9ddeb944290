import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArrivedMail } from '../../emulator/domain/mail.ts'
import { epochMs } from '../../emulator/domain/time.ts'
import { openDatabase, type Database } from '../../emulator/store/database.ts'
import {
  deleteMails,
  insertMail,
  readMail,
  readMailsBefore,
  readMailSource,
  trimMails,
  writeMailRead,
} from '../../emulator/store/mails.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'
import { addMails } from '../../emulator/store/migrations/0009-mails.ts'

const NEWEST = Number.MAX_SAFE_INTEGER

function aMail(subject: string, size = 100): ArrivedMail {
  return {
    at: epochMs(1),
    wallAt: 2,
    envelope: { from: 'sklep@firma.pl', to: ['ewa@firma.pl', 'jan@firma.pl'] },
    head: { subject, from: 'Sklep <sklep@firma.pl>', to: 'Ewa', cc: null, date: epochMs(3) },
    forwardedBy: { deliveryId: 17, messageId: 'ND5' },
    excerpt: 'Zażółć gęślą jaźń',
    fileCount: 1,
    size,
  }
}

let folder: string
let database: Database
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-mails-'))
  database = openDatabase(':memory:')
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

function insert(subject: string, size?: number): number {
  return database.write((tx) => insertMail(tx, aMail(subject, size), Buffer.from(subject)))
}

const subjects = (wanted = '') =>
  readMailsBefore(database.db, NEWEST, 100, wanted).map(({ head }) => head.subject)

test('a mail is read as it was stored, and its source on its own', () => {
  const id = insert('Promocja')
  database.write((tx) => {
    writeMailRead(tx, id, true)
  })
  const { excerpt, ...facts } = aMail('Promocja')
  expect(readMail(database.db, id)).toEqual({ ...facts, id: 1, snippet: excerpt, isRead: true })
  expect(Buffer.from(readMailSource(database.db, id) ?? []).toString()).toBe('Promocja')
})

describe('a search', () => {
  test.each([
    ['promocja', ['Promocja']],
    ['zazolc gesla', ['Żółw', 'Promocja']],
    ['jan@firma', ['Żółw', 'Promocja']],
    ['zolw', ['Żółw']],
    ['100%', []],
  ])('for %j finds %j', (wanted, found) => {
    insert('Promocja')
    insert('Żółw')
    expect(subjects(wanted)).toEqual(found)
  })
})

describe('the oldest go', () => {
  test('beyond so many mails, with their sources', () => {
    for (let mail = 1; mail <= 5; mail++) insert(String(mail))
    database.write((tx) => {
      trimMails(tx, { mails: 2, bytes: 1_000_000 })
    })
    expect(subjects()).toEqual(['5', '4'])
    expect(readMailSource(database.db, 3)).toBeUndefined()
  })

  test('beyond so many bytes, but never the newest', () => {
    for (let mail = 1; mail <= 3; mail++) insert(String(mail), 400)
    const trim = (bytes: number) => {
      database.write((tx) => {
        trimMails(tx, { mails: 100, bytes })
      })
    }
    trim(1_000)
    expect(subjects()).toEqual(['3', '2'])
    trim(10)
    expect(subjects()).toEqual(['3'])
  })
})

test('of several mails, those go that were there; numbers are not given twice', () => {
  for (let mail = 1; mail <= 3; mail++) insert(String(mail))
  database.write((tx) => {
    deleteMails(tx, 2)
  })
  expect(subjects()).toEqual(['3'])
  database.write((tx) => {
    deleteMails(tx, NEWEST)
  })
  expect(insert('następny')).toBe(4)
})

test('an older file gets a mailbox', () => {
  const file = join(folder, 'stara.bramka')
  const before = MIGRATIONS.indexOf(addMails)
  const sqlite = new Sqlite(file)
  sqlite.pragma('application_id = 0x42524d4b')
  for (const migration of MIGRATIONS.slice(0, before)) sqlite.exec(migration)
  sqlite.pragma(`user_version = ${String(before)}`)
  sqlite.close()
  database.close()
  database = openDatabase(file)
  expect(subjects()).toEqual([])
  insert('Pierwszy')
  expect(subjects()).toEqual(['Pierwszy'])
})
