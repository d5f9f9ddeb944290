import type { Address } from './addresses.ts'
import type { Autoresponder, AutoresponderSequence } from './autoresponder.ts'
import type { EpochMs } from './time.ts'
import type { GroupRef } from './contact-group.ts'

/** The four kinds of keyword (R46). */
export const KEYWORD_KINDS = ['EXACT', 'BASE', 'PHRASE', 'REMOVING'] as const
export type KeywordKind = (typeof KEYWORD_KINDS)[number]

/** What may be glued to a base keyword without a border (R50). */
export const ATTACHED_KINDS = ['none', 'digits', 'any'] as const
export type Attached = (typeof ATTACHED_KINDS)[number]

/** How a removing keyword is compared (R54). */
export const MATCH_AS_KINDS = ['exact', 'base', 'phrase'] as const
export type MatchAs = (typeof MATCH_AS_KINDS)[number]

/** The part of a keyword that matching needs. `id` grows with age: within one step the smaller id wins (R60). */
export interface MatchableKeyword {
  readonly id: number
  readonly accountId: number
  readonly kind: KeywordKind
  /** As the owner wrote it; a phrase may end with `*` (R53). */
  readonly text: string
  readonly attached: Attached
  readonly matchAs: MatchAs
  readonly enabled: boolean
  /** Validity window `[from, to)` (R58); null means open on that side. */
  readonly validFrom: EpochMs | null
  readonly validTo: EpochMs | null
  /** End of the reservation on a shared number, exclusive (R70). */
  readonly reservedUntil: EpochMs | null
}

/** A keyword named in a trace or message: enough to show it after it was changed or deleted. */
export interface KeywordRef {
  readonly id: number
  readonly text: string
}

/** Why a keyword that was considered did not win (R61) or did not match (R47–R58, R70). */
export type LostReason =
  | 'weaker'
  | 'younger'
  | 'text-goes-on'
  | 'no-word-border'
  | 'inflected'
  | 'switched-off'
  | 'reservation-ended'
  | 'outside-window'
  | 'neighbour'

/** Which groups a removing keyword takes the sender out of (R82). */
export type RemovalScope = 'groups' | 'all_groups' | 'blacklist'

/** What a removing keyword does. No groups with scope `groups` means all that any keyword of the number feeds (R82). */
export interface Removal {
  readonly scope: RemovalScope
  readonly groups: readonly GroupRef[]
  /** Sent even to a sender who was in no group, and even when just blacklisted (R83). */
  readonly confirmation: Autoresponder | null
}

/** A keyword with all that it makes happen. */
export interface Keyword extends MatchableKeyword {
  readonly number: Address
  /** The text in comparison form, as it was when the keyword was made. */
  readonly normalised: string
  /** Groups a matching sender joins (R79). */
  readonly groups: readonly GroupRef[]
  /** Lifts a blacklisting of the sender (R86). */
  readonly unblacklist: boolean
  readonly answer: Autoresponder | null
  readonly sequence: AutoresponderSequence | null
  /** Answer outside the validity window, once per sender (R58). */
  readonly replyWhenClosed: Autoresponder | null
  readonly removal: Removal | null
  /** Switches the number's forwards off for what it wins (R120). */
  readonly onlyMine: boolean
  readonly createdAt: EpochMs
}
