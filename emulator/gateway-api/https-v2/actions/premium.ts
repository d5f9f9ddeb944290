import { isRefusal } from '../../../domain/refusal.ts'
import { answerPremium, listPremiumMessages } from '../../../services/premium-messages.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { timeRenderer } from '../local-time.ts'
import { fromNewest } from '../read-page.ts'
import { refuseMissing, requirePhone } from '../read-parameters.ts'

/** `premium/index`: premium messages that may still be answered, by default the newest first (api-v2 2.3 [V+C]). */
export function listPremium({ workspace, user, profile }: ActionCall): Answer {
  const found = listPremiumMessages(workspace.deps, user.accountId)
  const messages = fromNewest(isRefusal(found) ? [] : found, profile['api.page_order'])
  const timeOf = timeRenderer()
  return {
    items: messages
      .filter(({ answersLeft }) => answersLeft > 0)
      .map(({ id, toNumber, fromNumber, at, answersLeft, text }) => ({
        id,
        to_number: toNumber,
        from_number: user.rights.numbers ? fromNumber : undefined,
        date: timeOf(at),
        limit: answersLeft,
        text,
      })),
  }
}

/**
 * `premium/send`: answers one (api-v2 2.3 [Vp+C]). Errors: 2000, 2001, 4201 for a message that is not there or not of this phone and
 * number, 4200 when all its answers are used up.
 */
export function sendPremium({ parameters, workspace, user }: ActionCall): Answer {
  const absent = refuseMissing(parameters, 'phone', 'text', 'gate', 'id')
  if (absent !== undefined) return absent
  const phone = requirePhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  const id = parameters.integer('id')
  if (typeof id !== 'number') return apiError(4201)
  const [text = '', gate = ''] = [parameters.text('text'), parameters.text('gate')?.trim()]
  const answered = answerPremium(workspace.deps, user.accountId, { id, phone, gate, text })
  if (!isRefusal(answered)) return { success: true }
  return apiError(answered.code === 'E_PREMIUM_LIMIT' ? 4200 : 4201)
}
