import { z } from 'zod'
import type { Person } from '../domain/contact.ts'
import type { EpochMs } from '../domain/time.ts'
import type { GroupRef } from '../domain/contact-group.ts'
import { readRow, readRows, run, type ReadableDb, type WritableDb } from './database.ts'

/** A contact: one per phone and account (R79). */
export interface ContactRecord {
  readonly id: number
  readonly accountId: number
  readonly phone: string
  readonly person: Person
  readonly createdAt: EpochMs
  readonly isBlacklisted: boolean
}

/** One membership with the message that is its evidence, if a keyword made it (R80). */
export interface MembershipRecord {
  readonly contactId: number
  readonly groupId: number
  readonly groupName: string
  readonly joinedAt: EpochMs
  readonly evidence: {
    readonly messageId: number
    readonly number: string
    readonly keyword: string
    readonly text: string
    readonly receivedAt: EpochMs
  } | null
}

interface ContactRow {
  id: number
  account_id: number
  phone: string
  person: string | null
  created_at_ms: number
  is_blacklisted: number
}

const PersonColumn = z.strictObject({
  firstName: z.string(),
  lastName: z.string(),
  company: z.string(),
  taxId: z.string(),
  email: z.string(),
  address: z.string(),
  city: z.string(),
  description: z.string(),
}) satisfies z.ZodType<Person>

const NOBODY: Person = {
  firstName: '',
  lastName: '',
  company: '',
  taxId: '',
  email: '',
  address: '',
  city: '',
  description: '',
}

const SELECT_CONTACT = `
  SELECT contacts.id, contacts.account_id, contacts.phone, contacts.person, contacts.created_at_ms,
    EXISTS (SELECT 1 FROM blacklist WHERE blacklist.account_id = contacts.account_id AND blacklist.phone = contacts.phone)
      AS is_blacklisted
  FROM contacts`

function toContact(row: ContactRow): ContactRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    phone: row.phone,
    person: row.person === null ? NOBODY : PersonColumn.parse(JSON.parse(row.person)),
    createdAt: row.created_at_ms as EpochMs,
    isBlacklisted: row.is_blacklisted === 1,
  }
}

/** Contacts with an id above `after`; `part` filters by a part of the phone or of the person's fields. */
export function readContacts(db: ReadableDb, after: number, limit: number, part = ''): ContactRecord[] {
  return readRows<ContactRow>(
    db,
    `${SELECT_CONTACT}
     WHERE contacts.id > @after
       AND (@part = '' OR instr(contacts.phone, @part) > 0 OR instr(contacts.person_text, @text) > 0)
     ORDER BY contacts.id LIMIT @limit`,
    { after, limit, part, text: part.toLowerCase() },
  ).map(toContact)
}

/** Members of a group with a contact id above `after`. */
export function readMembers(db: ReadableDb, groupId: number, after: number, limit: number): ContactRecord[] {
  return readRows<ContactRow>(
    db,
    `${SELECT_CONTACT}
     JOIN memberships ON memberships.contact_id = contacts.id
     WHERE memberships.group_id = @groupId AND contacts.id > @after
     ORDER BY contacts.id LIMIT @limit`,
    { groupId, after, limit },
  ).map(toContact)
}

export function readContact(db: ReadableDb, id: number): ContactRecord | undefined {
  const row = readRow<ContactRow>(db, `${SELECT_CONTACT} WHERE contacts.id = @id`, { id })
  return row === undefined ? undefined : toContact(row)
}

/** The contacts with these ids, in that order. */
export function readContactsById(db: ReadableDb, ids: readonly number[]): ContactRecord[] {
  return readRows<ContactRow>(
    db,
    `${SELECT_CONTACT} JOIN json_each(@ids) AS wanted ON wanted.value = contacts.id ORDER BY wanted.key`,
    { ids: JSON.stringify(ids) },
  ).map(toContact)
}

export function findContact(db: ReadableDb, accountId: number, phone: string): number | undefined {
  return readRow<{ id: number }>(
    db,
    'SELECT id FROM contacts WHERE account_id = @accountId AND phone = @phone',
    {
      accountId,
      phone,
    },
  )?.id
}

/** The contacts of an account that have one of the phones, oldest first. */
export function readContactsOf(
  db: ReadableDb,
  accountId: number,
  phones: readonly string[],
): { readonly id: number; readonly phone: string }[] {
  return readRows(
    db,
    `SELECT DISTINCT contacts.id, contacts.phone
     FROM json_each(@phones) AS wanted
     JOIN contacts ON contacts.account_id = @accountId AND contacts.phone = wanted.value
     ORDER BY contacts.id`,
    { accountId, phones: JSON.stringify(phones) },
  )
}

