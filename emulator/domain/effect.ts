import type { Address, Msisdn } from './addresses.ts'
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
    }
  | {
      /** A step of a multiple autoresponder; sent only while its run goes on (R91). */
      readonly kind: 'sequence-step'
      readonly runId: number
      readonly step: number
      readonly of: number
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

/** An effect with the virtual time when it is due. */
export interface PlannedEffect {
  readonly dueAt: EpochMs
  readonly effect: Effect
}
