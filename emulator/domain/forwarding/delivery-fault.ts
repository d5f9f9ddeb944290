import type { FaultOccasion } from '../call-fault.ts'
import { draw, type Seed } from '../seeded-random.ts'
import type { EpochMs } from '../time.ts'
import type { ExchangeResult } from './exchange.ts'
import type { ForwardDelivery } from './forward-delivery.ts'

/** What goes wrong with a forward (R121). */
export type DeliveryInjection =
  /** The connection is refused. */
  | { readonly kind: 'refuse' }
  /** Nobody answers in time; nobody waits for it either. */
  | { readonly kind: 'time-out' }
  /** The answer is not `OK`; a mail server says no. */
  | { readonly kind: 'wrong-body'; readonly body: string }
  | { readonly kind: 'http-error'; readonly status: number }
  /** The attempt is made twice. */
  | { readonly kind: 'duplicate' }
  /** The first attempt is made later. */
  | { readonly kind: 'delay'; readonly minutes: number }
  /** The next one to the same target goes first; when none comes within a minute, it goes by itself. */
  | { readonly kind: 'reorder' }

/** Something that goes wrong on purpose with forwards, so that an integration can show what it does then. */
export interface DeliveryFault {
  readonly id: number
  /** null: URL and e-mail. A forward to a phone is an ordinary message: the rules of the network are for it. */
  readonly kind: 'url' | 'email' | null
  /** As it is configured; null: every target. */
  readonly target: string | null
  readonly inject: DeliveryInjection
  readonly when: FaultOccasion
  /** Virtual time from which on it does nothing; null: it has no end. */
  readonly expiresAt: EpochMs | null
  readonly isEnabled: boolean
  /** Attempts that it matched while it was active. */
  readonly matched: number
  /** Attempts that it hit. */
  readonly injected: number
}

export type DeliveryFaultDraft = Omit<DeliveryFault, 'id' | 'matched' | 'injected'>

/** Answers whether a fault can still hit anything. */
export function isDeliveryFaultActive(
  { isEnabled, expiresAt, when, injected }: DeliveryFault,
  now: EpochMs,
): boolean {
  if (!isEnabled || (expiresAt !== null && now >= expiresAt)) return false
  return 'share' in when || injected < when.calls
}

/** Which faults an attempt met: all that it matched until one hit, which is the last of them then. */
export interface MetDeliveryFaults {
  readonly matched: readonly DeliveryFault[]
  readonly hit: DeliveryFault | null
}

/**
 * Answers which faults an attempt meets, asked in their order. A share is drawn by delivery and attempt, so that it does not matter
 * which of two under way at once comes first (R3). A delay or another order is for the first attempt only. Pure.
 */
export function meetDeliveryFaults(
  faults: readonly DeliveryFault[],
  delivery: Pick<ForwardDelivery, 'id' | 'kind' | 'target' | 'attempts' | 'isPostponed'>,
  now: EpochMs,
  seed: Seed,
): MetDeliveryFaults {
  const matched: DeliveryFault[] = []
  for (const fault of faults) {
    if (!isDeliveryFaultActive(fault, now) || !matches(fault, delivery)) continue
    matched.push(fault)
    if (isDrawn(fault, delivery, seed)) return { matched, hit: fault }
  }
  return { matched, hit: null }
}

function matches(
  { kind, target, inject }: DeliveryFault,
  delivery: Pick<ForwardDelivery, 'kind' | 'target' | 'attempts' | 'isPostponed'>,
): boolean {
  const comesLater = inject.kind === 'delay' || inject.kind === 'reorder'
  if (comesLater && (delivery.attempts > 0 || delivery.isPostponed)) return false
  return (kind === null || kind === delivery.kind) && (target === null || target === delivery.target)
}

function isDrawn(
  { id, when }: DeliveryFault,
  delivery: Pick<ForwardDelivery, 'id' | 'attempts'>,
  seed: Seed,
): boolean {
  if ('calls' in when) return true
  const lot = `${String(id)}-${String(delivery.attempts)}`
  return draw(seed, `delivery-fault-${lot}`, delivery.id, 100) < when.share
}

/** How long at most a delivery waits to be overtaken. */
export const LONGEST_WAIT_TO_BE_OVERTAKEN_MS = 60_000

/** Answers what an attempt comes to that a fault decides; undefined: it is made (R121). */
export function injectedResult(inject: DeliveryInjection, kind: 'url' | 'email'): ExchangeResult | undefined {
  switch (inject.kind) {
    case 'refuse':
      return { kind: 'disconnected', why: 'refused', detail: 'injected fault' }
    case 'time-out':
      return { kind: 'timed-out' }
    case 'wrong-body':
      return kind === 'email' ? { kind: 'refused-mail', reply: inject.body } : answered(200, inject.body)
    case 'http-error':
      return kind === 'email'
        ? { kind: 'refused-mail', reply: `451 injected fault` }
        : answered(inject.status, 'injected fault')
    case 'duplicate':
    case 'delay':
    case 'reorder':
      return undefined
  }
}

function answered(status: number, body: string): ExchangeResult {
  return { kind: 'answered', status, headers: [['content-type', 'text/plain']], body, isCut: false }
}
