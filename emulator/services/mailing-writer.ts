import type { Msisdn } from '../domain/addresses.ts'
import type { RoutingConfig, Stamp } from '../domain/inbound/routing.ts'
import { decideOutbound, partsOf, UNSENT_REASON_OF } from '../domain/outbound/decide-outbound.ts'
import {
  channelOfOrder,
  keepsLetters,
  toSendingUser,
  type MailingOrder,
  type MailingRecipient,
} from '../domain/outbound/mailing.ts'
import { Rehearsal } from '../domain/outbound/rehearsal.ts'
import type { OutboundSubmission, SendingLookups } from '../domain/outbound/sending.ts'
import { textFaultOf } from '../domain/outbound/text-fault.ts'
import type { OutboundRefusal } from '../domain/outbound-result.ts'
import { prepareText, type PreparedText } from '../domain/sms-text.ts'
import type { EpochMs } from '../domain/time.ts'
import type { TraceFact } from '../domain/trace-fact.ts'
import type { WritableDb } from '../store/database.ts'
import { extendMailing, insertMailing } from '../store/mailings.ts'
import type { NewMessages } from '../store/new-messages.ts'
import { insertOutbound } from '../store/outbound.ts'
import { commitOutbound, sendingLookups } from '../store/outbound-decisions.ts'
import { insertEffect } from '../store/outbox.ts'
import { wakeForReport } from './wake-for-report.ts'
import type { WorkspaceDeps } from './workspace-deps.ts'

/** What became of one recipient. */
export interface MailingItem {
  readonly messageId: number
  /** Canonical, or as it was written where it is no number. */
  readonly phone: string
  readonly text: string
  readonly parts: number
  readonly uniqueId: string | null
  readonly refusal: OutboundRefusal | null
}

/** What became of an order: each recipient once, in the given order. */
export interface MailingReceipt {
  readonly kind: 'sent'
  readonly mailingId: number | null
  readonly at: EpochMs
  readonly queued: number
  readonly unsent: number
  readonly items: readonly MailingItem[]
}

/** A recipient whose number was read. */
export interface ReadRecipient extends MailingRecipient {
  /** null: what is written is no number (R6, R7). */
  readonly to: Msisdn | null
}

/** How much of a text that is no phone number is kept as one. */
const MOST_OF_A_BAD_NUMBER = 64

/** What is no character is shown as U+FFFD: NUL, and half a surrogate pair, also one that was cut. */
function toCharacters(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}

/** One order on its way into the store, in one transaction or several. */
export class MailingWriter {
  readonly #deps: WorkspaceDeps
  readonly #order: MailingOrder
  readonly #items: MailingItem[] = []
  readonly #shared: PreparedText | null
  readonly #rehearsal: Rehearsal | null
  #mailingId: number | null = null
  #at: EpochMs

  constructor(deps: WorkspaceDeps, order: MailingOrder) {
    this.#deps = deps
    this.#order = order
    this.#at = deps.now()
    this.#rehearsal = order.isTest ? new Rehearsal() : null
    this.#shared = order.sharedText === null ? null : this.#prepare(order.sharedText)
  }

  get receipt(): MailingReceipt {
    const unsent = this.#items.filter(({ refusal }) => refusal !== null).length
    return {
      kind: 'sent',
      mailingId: this.#mailingId,
      at: this.#at,
      queued: this.#items.length - unsent,
      unsent,
      items: this.#items,
    }
  }

