import type { ApiUser, LimitType } from '../api-user.ts'
import type { RoutingConfig } from '../inbound/routing.ts'
import { findUnsendable, prepareText, type TextMeasure } from '../sms-text.ts'
import type { EpochMs } from '../time.ts'
import { resolveSender } from './choose-sender.ts'
import type { OutboundChannel } from './delivery.ts'
import type { MailingRefusal } from './mailing-refusal.ts'
import type { OutboundMedium, SendingUser } from './sending.ts'
import { textFaultOf } from './text-fault.ts'

/** What the messages of one call have in common beside their text; the phone shows most of it. */
export interface MailingContent {
  readonly medium: OutboundMedium
  /** Empty: ECO+ (R14). */
  readonly sender: string
  readonly utf: boolean
  readonly flash: boolean
  /** Sent by the channel of high priority; FULL only (api-v2 2.1.1). */
  readonly speed: boolean
  readonly vcard: boolean
  /** The address that a WAP push opens; its text is the caption (api-v2 5.1). */
  readonly wapPush: string | null
  /** Title of an MMS (R151). */
  readonly title: string | null
  /** Ids of stored files: the pictures of an MMS, the recording of a call. */
  readonly files: readonly string[]
  /** Content of an RCS as it was given. */
  readonly rcs: unknown
  /** Where its delivery reports are to be told, instead of the account's own address (api-v2 6.1 [T]). */
  readonly reportUrl: string | null
}

/** The content of an SMS that asks for nothing special; other content is this with something else in it. */
export const PLAIN_CONTENT: MailingContent = {
  medium: 'sms',
  sender: '',
  utf: false,
  flash: false,
  speed: false,
  vcard: false,
  wapPush: null,
  title: null,
  files: [],
  rcs: null,
  reportUrl: null,
}

/** Which of a user's limits a message counts against; the platform lists none for RCS, which is priced like FULL (R178). */
export function limitTypeOf(channel: OutboundChannel): LimitType {
  return channel === 'rcs' ? 'full' : channel
}

/** Answers what sending asks of a user, for messages of one kind. */
export function toSendingUser({ id, rights, limits }: ApiUser, channel: OutboundChannel): SendingUser {
  return {
    id,
    maySendAbroad: rights.foreign,
    isLimited: limits[limitTypeOf(channel)] !== 'no_limit',
  }
}

/** One recipient of a mailing, as it was written. */
export interface MailingRecipient {
  readonly phone: string
  readonly text: string
  readonly uniqueId: string | null
}

/** One call that sends. */
export interface MailingOrder {
  readonly accountId: number
  /** Who sends by the vendor's interfaces; null: somebody in the panel. */
  readonly user: ApiUser | null
  readonly content: MailingContent
  /** The text that all recipients get; null: each has its own. */
  readonly sharedText: string | null
  readonly recipients: readonly MailingRecipient[]
  /** null: at once. */
  readonly sendAt: EpochMs | null
  /** Decided and answered like any other, but nothing is sent, kept or charged. */
  readonly isTest: boolean
}

/** The most numbers in one call (api-v2 1.7 [V]). */
export const MOST_RECIPIENTS = 100_000
/** The most entries of one personalised call (api-v2 1.7 [V]). */
export const MOST_PERSONALISED = 10_000
/** Characters of the title of an MMS (R151). */
const MOST_IN_TITLE = 40
/** How far ahead a mailing may be scheduled; our decision, as nobody says. */
const MOST_DAYS_AHEAD = 366

/** Answers the kind of message that an order makes, as far as its sender says: empty means ECO+ (R14). */
export function channelOfOrder({ medium, sender }: MailingContent): OutboundChannel {
  if (medium !== 'sms') return medium
  return sender.trim() === '' ? 'eco' : 'full'
}

/** Answers whether letters beyond the SMS alphabet stay as they are: always but in an SMS, and there only in a FULL one with `utf` (R161). */
export function keepsLetters({
  medium,
  sender,
  utf,
}: Pick<MailingContent, 'medium' | 'sender' | 'utf'>): boolean {
  return medium !== 'sms' || (utf && sender.trim() !== '')
}

