import { ATTACHED_KINDS, type MatchableKeyword } from './keyword.ts'

/** What decides between two keywords of one number; times are of any kind that can be ordered. */
export interface RivalKeyword<Time> extends Pick<
  MatchableKeyword,
  'accountId' | 'kind' | 'attached' | 'matchAs' | 'enabled'
> {
  /** The form by which keywords are told apart; see `checkKeyword`. */
  readonly normalised: string
  readonly validFrom: Time | null
  readonly validTo: Time | null
  readonly reservedUntil: Time | null
}

/**
 * Answers whether an older keyword wins whatever a younger one of the same number could: the same word, kind and account, working
 * whenever the younger works, with at least as much glued on. The younger deserves `W_KEYWORD_TWICE`. Rule R60.
 */
export function isTwiceTheSame<Time extends string | number>(
  older: RivalKeyword<Time>,
  younger: RivalKeyword<Time>,
): boolean {
  return (
    older.enabled &&
    older.normalised === younger.normalised &&
    older.kind === younger.kind &&
    older.matchAs === younger.matchAs &&
    older.accountId === younger.accountId &&
    ATTACHED_KINDS.indexOf(older.attached) >= ATTACHED_KINDS.indexOf(younger.attached) &&
    beginsNoLater(older.validFrom, younger.validFrom) &&
    endsNoSooner(older.validTo, younger.validTo) &&
    endsNoSooner(older.reservedUntil, younger.reservedUntil)
  )
}

function beginsNoLater<Time extends string | number>(older: Time | null, younger: Time | null): boolean {
  return older === null || (younger !== null && older <= younger)
}

function endsNoSooner<Time extends string | number>(older: Time | null, younger: Time | null): boolean {
  return older === null || (younger !== null && older >= younger)
}
