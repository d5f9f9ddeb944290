import type { ForwardKind } from '../domain/forwarding/forward.ts'
import type {
  DeliveryState,
  DeliverySubject,
  ForwardDelivery,
} from '../domain/forwarding/forward-delivery.ts'
import type { ForwardRequest } from '../domain/forwarding/forward-request.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface DeliveryRow {
  id: number
  subject: DeliverySubject
  cause_id: number
  account_id: number
  forward_id: number | null
  kind: ForwardKind
  target: string
  request: string
  state: DeliveryState
  outcome: ForwardDelivery['outcome']
  attempts: number
  due_at_ms: number | null
  created_at_ms: number
  settled_at_ms: number | null
  held_host: string | null
  message_id: number | null
  is_postponed: number
  waits_to_be_overtaken: number
}

const COLUMNS = `id, subject, cause_id, account_id, forward_id, kind, target, request, state, outcome, attempts, due_at_ms,
  created_at_ms, settled_at_ms, held_host, message_id, is_postponed, waits_to_be_overtaken`

function toDelivery(row: DeliveryRow): ForwardDelivery {
  return {
    id: row.id,
    subject: row.subject,
    causeId: row.cause_id,
    accountId: row.account_id,
    forwardId: row.forward_id,
    kind: row.kind,
    target: row.target,
    // Written only by insertDelivery, from a typed value, so its shape is not checked again on the way out.
    request: JSON.parse(row.request) as ForwardRequest,
    state: row.state,
    outcome: row.outcome,
    attempts: row.attempts,
    dueAt: row.due_at_ms as EpochMs | null,
    createdAt: row.created_at_ms as EpochMs,
    settledAt: row.settled_at_ms as EpochMs | null,
    heldHost: row.held_host,
    messageId: row.message_id,
    isPostponed: row.is_postponed === 1,
    waitsToBeOvertaken: row.waits_to_be_overtaken === 1,
  }
}

/** Stores a new delivery; answers its id. */
export function insertDelivery(
  tx: WritableDb,
  delivery: Omit<ForwardDelivery, 'id' | 'attempts' | 'heldHost' | 'isPostponed' | 'waitsToBeOvertaken'>,
): number {
  return run(
    tx,
    `INSERT INTO deliveries (subject, cause_id, account_id, forward_id, kind, target, request, state, outcome, attempts, due_at_ms,
       created_at_ms, settled_at_ms, message_id)
     VALUES (@subject, @causeId, @accountId, @forwardId, @kind, @target, @request, @state, @outcome, 0, @dueAt, @createdAt,
       @settledAt, @messageId)`,
    {
      subject: delivery.subject,
      causeId: delivery.causeId,
      accountId: delivery.accountId,
      forwardId: delivery.forwardId,
      kind: delivery.kind,
      target: delivery.target,
      request: JSON.stringify(delivery.request),
      state: delivery.state,
      outcome: delivery.outcome,
      dueAt: delivery.dueAt,
      createdAt: delivery.createdAt,
      settledAt: delivery.settledAt,
      messageId: delivery.messageId,
    },
  ).id
}

/** Writes where a delivery stands now. */
export function updateDelivery(
  tx: WritableDb,
  delivery: Pick<
    ForwardDelivery,
    | 'id'
    | 'state'
    | 'outcome'
    | 'attempts'
    | 'dueAt'
    | 'settledAt'
    | 'heldHost'
    | 'isPostponed'
    | 'waitsToBeOvertaken'
  >,
): void {
  run(
    tx,
    `UPDATE deliveries SET state = @state, outcome = @outcome, attempts = @attempts, due_at_ms = @dueAt, settled_at_ms = @settledAt,
       held_host = @heldHost, is_postponed = @isPostponed, waits_to_be_overtaken = @waitsToBeOvertaken WHERE id = @id`,
    {
      id: delivery.id,
      state: delivery.state,
      outcome: delivery.outcome,
      attempts: delivery.attempts,
      dueAt: delivery.dueAt,
      settledAt: delivery.settledAt,
      heldHost: delivery.heldHost,
      isPostponed: delivery.isPostponed ? 1 : 0,
      waitsToBeOvertaken: delivery.waitsToBeOvertaken ? 1 : 0,
    },
  )
}

export function readDelivery(db: ReadableDb, id: number): ForwardDelivery | undefined {
  const row = readRow<DeliveryRow>(db, `SELECT ${COLUMNS} FROM deliveries WHERE id = @id`, { id })
  return row === undefined ? undefined : toDelivery(row)
}

/** What one message, report or premium message is told by, oldest first. */
export function readDeliveriesOf(
  db: ReadableDb,
  { subject, causeId }: Pick<ForwardDelivery, 'subject' | 'causeId'>,
): ForwardDelivery[] {
  return readRows<DeliveryRow>(
    db,
    `SELECT ${COLUMNS} FROM deliveries WHERE cause_id = @causeId AND subject = @subject ORDER BY id`,
    { subject, causeId },
  ).map(toDelivery)
}

/** Targets for which something is due by `now`. Skips from lane to lane, however much waits in one. */
export function readDueLanes(db: ReadableDb, now: EpochMs): string[] {
  return readRows<{ target: string }>(
    db,
    `WITH RECURSIVE lanes (target) AS (
       SELECT min(target) FROM deliveries WHERE state = 'waiting'
       UNION ALL
       SELECT (SELECT min(target) FROM deliveries WHERE state = 'waiting' AND target > lanes.target)
       FROM lanes WHERE lanes.target IS NOT NULL
     )
     SELECT target FROM lanes WHERE target IS NOT NULL AND EXISTS (
       SELECT 1 FROM deliveries WHERE state = 'waiting' AND target = lanes.target AND due_at_ms <= @now)`,
    { now },
  ).map(({ target }) => target)
}

