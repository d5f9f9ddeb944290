import type { NetworkRules } from '../../../emulator/contract/network.ts'
import type { UndeliveredReason, UnsentReason } from '../../../emulator/domain/outbound/delivery.ts'

export type NetworkRule = NetworkRules['rules'][number]
export type OutcomeKind = NetworkRule['outcome']['kind']

/** A rule of the network as it is written in its form. */
export interface NetworkDraft {
  /** The beginning of a number, or a whole one, in any spelling; empty: every phone. */
  readonly phones: string
  readonly share: string
  readonly kind: OutcomeKind
  readonly minutes: string
  readonly undelivered: UndeliveredReason
  readonly unsent: UnsentReason
}

/** The kinds of outcome in the order of the form. */
export const OUTCOME_KINDS = [
  'undelivered',
  'unsent',
  'late',
  'never-reported',
  'delivered',
] as const satisfies readonly OutcomeKind[]

export const NEW_NETWORK_RULE: NetworkDraft = {
  phones: '',
  share: '100',
  kind: 'undelivered',
  minutes: '60',
  undelivered: 'operator_error',
  unsent: 'operator_error',
}

/** What is wrong with a draft, by field; empty when nothing is. */
export type NetworkFaults = Partial<Record<'phones' | 'share' | 'minutes', true>>

export function faultsOf(draft: NetworkDraft): NetworkFaults {
  return {
    ...(readPrefix(draft.phones) === undefined && { phones: true }),
    ...(readCount(draft.share, 100) === undefined && { share: true }),
    ...(draft.kind === 'late' && readCount(draft.minutes, MAX_MINUTES) === undefined && { minutes: true }),
  }
}

/** Answers the rule that a draft means; undefined while something is wrong with it. */
export function readNetworkRule(draft: NetworkDraft): NetworkRule | undefined {
  const prefix = readPrefix(draft.phones)
  const share = readCount(draft.share, 100)
  const outcome = readOutcome(draft)
  return prefix === undefined || share === undefined || outcome === undefined
    ? undefined
    : { prefix, share, outcome }
}

/** Answers the beginning of canonical numbers: `500` and `+48 500` are the same, and an empty text means every phone (R6). */
export function readPrefix(written: string): string | undefined {
  const compact = written.replace(/[\s()./-]/g, '')
  if (compact === '') return ''
  if (/^\d{1,9}$/.test(compact)) return `+48${compact}`
  return /^\+\d{1,15}$/.test(compact) ? compact : undefined
}

/** A month: longer than any message is valid. */
const MAX_MINUTES = 44_640

function readCount(written: string, most: number): number | undefined {
  const count = /^\d{1,6}$/.test(written.trim()) ? Number(written) : 0
  return count >= 1 && count <= most ? count : undefined
}

function readOutcome({
  kind,
  minutes,
  undelivered,
  unsent,
}: NetworkDraft): NetworkRule['outcome'] | undefined {
  switch (kind) {
    case 'delivered':
    case 'never-reported':
      return { kind }
    case 'undelivered':
      return { kind, reason: undelivered }
    case 'unsent':
      return { kind, reason: unsent }
    case 'late': {
      const afterMinutes = readCount(minutes, MAX_MINUTES)
      return afterMinutes === undefined ? undefined : { kind, afterMinutes }
    }
  }
}
