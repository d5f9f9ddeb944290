import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError } from '../../api-errors.ts'
import { readPersonalisedMessages } from '../../../wire/personalised-messages.ts'
import { MOST_PERSONALISED } from '../../../../domain/outbound/mailing.ts'
import { missing } from '../../read-parameters.ts'
import { readRecipients, readUniqueIds } from '../../read-recipients.ts'
import { send } from '../../send.ts'
import { readSmsContent } from './send-sms.ts'

/** The code's own text names the limit of numbers with one text; entries have one of theirs (api-v2 1.7 [V]). */
const TOO_MANY_ENTRIES = {
  pl: 'Przekroczono liczbę wiadomości spersonalizowanych w jednym wywołaniu (10 000)',
  en: 'Too many personalised messages in one call (10,000)',
}

/**
 * `messages/send_personalized`: a text of its own for each number, or one text for groups; read aloud with `voice` (api-v2 2.1.2
 * [Vp+C]). Errors: 2000 without messages, 3107, 3110, and those of every send; an entry whose text is blank or too long is
 * unsent alone (3101, 3102).
 */
export function sendPersonalized(call: ActionCall): Answer | Promise<Answer> {
  const { parameters } = call
  const isVoice = parameters.flag('voice')
  const content = { ...readSmsContent(call), ...(isVoice ? { medium: 'voice' as const, sender: '' } : {}) }
  const messages = readPersonalisedMessages(parameters.raw('messages'))
  if (messages.length === 0) {
    const text = parameters.text('text')
    if (text === undefined || !parameters.has('group_id')) return missing('messages')
    const recipients = readRecipients(call, text)
    return isApiError(recipients) ? recipients : send(call, { content, sharedText: text, recipients })
  }
  if (messages.length > MOST_PERSONALISED) return { ...apiError(3110), message: TOO_MANY_ENTRIES }
  const uniqueIds = readUniqueIds(call, messages.length)
  if (isApiError(uniqueIds)) return uniqueIds
  const recipients = messages.map((message, index) => ({ ...message, uniqueId: uniqueIds[index] ?? null }))
  return send(call, { content, sharedText: null, recipients })
}
