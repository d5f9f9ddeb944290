import type { Account } from '../domain/account.ts'
import type { Address, Msisdn } from '../domain/addresses.ts'
import { isEcoNumber } from '../domain/eco-number.ts'
import type { Forward } from '../domain/forwarding/forward.ts'
import type { NumberConfig, RoutingConfig } from '../domain/inbound/routing.ts'
import { compileKeywordMatcher } from '../domain/keyword-matcher.ts'
import type { Keyword } from '../domain/keyword.ts'
import { compileNearMissIndex, findNearMisses, type NearMissIndex } from '../domain/near-misses.ts'
import { isSharedType, type NumberType } from '../domain/number-type.ts'
import type { PlatformNumber } from '../domain/platform-number.ts'
import { STRICT_FOLDING, type Profile } from '../domain/profile.ts'
import type { Seed } from '../domain/seeded-random.ts'
import { isPredefinedSender, type Sender, type SenderState } from '../domain/sender.ts'
import { epochMs } from '../domain/time.ts'
import type { GroupRef } from '../domain/contact-group.ts'
import { readAccounts } from '../store/accounts.ts'
import type { ReadableDb } from '../store/database.ts'
import { readForwards, readForwardsOfNumber } from '../store/forwards.ts'
import { readKeywords } from '../store/keywords.ts'
import { readNetworkRules } from '../store/network-rules.ts'
import { readNumbers } from '../store/numbers.ts'
import { readPhones } from '../store/phones.ts'
import { readSenders } from '../store/senders.ts'
import { readProfile } from '../store/workspace-state.ts'
import { readNamesAsNumbers } from './sender-names-as-numbers.ts'

/**
 * The configuration that routing depends on, compiled once per change and not once per message. `version` grows with every
 * change, so that somebody who keeps a piece of it can tell that it is old.
 */
export class RoutingConfigCache {
  readonly #seed: Seed
  readonly #readings = new Map<Reading, CompiledReading>()
  #version = 0

  constructor(seed: Seed) {
    this.#seed = seed
  }

  get version(): number {
    return this.#version
  }

  /** The configuration as this transaction sees it. */
  current(db: ReadableDb): RoutingConfig {
    return this.reading(db, 'current')
  }

