import type { EpochMs } from './time.ts'

/** Which of what a fault matches it hits: so many from now on, or a share of them, in per cent. */
export type FaultOccasion = { readonly calls: number } | { readonly share: number }

/** What every fault has, whatever it makes go wrong. */
export interface Fault {
  readonly id: number
  readonly when: FaultOccasion
  /** Virtual time from which on it does nothing; null: it has no end. */
  readonly expiresAt: EpochMs | null
  readonly isEnabled: boolean
  /** What it matched while it was active. */
  readonly matched: number
  /** What it hit. */
  readonly injected: number
}

/** What somebody says of a fault that is to be. */
export type DraftOf<Any extends Fault> = Omit<Any, 'id' | 'matched' | 'injected'>

/** Answers whether a fault can still hit anything. */
export function isActive(
  { isEnabled, expiresAt, when, injected }: Pick<Fault, 'isEnabled' | 'expiresAt' | 'when' | 'injected'>,
  now: EpochMs,
): boolean {
  if (!isEnabled || (expiresAt !== null && now >= expiresAt)) return false
  return 'share' in when || injected < when.calls
}

/** Which faults something met: all that matched until one hit, which is the last of them then. */
export interface MetFaults<Any extends Fault> {
  readonly matched: readonly Any[]
  readonly hit: Any | null
}

/**
 * Answers which faults something meets, asked in their order. `isOneOf` says whether a share falls on it, by a lot drawn from the seed;
 * where it does not, the next fault is asked. Pure.
 */
export function meet<Any extends Fault>(
  faults: readonly Any[],
  now: EpochMs,
  matches: (fault: Any) => boolean,
  isOneOf: (share: number, fault: Any) => boolean,
): MetFaults<Any> {
  const matched: Any[] = []
  for (const fault of faults) {
    if (!isActive(fault, now) || !matches(fault)) continue
    matched.push(fault)
    if ('calls' in fault.when || isOneOf(fault.when.share, fault)) return { matched, hit: fault }
  }
  return { matched, hit: null }
}
