import { formatAddress, type Msisdn } from '../domain/addresses.ts'
import { groupMovesIn, NO_GROUP_MOVES, type GroupMoves } from '../domain/group-moves.ts'
import type { Message } from '../domain/message.ts'
import type { OutboundChannel } from '../domain/outbound/delivery.ts'
import type { MailingContent } from '../domain/outbound/mailing.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { parseFileId } from '../domain/stored-file.ts'
import type { EpochMs } from '../domain/time.ts'
import { readFile } from '../store/files.ts'
import { appendJournal } from '../store/journal.ts'
import { readMailing } from '../store/mailings.ts'
import { countPhoneMessages, readPhoneMessages } from '../store/phone-messages.ts'
import { readTraceFacts } from '../store/traces.ts'
import {
  deletePhone,
  insertPhone,
  readPhone,
  readPhones,
  renamePhone,
  type PhoneRecord,
} from '../store/phones.ts'
import { aftermathOf, type MessageAftermath } from './message-aftermath.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export interface CountedPhone extends PhoneRecord {
  readonly messageCount: number
}

/** A message on a phone, with what it did to the memberships of its sender. */
export interface MessageOnPhone {
  readonly message: Message
  /** When the handset wrote or got it. */
  readonly at: EpochMs
  /** What came to it beside the text; null for what it wrote itself. */
  readonly received: ReceivedMedia | null
  readonly groups: GroupMoves
  readonly aftermath: MessageAftermath
}

/** How a message came: as an SMS, a call or an MMS, with what its mailing has beside the text. */
export interface ReceivedMedia {
  readonly channel: OutboundChannel
  readonly content: MailingContent | null
  /** The files that it names and that are still there. */
  readonly files: readonly NamedFile[]
}

/** A file by its public id. */
export interface NamedFile {
  readonly id: string
  readonly name: string
}

/** First number given to a handset that was made without one: the example range (R11). */
const FIRST_EXAMPLE = 999_500_001

export function listPhones(deps: WorkspaceDeps): CountedPhone[] {
  return readPhones(deps.database.db).map((phone) => counted(deps, phone))
}

/** Adds a handset; without a number it gets the next one of the example range. Refusal: E_PHONE_TAKEN. */
export function addPhone(
  deps: WorkspaceDeps,
  name: string | undefined,
  wanted: Msisdn | undefined,
): CountedPhone | Refusal {
  const number = wanted ?? nextExample(deps)
  if (readPhone(deps.database.db, number) !== undefined) return refused('E_PHONE_TAKEN', { phone: number })
  deps.database.write((tx) => {
    insertPhone(tx, number, name ?? formatAddress(number))
    appendJournal(tx, 'phone.changed', deps.now(), number)
  })
  deps.routing.forgetAll()
  deps.announce()
  return findPhone(deps, number)
}

/** Refusal: E_NO_PHONE. */
export function changePhone(deps: WorkspaceDeps, number: Msisdn, name: string): CountedPhone | Refusal {
  deps.database.write((tx) => {
    if (renamePhone(tx, number, name)) appendJournal(tx, 'phone.changed', deps.now(), number)
  })
  deps.routing.forgetAll()
  deps.announce()
  return findPhone(deps, number)
}

/** Removes a handset; its messages stay. Refusal: E_NO_PHONE. */
export function removePhone(deps: WorkspaceDeps, number: Msisdn): Refusal | undefined {
  const wasThere = deps.database.write((tx) => {
    const removed = deletePhone(tx, number)
    if (removed) appendJournal(tx, 'phone.changed', deps.now(), number)
    return removed
  })
  deps.routing.forgetAll()
  deps.announce()
  return wasThere ? undefined : refused('E_NO_PHONE', { id: number })
}

/** What a phone shows, newest first, before a message number. Any number may be asked for, also one without a handset. */
export function listPhoneMessages(
  deps: WorkspaceDeps,
  number: Msisdn,
  before: number,
  limit: number,
): MessageOnPhone[] {
  const { db } = deps.database
  const records = readPhoneMessages(db, { phone: number, now: deps.now() }, before, limit)
  return records.map(({ message, at, channel, mailingId }) => ({
    message,
    at,
    received: channel === null ? null : receivedMedia(deps, channel, mailingId),
    groups: groupMovesOf(deps, message),
    aftermath: aftermathOf(db, message),
  }))
}

function receivedMedia(
  deps: WorkspaceDeps,
  channel: OutboundChannel,
  mailingId: number | null,
): ReceivedMedia {
  const content = contentOf(deps, mailingId)
  return { channel, content, files: (content?.files ?? []).flatMap((id) => findNamedFile(deps, id)) }
}

function findNamedFile({ database, seed }: WorkspaceDeps, publicId: string): NamedFile[] {
  const id = parseFileId(publicId, seed)
  const file = id === undefined ? undefined : readFile(database.db, id)
  return file === undefined ? [] : [{ id: publicId, name: file.name }]
}

/** Most messages came without a mailing: answers have nothing but their text. */
function contentOf({ database }: WorkspaceDeps, mailingId: number | null): MailingContent | null {
  return mailingId === null ? null : (readMailing(database.db, mailingId)?.content ?? null)
}

/** Only what the ribbon tells of is looked up: most messages move nobody. */
function groupMovesOf(deps: WorkspaceDeps, { id, ribbon }: Message): GroupMoves {
  const hasMoved = ribbon.includes('group-joined') || ribbon.includes('group-left')
  return hasMoved ? groupMovesIn(readTraceFacts(deps.database.db, id) ?? []) : NO_GROUP_MOVES
}

function findPhone(deps: WorkspaceDeps, number: Msisdn): CountedPhone | Refusal {
  const phone = readPhone(deps.database.db, number)
  return phone === undefined ? refused('E_NO_PHONE', { id: number }) : counted(deps, phone)
}

function counted(deps: WorkspaceDeps, phone: PhoneRecord): CountedPhone {
  return { ...phone, messageCount: countPhoneMessages(deps.database.db, phone.number) }
}

function nextExample(deps: WorkspaceDeps): Msisdn {
  const taken = new Set<string>(readPhones(deps.database.db).map(({ number }) => number))
  let digits = FIRST_EXAMPLE
  while (taken.has(`+48${String(digits)}`)) digits += 1
  return `+48${String(digits)}` as Msisdn
}

/**
 * Answers a function that names the other side of a message as the phone book would: the owner of an own number is shown by
 * name, as if the message had come from the phone itself (R30).
 */
export function peerNames(deps: WorkspaceDeps): (message: Message) => string | null {
  const { findNumber } = deps.routing.current(deps.database.db)
  return (message) => {
    if (message.numberType !== 'OWN_NUMBER' || message.number === null) return null
    const label = findNumber(message.number)?.number.label ?? ''
    return label === '' ? null : label
  }
}