  /** Decides and commits some of its recipients in the caller's transaction. */
  take(tx: WritableDb, made: NewMessages, recipients: readonly ReadRecipient[]): void {
    const config = this.#deps.routing.current(tx)
    const stored = sendingLookups(tx)
    const lookups = this.#rehearsal?.over(stored) ?? stored
    const isFirst = this.#mailingId === null
    if (isFirst) this.#open(tx)
    const before = this.#items.length
    for (const recipient of recipients) {
      const stamp = { id: made.nextId(), at: this.#at, wallAt: this.#deps.wallNow() }
      this.#items.push(this.#takeOne(tx, made, recipient, { config, lookups, stamp }))
    }
    this.#extend(tx, this.#items.slice(before), isFirst)
  }

  #open(tx: WritableDb): void {
    const { accountId, user, sendAt, content, sharedText, isTest } = this.#order
    if (isTest) return
    this.#mailingId = insertMailing(tx, {
      accountId,
      userId: user?.id ?? null,
      createdAt: this.#at,
      sendAt,
      channel: channelOfOrder(content),
      text: sharedText ?? '',
      content,
    })
  }

  #extend(tx: WritableDb, items: readonly MailingItem[], isFirst: boolean): void {
    const [first, last] = [items[0], items.at(-1)]
    if (first === undefined || last === undefined || this.#mailingId === null) return
    extendMailing(tx, this.#mailingId, first.messageId, last.messageId)
    const { sendAt } = this.#order
    if (sendAt !== null && isFirst) {
      const effect = { kind: 'send-mailing' as const, mailingId: this.#mailingId, after: 0 }
      insertEffect(tx, first.messageId, { dueAt: sendAt, effect })
      this.#deps.wakeOutboxBy(sendAt)
    }
  }

  #takeOne(tx: WritableDb, made: NewMessages, recipient: ReadRecipient, context: Context): MailingItem {
    const { content, sendAt } = this.#order
    const text = this.#shared ?? this.#prepare(recipient.text)
    const parts = partsOf({ medium: content.medium, text })
    const item = { messageId: context.stamp.id, text: text.text, parts, uniqueId: recipient.uniqueId }
    if (recipient.to === null) {
      this.#refuseAddress(tx, made, recipient, { ...context, text, parts })
      return { ...item, phone: recipient.phone, refusal: 'E_ADDRESS' }
    }
    const submission = this.#submissionTo(recipient.to, text)
    if (sendAt !== null && textFaultOf(submission) === null) {
      this.#schedule(tx, made, submission, sendAt, { ...context, parts, uniqueId: recipient.uniqueId })
      return { ...item, phone: recipient.to, refusal: null }
    }
    const { config, lookups, stamp } = context
    const decision = decideOutbound(submission, config, lookups, stamp)
    if (this.#mailingId === null) {
      made.storeLone(stamp.id, decision.facts)
      this.#rehearsal?.take(decision)
    } else {
      const origin = { mailingId: this.#mailingId, uniqueId: recipient.uniqueId }
      commitOutbound(tx, made, submission, decision, stamp, origin)
      wakeForReport(this.#deps, decision)
    }
    return { ...item, phone: recipient.to, refusal: decision.refusal }
  }

  #submissionTo(to: Msisdn, text: PreparedText): OutboundSubmission {
    const { accountId, user, content } = this.#order
    return {
      accountId,
      user: user === null ? null : toSendingUser(user, channelOfOrder(content)),
      medium: content.medium,
      to,
      sender: content.sender,
      text,
      isRecorded: content.files.length > 0,
      flash: content.flash,
      speed: content.speed,
      reason: 'MESSAGE',
      causeId: null,
    }
  }

  #prepare(text: string): PreparedText {
    return prepareText(text, { utf: keepsLetters(this.#order.content) })
  }

  #schedule(
    tx: WritableDb,
    made: NewMessages,
    submission: OutboundSubmission,
    sendAt: EpochMs,
    { stamp, parts, uniqueId }: Context & { readonly parts: number; readonly uniqueId: string | null },
  ): void {
    const facts: readonly TraceFact[] = [{ code: 'scheduled', sendAt }]
    if (this.#mailingId === null) {
      made.storeLone(stamp.id, facts)
      return
    }
    const { accountId, text, flash, reason, to } = submission
    made.store(
      stamp.id,
      {
        ...MESSAGE_TO_BE,
        ...stampOf(stamp),
        phone: to,
        accountId,
        text: text.text,
        parts,
        encoding: text.encoding,
        reason,
        flash,
      },
      facts,
    )
    insertOutbound(tx, {
      ...this.#recordOf(stamp, parts),
      delivery: { state: 'scheduled', sendAt },
      uniqueId,
    })
  }

  #refuseAddress(
    tx: WritableDb,
    made: NewMessages,
    recipient: ReadRecipient,
    { stamp, text, parts }: Context & { readonly text: PreparedText; readonly parts: number },
  ): void {
    const written = toCharacters(recipient.phone.slice(0, MOST_OF_A_BAD_NUMBER))
    const facts: readonly TraceFact[] = [
      { code: 'address-refused', written },
      { code: 'send-refused', refusal: 'E_ADDRESS' },
    ]
    if (this.#mailingId === null) {
      made.storeLone(stamp.id, facts)
      return
    }
    const { accountId, content } = this.#order
    made.store(
      stamp.id,
      {
        ...MESSAGE_TO_BE,
        ...stampOf(stamp),
        phone: written,
        accountId,
        text: text.text,
        parts,
        encoding: text.encoding,
        flash: content.flash,
        result: 'REFUSED',
        ribbon: ['refused'],
        refusal: 'E_ADDRESS',
      },
      facts,
    )
    insertOutbound(tx, {
      ...this.#recordOf(stamp, parts),
      delivery: { state: 'withheld', at: stamp.at, reason: UNSENT_REASON_OF.E_ADDRESS },
      uniqueId: recipient.uniqueId,
    })
  }

  #recordOf(stamp: Stamp, parts: number) {
    const { accountId, content } = this.#order
    const channel = channelOfOrder(content)
    return {
      messageId: stamp.id,
      accountId,
      mailingId: this.#mailingId,
      channel,
      queuedAt: stamp.at,
      charge: null,
      parts,
    }
  }
}

interface Context {
  readonly config: RoutingConfig
  readonly lookups: SendingLookups
  readonly stamp: Stamp
}

function stampOf({ at, wallAt }: Stamp) {
  return { at, wallAt }
}

/** A message that was not sent yet, or never will be. */
const MESSAGE_TO_BE = {
  direction: 'outbound',
  number: null,
  numberType: null,
  result: 'SCHEDULED',
  keyword: null,
  payload: '',
  flags: [],
  ribbon: ['scheduled'],
  isRead: true,
  networkId: null,
  replyTo: null,
  reason: 'MESSAGE',
  refusal: null,
  price: null,
} as const
