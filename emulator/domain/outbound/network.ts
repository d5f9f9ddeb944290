import type { Msisdn } from '../addresses.ts'
import type { Profile } from '../profile.ts'
import { draw, type Seed } from '../seeded-random.ts'
import { addMs, epochMs, MS_PER_HOUR, MS_PER_MINUTE, type EpochMs } from '../time.ts'
import type { NetworkFate, UndeliveredReason, UnsentReason } from './delivery.ts'

/** What may become of a message in the network. */
export type NetworkOutcome =
  | { readonly kind: 'delivered' }
  /** Delivered, but only after a while. */
  | { readonly kind: 'late'; readonly afterMinutes: number }
  | { readonly kind: 'undelivered'; readonly reason: UndeliveredReason }
  /** The operator did not take it. */
  | { readonly kind: 'unsent'; readonly reason: UnsentReason }
  /** It came to the phone, and nobody ever says so. */
  | { readonly kind: 'never-reported' }

/** Says what becomes of messages to some phones, or of a share of them. The first rule that applies decides. */
export interface NetworkRule {
  readonly id: number
  /** Canonical numbers that begin like this; a whole number is one phone, an empty text all phones. */
  readonly prefix: string
  /** Share of the messages, in per cent; which ones follows from the seed. */
  readonly share: number
  readonly outcome: NetworkOutcome
}

/** The numbers below, with the outcome after them, mean it whatever the rules say. */
const MAGIC_PREFIX = '+48999902'

/**
 * Numbers that tests can rely on: +48 999 902 and three digits. 000 to 005 and 200 to 208 carry the codes under which the
 * platform lists its reasons (api-v2 4.2 [C]); 300 is never reported, 301 comes an hour late, 302 is delivered at once.
 */
export const MAGIC_OUTCOMES: ReadonlyMap<string, NetworkOutcome> = new Map<string, NetworkOutcome>([
  ['000', { kind: 'undelivered', reason: 'message_expired' }],
  ['001', { kind: 'undelivered', reason: 'wrong_number' }],
  ['002', { kind: 'undelivered', reason: 'unsupported_number' }],
  ['003', { kind: 'undelivered', reason: 'message_rejected' }],
  ['004', { kind: 'undelivered', reason: 'operator_error' }],
  ['005', { kind: 'undelivered', reason: 'missed_call' }],
  ['200', { kind: 'unsent', reason: 'wrong_number' }],
  ['201', { kind: 'unsent', reason: 'limit_exhausted' }],
  ['202', { kind: 'unsent', reason: 'lock_send' }],
  ['203', { kind: 'unsent', reason: 'wrong_message' }],
  ['204', { kind: 'unsent', reason: 'operator_error' }],
  ['205', { kind: 'unsent', reason: 'wrong_sender_name' }],
  ['206', { kind: 'unsent', reason: 'number_is_blacklisted' }],
  ['207', { kind: 'unsent', reason: 'sending_to_foreign_networks_is_locked' }],
  ['208', { kind: 'unsent', reason: 'no_permission_to_send_messages' }],
  ['209', { kind: 'unsent', reason: 'other_error' }],
  ['300', { kind: 'never-reported' }],
  ['301', { kind: 'late', afterMinutes: 60 }],
  ['302', { kind: 'delivered' }],
])

/** Answers the magic number of an outcome, as it can be written to. */
export function magicNumber(digits: string): Msisdn {
  return `${MAGIC_PREFIX}${digits}` as Msisdn
}

const DELIVERED: NetworkOutcome = { kind: 'delivered' }

/** Answers what becomes of a message: as its magic number says, else as the first rule that applies, else it is delivered. */
export function outcomeFor(
  to: Msisdn,
  messageId: number,
  rules: readonly NetworkRule[],
  seed: Seed,
): NetworkOutcome {
  const magic = magicOutcomeOf(to)
  if (magic !== undefined) return magic
  for (const rule of rules) if (applies(rule, to, messageId, seed)) return rule.outcome
  return DELIVERED
}

/** Answers what a magic number means; undefined: it is none. */
export function magicOutcomeOf(to: Msisdn): NetworkOutcome | undefined {
  return to.startsWith(MAGIC_PREFIX) ? MAGIC_OUTCOMES.get(to.slice(MAGIC_PREFIX.length)) : undefined
}

function applies({ id, prefix, share }: NetworkRule, to: Msisdn, messageId: number, seed: Seed): boolean {
  if (!to.startsWith(prefix)) return false
  return share >= 100 || draw(seed, `network-rule-${String(id)}`, messageId, 100) < share
}

/** Who is taken first (R13, R17). */
export type NetworkPriority = 'standard' | 'high' | 'highest'

type NetworkTimes = Pick<
  Profile,
  'network.sent_after_s' | 'network.standard_delay_s' | 'network.report_after_s' | 'network.validity_hours'
>

const MS_PER_SECOND = 1_000

/**
 * Answers when a message that is handed over at `at` is sent, reported and shown. A message that will be delivered is on the phone at
 * once, as its answer could be a moment later; only the report takes its time.
 */
export function fateOf(
  outcome: NetworkOutcome,
  at: EpochMs,
  priority: NetworkPriority,
  profile: NetworkTimes,
): NetworkFate {
  const sentAt = addMs(at, takenAfterS(priority, profile) * MS_PER_SECOND)
  const reportedAt = onTheSecond(addMs(sentAt, profile['network.report_after_s'] * MS_PER_SECOND))
  switch (outcome.kind) {
    case 'delivered':
      return { sentAt, settledAt: reportedAt, outcome: 'delivered', reason: null, reachedAt: at }
    case 'late': {
      const lateAt = onTheSecond(addMs(sentAt, outcome.afterMinutes * MS_PER_MINUTE))
      return { sentAt, settledAt: lateAt, outcome: 'delivered', reason: null, reachedAt: lateAt }
    }
    case 'never-reported':
      return { sentAt, settledAt: null, outcome: null, reason: null, reachedAt: at }
    case 'unsent':
      return {
        sentAt: null,
        settledAt: onTheSecond(sentAt),
        outcome: 'unsent',
        reason: outcome.reason,
        reachedAt: null,
      }
    case 'undelivered': {
      // The network goes on trying as long as the message is valid.
      const settledAt =
        outcome.reason === 'message_expired'
          ? onTheSecond(addMs(sentAt, profile['network.validity_hours'] * MS_PER_HOUR))
          : reportedAt
      return { sentAt, settledAt, outcome: 'undelivered', reason: outcome.reason, reachedAt: null }
    }
  }
}

function takenAfterS(priority: NetworkPriority, profile: NetworkTimes): number {
  switch (priority) {
    case 'highest':
      return 0
    case 'high':
      return profile['network.sent_after_s']
    case 'standard':
      return profile['network.sent_after_s'] + profile['network.standard_delay_s']
  }
}

/** Reports come at full seconds, as integrations see them: so those of a crowd are told together. */
function onTheSecond(at: EpochMs): EpochMs {
  return epochMs(Math.ceil(at / MS_PER_SECOND) * MS_PER_SECOND)
}
