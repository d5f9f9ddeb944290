import type { Account } from '../account.ts'
import type { Address, Msisdn } from '../addresses.ts'
import type { AnswerPurpose, CountedAnswer } from '../counted-answer.ts'
import type { PlannedEffect } from '../effect.ts'
import type { Forward } from '../forwarding/forward.ts'
import type { PlannedForward } from '../forwarding/planned-forward.ts'
import type { InboundResult, MessageFlag, RibbonTick } from '../inbound-result.ts'
import type { KeywordMatcher } from '../keyword-matcher.ts'
import type { Keyword, KeywordRef } from '../keyword.ts'
import type { NearMiss } from '../near-misses.ts'
import type { NumberType } from '../number-type.ts'
import type { NetworkRule } from '../outbound/network.ts'
import type { PlatformNumber } from '../platform-number.ts'
import type { Profile } from '../profile.ts'
import type { ReplyMapping } from '../reply-mapping.ts'
import type { Seed } from '../seeded-random.ts'
import type { SenderState } from '../sender.ts'
import type { EpochMs } from '../time.ts'
import type { GroupRef } from '../contact-group.ts'
import type { TraceFact } from '../trace-fact.ts'

/** A message from a phone, as the door parsed it. */
export interface InboundSubmission {
  readonly from: Msisdn
  readonly to:
    | { readonly kind: 'address'; readonly address: Address }
    | { readonly kind: 'sender'; readonly name: string }
  /** The destination as it was typed, for the trace. */
  readonly toWritten: string
  readonly text: string
  /** Id given by the network, if any (R38). */
  readonly networkId: string | null
  /** Whether Reply was used or the number typed (R19); null: Reply where the phone has a thread with that number. */
  readonly via: 'reply' | 'typed' | null
  /** Set when the text was joined from parts; `missing` lists the parts that never came (R164). */
  readonly joined: { readonly total: number; readonly missing: readonly number[] } | null
}

/** What a decision is stamped with: the number it will be stored under, virtual time, and wall time beside it. */
export interface Stamp {
  readonly id: number
  readonly at: EpochMs
  readonly wallAt: number
}

/** A number with its keywords, compiled. Rebuilt when they change, not for each message. */
export interface NumberConfig {
  readonly number: PlatformNumber
  readonly keywords: ReadonlyMap<number, Keyword>
  readonly matcher: KeywordMatcher
  readonly findNearMisses: (form: string, raw: string) => readonly NearMiss[]
  /** Groups that any keyword of an account feeds here: what a removing keyword empties by default (R82). */
  readonly fedGroups: (accountId: number) => readonly GroupRef[]
  /** Forwards of the number and of its keywords, of every account (R120). */
  readonly forwards: readonly Forward[]
}

/** Everything configured in a workspace that routing depends on. */
export interface RoutingConfig {
  readonly profile: Profile
  readonly seed: Seed
  readonly accounts: ReadonlyMap<number, Account>
  /** Virtual numbers from which 2way messages are sent (R77). */
  readonly twoWayPool: readonly Msisdn[]
  /** Handsets of the workspace; a message to any other phone goes to nobody. */
  readonly phones: ReadonlySet<string>
  /** What the network does with messages to some phones; the first rule that applies decides. */
  readonly networkRules: readonly NetworkRule[]
  /** Numbers of the platform, the implied ones of the 2way pool and of ECO+ included. */
  readonly findNumber: (address: string) => NumberConfig | undefined
  /** What a sender name, exactly as it is written, is to an account; undefined: neither its own nor the platform's (R165). */
  readonly findSender: (accountId: number, name: string) => SenderState | undefined
  /** Where replies to 2way messages of an account are sent on to (R120). */
  readonly forwardsOfReplies: (accountId: number) => readonly Forward[]
  /** Where delivery reports are told, of every account and user (api-v2 6.1). */
  readonly forwardsOfReports: readonly Forward[]
  /** Where premium messages are sent on to, of every account (api-v2 6.3). */
  readonly forwardsOfPremium: readonly Forward[]
}

