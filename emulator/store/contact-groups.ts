import type { GroupRef } from '../domain/contact-group.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** A contact group with how many people are in it. */
export interface GroupRecord extends GroupRef {
  readonly accountId: number
  readonly memberCount: number
}

const SELECT_GROUP = `
  SELECT contact_groups.id, contact_groups.account_id AS accountId, contact_groups.name,
    (SELECT count(*) FROM memberships WHERE memberships.group_id = contact_groups.id) AS memberCount
  FROM contact_groups`

export function readGroups(db: ReadableDb, after: number, limit: number): GroupRecord[] {
  return readRows<GroupRecord>(
    db,
    `${SELECT_GROUP} WHERE contact_groups.id > @after ORDER BY id LIMIT @limit`,
    {
      after,
      limit,
    },
  )
}

/** Names of an account's groups, oldest first. */
export function readGroupNames(db: ReadableDb, accountId: number): GroupRef[] {
  return readRows<GroupRef>(
    db,
    'SELECT id, name FROM contact_groups WHERE account_id = @accountId ORDER BY id',
    { accountId },
  )
}

/** The groups with these ids, in that order. */
export function readGroupsById(db: ReadableDb, ids: readonly number[]): GroupRecord[] {
  return readRows<GroupRecord>(
    db,
    `${SELECT_GROUP} JOIN json_each(@ids) AS wanted ON wanted.value = contact_groups.id ORDER BY wanted.key`,
    { ids: JSON.stringify(ids) },
  )
}

export function readGroup(db: ReadableDb, id: number): GroupRecord | undefined {
  return readRow<GroupRecord>(db, `${SELECT_GROUP} WHERE contact_groups.id = @id`, { id })
}

export function findGroupByName(db: ReadableDb, accountId: number, name: string): GroupRef | undefined {
  return readRow<GroupRef>(
    db,
    'SELECT id, name FROM contact_groups WHERE account_id = @accountId AND name = @name COLLATE NOCASE',
    { accountId, name },
  )
}

/** Keywords that feed the groups, for saying where members come from. */
export function readFeeders(
  db: ReadableDb,
): { groupId: number; keywordId: number; number: string; text: string }[] {
  return readRows(
    db,
    `SELECT keyword_groups.group_id AS groupId, keywords.id AS keywordId, keywords.number, keywords.text
     FROM keyword_groups JOIN keywords ON keywords.id = keyword_groups.keyword_id
     WHERE keyword_groups.role = 'feeds' ORDER BY keywords.id`,
  )
}

export function insertGroup(tx: WritableDb, accountId: number, name: string): number {
  return run(tx, 'INSERT INTO contact_groups (account_id, name) VALUES (@accountId, @name)', {
    accountId,
    name,
  }).id
}

export function renameGroup(tx: WritableDb, id: number, name: string): void {
  run(tx, 'UPDATE contact_groups SET name = @name WHERE id = @id', { id, name })
}

export function deleteGroup(tx: WritableDb, id: number): boolean {
  return run(tx, 'DELETE FROM contact_groups WHERE id = @id', { id }).changes === 1
}
