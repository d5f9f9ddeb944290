import type { ProfileValues } from '../../../emulator/contract/settings.ts'
import type { ProfileKey } from '../../../emulator/domain/profile.ts'

/** How the value of a key is edited. */
export type ProfileEditor =
  'switch' | 'count' | 'choice' | 'text' | 'time' | 'texts' | 'counts' | 'amount' | 'tiers'

/** The editor of each key; a new key does not compile until it has one. */
export const profileEditors = {
  'net.allow_hosts': 'texts',
  'eco.legacy_replies': 'switch',
  'match.fold_case': 'switch',
  'match.fold_diacritics': 'switch',
  'match.strip_outer_punctuation': 'switch',
  'match.exact_on_shared': 'choice',
  'match.session_before_exact': 'switch',
  'shared.keyword_limit': 'count',
  'two_way.ttl_hours': 'count',
  'two_way.pool': 'texts',
  'loop.guard': 'switch',
  'loop.max_per_10min': 'count',
  'loop.identical_per_hour': 'count',
  'survey.ttl_hours': 'count',
  'survey.max_invalid': 'count',
  'billboard.max_chars': 'count',
  'forward.url.number_format': 'choice',
  'forward.url.timeout_s': 'count',
  'forward.url.retry_minutes': 'counts',
  'forward.mail.max_bytes': 'count',
  'forward.mail.server': 'text',
  'mms.max_bytes': 'count',
  'mms.warn_bytes': 'count',
  'mo.reassembly_minutes': 'count',
  'network.sent_after_s': 'count',
  'network.standard_delay_s': 'count',
  'network.report_after_s': 'count',
  'network.validity_hours': 'count',
  'api.xml_root': 'text',
  'api.language': 'choice',
  'api.page_size': 'count',
  'api.page_order': 'choice',
  'api.hyphen_in_unique_id': 'switch',
  'api.two_way_type': 'choice',
  'api.inject_incoming': 'switch',
  'api.null_for_empty_list': 'switch',
  'api.report_word_case': 'choice',
  'own.code_digits': 'count',
  'own.code_minutes': 'count',
  'own.tries': 'count',
  'quiet.from': 'time',
  'quiet.to': 'time',
  'quiet.sundays_holidays': 'switch',
  'price.top_up_tiers': 'tiers',
  'price.top_up': 'count',
  'price.mms': 'amount',
  'price.voice': 'amount',
  'price.rcs': 'amount',
  'price.installation_fee': 'amount',
  'price.maintenance_fee': 'amount',
  'price.vat_percent': 'count',
} as const satisfies Readonly<Record<ProfileKey, ProfileEditor>>

export type ProfileValue = ProfileValues[ProfileKey]
export type PriceTier = ProfileValues['price.top_up_tiers'][number]

export function isProfileKey(key: string): key is ProfileKey {
  return Object.hasOwn(profileEditors, key)
}

const leastCounts: Readonly<Partial<Record<ProfileKey, number>>> = {
  'api.page_size': 1,
  'own.code_digits': 4,
  'own.tries': 1,
}

/** The least value of a key that is one whole number. */
export function leastOf(key: ProfileKey): number {
  return leastCounts[key] ?? 0
}

/** Reads one whole number of at least so much; undefined when something else stands there. */
export function parseCount(written: string, least: number): number | undefined {
  const count = /^\d{1,9}$/.test(written.trim()) ? Number(written) : undefined
  return count !== undefined && count >= least ? count : undefined
}

/** Reads what was written into a list field: one entry a line; commas and semicolons part entries too. */
export function parseList(written: string): string[] {
  return written
    .split(/[\n,;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** Reads whole numbers of at least 0; undefined when something else stands there. */
export function parseCounts(written: string): number[] | undefined {
  const entries = parseList(written.replaceAll(/[-–\s]+/g, '\n'))
  return entries.every((entry) => /^\d{1,9}$/.test(entry)) ? entries.map(Number) : undefined
}

/** Reads an amount as people write it, `0,16` or `0.16`; null when nothing is written, undefined when it is no amount. */
export function parseAmount(written: string): string | null | undefined {
  const amount = written.trim().replace(',', '.')
  if (amount === '') return null
  return /^\d{1,6}(\.\d{1,4})?$/.test(amount) ? amount : undefined
}
