import type { Address } from '../domain/addresses.ts'
import type { Attached, Keyword, KeywordKind, MatchAs, RemovalScope } from '../domain/keyword.ts'
import type { EpochMs } from '../domain/time.ts'
import type { GroupRef } from '../domain/contact-group.ts'
import { parseAutoresponder, parseSequence, renderJson } from './answer-columns.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

interface KeywordRow {
  id: number
  number: string
  account_id: number
  kind: KeywordKind
  text: string
  normalised: string
  attached: Attached
  match_as: MatchAs
  enabled: number
  valid_from_ms: number | null
  valid_to_ms: number | null
  reserved_until_ms: number | null
  unblacklist: number
  answer: string | null
  sequence: string | null
  reply_when_closed: string | null
  removal_scope: RemovalScope | null
  confirmation: string | null
  only_mine: number
  created_at_ms: number
}

interface GroupRow {
  keyword_id: number
  role: 'feeds' | 'empties'
  id: number
  name: string
}

const COLUMNS = `id, number, account_id, kind, text, normalised, attached, match_as, enabled, valid_from_ms, valid_to_ms,
  reserved_until_ms, unblacklist, answer, sequence, reply_when_closed, removal_scope, confirmation, only_mine, created_at_ms`

const NO_GROUPS: readonly GroupRow[] = []

function toKeyword(row: KeywordRow, groups: readonly GroupRow[]): Keyword {
  const groupsOf = (role: GroupRow['role']): GroupRef[] =>
    groups.filter((group) => group.role === role).map(({ id, name }) => ({ id, name }))
  return {
    id: row.id,
    number: row.number as Address,
    accountId: row.account_id,
    kind: row.kind,
    text: row.text,
    normalised: row.normalised,
    attached: row.attached,
    matchAs: row.match_as,
    enabled: row.enabled === 1,
    validFrom: row.valid_from_ms as EpochMs | null,
    validTo: row.valid_to_ms as EpochMs | null,
    reservedUntil: row.reserved_until_ms as EpochMs | null,
    groups: groupsOf('feeds'),
    unblacklist: row.unblacklist === 1,
    answer: parseAutoresponder(row.answer),
    sequence: parseSequence(row.sequence),
    replyWhenClosed: parseAutoresponder(row.reply_when_closed),
    removal:
      row.removal_scope === null
        ? null
        : {
            scope: row.removal_scope,
            groups: groupsOf('empties'),
            confirmation: parseAutoresponder(row.confirmation),
          },
    onlyMine: row.only_mine === 1,
    createdAt: row.created_at_ms as EpochMs,
  }
}

/** Keywords of a number with an id above `after`, oldest first: a whole number with `after = 0` and no limit. */
export function readKeywords(db: ReadableDb, number: Address, after = 0, limit = -1): Keyword[] {
  const rows = readRows<KeywordRow>(
    db,
    `SELECT ${COLUMNS} FROM keywords WHERE number = @number AND id > @after ORDER BY id LIMIT @limit`,
    { number, after, limit },
  )
  const groups = readRows<GroupRow>(
    db,
    `SELECT keyword_groups.keyword_id, keyword_groups.role, contact_groups.id, contact_groups.name
     FROM keywords
     JOIN keyword_groups ON keyword_groups.keyword_id = keywords.id
     JOIN contact_groups ON contact_groups.id = keyword_groups.group_id
     WHERE keywords.number = @number AND keywords.id > @after AND keywords.id <= @last
     ORDER BY contact_groups.id`,
    { number, after, last: rows.at(-1)?.id ?? after },
  )
  const byKeyword = Map.groupBy(groups, (group) => group.keyword_id)
  return rows.map((row) => toKeyword(row, byKeyword.get(row.id) ?? NO_GROUPS))
}

export function readKeyword(db: ReadableDb, id: number): Keyword | undefined {
  const row = readRow<KeywordRow>(db, `SELECT ${COLUMNS} FROM keywords WHERE id = @id`, { id })
  if (row === undefined) return undefined
  const groups = readRows<GroupRow>(
    db,
    `SELECT keyword_groups.keyword_id, keyword_groups.role, contact_groups.id, contact_groups.name
     FROM keyword_groups JOIN contact_groups ON contact_groups.id = keyword_groups.group_id
     WHERE keyword_groups.keyword_id = @id ORDER BY contact_groups.id`,
    { id },
  )
  return toKeyword(row, groups)
}

