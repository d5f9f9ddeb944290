import type { Account } from '../account.ts'
import type { Address, Msisdn } from '../addresses.ts'
import { renderMessageId } from '../message-id.ts'
import type { NumberType } from '../number-type.ts'
import type { PremiumMessage } from '../premium-message.ts'
import type { Profile } from '../profile.ts'
import type { Seed } from '../seeded-random.ts'
import { prepareText } from '../sms-text.ts'
import type { EpochMs } from '../time.ts'
import { checkForward, type ForwardCheck, type ForwardWarning } from './check-forward.ts'
import type { Forward } from './forward.ts'
import {
  NUMBER_FORMATS,
  passedUrlLength,
  renderForward,
  renderPremiumUrl,
  type ForwardedMessage,
  type ForwardRequest,
  type NumberFormat,
} from './forward-request.ts'
import { FORWARDED_UTF, forwardingSender } from './plan-forwards.ts'
import { renderReportUrl } from './report-call.ts'

/** A message that a forward is tried on. */
export interface SampleMessage {
  readonly from: Msisdn
  readonly text: string
}

/** What of a workspace a forward tells, beside the message. */
export interface PreviewSetting {
  /** The type of number whose messages are heard of; null: what is heard of comes to no number. */
  readonly type: NumberType | null
  /** The keyword whose messages are heard of, if it is one's. */
  readonly keyword: { readonly text: string; readonly groups: readonly string[] } | null
  /** Whose forward it is. */
  readonly account: Pick<Account, 'defaultSender'> | undefined
  readonly profile: Profile
  readonly seed: Seed
  readonly now: EpochMs
}

/** What exactly would go out for a message, before anything is saved. */
export interface ForwardPreview {
  readonly kind: 'ok'
  readonly request: ForwardRequest
  /** The same address with the number spelt in each way (R127); for a URL only. */
  readonly variants: readonly { readonly format: NumberFormat; readonly url: string }[]
  readonly warnings: readonly (ForwardWarning | 'W_URL_LONG')[]
  readonly unknownMacros: readonly string[]
  /** For a phone: the sender that it shows, and how many parts it takes. */
  readonly sms: {
    readonly sender: string
    readonly parts: number
    readonly encoding: 'GSM-7' | 'UCS-2'
  } | null
}

type PreviewedForward = Pick<Forward, 'kind' | 'target' | 'source'>

/**
 * Answers the exact request, e-mail or SMS that a forward makes of a sample message; of a report where it hears of those. Pure.
 * Refusals: those of `checkForward`.
 */
export function previewForward(
  forward: PreviewedForward,
  sample: SampleMessage,
  setting: PreviewSetting,
): ForwardPreview | Extract<ForwardCheck, { readonly kind: 'refused' }> {
  const check = checkForward(forward, setting.type)
  if (check.kind === 'refused') return check
  const { warnings, unknownMacros, target } = check
  if (forward.source.kind === 'reports') {
    const url = renderReportUrl(target, sampleReport(setting), setting.profile)
    return { kind: 'ok', request: { kind: 'url', url }, variants: [], warnings, unknownMacros, sms: null }
  }
  const checked = { kind: forward.kind, target }
  if (forward.source.kind === 'premium') {
    const url = renderPremiumUrl(target, samplePremium(sample, setting))
    return { kind: 'ok', request: { kind: 'url', url }, variants: [], warnings, unknownMacros, sms: null }
  }
  const message = sampleMessage(forward, sample, setting)
  const request = renderForward(checked, message, setting.profile['forward.url.number_format'])
  const isLong = request.kind === 'url' && passedUrlLength(request.url) !== null
  return {
    kind: 'ok',
    request,
    variants: variantsOf(checked, message),
    warnings: isLong ? [...warnings, 'W_URL_LONG'] : warnings,
    unknownMacros,
    sms: request.kind === 'phone' ? smsOf(request.text, forwardingSender(setting.account)) : null,
  }
}

function variantsOf(
  forward: Pick<Forward, 'kind' | 'target'>,
  message: ForwardedMessage,
): ForwardPreview['variants'] {
  return NUMBER_FORMATS.flatMap((format) => {
    const request = renderForward(forward, message, format)
    return request.kind === 'url' ? [{ format, url: request.url }] : []
  })
}

function smsOf(text: string, sender: string): ForwardPreview['sms'] {
  const { measure, encoding } = prepareText(text, { utf: FORWARDED_UTF })
  return { sender, parts: measure.parts, encoding }
}

/** The number of the message that a sample stands for: one that a workspace meets soon. */
const SAMPLE_ID = 1_234
/** Where a reply to a 2way message comes to, as long as nobody says which of the pool it was. */
const SAMPLE_VIRTUAL_NUMBER = '+48999000001' as Address

function sampleMessage(
  { source }: PreviewedForward,
  { from, text }: SampleMessage,
  { type, keyword, seed, now }: PreviewSetting,
): ForwardedMessage {
  const isReply = source.kind === 'replies'
  return {
    id: renderMessageId('inbound', SAMPLE_ID, seed),
    from,
    to: 'number' in source ? source.number : SAMPLE_VIRTUAL_NUMBER,
    type: type ?? 'SC',
    at: now,
    text,
    medium: 'SMS',
    keyword: keyword?.text ?? null,
    groups: keyword?.groups ?? [],
    repliedTo: isReply ? renderMessageId('outbound', SAMPLE_ID - 1, seed) : null,
  }
}

/** The number and the answers of the documented sample (api-v2 6.3). */
function samplePremium({ from, text }: SampleMessage, { now }: PreviewSetting): PremiumMessage {
  return { id: SAMPLE_ID, accountId: 0, toNumber: '71200', fromNumber: from, at: now, answersLeft: 2, text }
}

function sampleReport({ seed, now }: PreviewSetting) {
  return {
    publicId: renderMessageId('outbound', SAMPLE_ID, seed),
    uniqueId: '',
    report: { status: 'delivered' as const, sentAt: now, deliveredAt: now, reason: null },
    at: now,
  }
}
