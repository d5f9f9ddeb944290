import { formatAddress, type Msisdn } from '../domain/addresses.ts'
import { groupMovesIn, NO_GROUP_MOVES, type GroupMoves } from '../domain/group-moves.ts'
import type { Message } from '../domain/message.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import { appendJournal } from '../store/journal.ts'
import { countPhoneMessages, readPhoneMessages, readTraceFacts } from '../store/messages.ts'
import {
  deletePhone,
  insertPhone,
  readPhone,
  readPhones,
  renamePhone,
  type PhoneRecord,
} from '../store/phones.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

export interface CountedPhone extends PhoneRecord {
  readonly messageCount: number
}

/** A message on a phone, with what it did to the memberships of its sender. */
export interface MessageOnPhone {
  readonly message: Message
  readonly groups: GroupMoves
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
  return readPhoneMessages(deps.database.db, number, before, limit).map((message) => ({
    message,
    groups: groupMovesOf(deps, message),
  }))
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
