import type { InboundResult, MessageFlag, RibbonTick } from './inbound-result.ts'
import type { MessageDirection } from './message-id.ts'
import type { MicroPln } from './money.ts'
import type { NumberType } from './number-type.ts'
import type { OutboundReason, OutboundRefusal, OutboundResult } from './outbound-result.ts'
import type { EpochMs } from './time.ts'
import type { KeywordRef } from './keyword.ts'

/** A message of either direction as it is kept. Its number is also the number of its trace. */
export interface Message {
  readonly id: number
  readonly direction: MessageDirection
  readonly at: EpochMs
  /** Wall-clock time, recorded beside the result and never fed into it. */
  readonly wallAt: number
  /** The person's phone. */
  readonly phone: string
  /** The platform side: the number written to, or the sender shown; null when there was none. */
  readonly number: string | null
  readonly numberType: NumberType | null
  /** null: no account got it; it shows in the operator view only (R64). */
  readonly accountId: number | null
  /** The raw text, never the comparison form (R41). */
  readonly text: string
  readonly result: InboundResult | OutboundResult
  readonly keyword: KeywordRef | null
  readonly payload: string
  readonly flags: readonly MessageFlag[]
  readonly ribbon: readonly RibbonTick[]
  readonly parts: number
  readonly encoding: 'GSM-7' | 'UCS-2'
  readonly isRead: boolean
  readonly networkId: string | null
  /** Inbound: the outgoing message replied to. Outbound: the message that caused it. */
  readonly replyTo: number | null
  readonly reason: OutboundReason | null
  readonly refusal: OutboundRefusal | null
  readonly price: MicroPln | null
  readonly flash: boolean
}

export type NewMessage = Omit<Message, 'id'>