/** Keywords of a number with this comparison form, whoever owns them; one whose reservation has ended is nobody's (R70). */
export function readKeywordOwners(
  db: ReadableDb,
  number: Address,
  normalised: string,
  now: EpochMs,
): { id: number; accountId: number }[] {
  return readRows(
    db,
    `SELECT id, account_id AS accountId FROM keywords
     WHERE number = @number AND normalised = @normalised
       AND (reserved_until_ms IS NULL OR reserved_until_ms > @now) ORDER BY id`,
    { number, normalised, now },
  )
}

/** How many keywords an account has on a number. */
export function countKeywords(db: ReadableDb, number: Address, accountId: number, now: EpochMs): number {
  return (
    readRow<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM keywords WHERE number = @number AND account_id = @accountId
         AND (reserved_until_ms IS NULL OR reserved_until_ms > @now)`,
      { number, accountId, now },
    )?.n ?? 0
  )
}

/** How many keywords own accounts have on each number. */
export function countOwnKeywordsByNumber(db: ReadableDb): Map<string, number> {
  const rows = readRows<{ number: string; n: number }>(
    db,
    `SELECT keywords.number, count(*) AS n FROM keywords JOIN accounts ON accounts.id = keywords.account_id
     WHERE accounts.role = 'own' GROUP BY keywords.number`,
  )
  return new Map(rows.map((row) => [row.number, row.n]))
}

function toBindings(keyword: Omit<Keyword, 'id'>) {
  return {
    kind: keyword.kind,
    text: keyword.text,
    normalised: keyword.normalised,
    attached: keyword.attached,
    matchAs: keyword.matchAs,
    enabled: keyword.enabled ? 1 : 0,
    validFrom: keyword.validFrom,
    validTo: keyword.validTo,
    reservedUntil: keyword.reservedUntil,
    unblacklist: keyword.unblacklist ? 1 : 0,
    answer: renderJson(keyword.answer),
    sequence: renderJson(keyword.sequence),
    replyWhenClosed: renderJson(keyword.replyWhenClosed),
    removalScope: keyword.removal?.scope ?? null,
    confirmation: renderJson(keyword.removal?.confirmation ?? null),
    onlyMine: keyword.onlyMine ? 1 : 0,
  }
}

export function insertKeyword(tx: WritableDb, keyword: Omit<Keyword, 'id'>): number {
  const { id } = run(
    tx,
    `INSERT INTO keywords (number, account_id, kind, text, normalised, attached, match_as, enabled, valid_from_ms, valid_to_ms,
       reserved_until_ms, unblacklist, answer, sequence, reply_when_closed, removal_scope, confirmation, only_mine, created_at_ms)
     VALUES (@number, @accountId, @kind, @text, @normalised, @attached, @matchAs, @enabled, @validFrom, @validTo,
       @reservedUntil, @unblacklist, @answer, @sequence, @replyWhenClosed, @removalScope, @confirmation, @onlyMine, @createdAt)`,
    {
      ...toBindings(keyword),
      number: keyword.number,
      accountId: keyword.accountId,
      createdAt: keyword.createdAt,
    },
  )
  insertKeywordGroups(tx, id, keyword)
  return id
}

export function updateKeyword(tx: WritableDb, keyword: Keyword): void {
  run(
    tx,
    `UPDATE keywords SET kind = @kind, text = @text, normalised = @normalised, attached = @attached, match_as = @matchAs,
       enabled = @enabled, valid_from_ms = @validFrom, valid_to_ms = @validTo, reserved_until_ms = @reservedUntil,
       unblacklist = @unblacklist, answer = @answer, sequence = @sequence, reply_when_closed = @replyWhenClosed,
       removal_scope = @removalScope, confirmation = @confirmation, only_mine = @onlyMine
     WHERE id = @id`,
    { ...toBindings(keyword), id: keyword.id },
  )
  run(tx, 'DELETE FROM keyword_groups WHERE keyword_id = @id', { id: keyword.id })
  insertKeywordGroups(tx, keyword.id, keyword)
}

export function deleteKeyword(tx: WritableDb, id: number): boolean {
  return run(tx, 'DELETE FROM keywords WHERE id = @id', { id }).changes === 1
}

function insertKeywordGroups(tx: WritableDb, keywordId: number, keyword: Omit<Keyword, 'id'>): void {
  const insert = (role: GroupRow['role'], groups: readonly GroupRef[]) => {
    for (const group of groups) {
      run(
        tx,
        'INSERT OR IGNORE INTO keyword_groups (keyword_id, group_id, role) VALUES (@keywordId, @groupId, @role)',
        { keywordId, groupId: group.id, role },
      )
    }
  }
  insert('feeds', keyword.groups)
  if (keyword.removal !== null) insert('empties', keyword.removal.groups)
}
