import { z } from 'zod'
import type { Bilingual } from '../domain/bilingual.ts'
import type { EpochMs } from '../domain/time.ts'
import { hasFailed, type CallCounter, type ListedCall, type VendorCall } from '../domain/vendor-call.ts'
import type { VendorInterfaceName } from '../domain/vendor-interface.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { FaultEffectColumn, InjectionColumn } from './fault-columns.ts'

/** Which calls are wanted; null of anything wants all. */
export interface CallFilter {
  readonly action: string | null
  readonly onlyFailed: boolean
  readonly user: string | null
  /** Somewhere in the path, the request or the answer, in any case of ASCII letters. */
  readonly text: string | null
}

interface ListedRow {
  id: number
  at_ms: number
  wall_at_ms: number
  interface: VendorInterfaceName
  method: string
  action: string | null
  format: string
  encoding: string
  user: string | null
  has_token: number
  remote_address: string
  user_agent: string | null
  request_bytes: number
  status: number | null
  content_type: string | null
  answer_bytes: number
  error_code: number | null
  error_detail: string | null
  ignored: string
  duration_ms: number
  first_message_id: number | null
  last_message_id: number | null
  queued: number | null
  unsent: number | null
  fault: string | null
  hung_up: number
  path: string
}

type CallRow = ListedRow & { request_text: string; answer_text: string }

const LISTED_COLUMNS = `id, at_ms, wall_at_ms, interface, method, action, format, encoding, user, has_token, remote_address, user_agent,
  request_bytes, status, content_type, answer_bytes, error_code, error_detail, ignored, duration_ms, first_message_id,
  last_message_id, queued, unsent, fault, hung_up, path`

const Detail: z.ZodType<Bilingual> = z.object({ pl: z.string(), en: z.string() })
const Ignored = z.array(z.string())
const InjectedFault = z.object({ id: z.number(), inject: InjectionColumn, effect: FaultEffectColumn })

function toListed(row: ListedRow): ListedCall {
  return {
    id: row.id,
    at: row.at_ms as EpochMs,
    wallAt: row.wall_at_ms,
    interface: row.interface,
    method: row.method,
    path: row.path,
    action: row.action,
    format: row.format,
    encoding: row.encoding,
    user: row.user,
    hasToken: row.has_token === 1,
    remoteAddress: row.remote_address,
    userAgent: row.user_agent,
    request: { bytes: row.request_bytes },
    answer: { status: row.status, contentType: row.content_type, bytes: row.answer_bytes },
    error: row.error_code === null ? null : { code: row.error_code, detail: toDetail(row.error_detail) },
    ignored: Ignored.parse(JSON.parse(row.ignored)),
    durationMs: row.duration_ms,
    messages:
      row.first_message_id === null || row.last_message_id === null
        ? null
        : { first: row.first_message_id, last: row.last_message_id },
    sent: row.queued === null || row.unsent === null ? null : { queued: row.queued, unsent: row.unsent },
    fault: row.fault === null ? null : InjectedFault.parse(JSON.parse(row.fault)),
    hungUp: row.hung_up === 1,
  }
}

function toDetail(json: string | null): Bilingual | null {
  return json === null ? null : Detail.parse(JSON.parse(json))
}

/** Stores a call; answers its number. */
export function insertCall(tx: WritableDb, call: Omit<VendorCall, 'id'>): number {
  const { request, answer, error, messages, sent } = call
  return run(
    tx,
    `INSERT INTO vendor_calls (at_ms, wall_at_ms, interface, method, action, format, encoding, user, has_token, remote_address,
       user_agent, request_bytes, status, content_type, answer_bytes, error_code, error_detail, ignored, duration_ms,
       first_message_id, last_message_id, queued, unsent, fault, hung_up, failed, path, request_text, answer_text)
     VALUES (@at, @wallAt, @interface, @method, @action, @format, @encoding, @user, @hasToken, @remoteAddress,
       @userAgent, @requestBytes, @status, @contentType, @answerBytes, @errorCode, @errorDetail, @ignored, @durationMs,
       @first, @last, @queued, @unsent, @fault, @hungUp, @failed, @path, @requestText, @answerText)`,
    {
      at: call.at,
      wallAt: call.wallAt,
      interface: call.interface,
      method: call.method,
      action: call.action,
      format: call.format,
      encoding: call.encoding,
      user: call.user,
      hasToken: call.hasToken ? 1 : 0,
      remoteAddress: call.remoteAddress,
      userAgent: call.userAgent,
      requestBytes: request.bytes,
      status: answer.status,
      contentType: answer.contentType,
      answerBytes: answer.bytes,
      errorCode: error?.code ?? null,
      errorDetail: toJson(error?.detail ?? null),
      ignored: JSON.stringify(call.ignored),
      durationMs: call.durationMs,
      first: messages?.first ?? null,
      last: messages?.last ?? null,
      queued: sent?.queued ?? null,
      unsent: sent?.unsent ?? null,
      fault: toJson(call.fault),
      hungUp: call.hungUp ? 1 : 0,
      failed: failedOf(call),
      path: call.path,
      requestText: request.text,
      answerText: answer.text,
    },
  ).id
}

