import type { Address, Msisdn } from './addresses.ts'
import type { BillingUnit } from './billing.ts'
import type { ForwardKind, ForwardSource } from './forwarding/forward.ts'
import type { ForwardRefusal } from './forwarding/planned-forward.ts'
import type { MatchHow } from './keyword-occurrence.ts'
import type { GroupRef } from './contact-group.ts'
import type { KeywordKind, KeywordRef, LostReason } from './keyword.ts'
import type { NearMissKind } from './near-misses.ts'
import type { NumberType } from './number-type.ts'
import type { OutboundReason, OutboundRefusal } from './outbound-result.ts'
import type { NetworkOutcome } from './outbound/network.ts'
import type { RuleId } from './rule-book/rule-book.ts'
import type { EpochMs } from './time.ts'

/** Why an automatic answer was not made. */
export const WITHHELD_REASONS = [
  'sender-blacklisted',
  'already-answered',
  'cooling-down',
  'too-many-answers',
  'identical-text',
  'not-a-phone',
  'platform-number',
  'own-number',
  'sequence-running',
] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/** Why a message that was handed over costs nothing: the platform's own (R168), or one the network never took (R175). */
export type WhyFree = 'of-the-platform' | 'never-left'

/**
 * One statement of a trace, as data. The step of the fixed order (R37), the rule and the sentence follow from `code`
 * (see trace-sentences.ts); what is stored is only what cannot be derived.
 */
