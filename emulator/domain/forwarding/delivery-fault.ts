import { meet, type DraftOf, type Fault, type MetFaults } from '../fault.ts'
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
export interface DeliveryFault extends Fault {
  /** null: URL and e-mail. A forward to a phone is an ordinary message: the rules of the network are for it. */
  readonly kind: 'url' | 'email' | null
  /** As it is configured; null: every target. */
  readonly target: string | null
  readonly inject: DeliveryInjection
}

export type DeliveryFaultDraft = DraftOf<DeliveryFault>

type Meeting = Pick<ForwardDelivery, 'id' | 'kind' | 'target' | 'attempts' | 'isPostponed'>

/**
 * Answers which faults an attempt meets, asked in their order. A share is drawn by delivery and attempt, so that it does not matter
 * which of two under way at once comes first (R3). A delay or another order is for the first attempt only. Pure.
 */
export function meetDeliveryFaults(
  faults: readonly DeliveryFault[],
  delivery: Meeting,
  now: EpochMs,
  seed: Seed,
): MetFaults<DeliveryFault> {
  return meet(
    faults,
    now,
    (fault) => matches(fault, delivery),
    (share, { id }) => {
      const purpose = `delivery-fault-${String(id)}-${String(delivery.attempts)}`
      return draw(seed, purpose, delivery.id, 100) < share
    },
  )
}

function matches({ kind, target, inject }: DeliveryFault, delivery: Meeting): boolean {
  const comesLater = inject.kind === 'delay' || inject.kind === 'reorder'
  if (comesLater && (delivery.attempts > 0 || delivery.isPostponed)) return false
  return (kind === null || kind === delivery.kind) && (target === null || target === delivery.target)
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
