import { isPolish, isShortCode } from '../addresses.ts'
import { assertNever } from '../assert-never.ts'
import type { InboundResult } from '../inbound-result.ts'
import type { NumberType } from '../number-type.ts'
import { isLive } from '../reply-mapping.ts'
import type { EpochMs } from '../time.ts'
import type { TraceFact } from '../trace-fact.ts'
import type { InboundSubmission, NumberConfig, RoutingConfig, RoutingLookups, SentBefore } from './routing.ts'

/** What the gate of a number type let through, or why it did not (R37 step 4). */
export type GateVerdict =
  | { readonly kind: 'keywords'; readonly config: NumberConfig; readonly facts: readonly TraceFact[] }
  | {
      /** A reply that finds its account by a mapping, without keywords (R20, R76). */
      readonly kind: 'reply'
      readonly type: 'TWO_WAY' | 'ECO_PLUS'
      /** The message replied to (R76); for ECO+ a best effort (R16). */
      readonly repliedTo: SentBefore
      readonly facts: readonly TraceFact[]
    }
  | {
      readonly kind: 'refused'
      readonly result: InboundResult
      readonly type: NumberType | null
      readonly facts: readonly TraceFact[]
    }

/**
 * Answers whether the type of the number written to takes this message from this writer. Refusals: NO_REPLY_ADDRESS (R32),
 * UNREACHABLE_SHORT_CODE (R9), UNKNOWN_NUMBER, NUMBER_OFF, REPLY_NOT_SUPPORTED (R15), TWO_WAY_NOT_A_REPLY (R19),
 * NO_MAPPING (R76), LEFT_PLATFORM (R30).
 */
export function gate(
  submission: InboundSubmission,
  config: RoutingConfig,
  lookups: RoutingLookups,
  now: EpochMs,
): GateVerdict {
  if (submission.to.kind === 'sender') {
    return refuse('NO_REPLY_ADDRESS', 'ALPHA_SENDER', {
      code: 'no-reply-address',
      sender: submission.to.name,
    })
  }
  const { address } = submission.to
  const found = config.findNumber(address)
  if (isShortCode(address) && !isPolish(submission.from)) {
    return refuse('UNREACHABLE_SHORT_CODE', found?.number.type ?? null, { code: 'unreachable-short-code' })
  }
  if (found === undefined) {
    // A number that has left the pool takes replies as long as somebody was written to from it (R20, R75).
    return lookups.replyMapping(address, submission.from) === undefined
      ? refuse('UNKNOWN_NUMBER', null, { code: 'unknown-number', to: address })
      : gateTwoWay(submission, address, lookups, now)
  }
  const { type, enabled, ownerPhone } = found.number
  if (!enabled) return refuse('NUMBER_OFF', type, { code: 'number-off', type })
  switch (type) {
    case 'ND':
    case 'SC':
    case 'NDI_SMS':
    case 'SCI':
    case 'NDI_MMS':
      return { kind: 'keywords', config: found, facts: [{ code: 'accepted', type }] }
    case 'TWO_WAY':
      return gateTwoWay(submission, address, lookups, now)
    case 'ECO_PLUS':
      return gateEco(submission, address, config, lookups)
    case 'OWN_NUMBER':
      return refuse('LEFT_PLATFORM', type, { code: 'left-platform', owner: ownerPhone })
    case 'ALPHA_SENDER':
      return refuse('NO_REPLY_ADDRESS', type, { code: 'no-reply-address', sender: address })
    default:
      return assertNever(type)
  }
}

function gateTwoWay(
  submission: InboundSubmission,
  address: string,
  lookups: RoutingLookups,
  now: EpochMs,
): GateVerdict {
  const mapping = lookups.replyMapping(address, submission.from)
  const hasThread = mapping !== undefined || lookups.lastOutbound(submission.from, address) !== undefined
  const via = submission.via ?? (hasThread ? 'reply' : 'typed')
  if (via === 'typed' && hasThread) {
    return refuse('TWO_WAY_NOT_A_REPLY', 'TWO_WAY', { code: 'two-way-not-a-reply' })
  }
  if (mapping === undefined || !isLive(mapping, now)) {
    return refuse('NO_MAPPING', 'TWO_WAY', { code: 'no-mapping', expiredAt: mapping?.expiresAt ?? null })
  }
  return {
    kind: 'reply',
    type: 'TWO_WAY',
    repliedTo: mapping,
    facts: [{ code: 'accepted', type: 'TWO_WAY' }],
  }
}

function gateEco(
  submission: InboundSubmission,
  address: string,
  config: RoutingConfig,
  lookups: RoutingLookups,
): GateVerdict {
  const repliedTo = config.profile['eco.legacy_replies']
    ? lookups.lastOutbound(submission.from, address)
    : undefined
  if (repliedTo === undefined) {
    return refuse('REPLY_NOT_SUPPORTED', 'ECO_PLUS', { code: 'reply-not-supported' })
  }
  return { kind: 'reply', type: 'ECO_PLUS', repliedTo, facts: [{ code: 'eco-reply-kept' }] }
}

function refuse(result: InboundResult, type: NumberType | null, fact: TraceFact): GateVerdict {
  return { kind: 'refused', result, type, facts: [fact] }
}
