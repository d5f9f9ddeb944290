import { isPolish } from '../addresses.ts'
import { priceOf, unitOf } from '../billing.ts'
import type { RoutingConfig, Stamp } from '../inbound/routing.ts'
import { renderPln } from '../money.ts'
import type { OutboundRefusal } from '../outbound-result.ts'
import type { TraceFact, WhyFree } from '../trace-fact.ts'
import { chooseSender } from './choose-sender.ts'
import type { OutboundChannel, UnsentReason } from './delivery.ts'
import { fateOf, outcomeFor, type NetworkOutcome, type NetworkPriority } from './network.ts'
import type {
  Charge,
  ChosenSender,
  OutboundDecision,
  OutboundMedium,
  OutboundSubmission,
  SendingLookups,
} from './sending.ts'
import { textFaultOf } from './text-fault.ts'

/**
 * Decides what happens to an outgoing message: its sender (R14, R18, R167), blacklist (R84), limits (R178) and balance (R180), what
 * is charged (R175), and what the network will do with it. Its text is prepared already (R156–R161). Refusals: E_TEXT_EMPTY,
 * E_SENDER, E_SENDER_UNVERIFIED, E_PREPAID, E_2WAY_POOL_EMPTY, E_TOO_LONG, number_is_blacklisted,
 * sending_to_foreign_networks_is_locked, limit_exhausted. Pure.
 */
export function decideOutbound(
  submission: OutboundSubmission,
  config: RoutingConfig,
  lookups: SendingLookups,
  stamp: Stamp,
): OutboundDecision {
  const draft = draftOf(submission, stamp)
  const textFault = textFaultOf(submission)
  if (textFault === 'E_TEXT_EMPTY') return refuse(textFault, null, draft)
  const chosen = chooseSender(submission, config, lookups, stamp)
  if ('refusal' in chosen) return refuse(chosen.refusal, null, draft)
  if (textFault !== null) return refuse(textFault, chosen, draft)
  const channel = channelOf(submission.medium, chosen)
  const charge = chargeFor(submission, channel, config)
  const refusal = refusalOf(submission, channel, charge, lookups)
  if (refusal !== null) return refuse(refusal, chosen, draft)

  const { to } = submission
  const outcome = outcomeFor(to, stamp.id, config.networkRules, config.seed)
  const whyFree = whyFreeOf(submission, outcome)
  return {
    ...draft,
    refusal: null,
    shownSender: chosen.shown,
    senderType: chosen.type,
    channel,
    // Nobody can reply to what never left.
    mapping: whyFree === 'never-left' ? null : chosen.mapping,
    delivery: {
      state: 'handed-over',
      ...fateOf(outcome, stamp.at, priorityOf(submission, channel), config.profile),
    },
    charge: whyFree === null ? charge : null,
    facts: [
      ...draft.facts,
      ...chosen.facts,
      { code: 'handed-to-network', to, phoneInWorkspace: config.phones.has(to) },
      ...factsOf(outcome),
      whyFree === null ? chargedFact(charge, draft) : { code: 'not-charged', why: whyFree },
    ],
  }
}

type Draft = Pick<OutboundDecision, 'text' | 'parts' | 'encoding' | 'facts' | 'channel'> & {
  readonly at: Stamp['at']
}

function draftOf(submission: OutboundSubmission, stamp: Stamp): Draft {
  const { sender, reason, text, medium } = submission
  const parts = partsOf(submission)
  const lost = text.warnings
    .filter(({ code }) => code === 'W_LOST_CHARACTER')
    .map(({ character }) => character)
  return {
    text: text.text,
    parts,
    encoding: text.encoding,
    channel: medium === 'sms' ? (sender.trim() === '' ? 'eco' : 'full') : medium,
    at: stamp.at,
    facts: [
      { code: 'send-requested', sender, reason },
      { code: 'text-prepared', parts, encoding: text.encoding, lost },
    ],
  }
}

/** ECO+ has the standard priority, everything else a high one (R13, R17); a FULL message may ask for the highest. */
function priorityOf({ speed }: OutboundSubmission, channel: OutboundChannel): NetworkPriority {
  if (channel === 'eco') return 'standard'
  return speed ? 'highest' : 'high'
}

/** Only an SMS is cut into parts; anything else is one (R178). */
export function partsOf({ medium, text }: Pick<OutboundSubmission, 'medium' | 'text'>): number {
  return medium === 'sms' ? text.measure.parts : 1
}