/** Answers how long the text of an SMS is as it would go out (R159, R161). */
export function measureSms(text: string, content: Pick<MailingContent, 'sender' | 'utf'>): TextMeasure {
  return prepareText(text, { utf: keepsLetters({ ...content, medium: 'sms' }) }).measure
}

/**
 * Answers the first thing that keeps a whole order from being sent; rights first, then what is sent, then to whom. Of its own ids
 * only the form and the count: whether one is taken is for the store to say. Pure. Refusals: see `MAILING_REFUSALS`.
 */
export function checkOrder(
  order: MailingOrder,
  config: RoutingConfig,
  now: EpochMs,
): MailingRefusal | undefined {
  const why =
    refuseRights(order) ??
    refuseContent(order) ??
    refuseSender(order, config) ??
    refuseTime(order, now) ??
    refuseRecipients(order, config)
  return why === undefined
    ? undefined
    : { kind: 'mailing-refused', why, channel: channelOfOrder(order.content) }
}

type Why = MailingRefusal['why'] | undefined

function refuseRights({ user, content, sharedText }: MailingOrder): Why {
  if (user === null) return undefined
  const { rights, limits, state } = user
  if (state === 'blocked') return 'sending-blocked'
  if (!rights.sms) return 'no-right-to-send'
  const channel = channelOfOrder(content)
  const limit = limits[limitTypeOf(channel)]
  if (limit === 'not_available') return 'no-right-to-channel'
  if (limit === 0) return 'limit-used-up'
  if (content.flash && !rights.flash) return 'no-right-to-flash'
  if (sharedText === null && !rights.personalised) return 'no-right-to-personalise'
  return undefined
}

function refuseContent({ content, sharedText, recipients }: MailingOrder): Why {
  const { medium, title, files, wapPush, vcard } = content
  const texts = sharedText === null ? recipients.map(({ text }) => text) : [sharedText]
  if (texts.some((text) => findUnsendable(text) !== undefined)) return 'content-invalid'
  if (sharedText !== null) {
    const text = prepareText(sharedText, { utf: keepsLetters(content) })
    const fault = textFaultOf({ medium, text, isRecorded: files.length > 0 })
    if (fault !== null) return fault === 'E_TEXT_EMPTY' ? 'text-empty' : 'text-too-long'
    if (vcard && !/^\s*BEGIN:VCARD/i.test(sharedText)) return 'content-invalid'
  }
  if (title !== null && Array.from(title).length > MOST_IN_TITLE) return 'text-too-long'
  if (wapPush !== null && !/^https?:\/\/\S+$/i.test(wapPush)) return 'content-invalid'
  return undefined
}

/** Whether anybody could be reached under the sender; what only one recipient shows, such as an empty pool, is found later. */
function refuseSender({ content, accountId }: MailingOrder, config: RoutingConfig): Why {
  return resolveSender(content.sender, accountId, config).kind === 'refused' ? 'sender-unusable' : undefined
}

function refuseTime({ sendAt }: MailingOrder, now: EpochMs): Why {
  const isTooFar = sendAt !== null && sendAt - now > MOST_DAYS_AHEAD * 86_400_000
  return isTooFar ? 'time-invalid' : undefined
}

function refuseRecipients({ recipients, sharedText }: MailingOrder, { profile }: RoutingConfig): Why {
  if (recipients.length === 0) return 'no-recipients'
  if (recipients.length > (sharedText === null ? MOST_PERSONALISED : MOST_RECIPIENTS)) {
    return 'too-many-messages'
  }
  for (const { uniqueId } of recipients) {
    if (uniqueId !== null && !isUniqueId(uniqueId, profile['api.hyphen_in_unique_id']))
      return 'unique-id-characters'
  }
  return undefined
}

/** An id of one's own: 3 to 50 letters and digits (api-v2 2.1.4 [V]), and hyphens where they are let through (V5). */
function isUniqueId(text: string, mayHaveHyphens: boolean): boolean {
  return (mayHaveHyphens ? /^[A-Za-z0-9-]{3,50}$/ : /^[A-Za-z0-9]{3,50}$/).test(text)
}
