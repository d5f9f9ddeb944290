import { z } from 'zod'
import { BothLanguages } from './scalars.ts'

const Price = z.string().regex(/^\d{1,6}(\.\d{1,4})?$/, 'an amount in złoty as 0.16')

const PriceTier = z.strictObject({
  from: z.number().int().min(0),
  eco: Price,
  full: Price,
})

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as 08:00')
const Money = Price.nullable()
const MailServerName = z.union([
  z.literal(''),
  z
    .string()
    .regex(/^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]+\]):\d{1,5}$/, 'a mail server as localhost:1025'),
])
const count = (max: number) => z.number().int().min(0).max(max)

/** Every key of the behaviour profile with the shape of its value. */
export const ProfileValues = z
  .strictObject({
    'net.allow_hosts': z.array(z.string().min(1).max(255)).max(100),
    'eco.legacy_replies': z.boolean(),
    'match.fold_case': z.boolean(),
    'match.fold_diacritics': z.boolean(),
    'match.strip_outer_punctuation': z.boolean(),
    'match.exact_on_shared': z.enum(['whole', 'first_word']),
    'match.session_before_exact': z.boolean(),
    'shared.keyword_limit': count(100_000),
    'two_way.ttl_hours': count(8_760),
    'two_way.pool': z.array(z.string().regex(/^\+48\d{9}$/, 'a Polish number as +48999000001')).max(10_000),
    'loop.guard': z.boolean(),
    'loop.max_per_10min': count(1_000),
    'loop.identical_per_hour': count(1_000),
    'survey.ttl_hours': count(8_760),
    'survey.max_invalid': count(100),
    'billboard.max_chars': count(1_000),
    'forward.url.number_format': z.enum(['48XXXXXXXXX', '+48XXXXXXXXX', 'XXXXXXXXX']),
    'forward.url.timeout_s': count(120),
    'forward.url.retry_minutes': z.array(count(100_000)).max(50),
    'forward.mail.max_bytes': count(104_857_600),
    'forward.mail.server': MailServerName,
    'mms.max_bytes': count(104_857_600),
    'mms.warn_bytes': count(104_857_600),
    'mo.reassembly_minutes': count(10_080),
    'network.sent_after_s': count(86_400),
    'network.standard_delay_s': count(86_400),
    'network.report_after_s': count(604_800),
    'network.validity_hours': count(8_760),
    'api.xml_root': z.string().regex(/^[A-Za-z_][\w.-]{0,39}$/, 'the name of an XML element'),
    'api.language': z.enum(['pl', 'en']),
    'api.page_size': z.number().int().min(1).max(10_000),
    'api.page_order': z.enum(['asc', 'desc']),
    'api.hyphen_in_unique_id': z.boolean(),
    'api.two_way_type': z.enum(['eco', '2way']),
    'api.inject_incoming': z.boolean(),
    'api.null_for_empty_list': z.boolean(),
    'api.report_word_case': z.enum(['lower', 'capital']),
    'own.code_digits': z.number().int().min(4).max(10),
    'own.code_minutes': count(1_440),
    'own.tries': z.number().int().min(1).max(100),
    'quiet.from': Time,
    'quiet.to': Time,
    'quiet.sundays_holidays': z.boolean(),
    'price.top_up_tiers': z.array(PriceTier).min(1).max(20),
    'price.top_up': count(100_000_000),
    'price.mms': Money,
    'price.voice': Money,
    'price.rcs': Money,
    'price.installation_fee': Money,
    'price.maintenance_fee': Money,
    'price.vat_percent': count(100),
  })
  .meta({ id: 'Profile' })
export type ProfileValues = z.infer<typeof ProfileValues>

export const ProfilePatch = ProfileValues.partial().meta({ id: 'ProfilePatch' })
export type ProfilePatch = z.infer<typeof ProfilePatch>

const ProfileKeyInfo = z
  .strictObject({
    key: z.string(),
    rule: z.string(),
    section: BothLanguages,
    text: BothLanguages,
    default: z.unknown(),
    inEffect: z.boolean().meta({ description: 'false: nothing reads it yet; what it is about comes later.' }),
  })
  .meta({ id: 'ProfileKeyInfo' })

export const ProfileKeyList = z.strictObject({ items: z.array(ProfileKeyInfo) })
export type ProfileKeyList = z.infer<typeof ProfileKeyList>

const RuleInfo = z
  .strictObject({ rule: z.string(), section: BothLanguages, text: BothLanguages, source: BothLanguages })
  .meta({ id: 'RuleInfo' })
export const RuleList = z.strictObject({ items: z.array(RuleInfo) })
export type RuleList = z.infer<typeof RuleList>

export const ServerStatus = z
  .strictObject({
    version: z.string(),
    http: z.string(),
    smtp: z.string().nullable().meta({ description: 'Address of the built-in mailbox; null: it is off.' }),
    node: z.string(),
    dataFolder: z.string().nullable(),
    egress: z.enum(['blocked', 'allow-list']),
  })
  .meta({ id: 'ServerStatus' })
export type ServerStatus = z.infer<typeof ServerStatus>
