import type { Msisdn } from '../domain/addresses.ts'
import type { MailingContent } from '../domain/outbound/mailing.ts'
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
 * Stores a message that is decided and sent when its time comes; answers its number. Refusals: E_SENDING_TIME, E_SENDER, E_TEXT_EMPTY.
 */
export async function scheduleMessage(
  workspace: WorkspaceContext,
  { accountId, to, text, sendAt, ...content }: ScheduledSms,
): Promise<number | Refusal> {
  if (sendAt <= workspace.deps.now()) return refuseTime(sendAt)
  const result = await sendMailing(workspace, {
    accountId,
    user: null,
    content: { ...PLAIN_SMS, ...content },
    sharedText: text,
    recipients: [{ phone: to, text, uniqueId: null }],
    sendAt,
    isTest: false,
  })
  if (isMailingRefusal(result)) return toRefusal(result, content.sender, sendAt)
  const [item] = result.items
  if (item === undefined) throw new Error('a mailing to one phone made no message')
  return item.messageId
}

const PLAIN_SMS: Omit<MailingContent, 'sender' | 'utf' | 'flash'> = {
  medium: 'sms',
  speed: false,
  vcard: false,
  wapPush: null,
  title: null,
  files: [],
  rcs: null,
  reportUrl: null,
}

/** What else refuses a mailing is about users and lists of recipients, and nobody has those here. */
function toRefusal({ why }: MailingRefusal, sender: string, sendAt: EpochMs): Refusal {
  switch (why) {
    case 'time-invalid':
      return refuseTime(sendAt)
    case 'sender-unusable':
      return refused('E_SENDER', { got: sender }, '/sender')
    case 'text-empty':
      return refused('E_TEXT_EMPTY', {}, '/text')
    default:
      throw new Error(`a message of an owner was refused: ${why}`)
  }
}

function refuseTime(sendAt: EpochMs): Refusal {
  return refused('E_SENDING_TIME', { got: renderInstant(sendAt) }, '/sendAt')
}
