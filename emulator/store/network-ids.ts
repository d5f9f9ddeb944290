import type { EpochMs } from '../domain/time.ts'
import { readRow, run, type ReadableDb, type WritableDb } from './database.ts'

/** The trace under which this network id was first seen on this number since an instant; undefined: not seen (R38). */
export function findNetworkId(
  db: ReadableDb,
  number: string,
  networkId: string,
  since: EpochMs,
): number | undefined {
  return readRow<{ traceId: number }>(
    db,
    `SELECT trace_id AS traceId FROM network_ids
     WHERE number = @number AND network_id = @networkId AND at_ms > @since`,
    { number, networkId, since },
  )?.traceId
}

export function writeNetworkId(
  tx: WritableDb,
  seen: { number: string; networkId: string; traceId: number; at: EpochMs },
): void {
  run(
    tx,
    `INSERT INTO network_ids (number, network_id, trace_id, at_ms) VALUES (@number, @networkId, @traceId, @at)
     ON CONFLICT (number, network_id) DO UPDATE SET trace_id = @traceId, at_ms = @at`,
    seen,
  )
}