  /** The same under another reading of keywords, for saying what would have been (R43, R48). */
  reading(db: ReadableDb, reading: Reading): RoutingConfig {
    let compiled = this.#readings.get(reading)
    if (compiled === undefined) {
      const numbers = new Map<string, NumberConfig>()
      compiled = { numbers, config: readRoutingConfig(db, this.#seed, numbers, READINGS[reading]) }
      this.#readings.set(reading, compiled)
    }
    return compiled.config
  }

  /** Keywords of one number have changed. */
  forgetNumber(number: Address): void {
    this.#version += 1
    for (const { numbers } of this.#readings.values()) numbers.delete(number)
  }

  /** Numbers, senders, accounts, groups, phones, rules of the network or the profile have changed. */
  forgetAll(): void {
    this.#version += 1
    this.#readings.clear()
  }
}

interface CompiledReading {
  readonly config: RoutingConfig
  readonly numbers: Map<string, NumberConfig>
}

/** How keywords may be read: as the profile says, strictly (R43), and in the two ways of R48. */
export type Reading = 'current' | 'strict' | 'first-word' | 'whole'

const READINGS: Readonly<Record<Reading, Partial<Profile>>> = {
  current: {},
  strict: STRICT_FOLDING,
  'first-word': { 'match.exact_on_shared': 'first_word' },
  whole: { 'match.exact_on_shared': 'whole' },
}

/** Reads a workspace's configuration; numbers are compiled when first asked for and kept in `compiled`. */
function readRoutingConfig(
  db: ReadableDb,
  seed: Seed,
  compiled: Map<string, NumberConfig>,
  changes: Partial<Profile>,
): RoutingConfig {
  const profile: Profile = { ...readProfile(db), ...changes }
  const accounts = new Map<number, Account>(readAccounts(db).map((account) => [account.id, account]))
  const everyNumber = [...readNamesAsNumbers(db), ...readNumbers(db)]
  const numbers = new Map<string, PlatformNumber>(everyNumber.map((number) => [number.number, number]))
  const explicitPool = [...numbers.values()].filter(({ type, enabled }) => type === 'TWO_WAY' && enabled)
  const twoWayPool = [
    ...new Set([...profile['two_way.pool'], ...explicitPool.map(({ number }) => number)]),
  ] as Msisdn[]
  const pool = new Set<string>(twoWayPool)
  return {
    profile,
    seed,
    accounts,
    phones: new Set(readPhones(db).map(({ number }) => number)),
    twoWayPool,
    networkRules: readNetworkRules(db),
    findSender: compileSenders(readSenders(db)),
    ...compileAccountForwards(readForwards(db)),
    findNumber(address) {
      const known = compiled.get(address)
      if (known !== undefined) return known
      const number = numbers.get(address) ?? impliedNumber(address, pool)
      if (number === undefined) return undefined
      const { config, nearMisses } = compileNumber(
        number,
        readKeywords(db, number.number),
        readForwardsOfNumber(db, number.number),
        profile,
      )
      // Implied numbers are too many and too cheap to keep.
      if (!numbers.has(address)) return config
      compiled.set(address, config)
      prepareInSlices(nearMisses, () => compiled.get(address) === config)
      return config
    },
  }
}

/** Answers what a name is to an account: its own with their status, and the platform's (R165). */
function compileSenders(senders: readonly Sender[]): RoutingConfig['findSender'] {
  const own = new Map<string, SenderState>(
    senders.map(({ accountId, name, status }) => [`${String(accountId)}:${name}`, status]),
  )
  return (accountId, name) =>
    own.get(`${String(accountId)}:${name}`) ?? (isPredefinedSender(name) ? 'predefined' : undefined)
}

/** Forwards that belong to no number: of replies, and of what the account sends (R120, api-v2 6.1). */
function compileAccountForwards(
  forwards: readonly Forward[],
): Pick<RoutingConfig, 'forwardsOfReplies' | 'forwardsOfReports' | 'forwardsOfPremium'> {
  const enabled = forwards.filter((forward) => forward.enabled)
  const replies = Map.groupBy(
    enabled.filter(({ source }) => source.kind === 'replies'),
    ({ accountId }) => accountId,
  )
  return {
    forwardsOfReplies: (accountId) => replies.get(accountId) ?? [],
    forwardsOfReports: enabled.filter(({ source }) => source.kind === 'reports'),
    forwardsOfPremium: enabled.filter(({ source }) => source.kind === 'premium'),
  }
}

/** Numbers nobody defined and that are the platform's all the same: the 2way pool (R77) and the range of ECO+ (R13). */
function impliedNumber(address: string, pool: ReadonlySet<string>): PlatformNumber | undefined {
  if (pool.has(address)) return implied(address, 'TWO_WAY')
  return isEcoNumber(address) ? implied(address, 'ECO_PLUS') : undefined
}

function implied(address: string, type: NumberType): PlatformNumber {
  return {
    number: address as Address,
    type,
    accountId: null,
    label: '',
    enabled: true,
    defaultAnswer: null,
    ownerPhone: null,
    isVerified: true,
    createdAt: epochMs(0),
  }
}

interface CompiledNumber {
  readonly config: NumberConfig
  readonly nearMisses: NearMissIndex
}

function compileNumber(
  number: PlatformNumber,
  keywords: readonly Keyword[],
  forwards: readonly Forward[],
  profile: Profile,
): CompiledNumber {
  const options = {
    folding: profile,
    exactOn: isSharedType(number.type) ? profile['match.exact_on_shared'] : ('whole' as const),
  }
  const nearMisses = compileNearMissIndex(keywords, options)
  const fedGroups = groupsByAccount(keywords)
  const config: NumberConfig = {
    number,
    keywords: new Map(keywords.map((keyword) => [keyword.id, keyword])),
    matcher: compileKeywordMatcher(keywords, options),
    findNearMisses: (form, raw) => findNearMisses(form, raw, nearMisses, number.accountId),
    fedGroups: (accountId) => [...(fedGroups.get(accountId)?.values() ?? [])],
    forwards,
  }
  return { config, nearMisses }
}

/** So many keywords at a time keep the event loop for some milliseconds. */
const KEYWORDS_IN_A_SLICE = 1_000

/**
 * Only a text that found no keyword needs the near misses, and then at once; with very many keywords they take long to compile.
 * So that is done beforehand, between other things, as long as somebody could still ask.
 */
function prepareInSlices(nearMisses: NearMissIndex, isWanted: () => boolean): void {
  setImmediate(() => {
    if (isWanted() && !nearMisses.prepare(KEYWORDS_IN_A_SLICE)) prepareInSlices(nearMisses, isWanted)
  }).unref()
}

function groupsByAccount(keywords: readonly Keyword[]): Map<number, Map<number, GroupRef>> {
  const byAccount = new Map<number, Map<number, GroupRef>>()
  for (const { accountId, groups } of keywords) {
    const fed = byAccount.get(accountId) ?? new Map<number, GroupRef>()
    byAccount.set(accountId, fed)
    for (const group of groups) fed.set(group.id, group)
  }
  return byAccount
}
