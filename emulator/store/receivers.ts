import { z } from 'zod'
import type {
  ListedReceiverCall,
  PromptAnswer,
  Receiver,
  ReceiverAnswer,
  ReceiverBehaviour,
  ReceiverCall,
} from '../domain/receiver.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

const promptAnswers = [
  z.object({ kind: z.literal('ok') }),
  z.object({ kind: z.literal('body'), contentType: z.string(), body: z.string() }),
  z.object({ kind: z.literal('status'), status: z.number(), body: z.string() }),
  z.object({ kind: z.literal('redirect'), to: z.string() }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('cut') }),
  z.object({ kind: z.literal('drip'), ms: z.number() }),
] as const
const PromptColumn: z.ZodType<PromptAnswer> = z.discriminatedUnion('kind', promptAnswers)
const delay = z.object({ kind: z.literal('delay'), ms: z.number(), then: PromptColumn })
const AnswerColumn: z.ZodType<ReceiverAnswer> = z.discriminatedUnion('kind', [...promptAnswers, delay])
const step = z.object({ times: z.number(), answer: AnswerColumn })
const BehaviourColumn: z.ZodType<ReceiverBehaviour> = z.discriminatedUnion('kind', [
  ...promptAnswers,
  delay,
  z.object({ kind: z.literal('sequence'), steps: z.array(step) }),
])
const NamedTexts = z.array(z.tuple([z.string(), z.string()]))

interface ReceiverRow {
  name: string
  behaviour: string
  played: number
  calls: number
  call_id: number | null
  call_at_ms: number | null
  call_answer: string | null
}

const RECEIVERS = `SELECT name, behaviour, played, calls, last.id AS call_id, last.at_ms AS call_at_ms, last.answer AS call_answer
  FROM receivers LEFT JOIN receiver_calls AS last
  ON last.id = (SELECT max(id) FROM receiver_calls WHERE receiver = receivers.name)`

function toReceiver({ name, behaviour, played, calls, ...last }: ReceiverRow): Receiver {
  const { call_id: id, call_at_ms: at, call_answer: answer } = last
  return {
    name,
    behaviour: BehaviourColumn.parse(JSON.parse(behaviour)),
    played,
    calls,
    lastCall:
      id === null || at === null || answer === null
        ? null
        : { id, at: at as EpochMs, answer: AnswerColumn.parse(JSON.parse(answer)) },
  }
}

/** Receivers by name, those behind one. */
export function readReceivers(db: ReadableDb, after: string, limit: number): Receiver[] {
  return readRows<ReceiverRow>(db, `${RECEIVERS} WHERE name > @after ORDER BY name LIMIT @limit`, {
    after,
    limit,
  }).map(toReceiver)
}

export function readReceiver(db: ReadableDb, name: string): Receiver | undefined {
  const row = readRow<ReceiverRow>(db, `${RECEIVERS} WHERE name = @name`, { name })
  return row === undefined ? undefined : toReceiver(row)
}

export function countReceivers(db: ReadableDb): number {
  return readRow<{ count: number }>(db, 'SELECT count(*) AS count FROM receivers')?.count ?? 0
}

/** Sets what a receiver says, and begins to count from there; it need not have been there before. */
export function putReceiver(tx: WritableDb, name: string, behaviour: ReceiverBehaviour): void {
  run(
    tx,
    `INSERT INTO receivers (name, behaviour) VALUES (@name, @behaviour)
     ON CONFLICT (name) DO UPDATE SET behaviour = @behaviour, played = 0`,
    { name, behaviour: JSON.stringify(behaviour) },
  )
}

/** Counts a call; `played`: whether its answer was that of the behaviour. */
export function countReceiverCall(tx: WritableDb, name: string, played: boolean): void {
  run(tx, 'UPDATE receivers SET calls = calls + 1, played = played + @played WHERE name = @name', {
    name,
    played: played ? 1 : 0,
  })
}

/** Deletes a receiver with its calls; answers whether there was one. */
export function deleteReceiver(tx: WritableDb, name: string): boolean {
  return run(tx, 'DELETE FROM receivers WHERE name = @name', { name }).changes > 0
}

interface ListedRow {
  id: number
  receiver: string
  at_ms: number
  wall_at_ms: number
  method: string
  delivery_id: number | null
  remote_address: string
  body_bytes: number
  answer: string
  path: string
  parameters: string
}

type CallRow = ListedRow & { headers: string; body: string }

const LISTED_COLUMNS =
  'id, receiver, at_ms, wall_at_ms, method, delivery_id, remote_address, body_bytes, answer, path, parameters'

function toListed(row: ListedRow): ListedReceiverCall {
  return {
    id: row.id,
    receiver: row.receiver,
    at: row.at_ms as EpochMs,
    wallAt: row.wall_at_ms,
    method: row.method,
    path: row.path,
    parameters: NamedTexts.parse(JSON.parse(row.parameters)),
    bodyBytes: row.body_bytes,
    remoteAddress: row.remote_address,
    deliveryId: row.delivery_id,
    answer: AnswerColumn.parse(JSON.parse(row.answer)),
  }
}

/** Stores a call; answers its number. */
export function insertReceiverCall(tx: WritableDb, call: Omit<ReceiverCall, 'id'>): number {
  return run(
    tx,
    `INSERT INTO receiver_calls (receiver, at_ms, wall_at_ms, method, delivery_id, remote_address, body_bytes, answer, path,
       parameters, headers, body)
     VALUES (@receiver, @at, @wallAt, @method, @deliveryId, @remoteAddress, @bodyBytes, @answer, @path,
       @parameters, @headers, @body)`,
    {
      receiver: call.receiver,
      at: call.at,
      wallAt: call.wallAt,
      method: call.method,
      deliveryId: call.deliveryId,
      remoteAddress: call.remoteAddress,
      bodyBytes: call.bodyBytes,
      answer: JSON.stringify(call.answer),
      path: call.path,
      parameters: JSON.stringify(call.parameters),
      headers: JSON.stringify(call.headers),
      body: call.body,
    },
  ).id
}

/** Forgets all calls whose number is not among the newest, which is up to and with `newest`. */
export function trimReceiverCalls(tx: WritableDb, newest: number, keep: number): void {
  run(tx, 'DELETE FROM receiver_calls WHERE id <= @oldest', { oldest: newest - keep })
}

/** Calls of one receiver with numbers below one, newest first. */
export function readReceiverCalls(
  db: ReadableDb,
  receiver: string,
  before: number,
  limit: number,
): ListedReceiverCall[] {
  return readRows<ListedRow>(
    db,
    `SELECT ${LISTED_COLUMNS} FROM receiver_calls WHERE receiver = @receiver AND id < @before ORDER BY id DESC LIMIT @limit`,
    { receiver, before, limit },
  ).map(toListed)
}

export function readReceiverCall(db: ReadableDb, id: number): ReceiverCall | undefined {
  const row = readRow<CallRow>(
    db,
    `SELECT ${LISTED_COLUMNS}, headers, body FROM receiver_calls WHERE id = @id`,
    { id },
  )
  if (row === undefined) return undefined
  return { ...toListed(row), headers: NamedTexts.parse(JSON.parse(row.headers)), body: row.body }
}

/** Forgets the calls of a receiver, and that they were counted; a sequence stays where it is. */
export function deleteReceiverCalls(tx: WritableDb, receiver: string): void {
  run(tx, 'DELETE FROM receiver_calls WHERE receiver = @receiver', { receiver })
  run(tx, 'UPDATE receivers SET calls = 0 WHERE name = @receiver', { receiver })
}
