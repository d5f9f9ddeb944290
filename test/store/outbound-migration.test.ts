import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSecrets } from '../../emulator/adapters/secrets.ts'
import { login } from '../../emulator/services/api-login.ts'
import { openDatabase } from '../../emulator/store/database.ts'
import { readLedger, readLedgerSums } from '../../emulator/store/ledger.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'
import { readOutbound } from '../../emulator/store/outbound.ts'
import { readDueEffects } from '../../emulator/store/outbox.ts'
import { countTimers } from '../../emulator/store/timers.ts'
import { epochMs } from '../../emulator/domain/time.ts'

const VERSION_BEFORE = 1

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-outbound-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const EFFECT = JSON.stringify({ kind: 'send-sms', accountId: 1, to: '+48500600700', sender: '', text: 'Hej' })

/** Writes a file as it was when the ledger was a table and a message was sent or not: received, answered, refused. */
function writeOldFile(): string {
  const file = join(folder, 'stara.bramka')
  const sqlite = new Sqlite(file)
  sqlite.pragma('application_id = 0x42524d4b')
  for (const migration of MIGRATIONS.slice(0, VERSION_BEFORE)) sqlite.exec(migration)
  sqlite.exec(
    `INSERT INTO accounts (id, name, kind, role, forward_list) VALUES (1, 'Moja firma', 'POSTPAID', 'own', '[]')`,
  )
  const insert = sqlite.prepare(`
    INSERT INTO messages (id, direction, at_ms, wall_at_ms, phone, number, number_type, account_id, text, result, payload, flags, ribbon,
      parts, encoding, is_read, reply_to, reason, refusal, price_micro_pln, flash, facts)
    VALUES (@id, @direction, 1000, 1000, '+48500600700', '+48503340503', @type, 1, 'x', @result, '', '', '', 1, 'GSM-7', 1, @replyTo,
      @reason, @refusal, @price, 0, '[]')`)
  const nothing = { replyTo: null, reason: null, refusal: null, price: null }
  insert.run({ ...nothing, id: 1, direction: 'inbound', type: 'ND', result: 'MATCHED' })
  const answer = { direction: 'outbound', replyTo: 1, reason: 'AUTORESPONDER' }
  insert.run({ ...nothing, ...answer, id: 2, type: 'ALPHA_SENDER', result: 'SENT', price: 160_000 })
  insert.run({
    ...nothing,
    ...answer,
    id: 3,
    type: null,
    result: 'REFUSED',
    refusal: 'number_is_blacklisted',
  })
  sqlite.exec(`
    INSERT INTO ledger (at_ms, account_id, unit, parts, price_micro_pln, reason, cause_id, message_id)
      VALUES (1000, 1, 'SMS_FULL', 1, 160000, 'AUTORESPONDER', 1, 2);
    INSERT INTO outbox (kind, due_at_ms, cause_id, effect, state) VALUES ('send-sms', 5000, 1, '${EFFECT}', 'waiting')`)
  sqlite.pragma(`user_version = ${String(VERSION_BEFORE)}`)
  sqlite.close()
  return file
}

test('api-v2 1.4: an older file can be called with the login that the documentation tells', async () => {
  const database = openDatabase(writeOldFile())
  const secrets = createSecrets(randomBytes)
  const deps = { database, now: () => epochMs(5000), secrets }
  const callers = [
    await login(deps, { username: 'demo', password: 'demo', ip: '127.0.0.1' }),
    await login(deps, { token: 'demo', ip: '127.0.0.1' }),
  ]
  expect(
    callers.map((caller) => ('user' in caller ? [caller.user.accountId, caller.user.limits.full] : caller)),
  ).toEqual([
    [1, 'no_limit'],
    [1, 'no_limit'],
  ])
  database.close()
})

test('R179: messages, charges and what still waits of an older file are as they were', () => {
  const database = openDatabase(writeOldFile())
  const { db } = database
  expect([1, 2, 3].map((id) => readOutbound(db, id))).toEqual([
    undefined,
    {
      messageId: 2,
      accountId: 1,
      mailingId: null,
      channel: 'full',
      queuedAt: 1000,
      delivery: {
        state: 'handed-over',
        sentAt: 1000,
        settledAt: 1000,
        outcome: 'delivered',
        reason: null,
        reachedAt: 1000,
      },
      uniqueId: null,
      charge: { at: 1000, unit: 'SMS_FULL', price: 160_000 },
      parts: 1,
    },
    {
      messageId: 3,
      accountId: 1,
      mailingId: null,
      channel: 'full',
      queuedAt: 1000,
      delivery: { state: 'withheld', at: 1000, reason: 'number_is_blacklisted' },
      uniqueId: null,
      charge: null,
      parts: 1,
    },
  ])
  expect(readLedger(db, 0, 10)).toEqual([
    {
      id: 2,
      at: 1000,
      accountId: 1,
      unit: 'SMS_FULL',
      parts: 1,
      price: 160_000,
      reason: 'AUTORESPONDER',
      causeId: 1,
    },
  ])
  expect(readLedgerSums(db)).toEqual({ entries: 1, parts: 1, net: 160_000, unpriced: 0 })
  expect(readDueEffects(db, epochMs(5000), 10).map(({ causeId, dueAt }) => [causeId, dueAt])).toEqual([
    [1, 5000],
  ])
  // No report of an old message comes again.
  expect(countTimers(db, epochMs(5000))).toEqual({ waiting: 1, due: 1 })
  database.close()
})