/** All memberships of the named contacts, oldest group first. */
export function readMemberships(db: ReadableDb, contactIds: readonly number[]): MembershipRecord[] {
  interface Row {
    contact_id: number
    group_id: number
    name: string
    joined_at_ms: number
    message_id: number | null
    number: string | null
    keyword_text: string | null
    text: string | null
    at_ms: number | null
  }
  return readRows<Row>(
    db,
    `SELECT memberships.contact_id, memberships.group_id, contact_groups.name, memberships.joined_at_ms,
       memberships.message_id, messages.number, messages.keyword_text, messages.text, messages.at_ms
     FROM json_each(@contactIds) AS wanted
     JOIN memberships ON memberships.contact_id = wanted.value
     JOIN contact_groups ON contact_groups.id = memberships.group_id
     LEFT JOIN messages ON messages.id = memberships.message_id
     ORDER BY memberships.contact_id, memberships.group_id`,
    { contactIds: JSON.stringify(contactIds) },
  ).map((row) => ({
    contactId: row.contact_id,
    groupId: row.group_id,
    groupName: row.name,
    joinedAt: row.joined_at_ms as EpochMs,
    evidence:
      row.message_id === null
        ? null
        : {
            messageId: row.message_id,
            number: row.number ?? '',
            keyword: row.keyword_text ?? '',
            text: row.text ?? '',
            receivedAt: row.at_ms as EpochMs,
          },
  }))
}

/** Makes the contact of a phone unless there is one; answers its id and whether it is new. */
export function ensureContact(
  tx: WritableDb,
  accountId: number,
  phone: string,
  at: EpochMs,
): { readonly id: number; readonly isNew: boolean } {
  const made = run(
    tx,
    `INSERT INTO contacts (account_id, phone, person, created_at_ms) VALUES (@accountId, @phone, NULL, @at)
     ON CONFLICT (account_id, phone) DO NOTHING`,
    { accountId, phone, at },
  )
  if (made.changes === 1) return { id: made.id, isNew: true }
  const id = findContact(tx, accountId, phone)
  if (id === undefined) throw new Error(`contact of ${phone} neither made nor found`)
  return { id, isNew: false }
}

export function updatePerson(tx: WritableDb, id: number, person: Person): void {
  run(tx, 'UPDATE contacts SET person = @person, person_text = @text WHERE id = @id', {
    id,
    person: JSON.stringify(person),
    text: Object.values(person).join('\n').toLowerCase(),
  })
}

export function updatePhone(tx: WritableDb, id: number, phone: string): void {
  run(tx, 'UPDATE contacts SET phone = @phone WHERE id = @id', { id, phone })
}

export function deleteContact(tx: WritableDb, id: number): boolean {
  return run(tx, 'DELETE FROM contacts WHERE id = @id', { id }).changes === 1
}

/** Adds a contact to a group; idempotent. `messageId` is the evidence (R80), null when done by hand. */
export function addMembership(
  tx: WritableDb,
  membership: { groupId: number; contactId: number; joinedAt: EpochMs; messageId: number | null },
): void {
  run(
    tx,
    `INSERT INTO memberships (group_id, contact_id, joined_at_ms, message_id)
     VALUES (@groupId, @contactId, @joinedAt, @messageId) ON CONFLICT DO NOTHING`,
    membership,
  )
}

export function removeMembership(tx: WritableDb, groupId: number, contactId: number): void {
  run(tx, 'DELETE FROM memberships WHERE group_id = @groupId AND contact_id = @contactId', {
    groupId,
    contactId,
  })
}

/** Groups of an account that hold this phone. Most phones that write are in none yet, which one look at an index tells. */
export function readGroupsOfPhone(db: ReadableDb, accountId: number, phone: string): GroupRef[] {
  const contactId = findContact(db, accountId, phone)
  if (contactId === undefined) return []
  return readRows<GroupRef>(
    db,
    `SELECT contact_groups.id, contact_groups.name
     FROM memberships JOIN contact_groups ON contact_groups.id = memberships.group_id
     WHERE memberships.contact_id = @contactId ORDER BY memberships.group_id`,
    { contactId },
  )
}

/** Ids of the contacts of a group. */
export function readMemberIds(db: ReadableDb, groupId: number): number[] {
  return readRows<{ id: number }>(
    db,
    'SELECT contact_id AS id FROM memberships WHERE group_id = @groupId ORDER BY contact_id',
    { groupId },
  ).map(({ id }) => id)
}

/** Phones of a group, in the order of their contacts. */
export function readPhonesOfGroup(db: ReadableDb, groupId: number): string[] {
  return readRows<{ phone: string }>(
    db,
    `SELECT contacts.phone FROM memberships JOIN contacts ON contacts.id = memberships.contact_id
     WHERE memberships.group_id = @groupId ORDER BY contacts.id`,
    { groupId },
  ).map((row) => row.phone)
}

export function countContacts(db: ReadableDb): number {
  return readRow<{ n: number }>(db, 'SELECT count(*) AS n FROM contacts')?.n ?? 0
}