/** What is due for one target by `now`, in the order in which it is due. */
export function readDueOfLane(
  db: ReadableDb,
  target: string,
  now: EpochMs,
  limit: number,
): ForwardDelivery[] {
  return readRows<DeliveryRow>(
    db,
    `SELECT ${COLUMNS} FROM deliveries WHERE state = 'waiting' AND target = @target AND due_at_ms <= @now
     ORDER BY due_at_ms, id LIMIT @limit + 0`,
    { target, now, limit },
  ).map(toDelivery)
}

/** When the next attempt after an instant is due; undefined: none waits. */
export function readNextAttempt(db: ReadableDb, after: EpochMs): EpochMs | undefined {
  const row = readRow<{ due: number | null }>(
    db,
    `SELECT min(due_at_ms) AS due FROM deliveries WHERE state = 'waiting' AND due_at_ms > @after`,
    { after },
  )
  return (row?.due ?? undefined) as EpochMs | undefined
}

/** How many attempts wait in all, and how many of them are due by `now`. */
export function countAttempts(
  db: ReadableDb,
  now: EpochMs,
): { readonly waiting: number; readonly due: number } {
  const row = readRow<{ waiting: number; due: number }>(
    db,
    `SELECT count(*) AS waiting, count(*) FILTER (WHERE due_at_ms <= @now) AS due FROM deliveries WHERE state = 'waiting'`,
    { now },
  )
  return row ?? { waiting: 0, due: 0 }
}

/** Answers whether an attempt is due by `now`. */
export function isAttemptDue(db: ReadableDb, now: EpochMs): boolean {
  return (
    readRow(db, `SELECT 1 FROM deliveries WHERE state = 'waiting' AND due_at_ms <= @now LIMIT 1`, { now }) !==
    undefined
  )
}

/** A host that something is held for, with how much, and since when. */
export interface HeldHost {
  readonly host: string
  readonly deliveries: number
  readonly since: EpochMs
}

export function readHeldHosts(db: ReadableDb): HeldHost[] {
  return readRows<{ host: string; deliveries: number; since: number }>(
    db,
    `SELECT held_host AS host, count(*) AS deliveries, min(created_at_ms) AS since FROM deliveries
     WHERE state = 'held' GROUP BY held_host ORDER BY held_host`,
  ).map((row) => ({ ...row, since: row.since as EpochMs }))
}

/** Has everything that is held asked again at once; answers how much that is. */
export function releaseHeld(tx: WritableDb, now: EpochMs): number {
  return run(
    tx,
    `UPDATE deliveries SET state = 'waiting', outcome = NULL, held_host = NULL, due_at_ms = @now
     WHERE state = 'held'`,
    { now },
  ).changes
}

/** Lets go on what waited to be overtaken by a later delivery to the same target (R121). */
export function releaseOvertaken(
  tx: WritableDb,
  { target, id }: Pick<ForwardDelivery, 'target' | 'id'>,
  now: EpochMs,
): void {
  run(
    tx,
    `UPDATE deliveries SET due_at_ms = min(due_at_ms, @now), waits_to_be_overtaken = 0
     WHERE state = 'waiting' AND target = @target AND waits_to_be_overtaken = 1 AND id < @id`,
    { target, id, now },
  )
}

/** What a list of deliveries is narrowed to; null: not by this. */
export interface DeliveryFilter {
  readonly kind: ForwardKind | null
  readonly state: DeliveryState | null
  readonly subject: DeliverySubject | null
  readonly target: string | null
  readonly causeId: number | null
}

/** A page of deliveries, newest first, below `before`. */
export function readDeliveryPage(
  db: ReadableDb,
  filter: DeliveryFilter,
  before: number,
  limit: number,
): ForwardDelivery[] {
  return readRows<DeliveryRow>(
    db,
    `SELECT ${COLUMNS} FROM deliveries WHERE id < @before AND (@kind IS NULL OR kind = @kind) AND (@state IS NULL OR state = @state)
       AND (@subject IS NULL OR subject = @subject) AND (@target IS NULL OR target = @target)
       AND (@causeId IS NULL OR cause_id = @causeId)
     ORDER BY id DESC LIMIT @limit`,
    { ...filter, before, limit },
  ).map(toDelivery)
}

/** How deliveries stand, by target: what the list of targets shows. */
export interface TargetCounts {
  readonly kind: ForwardKind
  readonly target: string
  readonly waiting: number
  readonly held: number
  readonly done: number
  readonly failed: number
  readonly cancelled: number
}

export function countByTarget(db: ReadableDb): TargetCounts[] {
  return readRows<TargetCounts>(
    db,
    `SELECT kind, target, count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'held') AS held,
       count(*) FILTER (WHERE state = 'done') AS done, count(*) FILTER (WHERE state = 'failed') AS failed,
       count(*) FILTER (WHERE state = 'cancelled') AS cancelled
     FROM deliveries GROUP BY kind, target ORDER BY kind, target`,
  )
}

/** How the deliveries of some messages stand, by message: `done 2, failed 1`. Messages that are not forwarded are left out. */
export function countByMessage(
  db: ReadableDb,
  causeIds: readonly number[],
): Map<number, Partial<Record<DeliveryState, number>>> {
  const counts = new Map<number, Partial<Record<DeliveryState, number>>>()
  const rows = readRows<{ cause: number; state: DeliveryState; n: number }>(
    db,
    `SELECT cause_id AS cause, state, count(*) AS n FROM json_each(@ids) JOIN deliveries ON cause_id = value
     WHERE subject = 'message' GROUP BY cause_id, state`,
    { ids: JSON.stringify(causeIds) },
  )
  for (const { cause, state, n } of rows) counts.set(cause, { ...counts.get(cause), [state]: n })
  return counts
}
