import type { EpochMs } from '../domain/time.ts'
import { findContact, removeMembership } from './contacts.ts'
import { readRows, type ReadableDb, type WritableDb } from './database.ts'
import { stopSequenceRun } from './sequence-runs.ts'

interface Person {
  readonly accountId: number
  readonly phone: string
}

/** Takes a phone out of a group, and ends the runs of the keywords that feed it: nobody is written to after leaving (R91). */
export function leaveGroup(tx: WritableDb, leaver: Person & { readonly groupId: number }, at: EpochMs): void {
  const contactId = findContact(tx, leaver.accountId, leaver.phone)
  if (contactId === undefined) return
  removeMembership(tx, leaver.groupId, contactId)
  endRuns(tx, readRunsFedBy(tx, leaver), 'LEFT_GROUP', at)
}

/**
 * Ends every run of a multiple autoresponder that this phone is in: it was removed or blacklisted, or its contact deleted (R91).
 * With a number only those of its keywords.
 */
export function stopSequencesOf(
  tx: WritableDb,
  person: Person,
  at: EpochMs,
  number: string | null = null,
): void {
  endRuns(tx, readRuns(tx, person, number), 'NO_LONGER_WANTED', at)
}

/** Ends every run of the keywords that feed a group, because nobody is in it any more (R91). */
export function stopSequencesFedBy(tx: WritableDb, groupId: number, at: EpochMs): void {
  const runs = readRows<{ id: number }>(
    tx,
    `SELECT sequence_runs.id FROM keyword_groups
     JOIN sequence_runs ON sequence_runs.keyword_id = keyword_groups.keyword_id
     WHERE keyword_groups.group_id = @groupId AND keyword_groups.role = 'feeds' AND sequence_runs.state = 'running'`,
    { groupId },
  )
  endRuns(
    tx,
    runs.map(({ id }) => id),
    'LEFT_GROUP',
    at,
  )
}

function readRunsFedBy(db: ReadableDb, leaver: Person & { readonly groupId: number }): number[] {
  return readRows<{ id: number }>(
    db,
    `SELECT sequence_runs.id FROM keyword_groups
     JOIN sequence_runs ON sequence_runs.keyword_id = keyword_groups.keyword_id
     WHERE keyword_groups.group_id = @groupId AND keyword_groups.role = 'feeds'
       AND sequence_runs.phone = @phone AND sequence_runs.state = 'running'`,
    { groupId: leaver.groupId, phone: leaver.phone },
  ).map(({ id }) => id)
}

function readRuns(db: ReadableDb, { accountId, phone }: Person, number: string | null): number[] {
  return readRows<{ id: number }>(
    db,
    `SELECT id FROM sequence_runs
     WHERE phone = @phone AND account_id = @accountId AND state = 'running'
       AND (@number IS NULL OR keyword_id IN (SELECT id FROM keywords WHERE number = @number))`,
    { accountId, phone, number },
  ).map(({ id }) => id)
}

function endRuns(tx: WritableDb, runIds: readonly number[], outcome: string, at: EpochMs): void {
  for (const id of runIds) stopSequenceRun(tx, id, outcome, at)
}
