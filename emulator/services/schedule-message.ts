import type { Msisdn } from '../domain/addresses.ts'
import { measureSms, PLAIN_CONTENT, type MailingContent } from '../domain/outbound/mailing.ts'
import { isMailingRefusal, type MailingRefusal } from '../domain/outbound/mailing-refusal.ts'
import { refused, type Refusal } from '../domain/refusal.ts'
import type { EpochMs } from '../domain/time.ts'
import { renderInstant } from '../domain/warsaw-time.ts'
import { sendMailing } from './send-mailing.ts'
import type { WorkspaceContext } from './workspace-context.ts'

/** An SMS that an owner wants sent later. */
export interface ScheduledSms extends Pick<MailingContent, 'sender' | 'utf' | 'flash'> {
  readonly accountId: number
  readonly to: Msisdn
  readonly text: string
  readonly sendAt: EpochMs
}

/**
 * Stores a message that is decided and sent when its time comes; answers its number. Refusals: E_SENDING_TIME, E_SENDER, E_TEXT_EMPTY,
 * E_TOO_LONG (R159).
 */
export async function scheduleMessage(
  workspace: WorkspaceContext,
  sms: ScheduledSms,
): Promise<number | Refusal> {
  const { accountId, to, text, sendAt, sender, utf, flash } = sms
  if (sendAt <= workspace.deps.now()) return refuseTime(sms)
  const result = await sendMailing(workspace, {
    accountId,
    user: null,
    content: { ...PLAIN_CONTENT, sender, utf, flash },
    sharedText: text,
    recipients: [{ phone: to, text, uniqueId: null }],
    sendAt,
    isTest: false,
  })
  if (isMailingRefusal(result)) return toRefusal(result, sms)
  const [item] = result.items
  if (item === undefined) throw new Error('a mailing to one phone made no message')
  return item.messageId
}

/** What else refuses a mailing is about users and lists of recipients, and nobody has those here. */
function toRefusal({ why }: MailingRefusal, sms: ScheduledSms): Refusal {
  switch (why) {
    case 'time-invalid':
      return refuseTime(sms)
    case 'sender-unusable':
      return refused('E_SENDER', { got: sms.sender }, '/sender')
    case 'text-empty':
      return refused('E_TEXT_EMPTY', {}, '/text')
    case 'text-too-long':
      return refused('E_TOO_LONG', { parts: String(measureSms(sms.text, sms).parts) }, '/text')
    default:
      throw new Error(`a message of an owner was refused: ${why}`)
  }
}

function refuseTime({ sendAt }: ScheduledSms): Refusal {
  return refused('E_SENDING_TIME', { got: renderInstant(sendAt) }, '/sendAt')
}
