/**
 * The behaviour profile (R43 and the other rules nobody documents): everything the real platform might do otherwise is a key
 * here with a default, never a constant in code. Keys are spelled with dots, as people see them in settings.
 */
export interface Profile {
  readonly 'net.allow_hosts': readonly string[]
  readonly 'eco.legacy_replies': boolean
  readonly 'match.fold_case': boolean
  readonly 'match.fold_diacritics': boolean
  readonly 'match.strip_outer_punctuation': boolean
  readonly 'match.exact_on_shared': 'whole' | 'first_word'
  readonly 'match.session_before_exact': boolean
  readonly 'shared.keyword_limit': number
  readonly 'two_way.ttl_hours': number
  readonly 'two_way.pool': readonly string[]
  readonly 'loop.guard': boolean
  readonly 'loop.max_per_10min': number
  readonly 'loop.identical_per_hour': number
  readonly 'survey.ttl_hours': number
  readonly 'survey.max_invalid': number
  readonly 'billboard.max_chars': number
  readonly 'forward.url.number_format': '48XXXXXXXXX' | '+48XXXXXXXXX' | 'XXXXXXXXX'
  readonly 'forward.url.timeout_s': number
  readonly 'forward.url.retry_minutes': readonly number[]
  readonly 'forward.mail.max_bytes': number
  /** `host:port` of a mail server that forwards by e-mail go to; empty: the built-in mailbox (R129). */
  readonly 'forward.mail.server': string
  readonly 'mms.max_bytes': number
  readonly 'mms.warn_bytes': number
  readonly 'mo.reassembly_minutes': number
  /** Seconds after which the operator has taken a message, and after which more its report comes. */
  readonly 'network.sent_after_s': number
  /** How many seconds later the operator takes a message of standard priority: ECO+. */
  readonly 'network.standard_delay_s': number
  readonly 'network.report_after_s': number
  /** How long the network tries to deliver. */
  readonly 'network.validity_hours': number
  readonly 'api.xml_root': string
  readonly 'api.language': 'pl' | 'en'
  readonly 'api.page_size': number
  readonly 'api.page_order': 'asc' | 'desc'
  readonly 'api.hyphen_in_unique_id': boolean
  readonly 'api.two_way_type': 'eco' | '2way'
  readonly 'api.inject_incoming': boolean
  readonly 'api.null_for_empty_list': boolean
  readonly 'api.report_word_case': 'lower' | 'capital'
  readonly 'own.code_digits': number
  readonly 'own.code_minutes': number
  readonly 'own.tries': number
  readonly 'quiet.from': string
  readonly 'quiet.to': string
  readonly 'quiet.sundays_holidays': boolean
  /** Price tiers by top-up (R176): `from` in whole PLN, prices net PLN per SMS part as decimal text. */
  readonly 'price.top_up_tiers': readonly PriceTier[]
  /** The top-up in whole PLN that chooses the tier. */
  readonly 'price.top_up': number
  /** Net PLN, decimal text; null means "price not set" (R177). */
  readonly 'price.mms': string | null
  readonly 'price.voice': string | null
  readonly 'price.rcs': string | null
  readonly 'price.installation_fee': string | null
  readonly 'price.maintenance_fee': string | null
  readonly 'price.vat_percent': number
}

export interface PriceTier {
  readonly from: number
  readonly eco: string
  readonly full: string
}

export type ProfileKey = keyof Profile

/** The three keys that decide how texts are compared (R41). */
export type MatchFolding = Pick<
  Profile,
  'match.fold_case' | 'match.fold_diacritics' | 'match.strip_outer_punctuation'
>

/** Strict mode (R43): folding of case, of Polish letters and stripping of outer punctuation all off. */
export const STRICT_FOLDING: MatchFolding = {
  'match.fold_case': false,
  'match.fold_diacritics': false,
  'match.strip_outer_punctuation': false,
}

const TWO_WAY_POOL = Array.from(
  { length: 20 },
  (_, index) => `+48999000${String(index + 1).padStart(3, '0')}`,
)

/** The defaults of every profile key. */
export const DEFAULT_PROFILE: Profile = {
  'net.allow_hosts': ['127.0.0.1', '::1', 'localhost'],
  'eco.legacy_replies': false,
  'match.fold_case': true,
  'match.fold_diacritics': true,
  'match.strip_outer_punctuation': true,
  'match.exact_on_shared': 'whole',
  'match.session_before_exact': true,
  'shared.keyword_limit': 5,
  'two_way.ttl_hours': 72,
  'two_way.pool': TWO_WAY_POOL,
  'loop.guard': true,
  'loop.max_per_10min': 5,
  'loop.identical_per_hour': 3,
  'survey.ttl_hours': 72,
  'survey.max_invalid': 2,
  'billboard.max_chars': 160,
  'forward.url.number_format': '48XXXXXXXXX',
  'forward.url.timeout_s': 10,
  'forward.url.retry_minutes': [1, 5, 15, 60, 360, 1440],
  'forward.mail.max_bytes': 10_485_760,
  'forward.mail.server': '',
  'mms.max_bytes': 307_200,
  'mms.warn_bytes': 102_400,
  'mo.reassembly_minutes': 60,
  'network.sent_after_s': 1,
  'network.standard_delay_s': 2,
  'network.report_after_s': 5,
  'network.validity_hours': 72,
  'api.xml_root': 'response',
  'api.language': 'pl',
  'api.page_size': 100,
  'api.page_order': 'desc',
  'api.hyphen_in_unique_id': true,
  'api.two_way_type': 'eco',
  'api.inject_incoming': true,
  'api.null_for_empty_list': false,
  'api.report_word_case': 'lower',
  'own.code_digits': 6,
  'own.code_minutes': 15,
  'own.tries': 5,
  'quiet.from': '20:00',
  'quiet.to': '08:00',
  'quiet.sundays_holidays': true,
  'price.top_up_tiers': [
    { from: 25, eco: '0.14', full: '0.16' },
    { from: 500, eco: '0.13', full: '0.15' },
    { from: 2_000, eco: '0.12', full: '0.14' },
    { from: 5_000, eco: '0.10', full: '0.12' },
    { from: 10_000, eco: '0.08', full: '0.10' },
  ],
  'price.top_up': 25,
  'price.mms': null,
  'price.voice': null,
  'price.rcs': null,
  'price.installation_fee': null,
  'price.maintenance_fee': null,
  'price.vat_percent': 23,
}
