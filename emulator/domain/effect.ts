import type { Address, Msisdn } from './addresses.ts'
import type { CountedAnswer } from './counted-answer.ts'
import type { OutboundReason } from './outbound-result.ts'
import type { EpochMs } from './time.ts'

/** Something left to do after a decision: an outbox row. Performed at least once, under its id. */
export type Effect =
  | {
      readonly kind: 'send-sms'
      readonly accountId: number
      readonly to: Msisdn
      readonly sender: string
      readonly text: string
      readonly utf: boolean
      readonly flash: boolean
      readonly reason: OutboundReason
      /** Set for an answer: what counts it, to be taken back should it be refused. */
      readonly asked?: PlannedAnswer
    }
  | {
      /** A step of a multiple autoresponder; sent only while its run goes on (R91). */
      readonly kind: 'sequence-step'
      readonly runId: number
      readonly step: number
      readonly of: number
      /** The number that was written to; older files do not say, and the guard knows nothing of their steps. */
      readonly number?: string
      readonly accountId: number
      readonly to: Msisdn
      readonly sender: string
      readonly text: string
      readonly utf: boolean
      readonly flash: boolean
    }
  | {
      /** A scheduled mailing goes out; what has numbers up to `after` has gone already. */
      readonly kind: 'send-mailing'
      readonly mailingId: number
      readonly after: number
    }
  | {
      /** Time is up for the missing parts of a long SMS (R164). */
      readonly kind: 'join-parts'
      readonly from: Msisdn
      readonly to: Address
      readonly reference: number
      readonly total: number
    }

/** By what an answer is counted while it waits (R90, R94). */
export interface PlannedAnswer {
  /** The number that was written to. */
  readonly number: string
  /** null: no repeat policy looks back at it. `before` is what counted before it. */
  readonly counted: (CountedAnswer & { readonly before: EpochMs | null }) | null
}

/** An effect with the virtual time when it is due. */
export interface PlannedEffect {
  readonly dueAt: EpochMs
  readonly effect: Effect
}
