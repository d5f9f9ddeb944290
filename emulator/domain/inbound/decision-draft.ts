import type { Account } from '../account.ts'
import type { InboundResult, MessageFlag, RibbonTick } from '../inbound-result.ts'
import type { NumberType } from '../number-type.ts'
import { measureText } from '../sms-text.ts'
import type { TraceFact } from '../trace-fact.ts'
import type { InboundDecision, InboundSubmission, RoutingConfig, RoutingLookups, Stamp } from './routing.ts'

/** A decision in the making. */
export interface Draft {
  readonly submission: InboundSubmission
  readonly config: RoutingConfig
  readonly lookups: RoutingLookups
  readonly stamp: Stamp
  readonly facts: readonly TraceFact[]
  readonly flags: readonly MessageFlag[]
}

/** What a branch of the decision adds to the draft; everything else has its empty value. */
export interface Verdict {
  readonly result: InboundResult
  readonly account?: Account
  readonly numberType?: NumberType | null
  readonly keyword?: InboundDecision['keyword']
  readonly payload?: string
  readonly replyTo?: number
  readonly duplicateOf?: number
  readonly facts: readonly TraceFact[]
  readonly flags?: readonly MessageFlag[]
  readonly ribbon?: readonly RibbonTick[]
  readonly changes?: InboundDecision['changes']
  readonly effects?: InboundDecision['effects']
  readonly asked?: InboundDecision['asked']
  readonly forwards?: InboundDecision['forwards']
}

/** Answers the whole decision: what the draft holds and what its last branch adds. */
export function decide(draft: Draft, verdict: Verdict): InboundDecision {
  const { parts, encoding } = measureText(draft.submission.text, { alphabet: 'auto' })
  return {
    result: verdict.result,
    accountId: verdict.account?.id ?? null,
    numberType: verdict.numberType ?? null,
    keyword: verdict.keyword ?? null,
    payload: verdict.payload ?? '',
    flags: [...draft.flags, ...(verdict.flags ?? [])],
    ribbon: verdict.ribbon ?? [],
    replyTo: verdict.replyTo ?? null,
    parts: draft.submission.joined?.total ?? parts,
    encoding,
    duplicateOf: verdict.duplicateOf ?? null,
    facts: [...draft.facts, ...verdict.facts],
    changes: verdict.changes ?? [],
    effects: verdict.effects ?? [],
    asked: verdict.asked ?? null,
    forwards: verdict.forwards ?? [],
  }
}

/**
 * A message that no account got (R64 and the refusals of the gate): shown in the operator view, nothing else. One to an own number is not
 * lost: its owner has it (R30).
 */
export function lost(draft: Draft, result: InboundResult, numberType: NumberType | null): InboundDecision {
  // What never reached the number cost nobody anything.
  const reached = result !== 'LEFT_PLATFORM' && result !== 'UNREACHABLE_SHORT_CODE'
  const chargeable = reached && numberType !== null && numberType !== 'ALPHA_SENDER'
  return decide(draft, {
    result,
    numberType,
    facts: [{ code: 'not-stored' }, ...(chargeable ? [senderPays(numberType)] : [])],
    ribbon: [result === 'LEFT_PLATFORM' ? 'left-platform' : 'lost'],
  })
}

/** Step 13: receiving is free (R170); the sender pays an operator (R173). */
export function chargeFacts(type: NumberType): TraceFact[] {
  return [{ code: 'receiving-free' }, senderPays(type)]
}

function senderPays(type: NumberType): TraceFact {
  return { code: 'sender-pays', bundlesCover: type !== 'SC' && type !== 'SCI' }
}
