import { z } from 'zod'
import type { TraceFact } from '../domain/trace-fact.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'
import { HISTORY_FLOOR } from './history-floor.ts'

/** Stores the trace of what became no message. */
export function insertLoneTrace(tx: WritableDb, id: number, facts: readonly TraceFact[]): void {
  run(tx, 'INSERT INTO lone_traces (id, facts) VALUES (@id, @facts)', { id, facts: JSON.stringify(facts) })
}

/** The last number that a message or a lone trace has; 0 before the first. */
export function readLastTraceId(db: ReadableDb): number {
  return (
    readRow<{ id: number }>(
      db,
      `SELECT max(
         coalesce((SELECT max(id) FROM messages), 0),
         coalesce((SELECT max(id) FROM lone_traces), 0)) AS id`,
    )?.id ?? 0
  )
}

const Facts = z.array(z.looseObject({ code: z.string() }))

/** The facts of a trace; undefined when there is no such trace. Written by us only, so their shape is checked, not each field. */
export function readTraceFacts(db: ReadableDb, id: number): TraceFact[] | undefined {
  const row = readRow<{ facts: string }>(
    db,
    `SELECT facts FROM messages WHERE id = @id AND id > ${HISTORY_FLOOR}
     UNION ALL SELECT facts FROM lone_traces WHERE id = @id`,
    { id },
  )
  return row === undefined ? undefined : (Facts.parse(JSON.parse(row.facts)) as unknown as TraceFact[])
}

/** Traces after a number, in order; for export. */
export function readTracesAfter(
  db: ReadableDb,
  after: number,
  limit: number,
): { id: number; facts: string }[] {
  return readRows(
    db,
    `SELECT id, facts FROM messages WHERE id > max(@after, ${HISTORY_FLOOR})
     UNION ALL SELECT id, facts FROM lone_traces WHERE id > @after
     ORDER BY id LIMIT @limit`,
    { after, limit },
  )
}