export type TraceFact =
  // 1 reassemble
  | {
      readonly code: 'part-waits'
      readonly index: number
      readonly total: number
      readonly until: EpochMs
      // A part that waits has no message of its own to say these.
      readonly from: string
      readonly to: string
      readonly text: string
      readonly at: EpochMs
    }
  | { readonly code: 'parts-joined'; readonly total: number; readonly missing: readonly number[] }
  // 2 canonicalise
  | { readonly code: 'numbers-read'; readonly from: string; readonly to: string }
  // 3 de-duplicate
  | { readonly code: 'duplicate'; readonly networkId: string; readonly of: number }
  // 4 gate
  | { readonly code: 'accepted'; readonly type: NumberType }
  | { readonly code: 'unknown-number'; readonly to: string }
  | { readonly code: 'number-off'; readonly type: NumberType }
  | { readonly code: 'unreachable-short-code' }
  | { readonly code: 'reply-not-supported' }
  | { readonly code: 'eco-reply-kept' }
  | { readonly code: 'two-way-not-a-reply' }
  | { readonly code: 'no-reply-address'; readonly sender: string }
  | { readonly code: 'left-platform'; readonly owner: string | null }
  // 5 platform command
  | {
      readonly code: 'command-queued'
      readonly group: string
      readonly recipients: number
      readonly confirmationCode: string
    }
  | { readonly code: 'command-group-unknown'; readonly group: string }
  | { readonly code: 'command-released'; readonly recipients: number }
  | { readonly code: 'command-withdrawn' }
  | { readonly code: 'command-sender-not-listed' }
  | { readonly code: 'command-too-long'; readonly parts: number }
  // 6 find the account
  | { readonly code: 'account-by-mapping'; readonly account: string; readonly messageId: string }
  | { readonly code: 'no-mapping'; readonly expiredAt: EpochMs | null }
  | { readonly code: 'account-by-keyword'; readonly account: string }
  | { readonly code: 'account-by-ownership'; readonly account: string }
  | { readonly code: 'account-by-best-effort'; readonly account: string; readonly messageId: string }
  | { readonly code: 'nobody' }
  | { readonly code: 'neighbour-account'; readonly account: string }
  // 7 mark
  | { readonly code: 'sender-blacklisted' }
  // 8 match
  | { readonly code: 'compared'; readonly form: string }
  | {
      readonly code: 'keyword-won'
      readonly keyword: KeywordRef
      readonly kind: KeywordKind
      readonly how: MatchHow
      readonly payload: string
    }
  | {
      readonly code: 'keyword-lost'
      readonly keyword: KeywordRef
      readonly why: LostReason
      /** The rule that says so where several could; null where the reason says it. */
      readonly rule: RuleId | null
    }
  | {
      readonly code: 'near-miss'
      readonly keyword: KeywordRef
      readonly why: NearMissKind
      readonly difference: string
      readonly otherAccount: boolean
    }
  | { readonly code: 'nothing-matched'; readonly type: NumberType }
  | { readonly code: 'no-keywords-here'; readonly type: NumberType }
  | { readonly code: 'keyword-closed'; readonly keyword: KeywordRef }
  | { readonly code: 'overlap'; readonly keywords: readonly string[] }
  | { readonly code: 'exact-ambiguous'; readonly reading: 'whole' | 'first_word'; readonly keyword: string }
  | { readonly code: 'opt-out-intent'; readonly word: string; readonly type: NumberType }
  // 9 store
  | { readonly code: 'stored' }
  | { readonly code: 'not-stored' }
  // 10 act
  | { readonly code: 'group-left'; readonly groups: readonly GroupRef[] }
  | { readonly code: 'was-in-no-group' }
  | { readonly code: 'put-on-blacklist' }
  | { readonly code: 'taken-off-blacklist' }
  | { readonly code: 'still-blacklisted' }
  | { readonly code: 'group-joined'; readonly group: GroupRef }
  | { readonly code: 'already-in-group'; readonly group: GroupRef }
  // 11 forward
  | {
      readonly code: 'forward-planned'
      readonly kind: ForwardKind
      readonly target: string
      readonly source: ForwardSource['kind']
    }
  | {
      readonly code: 'forward-refused'
      readonly kind: ForwardKind
      readonly target: string
      readonly why: ForwardRefusal
    }
  | { readonly code: 'only-own-forwards'; readonly keyword: string }
  | { readonly code: 'unknown-macro'; readonly macro: string }
  | { readonly code: 'url-long'; readonly length: number; readonly limit: number }
  | {
      /** The forward to a phone, sent in the same breath: the outgoing message, and why it was not sent if it was not. */
      readonly code: 'forwarded-at-once'
      readonly messageId: number
      readonly refusal: OutboundRefusal | null
    }
  // 12 answer
  | {
      readonly code: 'answer-planned'
      readonly text: string
      readonly sender: string
      readonly parts: number
      readonly encoding: 'GSM-7' | 'UCS-2'
      readonly reason: OutboundReason
      readonly dueAt: EpochMs
      readonly delayed: boolean
    }
  | { readonly code: 'answer-withheld'; readonly why: WithheldReason }
  | { readonly code: 'placeholder-in-answer'; readonly placeholder: string }
  | { readonly code: 'sequence-started'; readonly steps: number }
  | {
      /** Sent in the same breath as its cause was received: the outgoing message, and why it was not sent if it was not. */
      readonly code: 'sent-at-once'
      readonly messageId: number
      readonly refusal: OutboundRefusal | null
    }
  // 13 charge
  | { readonly code: 'receiving-free' }
  | {
      readonly code: 'answer-price'
      readonly parts: number
      readonly unit: BillingUnit
      readonly price: string | null
    }
  | { readonly code: 'forward-price'; readonly parts: number; readonly price: string | null }
  | { readonly code: 'sender-pays'; readonly bundlesCover: boolean }
  // an outgoing message
  | { readonly code: 'send-requested'; readonly sender: string; readonly reason: OutboundReason }
  | {
      readonly code: 'text-prepared'
      readonly parts: number
      readonly encoding: 'GSM-7' | 'UCS-2'
      readonly lost: readonly string[]
    }
  | {
      readonly code: 'virtual-number'
      readonly number: Address
      readonly reused: boolean
      readonly expiresAt: EpochMs | null
    }
  | { readonly code: 'random-number'; readonly number: Address }
  | { readonly code: 'handed-to-network'; readonly to: Msisdn; readonly phoneInWorkspace: boolean }
  | { readonly code: 'scheduled'; readonly sendAt: EpochMs }
  | { readonly code: 'withdrawn' }
  | { readonly code: 'network-outcome'; readonly outcome: Exclude<NetworkOutcome, { kind: 'delivered' }> }
  | { readonly code: 'not-charged'; readonly why: WhyFree }
  | { readonly code: 'address-refused'; readonly written: string }
  | { readonly code: 'send-refused'; readonly refusal: OutboundRefusal }
  | {
      readonly code: 'charged'
      readonly parts: number
      readonly unit: BillingUnit
      readonly price: string | null
    }

export type TraceCode = TraceFact['code']
