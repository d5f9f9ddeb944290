import { parsePhone } from '../domain/addresses.ts'
import {
  channelOfOrder,
  checkOrder,
  toSendingUser,
  type MailingOrder,
  type MailingRecipient,
} from '../domain/outbound/mailing.ts'
import type { MailingRefusal } from '../domain/outbound/mailing-refusal.ts'
import { readApiUser } from '../store/api-users.ts'
import type { ReadableDb, WritableDb } from '../store/database.ts'
import { writeNewMessages, type NewMessages } from '../store/new-messages.ts'
import { findByUniqueId } from '../store/outbound.ts'
import { nextTurn, SLICE } from './in-slices.ts'
import { MailingWriter, type MailingReceipt, type ReadRecipient } from './mailing-writer.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** Answers how many messages an order is; for `GroupCommit`. */
export function weightOfMailing({ recipients }: MailingOrder): number {
  return recipients.length
}

/** How orders are handed over: a workspace with its queue for small ones. */
export interface MailingDeps {
  readonly deps: WorkspaceDeps
  readonly outbound: { submit(order: MailingOrder): Promise<MailingReceipt | MailingRefusal> }
}

/**
 * Sends one order; on disk when it answers. A small one shares its transaction with others of the same moment. A big one goes in
 * slices, and others get their turn in between; cut off by a killed process it may be there in part, unanswered.
 */
export function sendMailing(
  { deps, outbound }: MailingDeps,
  order: MailingOrder,
): Promise<MailingReceipt | MailingRefusal> {
  return order.recipients.length <= SLICE ? outbound.submit(order) : sendInSlices(deps, order)
}

/** Sends small orders in one transaction, each wholly or not at all. */
export function sendMailings(
  deps: WorkspaceDeps,
  orders: readonly MailingOrder[],
): (MailingReceipt | MailingRefusal)[] {
  const results = writeNewMessages(deps.database, (tx, made) =>
    orders.map((order) => sendWhole(deps, tx, made, order)),
  )
  deps.announce()
  return results
}

function sendWhole(
  deps: WorkspaceDeps,
  tx: WritableDb,
  made: NewMessages,
  arrived: MailingOrder,
): MailingReceipt | MailingRefusal {
  const order = atItsTurn(tx, arrived)
  const refusal = checkOrder(order, deps.routing.current(tx), deps.now())
  if (refusal !== undefined) return refusal
  const reader = new RecipientReader(order, deps.reservedIds)
  try {
    const recipients = reader.read(tx, order.recipients)
    if ('kind' in recipients) return recipients
    const writer = new MailingWriter(deps, order)
    writer.take(tx, made, recipients)
    return writer.receipt
  } finally {
    reader.release()
  }
}

/**
 * The order with its user as he is at its turn: a limit that was there when he called may be used up by what others sent since, in
 * this transaction too (api-v2 3: 3000 to 3006, R178). One without a limit is not read again.
 */
function atItsTurn(db: ReadableDb, order: MailingOrder): MailingOrder {
  const { user } = order
  if (user === null || !toSendingUser(user, channelOfOrder(order.content)).isLimited) return order
  return { ...order, user: readApiUser(db, user.id) ?? user }
}

async function sendInSlices(
  deps: WorkspaceDeps,
  arrived: MailingOrder,
): Promise<MailingReceipt | MailingRefusal> {
  const order = atItsTurn(deps.database.db, arrived)
  const refusal = checkOrder(order, deps.routing.current(deps.database.db), deps.now())
  if (refusal !== undefined) return refusal
  const reader = new RecipientReader(order, deps.reservedIds)
  try {
    const recipients = await readInSlices(deps, order, reader)
    return 'kind' in recipients ? recipients : await writeInSlices(deps, order, recipients)
  } finally {
    reader.release()
  }
}

async function readInSlices(
  { database }: WorkspaceDeps,
  order: MailingOrder,
  reader: RecipientReader,
): Promise<readonly ReadRecipient[] | MailingRefusal> {
  const recipients: ReadRecipient[] = []
  for (let start = 0; start < order.recipients.length; start += SLICE) {
    await nextTurn()
    const read = reader.read(database.db, order.recipients.slice(start, start + SLICE))
    if ('kind' in read) return read
    recipients.push(...read)
  }
  return recipients
}

async function writeInSlices(
  deps: WorkspaceDeps,
  order: MailingOrder,
  recipients: readonly ReadRecipient[],
): Promise<MailingReceipt> {
  const writer = new MailingWriter(deps, order)
  for (let start = 0; start < recipients.length; start += SLICE) {
    await nextTurn()
    writeNewMessages(deps.database, (tx, made) => {
      writer.take(tx, made, recipients.slice(start, start + SLICE))
    })
    deps.announce()
  }
  return writer.receipt
}

/**
 * Reads the recipients of one order, all at once or in slices, before anything of it is sent. Their own ids are reserved from then
 * on: what others send between two slices cannot take one that is not stored yet.
 */
class RecipientReader {
  readonly #order: MailingOrder
  readonly #reserved: Set<string>
  readonly #seen = new Set<string>()
  readonly #own: string[] = []

  constructor(order: MailingOrder, reserved: Set<string>) {
    this.#order = order
    this.#reserved = reserved
  }

  /**
   * A number that stands in the order twice gets one message (api-v2 2.1.1 [T]); with a text of its own each time, each of them.
   * Refusal: an own id that another message of the account has, or that stands in the order twice (api-v2 2.1.4 [V]).
   */
  read(db: ReadableDb, recipients: readonly MailingRecipient[]): readonly ReadRecipient[] | MailingRefusal {
    const kept: ReadRecipient[] = []
    for (const recipient of recipients) {
      if (recipient.uniqueId !== null && !this.#reserve(db, recipient.uniqueId)) {
        return {
          kind: 'mailing-refused',
          why: 'unique-id-taken',
          channel: channelOfOrder(this.#order.content),
        }
      }
      const parsed = parsePhone(recipient.phone)
      const to = parsed.kind === 'phone' ? parsed.address : null
      if (this.#isRepeat(to ?? recipient.phone, recipient.text)) continue
      kept.push({ phone: recipient.phone, text: recipient.text, uniqueId: recipient.uniqueId, to })
    }
    return kept
  }

  /** Gives up what is reserved: the ids are in the store by now, or never will be. */
  release(): void {
    for (const id of this.#own) this.#reserved.delete(id)
  }

  /** Answers whether the id was free. */
  #reserve(db: ReadableDb, uniqueId: string): boolean {
    const { accountId } = this.#order
    const id = `${String(accountId)} ${uniqueId}`
    if (this.#reserved.has(id) || findByUniqueId(db, accountId, uniqueId) !== undefined) return false
    this.#reserved.add(id)
    this.#own.push(id)
    return true
  }

  #isRepeat(phone: string, text: string): boolean {
    const key = this.#order.sharedText === null ? `${phone}\n${text}` : phone
    if (this.#seen.has(key)) return true
    this.#seen.add(key)
    return false
  }
}