/** A sender that was chosen at random makes an SMS an ECO+ (R13, R14). */
function channelOf(medium: OutboundMedium, { type }: ChosenSender): OutboundChannel {
  if (medium !== 'sms') return medium
  return type === 'ECO_PLUS' ? 'eco' : 'full'
}

/** The code by which an owner proves a number is the platform's own message (R168). */
function isOnThePlatform({ reason }: OutboundSubmission): boolean {
  return reason === 'VERIFICATION'
}

/** Why a message that was handed over costs nothing: the platform pays, or it never left (api-v2 4.1 [V+C]); null: it costs. */
function whyFreeOf(submission: OutboundSubmission, { kind }: NetworkOutcome): WhyFree | null {
  if (isOnThePlatform(submission)) return 'of-the-platform'
  return kind === 'unsent' ? 'never-left' : null
}

function chargeFor(submission: OutboundSubmission, channel: OutboundChannel, config: RoutingConfig): Charge {
  const unit = unitOf(channel)
  const parts = partsOf(submission)
  const price = priceOf(unit, parts, config.profile)
  // Where nobody watches the money, nothing is asked of the stored state (R180).
  const isWatched = config.accounts.get(submission.accountId)?.balance !== null
  return {
    unit,
    price,
    debit: isWatched ? price : null,
    allowance: submission.user?.isLimited === true ? { userId: submission.user.id, count: parts } : null,
  }
}

function refusalOf(
  submission: OutboundSubmission,
  channel: OutboundChannel,
  { debit, allowance }: Charge,
  lookups: SendingLookups,
): OutboundRefusal | null {
  const { accountId, user, to } = submission
  if (isOnThePlatform(submission)) return null
  if (lookups.isBlacklisted(accountId, to) && !confirmsBlacklisting(submission, lookups))
    return 'number_is_blacklisted'
  if (user?.maySendAbroad === false && !isPolish(to)) return 'sending_to_foreign_networks_is_locked'
  if (allowance !== null) {
    const limit = lookups.limitOf(allowance.userId, channel)
    if (limit !== null && limit < allowance.count) return 'limit_exhausted'
  }
  const balance = debit === null ? null : lookups.balanceOf(accountId)
  return debit !== null && balance !== null && debit > balance ? 'limit_exhausted' : null
}

/** A confirmation is the one message that a phone gets after it was put on the blacklist, by what it confirms (R83). */
function confirmsBlacklisting(
  { accountId, to, reason, causeId }: OutboundSubmission,
  { isBlacklistedBy }: SendingLookups,
): boolean {
  return reason === 'CONFIRMATION' && causeId !== null && isBlacklistedBy(accountId, to, causeId)
}

function chargedFact({ unit, price }: Charge, { parts }: Draft): TraceFact {
  return { code: 'charged', parts, unit, price: price === null ? null : renderPln(price) }
}

function factsOf(outcome: NetworkOutcome): readonly TraceFact[] {
  return outcome.kind === 'delivered' ? [] : [{ code: 'network-outcome', outcome }]
}

/** What the reports of a refused message say (api-v2 4.2 [C]; the pairing is ours). */
export const UNSENT_REASON_OF: Readonly<Record<OutboundRefusal, UnsentReason>> = {
  number_is_blacklisted: 'number_is_blacklisted',
  limit_exhausted: 'limit_exhausted',
  sending_to_foreign_networks_is_locked: 'sending_to_foreign_networks_is_locked',
  E_2WAY_POOL_EMPTY: 'other_error',
  E_TOO_LONG: 'wrong_message',
  E_TEXT_EMPTY: 'wrong_message',
  E_SENDER: 'wrong_sender_name',
  E_SENDER_UNVERIFIED: 'wrong_sender_name',
  E_PREPAID: 'no_permission_to_send_messages',
  E_ADDRESS: 'wrong_number',
}

function refuse(refusal: OutboundRefusal, chosen: ChosenSender | null, draft: Draft): OutboundDecision {
  const { at, ...decided } = draft
  return {
    ...decided,
    refusal,
    shownSender: chosen?.shown ?? null,
    senderType: chosen?.type ?? null,
    mapping: null,
    delivery: { state: 'withheld', at, reason: UNSENT_REASON_OF[refusal] },
    charge: null,
    facts: [...draft.facts, { code: 'send-refused', refusal }],
  }
}
