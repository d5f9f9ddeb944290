import { PLAIN_CONTENT } from '../../../../domain/outbound/mailing.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { isApiError } from '../../api-errors.ts'
import { missing } from '../../read-parameters.ts'
import { readRecipients } from '../../read-recipients.ts'
import { send } from '../../send.ts'

/**
 * `messages/send_sms`: one text to many; ECO+ without a sender, else FULL or 2way, flash, WAP push, vCard (api-v2 2.1.1 [V+C]). Errors:
 * 2000 without text or recipients, 3000 to 3202.
 */
export function sendSms(call: ActionCall): Answer | Promise<Answer> {
  const { parameters } = call
  const text = parameters.text('text')
  if (text === undefined) return missing('text')
  const recipients = readRecipients(call, text)
  if (isApiError(recipients)) return recipients
  return send(call, { content: readSmsContent(call), sharedText: text, recipients })
}

/** What an SMS has beside its text. */
export function readSmsContent({ parameters }: ActionCall): typeof PLAIN_CONTENT {
  return {
    ...PLAIN_CONTENT,
    sender: parameters.text('sender')?.trim() ?? '',
    utf: parameters.flag('utf'),
    flash: parameters.flag('flash'),
    speed: parameters.flag('speed'),
    vcard: parameters.flag('vcard'),
    wapPush: parameters.text('wap_push') ?? null,
    reportUrl: parameters.text('dlr_url') ?? null,
  }
}
