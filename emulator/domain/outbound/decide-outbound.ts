import { priceOf, unitOf } from '../billing.ts'
import type { RoutingConfig, Stamp } from '../inbound/routing.ts'
import { renderPln, type MicroPln } from '../money.ts'
import type { OutboundRefusal } from '../outbound-result.ts'
import { prepareText } from '../sms-text.ts'
import type { TraceFact } from '../trace-fact.ts'
import { chooseSender } from './choose-sender.ts'
import type { ChosenSender, OutboundDecision, OutboundSubmission, SendingLookups } from './sending.ts'

/**
 * Decides what happens to an outgoing message: its sender (R14, R18, R167), its text and parts (R156–R161), blacklist (R84) and
 * balance (R180), and what is charged (R175). Refusals: E_TEXT_EMPTY, E_SENDER, E_PREPAID, E_2WAY_POOL_EMPTY, E_TOO_LONG,
 * number_is_blacklisted, limit_exhausted. Pure.
 */
export function decideOutbound(
  submission: OutboundSubmission,
  config: RoutingConfig,
  lookups: SendingLookups,
  stamp: Stamp,
): OutboundDecision {
  const asked: TraceFact = { code: 'send-requested', sender: submission.sender, reason: submission.reason }
  const prepared = prepareText(submission.text, { utf: submission.utf && submission.sender.trim() !== '' })
  const { parts, tooLong } = prepared.measure
  const lost = prepared.warnings
    .filter(({ code }) => code === 'W_LOST_CHARACTER')
    .map(({ character }) => character)
  const facts: TraceFact[] = [asked, { code: 'text-prepared', parts, encoding: prepared.encoding, lost }]
  const draft = { text: prepared.text, parts, encoding: prepared.encoding }

  if (submission.text === '') return refuse('E_TEXT_EMPTY', null, draft, facts)
  const chosen = chooseSender(submission, config, lookups, stamp)
  if ('refusal' in chosen) return refuse(chosen.refusal, null, draft, facts)
  if (tooLong) return refuse('E_TOO_LONG', chosen, draft, facts)
  // A confirmation is the one message that a phone just blacklisted still gets (R83).
  if (submission.reason !== 'CONFIRMATION' && lookups.isBlacklisted(submission.accountId, submission.to)) {
    return refuse('number_is_blacklisted', chosen, draft, facts)
  }
  const unit = unitOf(chosen.type === 'ECO_PLUS' ? 'ECO_PLUS' : 'FULL')
  const price = priceOf(unit, parts, config.profile)
  const balance = balanceOf(submission.accountId, config, lookups)
  if (balance !== null && price !== null && price > balance)
    return refuse('limit_exhausted', chosen, draft, facts)
  return {
    ...draft,
    refusal: null,
    shownSender: chosen.shown,
    senderType: chosen.type,
    price,
    mapping: chosen.mapping,
    charge: {
      at: stamp.at,
      accountId: submission.accountId,
      unit,
      parts,
      price,
      reason: submission.reason,
      causeId: submission.causeId,
    },
    debit: balance === null ? null : price,
    facts: [
      ...facts,
      ...chosen.facts,
      { code: 'handed-to-network', to: submission.to, phoneInWorkspace: config.phones.has(submission.to) },
      { code: 'charged', parts, unit, price: price === null ? null : renderPln(price) },
    ],
  }
}

/** Answers the money an account has left; null where nobody watches it (R180). */
function balanceOf(accountId: number, config: RoutingConfig, lookups: SendingLookups): MicroPln | null {
  return config.accounts.get(accountId)?.balance === null ? null : lookups.balanceOf(accountId)
}

function refuse(
  refusal: OutboundRefusal,
  chosen: ChosenSender | null,
  draft: Pick<OutboundDecision, 'text' | 'parts' | 'encoding'>,
  facts: readonly TraceFact[],
): OutboundDecision {
  return {
    ...draft,
    refusal,
    shownSender: chosen?.shown ?? null,
    senderType: chosen?.type ?? null,
    price: null,
    mapping: null,
    charge: null,
    debit: null,
    facts: [...facts, { code: 'send-refused', refusal }],
  }
}
