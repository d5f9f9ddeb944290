import { parseAddress, type Msisdn } from '../addresses.ts'
import { readAlphaSender } from '../alpha-sender.ts'
import type { RoutingConfig, Stamp } from '../inbound/routing.ts'
import { NUMBER_RULES } from '../number-rules.ts'
import type { OutboundRefusal } from '../outbound-result.ts'
import { isLive, type ReplyMapping } from '../reply-mapping.ts'
import { draw } from '../seeded-random.ts'
import { addMs, MS_PER_HOUR, type EpochMs } from '../time.ts'
import { drawEcoNumber } from '../eco-number.ts'
import type { ChosenSender, OutboundSubmission, SendingLookups } from './sending.ts'

/** The literal that asks for 2way (R18). */
export const TWO_WAY_SENDER = '2waysms'

/** A sender that may be used, or why not. */
export type SenderChoice = ChosenSender | { readonly refusal: OutboundRefusal }

/**
 * Answers what the recipient will see as the sender. Empty: ECO+ from a random number (R14); `2waySMS` in any case: a virtual
 * number of the pool (R18, R74); a number: one of the account's own (R167), verified where it is somebody's phone (R168); else an
 * authorised sender name (R165). Refusals: E_SENDER, E_SENDER_UNVERIFIED, E_PREPAID (R17), E_2WAY_POOL_EMPTY (R74).
 */
export function chooseSender(
  submission: OutboundSubmission,
  config: RoutingConfig,
  lookups: SendingLookups,
  stamp: Stamp,
): SenderChoice {
  const sender = submission.sender.trim()
  if (sender === '') return chooseEco(config, stamp)
  if (sender.toLowerCase() === TWO_WAY_SENDER) return chooseTwoWay(submission, config, lookups, stamp)
  const parsed = parseAddress(sender)
  if (parsed.kind !== 'refused') return chooseNumber(parsed.address, submission, config)
  const alpha = readAlphaSender(sender)
  if ('kind' in alpha || !maySendAs(alpha.name, submission, config)) return { refusal: 'E_SENDER' }
  return { shown: alpha.name, type: 'ALPHA_SENDER', mapping: null, facts: [] }
}

function maySendAs(name: string, { accountId }: OutboundSubmission, config: RoutingConfig): boolean {
  const state = config.findSender(accountId, name)
  return state === 'authorized' || state === 'predefined'
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

function chooseNumber(address: string, submission: OutboundSubmission, config: RoutingConfig): SenderChoice {
  const number = config.findNumber(address)?.number
  if (number?.accountId !== submission.accountId || NUMBER_RULES[number.type].fullSender !== 'yes') {
    return { refusal: 'E_SENDER' }
  }
  if (!number.isVerified) return { refusal: 'E_SENDER_UNVERIFIED' }
  return { shown: number.number, type: number.type, mapping: null, facts: [] }
}

function chooseTwoWay(
  submission: OutboundSubmission,
  config: RoutingConfig,
  lookups: SendingLookups,
  stamp: Stamp,
): SenderChoice {
  if (config.accounts.get(submission.accountId)?.kind === 'PREPAID') return { refusal: 'E_PREPAID' }
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
