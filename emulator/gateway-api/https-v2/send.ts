import { channelOfOrder, type MailingOrder } from '../../domain/outbound/mailing.ts'
import { isMailingRefusal, type MailingRefusal } from '../../domain/outbound/mailing-refusal.ts'
import type { OutboundChannel } from '../../domain/outbound/delivery.ts'
import type { OutboundRefusal } from '../../domain/outbound-result.ts'
import { addMs, MS_PER_DAY, type EpochMs } from '../../domain/time.ts'
import { renderPublicId } from '../../services/delivery-reports.ts'
import { inSlices } from '../../services/in-slices.ts'
import type { MailingItem, MailingReceipt } from '../../services/mailing-writer.ts'
import { sendMailing } from '../../services/send-mailing.ts'
import type { ActionCall } from './action.ts'
import type { Answer, AnswerFields } from './answer.ts'
import { apiError, describeApiError, isApiError, type ApiError, type ApiErrorCode } from './api-errors.ts'
import { readMomentToCome, timeRenderer } from './local-time.ts'
import { badValue } from './read-parameters.ts'
import { renderPhone } from './render-phone.ts'

/** What a send action has read: what is sent, and to whom. */
export type SendWish = Pick<MailingOrder, 'content' | 'sharedText' | 'recipients'>

/** Sends, and answers as every send action does (api-v2 2.1.1 [V+C]). Errors: 3000 to 3202 for the call as a whole. */
export async function send(call: ActionCall, wish: SendWish): Promise<Answer> {
  const { parameters, workspace, user } = call
  const sendAt = readSendingTime(call)
  if (isApiError(sendAt)) return sendAt
  const order: MailingOrder = {
    ...wish,
    accountId: user.accountId,
    user,
    sendAt,
    isTest: parameters.flag('test'),
  }
  const wantsDetails = parameters.flag('details')
  const result = await sendMailing(workspace, order)
  if (isMailingRefusal(result)) return apiError(codeOf(result))
  if (!order.isTest) noteCaused(call, result)
  const { queued, unsent } = result
  call.caused.sent = { queued, unsent }
  const counters = { success: queued > 0, queued, unsent }
  if (!wantsDetails) return counters
  // A group's members are numbers, too, that not everybody may see (1008).
  return { ...counters, items: await renderItems(call, result, order) }
}

/** A time so long past was meant otherwise; a little late is a clock that goes wrong, and means at once. Our decision. */
const LATEST_BY_MS = MS_PER_DAY

/** Reads `date`; null: at once. Error: 3108. */
function readSendingTime({ parameters, workspace }: ActionCall): EpochMs | null | ApiError {
  const text = parameters.text('date')
  if (text === undefined || text.trim() === '') return null
  const now = workspace.deps.now()
  const at = readMomentToCome(text, now)
  if (at === undefined || at < addMs(now, -LATEST_BY_MS)) return apiError(3108, badValue('date', text))
  return at <= now ? null : at
}

function noteCaused({ caused }: ActionCall, { items }: MailingReceipt): void {
  const [first, last] = [items[0], items.at(-1)]
  if (first === undefined || last === undefined) return
  caused.add(first.messageId)
  caused.add(last.messageId)
}

function renderItems(
  { workspace, user, profile }: ActionCall,
  { items, at }: MailingReceipt,
  order: MailingOrder,
): Promise<AnswerFields[]> {
  const queued = timeRenderer()(at)
  return inSlices(items, (slice) =>
    slice.map((item) => ({
      id: renderPublicId(workspace.deps, 'outbound', item.messageId, item.uniqueId),
      phone: user.rights.numbers ? renderPhone(item.phone) : undefined,
      status: item.refusal === null ? 'queued' : 'unsent',
      queued,
      parts: item.parts,
      text: item.text,
      ...(item.refusal === null ? {} : renderRefusal(item, order, profile['api.language'])),
    })),
  )
}

function renderRefusal({ refusal }: MailingItem, order: MailingOrder, language: 'pl' | 'en'): AnswerFields {
  const code = refusal === null ? 1010 : itemCodeOf(refusal, channelOfOrder(order.content))
  return { error_code: code, error_message: describeApiError(apiError(code), language).message }
}

/** Codes that are one for each kind of message; RCS has none of its own (api-v2 3). */
const LIMIT_CODES: Readonly<Record<OutboundChannel, ApiErrorCode>> = {
  eco: 3000,
  full: 3002,
  mms: 3004,
  voice: 3006,
  rcs: 3002,
}
const RIGHT_CODES: Readonly<Record<OutboundChannel, ApiErrorCode>> = {
  eco: 3001,
  full: 3003,
  mms: 3005,
  voice: 3007,
  rcs: 3003,
}

/** How one unsent recipient is answered. A blacklisted or a foreign number has no code of its own: sending to it is blocked. */
const ITEM_CODES: Readonly<Record<Exclude<OutboundRefusal, 'limit_exhausted' | 'E_PREPAID'>, ApiErrorCode>> =
  {
    number_is_blacklisted: 3100,
    sending_to_foreign_networks_is_locked: 3100,
    E_2WAY_POOL_EMPTY: 3106,
    E_SENDER: 3106,
    E_SENDER_UNVERIFIED: 3106,
    E_TOO_LONG: 3102,
    E_TEXT_EMPTY: 3101,
    E_ADDRESS: 3103,
  }

function itemCodeOf(refusal: OutboundRefusal, channel: OutboundChannel): ApiErrorCode {
  if (refusal === 'limit_exhausted') return LIMIT_CODES[channel]
  return refusal === 'E_PREPAID' ? RIGHT_CODES[channel] : ITEM_CODES[refusal]
}

/** How a call that was refused as a whole is answered. */
const CALL_CODES: Readonly<
  Record<Exclude<MailingRefusal['why'], 'no-right-to-channel' | 'limit-used-up'>, ApiErrorCode>
> = {
  'no-right-to-flash': 3008,
  'no-right-to-send': 3009,
  'sending-blocked': 3100,
  'text-empty': 3101,
  'text-too-long': 3102,
  'no-recipients': 3104,
  'content-invalid': 3105,
  'sender-unusable': 3106,
  'no-right-to-personalise': 3107,
  'time-invalid': 3108,
  'file-invalid': 3109,
  'too-many-messages': 3110,
  'unique-id-characters': 3200,
  'unique-id-taken': 3201,
  'unique-id-count': 3202,
}

function codeOf({ why, channel }: MailingRefusal): ApiErrorCode {
  if (why === 'limit-used-up') return LIMIT_CODES[channel]
  return why === 'no-right-to-channel' ? RIGHT_CODES[channel] : CALL_CODES[why]
}
