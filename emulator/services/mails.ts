import {
  excerptOf,
  foldForSearch,
  forwardedBy,
  type ListedMail,
  type MailEnvelope,
  type MailFile,
  type MailReader,
  type MailReading,
} from '../domain/mail.ts'
import type { JournalType } from '../domain/journal-type.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import type { WritableDb } from '../store/database.ts'
import { appendJournal } from '../store/journal.ts'
import {
  deleteMail,
  deleteMails,
  insertMail,
  readMail,
  readMailsBefore,
  readMailSource,
  trimMails,
  writeMailRead,
} from '../store/mails.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What a mailbox keeps of the newest mails; a workspace is copied with them. */
const LIMITS = { mails: 5_000, bytes: 1_073_741_824 }

/** Stores a mail that has come; once this returns it is on disk. Answers its number. */
export function keepMail(
  deps: WorkspaceDeps,
  envelope: MailEnvelope,
  source: Uint8Array,
  reading: MailReading,
): number {
  return write(deps, 'mail.arrived', (tx) => {
    const id = insertMail(
      tx,
      {
        at: deps.now(),
        wallAt: deps.wallNow(),
        envelope,
        head: reading.head,
        forwardedBy: forwardedBy(reading.headers),
        excerpt: excerptOf(reading),
        fileCount: reading.files.length,
        size: source.length,
      },
      source,
    )
    trimMails(tx, LIMITS)
    return id
  })
}

/** What is asked of the mailbox: a text in subject, people or text, and mails older than a number. */
export interface MailListRequest {
  readonly q: string
  readonly before: number
  readonly limit: number
}

/** A page, newest first; the next one is of mails older than `nextBefore`, null on the last. */
export interface MailPage {
  readonly items: readonly ListedMail[]
  readonly nextBefore: number | null
}

/** One page of the mails that a search finds, all of them when it is empty. */
export function listMails({ database }: WorkspaceDeps, { q, before, limit }: MailListRequest): MailPage {
  const found = readMailsBefore(database.db, before, limit + 1, foldForSearch(q.trim()))
  const items = found.slice(0, limit)
  return { items, nextBefore: found.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** One mail. Refusal: E_NO_MAIL, also for one that was trimmed. */
export function findMail({ database }: WorkspaceDeps, id: number): ListedMail | Refusal {
  return readMail(database.db, id) ?? refused('E_NO_MAIL', { id: String(id) })
}

/** A mail with all that can be read of it. Refusal: E_NO_MAIL. */
export async function openMail(
  deps: WorkspaceDeps,
  reader: MailReader,
  id: number,
): Promise<{ readonly mail: ListedMail; readonly reading: MailReading } | Refusal> {
  const mail = findMail(deps, id)
  return isRefusal(mail) ? mail : { mail, reading: await reader.read(sourceOf(deps, mail)) }
}

/** The source of a mail that has just been found. */
export function sourceOf({ database }: WorkspaceDeps, { id }: ListedMail): Uint8Array {
  const source = readMailSource(database.db, id)
  if (source === undefined) throw new Error(`mail ${String(id)} has no source`)
  return source
}

/** A file of a mail, by its place from 1. Refusals: E_NO_MAIL, E_NO_MAIL_FILE. */
export async function openMailFile(
  deps: WorkspaceDeps,
  reader: MailReader,
  id: number,
  place: number,
): Promise<{ readonly file: MailFile; readonly bytes: Uint8Array } | Refusal> {
  const mail = findMail(deps, id)
  if (isRefusal(mail)) return mail
  const found = await reader.readFile(sourceOf(deps, mail), place)
  return found ?? refused('E_NO_MAIL_FILE', { id: String(place), mail: String(id) })
}

/** Marks a mail as read or unread; one that is so already stays, and nobody is told. Refusal: E_NO_MAIL. */
export function markMail(deps: WorkspaceDeps, id: number, isRead: boolean): ListedMail | Refusal {
  const mail = findMail(deps, id)
  if (isRefusal(mail) || mail.isRead === isRead) return mail
  write(deps, 'mail.changed', (tx) => {
    writeMailRead(tx, id, isRead)
    return id
  })
  return { ...mail, isRead }
}

/** Deletes a mail. Refusal: E_NO_MAIL. */
export function removeMail(deps: WorkspaceDeps, id: number): Refusal | undefined {
  const mail = findMail(deps, id)
  if (isRefusal(mail)) return mail
  write(deps, 'mail.changed', (tx) => {
    deleteMail(tx, id)
    return id
  })
  return undefined
}

/** Deletes all mails up to a number. */
export function removeMails(deps: WorkspaceDeps, upTo: number): void {
  write(deps, 'mail.changed', (tx) => {
    deleteMails(tx, upTo)
    return null
  })
}

function write<Ref extends number | null>(
  deps: WorkspaceDeps,
  type: Extract<JournalType, 'mail.arrived' | 'mail.changed'>,
  change: (tx: WritableDb) => Ref,
): Ref {
  const ref = deps.database.write<{ readonly ref: Ref }>((tx) => {
    const changed = change(tx)
    appendJournal(tx, type, deps.now(), changed)
    return { ref: changed }
  }).ref
  deps.announce()
  return ref
}