/** What routing asks of the stored state; every answer comes from the transaction that will commit the decision. */
export interface RoutingLookups {
  readonly findSeen: (number: string, networkId: string, since: EpochMs) => number | undefined
  /** The last message that this phone got from this number, and whose it was; undefined: it has no thread to reply in. */
  readonly lastOutbound: (phone: string, number: string) => SentBefore | undefined
  readonly replyMapping: (virtualNumber: string, phone: string) => ReplyMapping | undefined
  readonly isBlacklisted: (accountId: number, phone: string) => boolean
  readonly groupsOf: (accountId: number, phone: string) => readonly GroupRef[]
  readonly groupByName: (accountId: number, name: string) => GroupRef | undefined
  readonly phonesOf: (groupId: number) => readonly Msisdn[]
  /** What the phone asked for and has not released yet, newest first. */
  readonly waitingBroadcasts: (accountId: number, phone: string) => readonly WaitingBroadcast[]
  readonly runningSequence: (keywordId: number, phone: string) => number | undefined
  readonly lastAnswer: (
    number: string,
    keywordId: number,
    purpose: AnswerPurpose,
    phone: string,
  ) => EpochMs | undefined
  /** Automatic answers to a phone on a number since an instant, counted up to `most`. */
  readonly countAnswers: (phone: string, number: string, since: EpochMs, most: number) => number
  /** Texts equal to this one that asked for an answer since an instant, counted up to `most`. */
  readonly countIdentical: (
    phone: string,
    number: string,
    text: string,
    since: EpochMs,
    most: number,
  ) => number
}

/** An outgoing message as a later reply sees it. */
export interface SentBefore {
  readonly accountId: number
  readonly messageId: number
}

/** A broadcast that waits for its code (R71). */
export interface WaitingBroadcast {
  readonly id: number
  readonly groupId: number
  readonly text: string
  readonly code: string
}

/** One change that a decision makes to the workspace. */
export type InboundChange =
  | { readonly kind: 'leave-group'; readonly group: GroupRef }
  /** Ends the runs that the sender is in: of the keywords of one number, or with null of all of the account's (R91). */
  | { readonly kind: 'stop-sequences'; readonly number: string | null }
  | { readonly kind: 'join-group'; readonly group: GroupRef }
  | { readonly kind: 'blacklist' }
  | { readonly kind: 'unblacklist' }
  | {
      readonly kind: 'start-sequence'
      readonly keywordId: number
      readonly replaces: number | null
      readonly steps: readonly PlannedStep[]
    }
  | {
      readonly kind: 'queue-broadcast'
      readonly groupId: number
      readonly text: string
      readonly code: string
    }
  | { readonly kind: 'end-broadcast'; readonly id: number; readonly state: 'released' | 'withdrawn' }

/** An answer that a message asked for, as the guards will look back at it once it is out (R90, R94). */
export interface AskedAnswer {
  /** Whether one is on its way; false: it was withheld. */
  readonly isPlanned: boolean
  /** null: no repeat policy looks back at it. */
  readonly counted: CountedAnswer | null
}

/** One step of a multiple autoresponder with the time it is due (R91). */
export interface PlannedStep {
  readonly dueAt: EpochMs
  readonly sender: string
  readonly text: string
  readonly utf: boolean
  readonly flash: boolean
}

/** What was decided about one message: all of it, before anything is written (R37). */
export interface InboundDecision {
  readonly result: InboundResult
  /** The account that got it; null when none did. */
  readonly accountId: number | null
  readonly numberType: NumberType | null
  readonly keyword: KeywordRef | null
  readonly payload: string
  readonly flags: readonly MessageFlag[]
  readonly ribbon: readonly RibbonTick[]
  /** The outgoing message replied to (R76). */
  readonly replyTo: number | null
  readonly parts: number
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** For a duplicate: the trace it repeats (R38). */
  readonly duplicateOf: number | null
  readonly facts: readonly TraceFact[]
  readonly changes: readonly InboundChange[]
  readonly effects: readonly PlannedEffect[]
  /** null: no answer was asked for. */
  readonly asked: AskedAnswer | null
  /** Where it is sent on to, refused ones included (R37 step 11). */
  readonly forwards: readonly PlannedForward[]
}
