import type { Msisdn } from '../addresses.ts'
import type { BillingUnit } from '../billing.ts'
import type { MicroPln } from '../money.ts'
import type { NumberType } from '../number-type.ts'
import type { OutboundReason, OutboundRefusal } from '../outbound-result.ts'
import type { ReplyMapping } from '../reply-mapping.ts'
import type { PreparedText } from '../sms-text.ts'
import type { TraceFact } from '../trace-fact.ts'
import type { Delivery, OutboundChannel } from './delivery.ts'

/** What is sent: a text, a recorded or read call, a picture, a rich card. Which SMS it is follows from its sender (R14). */
export type OutboundMedium = 'sms' | 'voice' | 'mms' | 'rcs'

/** A message that somebody, or an effect, wants sent. */
export interface OutboundSubmission {
  readonly accountId: number
  /** On whose limits it counts (R178); null: nobody's. */
  readonly user: SendingUser | null
  readonly medium: OutboundMedium
  readonly to: Msisdn
  /** Empty: ECO+ (R14); `2waySMS` (R18); a number of the account; a sender name. */
  readonly sender: string
  readonly text: PreparedText
  /** Whether a call plays a recording instead of reading its text aloud. */
  readonly isRecorded: boolean
  readonly flash: boolean
  /** Whether it goes by the channel of the highest priority; FULL only (api-v2 2.1.1). */
  readonly speed: boolean
  readonly reason: OutboundReason
  /** The incoming message that caused it, if any (R179). */
  readonly causeId: number | null
}

/** Whoever sends by the vendor's interfaces, as far as sending asks. */
export interface SendingUser {
  readonly id: number
  /** Whether he may write to numbers abroad. */
  readonly maySendAbroad: boolean
  /** Whether anything limits how much of this kind he sends; most users have no limit, and then none is asked for. */
  readonly isLimited: boolean
}

/** How much a user may still send of one kind; null is without a limit (R178). */
export type SendingLimit = number | null

/** What sending asks of the stored state. */
export interface SendingLookups {
  readonly isBlacklisted: (accountId: number, phone: string) => boolean
  /** Whether it was this message that put a phone on the blacklist. */
  readonly isBlacklistedBy: (accountId: number, phone: string, messageId: number) => boolean
  /** Money left; null when nothing is checked (R180). */
  readonly balanceOf: (accountId: number) => MicroPln | null
  readonly twoWayMappingsOf: (recipient: Msisdn) => readonly ReplyMapping[]
  readonly limitOf: (userId: number, channel: OutboundChannel) => SendingLimit
}

/** The number or name that the recipient sees, and what it costs in class. */
export interface ChosenSender {
  readonly shown: string
  readonly type: NumberType
  readonly mapping: ReplyMapping | null
  readonly facts: readonly TraceFact[]
}

/** What was decided about one outgoing message. */
export interface OutboundDecision {
  readonly refusal: OutboundRefusal | null
  /** null when the sender could not be resolved. */
  readonly shownSender: string | null
  readonly senderType: NumberType | null
  readonly channel: OutboundChannel
  /** What goes out; the text as given when it was refused. */
  readonly text: string
  readonly parts: number
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly mapping: ReplyMapping | null
  readonly delivery: Delivery
  readonly charge: Charge | null
  readonly facts: readonly TraceFact[]
}

/** What one outgoing message takes from the account (R175, R178, R180). */
export interface Charge {
  readonly unit: BillingUnit
  /** Net amount for all parts; null when no price is set (R177). */
  readonly price: MicroPln | null
  /** What is taken from the account's balance; null where no balance is watched (R180). */
  readonly debit: MicroPln | null
  /** What it takes from whose limit (R178). */
  readonly allowance: { readonly userId: number; readonly count: number } | null
}