function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

function failedOf(call: Omit<VendorCall, 'id'>): 0 | 1 {
  return hasFailed(call) ? 1 : 0
}

/** Counts a call under its action; one that names none is not counted. */
export function countCall(tx: WritableDb, call: Omit<VendorCall, 'id'>): void {
  if (call.action === null) return
  run(
    tx,
    `INSERT INTO vendor_call_counters (interface, action, calls, failures, last_at_ms)
     VALUES (@interface, @action, 1, @failed, @at)
     ON CONFLICT (interface, action) DO UPDATE SET calls = calls + 1, failures = failures + @failed, last_at_ms = @at`,
    { interface: call.interface, action: call.action, failed: failedOf(call), at: call.at },
  )
}

/** Forgets all calls but the newest ones, those up to and with a number. Numbers have no holes but at the beginning. */
export function trimCalls(tx: WritableDb, newest: number, keep: number): void {
  run(tx, 'DELETE FROM vendor_calls WHERE id <= @oldest', { oldest: newest - keep })
}

/** What the log keeps of a body or an answer, at most. */
const EXCERPT_BYTES = 65_536

/** Forgets the oldest calls, so that what is kept of bodies and answers is at most so many bytes. */
export function trimCallTexts(tx: WritableDb, keepBytes: number): void {
  run(
    tx,
    `DELETE FROM vendor_calls WHERE id <= (
       SELECT max(id) FROM (
         SELECT id, sum(min(request_bytes, @excerpt) + min(answer_bytes, @excerpt)) OVER (ORDER BY id DESC) AS kept
         FROM vendor_calls)
       WHERE kept > @keepBytes)`,
    { keepBytes, excerpt: EXCERPT_BYTES },
  )
}

/** Forgets all calls, and that they were counted. */
export function deleteCalls(tx: WritableDb): void {
  run(tx, 'DELETE FROM vendor_calls')
  run(tx, 'DELETE FROM vendor_call_counters')
}

/** The number of the newest call; 0 when there is none. */
export function readNewestCall(db: ReadableDb): number {
  return readRow<{ id: number | null }>(db, 'SELECT max(id) AS id FROM vendor_calls')?.id ?? 0
}

/** The number of the oldest call that is kept; 0 when there is none. */
export function readOldestCall(db: ReadableDb): number {
  return readRow<{ id: number | null }>(db, 'SELECT min(id) AS id FROM vendor_calls')?.id ?? 0
}

/** Calls with numbers from `first` to below `before` that a filter wants, newest first. */
export function readCalls(
  db: ReadableDb,
  filter: CallFilter,
  { first, before }: { readonly first: number; readonly before: number },
  limit: number,
): ListedCall[] {
  const conditions = ['id >= @first', 'id < @before']
  if (filter.action !== null) conditions.push('action = @action')
  if (filter.onlyFailed) conditions.push('failed = 1')
  if (filter.user !== null) conditions.push('user = @user')
  if (filter.text !== null) {
    conditions.push(
      `(instr(lower(path), @text) > 0 OR instr(lower(request_text), @text) > 0 OR instr(lower(answer_text), @text) > 0)`,
    )
  }
  return readRows<ListedRow>(
    db,
    `SELECT ${LISTED_COLUMNS} FROM vendor_calls WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT @limit`,
    {
      first,
      before,
      limit,
      action: filter.action,
      user: filter.user,
      text: filter.text === null ? null : lowerAscii(filter.text),
    },
  ).map(toListed)
}

/** As SQLite's `lower` does. */
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

export function readCall(db: ReadableDb, id: number): VendorCall | undefined {
  const row = readRow<CallRow>(
    db,
    `SELECT ${LISTED_COLUMNS}, request_text, answer_text FROM vendor_calls WHERE id = @id`,
    { id },
  )
  if (row === undefined) return undefined
  const { request, answer, ...listed } = toListed(row)
  return {
    ...listed,
    request: { ...request, text: row.request_text },
    answer: { ...answer, text: row.answer_text },
  }
}

/** How often each action was called that was called at all. */
export function readCallCounters(db: ReadableDb): CallCounter[] {
  return readRows<CallCounter>(
    db,
    'SELECT interface, action, calls, failures, last_at_ms AS lastAt FROM vendor_call_counters',
  )
}
