import {
  formatAddress,
  isPolish,
  isShortCode,
  nationalDigits,
  withoutPlus,
  type Address,
  type Msisdn,
} from '../addresses.ts'
import type { NumberType } from '../number-type.ts'
import type { PremiumMessage } from '../premium-message.ts'
import type { Profile } from '../profile.ts'
import type { EpochMs } from '../time.ts'
import { NUMBER_TYPE_NAMES } from '../trace/phrasing.ts'
import { renderLocalTime } from '../warsaw-time.ts'
import type { Forward } from './forward.ts'
import { fillMacros, type MessageMacro } from './url-macros.ts'

/** What is handed over for one message and one target: frozen when the message comes, the same at every attempt. */
export type ForwardRequest =
  | { readonly kind: 'url'; readonly url: string }
  | {
      readonly kind: 'email'
      readonly to: string
      readonly subject: string
      readonly text: string
      /** Id of the message, for the header `X-Message-Id` (R129). */
      readonly messageId: string
    }
  | { readonly kind: 'phone'; readonly to: Msisdn; readonly text: string }

/** An incoming message as a forward tells of it. */
export interface ForwardedMessage {
  /** Id as the pull interface shows it. */
  readonly id: string
  readonly from: Msisdn
  readonly to: Address
  readonly type: NumberType
  readonly at: EpochMs
  /** The raw text (R41); of an MMS its first text part, else its title (R128). */
  readonly text: string
  readonly medium: 'SMS' | 'MMS'
  readonly keyword: string | null
  readonly groups: readonly string[]
  /** Id of the outgoing message that it replies to, if any. */
  readonly repliedTo: string | null
}

/** How phone numbers are spelt in an address (R127). */
export type NumberFormat = Profile['forward.url.number_format']
export const NUMBER_FORMATS: readonly NumberFormat[] = ['48XXXXXXXXX', '+48XXXXXXXXX', 'XXXXXXXXX']

/** Answers what a forward hands over for a message (R122–R132). Pure. */
export function renderForward(
  { kind, target }: Pick<Forward, 'kind' | 'target'>,
  message: ForwardedMessage,
  format: NumberFormat,
): ForwardRequest {
  switch (kind) {
    case 'url':
      return { kind, url: fillMacros(target, macrosOf(message, format)) }
    case 'email':
      return { kind, to: target, ...renderMail(message), messageId: message.id }
    case 'phone':
      return { kind, to: target as Msisdn, text: renderForwardedText(message) }
  }
}

/** Answers the address that tells a premium message (api-v2 6.3); its numbers are written as in the documented sample. */
export function renderPremiumUrl(template: string, message: PremiumMessage): string {
  const [from, id] = [withoutPlus(message.fromNumber), String(message.id)]
  const values: Readonly<Record<MessageMacro, string>> = {
    NUMEROD: from,
    NUMER: from,
    WIADOMOSC: message.text,
    NUMERDO: message.toNumber,
    DATA: renderLocalTime(message.at),
    IDSMS: id,
    ID: id,
    SMSID: '',
    LIMIT: String(message.answersLeft),
  }
  return fillMacros(template, values)
}

/** Both documented families of macros (R122); `#LIMIT#` counts answers to premium messages only, so it is empty here. */
function macrosOf(message: ForwardedMessage, format: NumberFormat): Readonly<Record<MessageMacro, string>> {
  const from = spell(message.from, format)
  return {
    NUMEROD: from,
    NUMER: from,
    WIADOMOSC: message.text,
    NUMERDO: spell(message.to, format),
    DATA: renderLocalTime(message.at),
    IDSMS: message.id,
    ID: message.id,
    SMSID: message.repliedTo ?? '',
    LIMIT: '',
  }
}

function spell(address: Address, format: NumberFormat): string {
  if (isShortCode(address)) return address
  switch (format) {
    case '48XXXXXXXXX':
      return withoutPlus(address)
    case '+48XXXXXXXXX':
      return address
    case 'XXXXXXXXX':
      // Nine digits are a Polish number; any other keeps its country code.
      return isPolish(address) ? nationalDigits(address) : withoutPlus(address)
  }
}

/** Subject and body of R129; numbers are spelt as people read them (R7). */
function renderMail(message: ForwardedMessage): { readonly subject: string; readonly text: string } {
  const sender = formatAddress(message.from)
  const number = formatAddress(message.to)
  const lines = [
    `Nadawca: ${sender}`,
    `Numer: ${number}`,
    `Data: ${renderLocalTime(message.at)}`,
    ...(message.keyword === null ? [] : [`Hasło: ${message.keyword}`]),
    ...(message.groups.length === 0 ? [] : [`Grupa: ${message.groups.join(', ')}`]),
    '',
    message.text,
  ]
  return {
    subject: `[${NUMBER_TYPE_NAMES[message.type].pl} ${number}] ${message.medium} od ${sender}`,
    text: lines.join('\n'),
  }
}

/** The sender as 9 digits, or with a plus when it is foreign, then the text as it came (R132). */
function renderForwardedText({ from, text }: Pick<ForwardedMessage, 'from' | 'text'>): string {
  return `${nationalDigits(from)}: ${text}`
}

/** From how many characters on an address is too long for some receivers: the vendor's own warning, then ours (R124). */
export const URL_LENGTH_WARNINGS = [255, 2_000] as const

/** Answers the highest of the warning lengths that an address passes; null: none (R124: W_URL_LONG). */
export function passedUrlLength(url: string): (typeof URL_LENGTH_WARNINGS)[number] | null {
  return URL_LENGTH_WARNINGS.findLast((length) => url.length > length) ?? null
}
