import { parseAddress, type Address, type Msisdn } from '../addresses.ts'
import { readAlphaSender } from '../alpha-sender.ts'
import { assertNever } from '../assert-never.ts'
import type { RoutingConfig, Stamp } from '../inbound/routing.ts'
import { NUMBER_RULES } from '../number-rules.ts'
import type { OutboundRefusal } from '../outbound-result.ts'
import type { PlatformNumber } from '../platform-number.ts'
import { isLive, type ReplyMapping } from '../reply-mapping.ts'
import { draw } from '../seeded-random.ts'
import { addMs, MS_PER_HOUR, type EpochMs } from '../time.ts'
import { drawEcoNumber } from '../eco-number.ts'
import type { ChosenSender, OutboundSubmission, SendingLookups } from './sending.ts'

/** The literal that asks for 2way (R18). */
export const TWO_WAY_SENDER = '2waysms'

/** What an account means by a sender as it is written, or why it may not send from that. */
export type MeantSender =
  | { readonly kind: 'eco' | 'two-way' }
  | { readonly kind: 'number'; readonly number: PlatformNumber }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: OutboundRefusal }

/**
 * Answers what a written sender means. Empty: ECO+ (R14); `2waySMS` in any case: a virtual number of the pool (R18); a number: one
 * of the account's own (R167), verified where it is somebody's phone (R168); else an authorised sender name (R165). Refusals:
 * E_SENDER, E_SENDER_UNVERIFIED, E_PREPAID (R17).
 */
export function resolveSender(written: string, accountId: number, config: RoutingConfig): MeantSender {
  const sender = written.trim()
  if (sender === '') return { kind: 'eco' }
  if (sender.toLowerCase() === TWO_WAY_SENDER) {
    return config.accounts.get(accountId)?.kind === 'PREPAID' ? refused('E_PREPAID') : { kind: 'two-way' }
  }
  const parsed = parseAddress(sender)
  return parsed.kind === 'refused'
    ? resolveName(sender, accountId, config)
    : resolveNumber(parsed.address, accountId, config)
}

function resolveNumber(address: Address, accountId: number, config: RoutingConfig): MeantSender {
  const number = config.findNumber(address)?.number
  if (number?.accountId !== accountId || NUMBER_RULES[number.type].fullSender !== 'yes')
    return refused('E_SENDER')
  return number.isVerified ? { kind: 'number', number } : refused('E_SENDER_UNVERIFIED')
}

function resolveName(sender: string, accountId: number, config: RoutingConfig): MeantSender {
  // Nearly every sender is written just as it was authorised: no need to read it again.
  if (maySendAs(sender, accountId, config)) return { kind: 'name', name: sender }
  const alpha = readAlphaSender(sender)
  return 'name' in alpha && maySendAs(alpha.name, accountId, config)
    ? { kind: 'name', name: alpha.name }
    : refused('E_SENDER')
}

function maySendAs(name: string, accountId: number, config: RoutingConfig): boolean {
  const state = config.findSender(accountId, name)
  return state === 'authorized' || state === 'predefined'
}

function refused(refusal: OutboundRefusal): MeantSender {
  return { kind: 'refused', refusal }
}

/** A sender that may be used, or why not. */
export type SenderChoice = ChosenSender | { readonly refusal: OutboundRefusal }

/**
 * Answers what the recipient will see as the sender: for ECO+ a random number (R14), for 2way a virtual one of the pool (R74), else
 * what is written. Refusals: those of `resolveSender`, and E_2WAY_POOL_EMPTY (R74).
 */
export function chooseSender(
  submission: OutboundSubmission,
  config: RoutingConfig,
  lookups: SendingLookups,
  stamp: Stamp,
): SenderChoice {
  const meant = resolveSender(submission.sender, submission.accountId, config)
  switch (meant.kind) {
    case 'refused':
      return meant
    case 'eco':
      return chooseEco(config, stamp)
    case 'two-way':
      return chooseTwoWay(submission, config, lookups, stamp)
    case 'number':
      return { shown: meant.number.number, type: meant.number.type, mapping: null, facts: [] }
    case 'name':
      return { shown: meant.name, type: 'ALPHA_SENDER', mapping: null, facts: [] }
    default:
      return assertNever(meant)
  }
}

function chooseEco(config: RoutingConfig, stamp: Stamp): ChosenSender {
  const number = drawEcoNumber(config.seed, stamp.id)
  return {
    shown: number,
    type: 'ECO_PLUS',
    mapping: null,
    facts: [{ code: 'random-number', number }],
  }
}

function chooseTwoWay(
  submission: OutboundSubmission,
  config: RoutingConfig,
  lookups: SendingLookups,
  stamp: Stamp,
): SenderChoice {
  const live = lookups.twoWayMappingsOf(submission.to).filter((mapping) => isLive(mapping, stamp.at))
  const own = live.find(({ accountId }) => accountId === submission.accountId)
  const number = own?.virtualNumber ?? freeNumber(live, config, stamp)
  if (number === undefined) return { refusal: 'E_2WAY_POOL_EMPTY' }
  const expiresAt = expiryOf(config, stamp.at)
  return {
    shown: number,
    type: 'TWO_WAY',
    mapping: {
      virtualNumber: number,
      recipient: submission.to,
      accountId: submission.accountId,
      messageId: stamp.id,
      expiresAt,
    },
    facts: [{ code: 'virtual-number', number, reused: own !== undefined, expiresAt }],
  }
}

/** A pool number that no other account is using towards this recipient (R74). */
function freeNumber(live: readonly ReplyMapping[], config: RoutingConfig, stamp: Stamp): Msisdn | undefined {
  const taken = new Set<string>(live.map(({ virtualNumber }) => virtualNumber))
  const free = config.twoWayPool.filter((number) => !taken.has(number))
  return free[draw(config.seed, 'two-way-number', stamp.id, free.length)]
}

function expiryOf({ profile }: RoutingConfig, at: EpochMs): EpochMs | null {
  const hours = profile['two_way.ttl_hours']
  return hours === 0 ? null : addMs(at, hours * MS_PER_HOUR)
}
