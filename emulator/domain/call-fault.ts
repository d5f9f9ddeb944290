import { draw, type Seed } from './seeded-random.ts'
import type { EpochMs } from './time.ts'

/** What goes wrong with a call. */
export type Injection =
  /** It takes longer, on the wall clock. */
  | { readonly kind: 'latency'; readonly ms: number }
  /** It gets a status that the platform itself never gives. */
  | { readonly kind: 'status'; readonly status: 500 | 503 }
  /** The connection is closed without an answer. */
  | { readonly kind: 'drop' }
  /** Half of the answer is sent, with the length of the whole; then the connection is closed. */
  | { readonly kind: 'half' }
  /** It is answered with an error of the catalogue. */
  | { readonly kind: 'error'; readonly code: number }

/** Which of the calls it matches: so many from now on, or a share of them, in per cent. */
export type FaultOccasion = { readonly calls: number } | { readonly share: number }

/**
 * `before`: the call is not carried out. `after`: it is, and only its answer is lost: who then calls again sends twice. A latency
 * passes before the call is carried out, or after.
 */
export const FAULT_EFFECTS = ['before', 'after'] as const
export type FaultEffect = (typeof FAULT_EFFECTS)[number]

/** Something that goes wrong on purpose, so that an integration can show what it does then. */
export interface CallFault {
  readonly id: number
  /** null: every action. */
  readonly action: string | null
  /** Login of the caller; null: whoever calls. */
  readonly user: string | null
  readonly inject: Injection
  readonly effect: FaultEffect
  readonly when: FaultOccasion
  /** Virtual time from which on it does nothing; null: it has no end. */
  readonly expiresAt: EpochMs | null
  readonly isEnabled: boolean
  /** Calls that it matched while it was active; what a share is drawn by. */
  readonly matched: number
  /** Calls that it hit. */
  readonly injected: number
}

export type FaultDraft = Omit<CallFault, 'id' | 'matched' | 'injected'>

/** Who calls what; an action that the interface does not have is null. */
export interface FaultTarget {
  readonly action: string | null
  readonly user: string | null
}

/** Answers whether a fault can still hit anything. */
export function isActive({ isEnabled, expiresAt, when, injected }: CallFault, now: EpochMs): boolean {
  if (!isEnabled || (expiresAt !== null && now >= expiresAt)) return false
  return 'share' in when || injected < when.calls
}

/** Which faults a call met: all that it matched until one hit, which is the last of them then. */
export interface MetFaults {
  readonly matched: readonly CallFault[]
  readonly hit: CallFault | null
}

/** Answers which faults a call meets, asked in their order. A share that is not drawn leaves the call to the next fault. Pure. */
export function meetFaults(
  faults: readonly CallFault[],
  target: FaultTarget,
  now: EpochMs,
  seed: Seed,
): MetFaults {
  const matched: CallFault[] = []
  for (const fault of faults) {
    if (!isActive(fault, now) || !matches(fault, target)) continue
    matched.push(fault)
    if (isDrawn(fault, seed)) return { matched, hit: fault }
  }
  return { matched, hit: null }
}

function matches({ action, user }: CallFault, target: FaultTarget): boolean {
  return (action === null || action === target.action) && (user === null || user === target.user)
}

function isDrawn({ id, when, matched }: CallFault, seed: Seed): boolean {
  return 'calls' in when || draw(seed, `call-fault-${String(id)}`, matched, 100) < when.share
}
