import { parsePln, timesParts, type MicroPln } from './money.ts'
import type { OutboundChannel } from './outbound/delivery.ts'
import type { OutboundReason } from './outbound-result.ts'
import type { Profile } from './profile.ts'
import type { EpochMs } from './time.ts'

/** What one part of an outgoing message counts as (R179). */
export const BILLING_UNITS = ['SMS_ECO', 'SMS_FULL', 'VOICE', 'MMS', 'RCS'] as const
export type BillingUnit = (typeof BILLING_UNITS)[number]

/** One charge: an outgoing message, and the incoming one that caused it if any (R175, R179). */
export interface LedgerEntry {
  readonly at: EpochMs
  readonly accountId: number
  readonly unit: BillingUnit
  readonly parts: number
  /** Net amount for all parts; null when no price is set (R177). */
  readonly price: MicroPln | null
  readonly reason: OutboundReason
  readonly causeId: number | null
}

const UNITS: Readonly<Record<OutboundChannel, BillingUnit>> = {
  eco: 'SMS_ECO',
  full: 'SMS_FULL',
  voice: 'VOICE',
  mms: 'MMS',
  rcs: 'RCS',
}

/** Answers the unit in which a message of this kind is counted (R178). */
export function unitOf(channel: OutboundChannel): BillingUnit {
  return UNITS[channel]
}

/**
 * Answers the net price of `parts` parts, from the tier that the top-up of the price profile chooses: the highest tier whose
 * lower bound it reaches, else the cheapest top-up's (R176). null when that price is not set (R177).
 */
export function priceOf(unit: BillingUnit, parts: number, profile: Profile): MicroPln | null {
  if (unit === 'MMS') return priceFrom(profile['price.mms'], parts)
  if (unit === 'VOICE') return priceFrom(profile['price.voice'], parts)
  if (unit === 'RCS') return priceFrom(profile['price.rcs'], parts)
  const tier = tierOf(profile)
  if (tier === undefined) return null
  return priceFrom(unit === 'SMS_ECO' ? tier.eco : tier.full, parts)
}

function tierOf(profile: Profile): Profile['price.top_up_tiers'][number] | undefined {
  let cheapest: Profile['price.top_up_tiers'][number] | undefined
  let reached: typeof cheapest
  for (const tier of profile['price.top_up_tiers']) {
    if (cheapest === undefined || tier.from < cheapest.from) cheapest = tier
    if (tier.from > profile['price.top_up']) continue
    if (reached === undefined || tier.from >= reached.from) reached = tier
  }
  return reached ?? cheapest
}

function priceFrom(perPart: string | null, parts: number): MicroPln | null {
  const price = perPart === null ? undefined : parsePln(perPart)
  return price === undefined ? null : timesParts(price, parts)
}
