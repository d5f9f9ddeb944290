import type { Address, Msisdn } from '../domain/addresses.ts'
import type { EpochMs } from '../domain/time.ts'
import { readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** Names one long SMS on its way: the phones, its reference and how many parts it has. */
export interface LongMessageKey {
  readonly number: Address
  readonly phone: Msisdn
  readonly reference: number
  readonly total: number
}

export interface WaitingPart {
  readonly index: number
  readonly text: string
  readonly at: EpochMs
  /** The trace under which the part came. */
  readonly traceId: number
}

const SAME_MESSAGE = 'number = @number AND phone = @phone AND reference = @reference AND total = @total'

/** Parts that came so far, in their order. */
export function readWaitingParts(db: ReadableDb, key: LongMessageKey): WaitingPart[] {
  return readRows<WaitingPart>(
    db,
    `SELECT part_index AS "index", text, at_ms AS at, trace_id AS traceId FROM waiting_parts WHERE ${SAME_MESSAGE} ORDER BY part_index`,
    { ...key },
  )
}

/** Keeps a part; a part that came before stays as it was. */
export function insertWaitingPart(tx: WritableDb, key: LongMessageKey, part: WaitingPart): void {
  run(
    tx,
    `INSERT INTO waiting_parts (number, phone, reference, total, part_index, text, at_ms, trace_id)
     VALUES (@number, @phone, @reference, @total, @index, @text, @at, @traceId) ON CONFLICT DO NOTHING`,
    { ...key, ...part },
  )
}

export function deleteWaitingParts(tx: WritableDb, key: LongMessageKey): void {
  run(tx, `DELETE FROM waiting_parts WHERE ${SAME_MESSAGE}`, { ...key })
}
