import { meet, type DraftOf, type Fault, type MetFaults } from './fault.ts'
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

/**
 * `before`: the call is not carried out. `after`: it is, and only its answer is lost: who then calls again sends twice. A latency
 * passes before the call is carried out, or after.
 */
export const FAULT_EFFECTS = ['before', 'after'] as const
export type FaultEffect = (typeof FAULT_EFFECTS)[number]

/** Something that goes wrong on purpose, so that an integration can show what it does then. */
export interface CallFault extends Fault {
  /** null: every action. */
  readonly action: string | null
  /** Login of the caller; null: whoever calls. */
  readonly user: string | null
  readonly inject: Injection
  readonly effect: FaultEffect
}

export type FaultDraft = DraftOf<CallFault>

/** Who calls what; an action that the interface does not have is null. */
export interface FaultTarget {
  readonly action: string | null
  readonly user: string | null
}

/** Answers which faults a call meets, asked in their order. A share is drawn by how many calls the fault has matched. Pure. */
export function meetFaults(
  faults: readonly CallFault[],
  target: FaultTarget,
  now: EpochMs,
  seed: Seed,
): MetFaults<CallFault> {
  return meet(
    faults,
    now,
    ({ action, user }) =>
      (action === null || action === target.action) && (user === null || user === target.user),
    (share, { id, matched }) => draw(seed, `call-fault-${String(id)}`, matched, 100) < share,
  )
}
