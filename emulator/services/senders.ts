import { parseAddress } from '../domain/addresses.ts'
import { readAlphaSender } from '../domain/alpha-sender.ts'
import type { NumberType } from '../domain/number-type.ts'
import { TWO_WAY_SENDER } from '../domain/outbound/choose-sender.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import { byName } from '../domain/polish-order.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import {
  isPredefinedSender,
  PREDEFINED_SENDERS,
  type Sender,
  type SenderAgreement,
  type SenderStatus,
} from '../domain/sender.ts'
import { appendJournal } from '../store/journal.ts'
import { readNumbers } from '../store/numbers.ts'
import {
  deleteSender,
  findSenderByName,
  insertSender,
  readSender,
  readSenders,
  updateSender,
} from '../store/senders.ts'
import type { WritableDb } from '../store/database.ts'
import { resolveAccount } from './configure-accounts.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** A name that somebody wants to send from. */
export interface SenderDraft {
  readonly name: string
  readonly accountId: number | undefined
  /** Where the name stands in the request. */
  readonly field: string
}

/** What the platform's staff decide about a name. */
export type SenderVerdict = Partial<Pick<Sender, 'status' | 'agreement' | 'note' | 'networks'>>

/** Something an account can send from, as a list of senders shows it: a name or a number (R167). */
export interface ListedSender {
  readonly name: string
  readonly status: SenderStatus
  readonly agreement: SenderAgreement
  readonly note: string | null
  readonly networks: readonly string[] | null
}

/** Sender names with an id above `after`, of every account. */
export function listSenders(deps: WorkspaceDeps, after: number, limit: number): readonly Sender[] {
  return readSenders(deps.database.db)
    .filter(({ id }) => id > after)
    .slice(0, limit)
}

/** The names that an account made, in the order of the alphabet (R165). */
export function listOwnSenders(deps: WorkspaceDeps, accountId: number): readonly Sender[] {
  return byName(readSenders(deps.database.db).filter((sender) => sender.accountId === accountId))
}

/** The platform's own names, which every account may use (api-v2 5.2). */
export function listPredefinedSenders(): readonly ListedSender[] {
  return PREDEFINED_SENDERS.map((name) => inList(name, 'authorized'))
}

/** Types of numbers in the two lists of numbers to send from (R165, R167). Our decision: own numbers are in the first. */
const NUMBER_LISTS: Readonly<Record<'ndi' | 'mms', readonly NumberType[]>> = {
  ndi: ['NDI_SMS', 'SCI', 'OWN_NUMBER'],
  mms: ['NDI_MMS'],
}

/** The numbers that an account can send from: NDI, SCI and own numbers, or NDI MMS (R167, R168). */
export function listNumberSenders(
  deps: WorkspaceDeps,
  accountId: number,
  list: 'ndi' | 'mms',
): readonly ListedSender[] {
  return readNumbers(deps.database.db)
    .filter((number) => number.accountId === accountId && NUMBER_LISTS[list].includes(number.type))
    .map((number) => inList(number.number, statusOf(number)))
}

function statusOf({ enabled, isVerified }: PlatformNumber): SenderStatus {
  if (!isVerified) return 'pending_authorization'
  return enabled ? 'authorized' : 'deactivated'
}

function inList(name: string, status: SenderStatus): ListedSender {
  return { name, status, agreement: 'not_required', note: null, networks: null }
}

/** One sender name. Refusal: E_NO_SENDER. */
function findSender(deps: WorkspaceDeps, id: number): Sender | Refusal {
  return readSender(deps.database.db, id) ?? refused('E_NO_SENDER', { id: String(id) })
}

/**
 * Adds a name, which then waits for the platform's staff (R165). Refusals: E_NO_ACCOUNT; E_SENDER, with `reason` `number` for a
 * number or `2waySMS`, else `form`; E_SENDER_TAKEN, also for a predefined name.
 */
export function addSender(deps: WorkspaceDeps, draft: SenderDraft): Sender | Refusal {
  const account = resolveAccount(deps.database.db, draft.accountId)
  if (isRefusal(account)) return account
  const name = readName(draft)
  if (isRefusal(name)) return name
  if (isPredefinedSender(name) || findSenderByName(deps.database.db, account.id, name) !== undefined) {
    return refused('E_SENDER_TAKEN', { name }, draft.field)
  }
  const sender = {
    accountId: account.id,
    name,
    status: 'pending_authorization',
    agreement: 'not_required',
    note: null,
    networks: null,
    createdAt: deps.now(),
  } as const
  return { ...sender, id: changeSenders(deps, (tx) => insertSender(tx, sender)) }
}

function readName({ name, field }: SenderDraft): Sender['name'] | Refusal {
  const isNumber = parseAddress(name).kind !== 'refused' || /^[+\d\s]*\d[+\d\s]*$/.test(name)
  if (isNumber || name.trim().toLowerCase() === TWO_WAY_SENDER)
    return refused('E_SENDER', { got: name, reason: 'number' }, field)
  const read = readAlphaSender(name)
  return 'name' in read ? read.name : refused('E_SENDER', { got: name, reason: 'form' }, field)
}

/** Records what the platform's staff decided about a name (R165). Refusal: E_NO_SENDER. */
export function judgeSender(deps: WorkspaceDeps, id: number, verdict: SenderVerdict): Sender | Refusal {
  const before = findSender(deps, id)
  if (isRefusal(before)) return before
  const sender = { ...before, ...verdict }
  changeSenders(deps, (tx) => {
    updateSender(tx, sender)
    return id
  })
  return sender
}

/** Removes a name; messages sent from it stay. Refusal: E_NO_SENDER. */
export function removeSender(deps: WorkspaceDeps, id: number): Refusal | undefined {
  const sender = findSender(deps, id)
  if (isRefusal(sender)) return sender
  changeSenders(deps, (tx) => {
    deleteSender(tx, id)
    return id
  })
  return undefined
}

function changeSenders(deps: WorkspaceDeps, change: (tx: WritableDb) => number): number {
  const id = deps.database.write((tx) => {
    const changed = change(tx)
    appendJournal(tx, 'sender.changed', deps.now(), changed)
    return changed
  })
  deps.routing.forgetAll()
  deps.announce()
  return id
}
