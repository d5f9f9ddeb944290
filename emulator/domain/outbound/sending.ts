import type { Msisdn } from '../addresses.ts'
import type { LedgerEntry } from '../billing.ts'
import type { MicroPln } from '../money.ts'
import type { NumberType } from '../number-type.ts'
import type { OutboundReason, OutboundRefusal } from '../outbound-result.ts'
import type { ReplyMapping } from '../reply-mapping.ts'
import type { TraceFact } from '../trace-fact.ts'

/** A message that somebody, or an effect, wants sent. */
export interface OutboundSubmission {
  readonly accountId: number
  readonly to: Msisdn
  /** Empty: ECO+ (R14); `2waySMS` (R18); a number of the account; a sender name. */
  readonly sender: string
  readonly text: string
  readonly utf: boolean
  readonly flash: boolean
  readonly reason: OutboundReason
  /** The incoming message that caused it, if any (R179). */
  readonly causeId: number | null
}

/** What sending asks of the stored state. */
export interface SendingLookups {
  readonly isBlacklisted: (accountId: number, phone: string) => boolean
  /** Money left; null when nothing is checked (R180). */
  readonly balanceOf: (accountId: number) => MicroPln | null
  readonly twoWayMappingsOf: (recipient: Msisdn) => readonly ReplyMapping[]
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
  /** What goes out; the text as given when it was refused. */
  readonly text: string
  readonly parts: number
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly price: MicroPln | null
  readonly mapping: ReplyMapping | null
  readonly charge: LedgerEntry | null
  /** What is taken from the account's balance; null where no balance is watched (R180). */
  readonly debit: MicroPln | null
  readonly facts: readonly TraceFact[]
}
