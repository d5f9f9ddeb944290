import { searchedPart, type ContactSearch, type ContactSortField } from '../domain/contact-search.ts'
import { offsetOf } from '../domain/paging.ts'
import { readContactsById, type ContactRecord } from './contacts.ts'
import { readRow, readRows, type ReadableDb } from './database.ts'

/** One page of an account's contacts in the wanted order; those without the field come first. */
export function readContactPage(db: ReadableDb, search: ContactSearch): ContactRecord[] {
  const wanted = wantedBy(search)
  const direction = search.order === 'asc' ? 'ASC' : 'DESC'
  const rows = readRows<{ id: number }>(
    db,
    `${orderedIds(search.sort, wanted.where, direction)} LIMIT @limit OFFSET @offset`,
    { ...wanted.bindings, limit: search.limit, offset: offsetOf(search) },
  )
  return readContactsById(
    db,
    rows.map(({ id }) => id),
  )
}

/** How many contacts of an account are wanted in all. */
export function countContactsOf(db: ReadableDb, search: ContactSearch): number {
  const { accountId, group, part } = search
  if (typeof group === 'number' && part.trim() === '') return countMembers(db, accountId, group)
  const { where, bindings } = wantedBy(search)
  return readRow<{ n: number }>(db, `SELECT count(*) AS n FROM contacts WHERE ${where}`, bindings)?.n ?? 0
}

/** The members of a group need not be looked at to be counted. */
function countMembers(db: ReadableDb, accountId: number, group: number): number {
  const sql = `SELECT count(*) AS n FROM memberships
    WHERE group_id = (SELECT id FROM contact_groups WHERE id = @group AND account_id = @accountId)`
  return readRow<{ n: number }>(db, sql, { accountId, group })?.n ?? 0
}

function wantedBy({ accountId, group, part }: ContactSearch) {
  const { text, digits } = searchedPart(part)
  const conditions = ['account_id = @accountId']
  if (group === 'none') {
    conditions.push('NOT EXISTS (SELECT 1 FROM memberships WHERE memberships.contact_id = contacts.id)')
  } else if (group !== 'all') {
    conditions.push('id IN (SELECT contact_id FROM memberships WHERE group_id = @group)')
  }
  if (text !== '') {
    conditions.push("(instr(person_text, @text) > 0 OR (@digits <> '' AND instr(phone, @digits) > 0))")
  }
  const bindings = { accountId, group: typeof group === 'number' ? group : 0, text, digits }
  return { where: conditions.join(' AND '), bindings }
}

/** The columns by which a person's fields are sorted, those with Polish letters as the alphabet has it. */
const PERSON_COLUMNS: Readonly<Record<Exclude<ContactSortField, 'phone'>, string>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  company: 'company',
  taxId: 'tax_id',
  email: 'email',
  address: 'address',
  city: 'city',
  description: 'description',
}

/**
 * Each half of a union is read in the order of an index and merged, so that a page costs its own rows and not a sort of all of
 * them: a contact that a keyword made has no person, and is in no index of one.
 */
function orderedIds(sort: ContactSortField | null, where: string, direction: 'ASC' | 'DESC'): string {
  if (sort === null) return `SELECT id FROM contacts WHERE ${where} ORDER BY id ${direction}`
  if (sort === 'phone') return `SELECT id FROM contacts WHERE ${where} ORDER BY phone ${direction}`
  return `
    SELECT id, '' AS sorted FROM contacts WHERE person IS NULL AND ${where}
    UNION ALL
    SELECT id, ${PERSON_COLUMNS[sort]} FROM contacts WHERE person IS NOT NULL AND ${where}
    ORDER BY sorted COLLATE NOCASE ${direction}, id ${direction}`
}
