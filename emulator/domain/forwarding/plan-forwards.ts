import { priceOf } from '../billing.ts'
import type { Account } from '../account.ts'
import type { Msisdn } from '../addresses.ts'
import type { RibbonTick } from '../inbound-result.ts'
import type { RoutingConfig, RoutingLookups } from '../inbound/routing.ts'
import { renderPln } from '../money.ts'
import { keepsLetters } from '../outbound/mailing.ts'
import { prepareText } from '../sms-text.ts'
import type { TraceFact } from '../trace-fact.ts'
import { targetKey, type Forward } from './forward.ts'
import type { ForwardRefusal, PlannedForward } from './planned-forward.ts'
import {
  passedUrlLength,
  renderForward,
  type ForwardedMessage,
  type ForwardRequest,
} from './forward-request.ts'
import { findUnknownMacros, MESSAGE_MACROS } from './url-macros.ts'

/** What a message sets in motion at step 11 (R37). */
export interface ForwardPlan {
  readonly forwards: readonly PlannedForward[]
  readonly facts: readonly TraceFact[]
  /** What forwards to phones will cost; told at step 13. */
  readonly charges: readonly TraceFact[]
  readonly ribbon: readonly RibbonTick[]
}

export const NO_FORWARDS: ForwardPlan = { forwards: [], facts: [], charges: [], ribbon: [] }

/** Forwards that a message may take, the nearest first: of its keyword, of its number, of the account. */
export interface ForwardsInReach {
  readonly ofKeyword: readonly Forward[]
  readonly ofNumber: readonly Forward[]
  readonly ofAccount: readonly Forward[]
  /** The keyword that switches off what is not its own (`only_mine`); null: none does. */
  readonly onlyMine: string | null
}

/**
 * Plans where a stored message is sent on to: all forwards that apply, each target once, those of a keyword alone when it says so
 * (R120). A phone is not told of its own message, of one on the platform's own numbers, or when it is blacklisted (R133); an own
 * number is somebody's phone. Pure.
 */
export function planForwards(
  { ofKeyword, ofNumber, ofAccount, onlyMine }: ForwardsInReach,
  message: ForwardedMessage,
  config: RoutingConfig,
  lookups: RoutingLookups,
): ForwardPlan {
  const wider = [...ofNumber, ...ofAccount].filter(({ enabled }) => enabled)
  const wanted = eachTargetOnce([
    ...ofKeyword.filter(({ enabled }) => enabled),
    ...(onlyMine === null ? wider : []),
  ])
  const left =
    onlyMine === null || wider.length === 0 ? [] : [{ code: 'only-own-forwards' as const, keyword: onlyMine }]
  if (wanted.length === 0) return { ...NO_FORWARDS, facts: left }
  const forwards = wanted.map((forward) => planOne(forward, message, config, lookups))
  return {
    forwards,
    facts: [...forwards.flatMap((planned, index) => factsOf(planned, wanted[index] as Forward)), ...left],
    charges: forwards.flatMap((planned) => chargeOf(planned, config)),
    ribbon: [...new Set(forwards.map(({ request, refusal }) => tickOf(request, refusal)))],
  }
}

function eachTargetOnce(forwards: readonly Forward[]): readonly Forward[] {
  const seen = new Set<string>()
  return forwards.filter((forward) => {
    const key = targetKey(forward)
    return !seen.has(key) && seen.add(key)
  })
}

function planOne(
  { id, accountId, kind, target }: Forward,
  message: ForwardedMessage,
  config: RoutingConfig,
  lookups: RoutingLookups,
): PlannedForward {
  const request = renderForward({ kind, target }, message, config.profile['forward.url.number_format'])
  const refusal =
    request.kind === 'phone'
      ? refusePhone({ to: request.to, from: message.from, accountId }, config, lookups)
      : null
  return { forward: { id, accountId, target }, request, refusal }
}

/** Answers why a phone is not told of a message (R133); null: it is. An own number is somebody's phone. */
export function refusePhone(
  { to, from, accountId }: { readonly to: Msisdn; readonly from: string; readonly accountId: number },
  config: Pick<RoutingConfig, 'findNumber'>,
  lookups: Pick<RoutingLookups, 'isBlacklisted'>,
): ForwardRefusal | null {
  if (to === from) return 'to-the-sender'
  const type = config.findNumber(to)?.number.type
  if (type !== undefined && type !== 'OWN_NUMBER') return 'to-the-platform'
  return lookups.isBlacklisted(accountId, to) ? 'blacklisted' : null
}

function factsOf({ request, refusal }: PlannedForward, { source, target }: Forward): TraceFact[] {
  if (refusal !== null) return [{ code: 'forward-refused', kind: request.kind, target, why: refusal }]
  const planned: TraceFact = { code: 'forward-planned', kind: request.kind, target, source: source.kind }
  if (request.kind !== 'url') return [planned]
  const passed = passedUrlLength(request.url)
  return [
    planned,
    ...findUnknownMacros(target, MESSAGE_MACROS).map((macro): TraceFact => ({
      code: 'unknown-macro',
      macro,
    })),
    ...(passed === null ? [] : [{ code: 'url-long' as const, length: request.url.length, limit: passed }]),
  ]
}

/** A forward to a phone is an ordinary FULL message; everything else is free (R119, R131). */
function chargeOf(
  { forward, request, refusal }: PlannedForward,
  { accounts, profile }: RoutingConfig,
): TraceFact[] {
  if (request.kind !== 'phone' || refusal !== null) return []
  const sender = forwardingSender(accounts.get(forward.accountId))
  const { measure } = prepareText(request.text, {
    utf: keepsLetters({ medium: 'sms', sender, utf: FORWARDED_UTF }),
  })
  const price = priceOf('SMS_FULL', measure.parts, profile)
  return [{ code: 'forward-price', parts: measure.parts, price: price === null ? null : renderPln(price) }]
}

/** The account's default FULL sender (R133); without one a name of the platform's, so that the message is FULL all the same (R131). */
export function forwardingSender(account: Pick<Account, 'defaultSender'> | undefined): string {
  return account?.defaultSender ?? FALLBACK_SENDER
}

const FALLBACK_SENDER = 'INFORMACJA'

/** Whether a forwarded text keeps its letters: the receiver should read what was written, and its parts are counted so (R132). */
export const FORWARDED_UTF = true

function tickOf({ kind }: ForwardRequest, refusal: ForwardRefusal | null): RibbonTick {
  return refusal === null ? `forward-${kind}` : 'forward-refused'
}
