import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { epochMs } from '../../emulator/domain/time.ts'
import type { VendorCall } from '../../emulator/domain/vendor-call.ts'
import { openDatabase } from '../../emulator/store/database.ts'
import { addYieldToCalls } from '../../emulator/store/migrations/0015-calls-with-yield.ts'
import { MIGRATIONS } from '../../emulator/store/migrations/all.ts'
import { insertCall, readCall } from '../../emulator/store/vendor-calls.ts'

const VERSION_BEFORE = MIGRATIONS.indexOf(addYieldToCalls)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bramka-calls-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

interface OldCall {
  readonly action: string | null
  readonly answer: string
  readonly error?: number
}

/** A file from before, whose log held one call more than it does now. */
function writeOldFile(calls: readonly OldCall[]): string {
  const file = join(folder, 'stara.bramka')
  const sqlite = new Sqlite(file)
  sqlite.pragma('application_id = 0x42524d4b')
  for (const migration of MIGRATIONS.slice(0, VERSION_BEFORE)) sqlite.exec(migration)
  const insert = sqlite.prepare(
    `INSERT INTO vendor_calls (at_ms, wall_at_ms, interface, method, action, format, encoding, user, has_token, remote_address,
       user_agent, request_bytes, status, content_type, answer_bytes, error_code, error_detail, ignored, duration_ms,
       first_message_id, last_message_id, fault, hung_up, failed, path, request_text, answer_text)
     VALUES (1, 2, 'https-v2', 'POST', @action, 'json', 'form', 'demo', 1, '127.0.0.1', 'curl/8', 3, 200, 'application/json', 4,
       @error, NULL, '["note"]', 5, 6, 7, NULL, 0, 1, '/messages', 'phone=500', @answer)`,
  )
  for (const { action, answer, error = null } of [...calls, { action: null, answer: '' }]) {
    insert.run({ action, answer, error })
  }
  sqlite.exec('DELETE FROM vendor_calls WHERE id = (SELECT max(id) FROM vendor_calls)')
  sqlite.pragma(`user_version = ${String(VERSION_BEFORE)}`)
  sqlite.close()
  return file
}

function expectedCall(id: number, { action, answer, error }: OldCall, sent: VendorCall['sent']): VendorCall {
  return {
    id,
    at: epochMs(1),
    wallAt: 2,
    interface: 'https-v2',
    method: 'POST',
    path: '/messages',
    action,
    format: 'json',
    encoding: 'form',
    user: 'demo',
    hasToken: true,
    remoteAddress: '127.0.0.1',
    userAgent: 'curl/8',
    request: { bytes: 3, text: 'phone=500' },
    answer: { status: 200, contentType: 'application/json', bytes: 4, text: answer },
    error: error === undefined ? null : { code: error, detail: null },
    ignored: ['note'],
    durationMs: 5,
    messages: { first: 6, last: 7 },
    sent,
    fault: null,
    hungUp: false,
  }
}

const CASES: readonly (readonly [OldCall, VendorCall['sent']])[] = [
  [
    { action: 'messages/send_sms', answer: '{"success":true,"queued":2,"unsent":1}' },
    { queued: 2, unsent: 1 },
  ],
  [{ action: 'messages/send_sms', answer: '{"success":true,"queued":2,"uns' }, null],
  [
    { action: 'messages/send_sms', answer: '<response><queued>2</queued><unsent>1</unsent></response>' },
    null,
  ],
  [{ action: 'messages/send_sms', answer: '{"queued":"2","unsent":[1]}' }, null],
  [{ action: 'messages/send_sms', answer: '{"queued":2,"unsent":1}', error: 3100 }, null],
  [{ action: 'messages/reports', answer: '{"queued":2,"unsent":1}' }, null],
  [{ action: null, answer: '' }, null],
]

test('a file from before keeps its calls, and tells what they sent where a whole answer in JSON says it', () => {
  const database = openDatabase(writeOldFile(CASES.map(([call]) => call)))
  try {
    const read = CASES.map((_, index) => readCall(database.db, index + 1))
    expect(read).toEqual(CASES.map(([call, sent], index) => expectedCall(index + 1, call, sent)))
    const { id, ...next } = expectedCall(CASES.length + 2, { action: null, answer: '' }, null)
    // The number of a call that was forgotten is not given again.
    expect(database.write((tx) => insertCall(tx, next))).toBe(id)
  } finally {
    database.close()
  }
})

test('a file from before without calls goes on counting where it was', () => {
  const database = openDatabase(writeOldFile([]))
  try {
    const { id, ...next } = expectedCall(2, { action: null, answer: '' }, null)
    expect(database.write((tx) => insertCall(tx, next))).toBe(id)
  } finally {
    database.close()
  }
})
