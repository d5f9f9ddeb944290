import { PLAIN_CONTENT } from '../../../../domain/outbound/mailing.ts'
import { readRcs } from '../../../../domain/outbound/rcs-message.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError, type ApiError } from '../../api-errors.ts'
import { badValue, missing, requirePhone, requireText } from '../../read-parameters.ts'
import { readRecipients } from '../../read-recipients.ts'
import { send } from '../../send.ts'

/**
 * `messages/send_rcs`: a text, a file or cards from an agent (api-v2 2.1.6 [V]). Errors: 2000 without an agent, a message or recipients,
 * 1006 for the agent's id, 3102 above a limit, 3105 for a message of no known form.
 */
export function sendRcs(call: ActionCall): Answer | Promise<Answer> {
  const { parameters } = call
  const absent = ['rcs_id', 'message'].filter((name) => !parameters.has(name))
  if (absent.length > 0) return missing(...absent)
  const message = readMessage(call)
  const read = readRcs(message)
  const text = read.kind === 'rcs' ? read.text : ''
  const recipients = readRecipients(call, text)
  if (isApiError(recipients)) return recipients
  const rcsId = requireAgent(call)
  if (isApiError(rcsId)) return rcsId
  if (read.kind === 'refused') return apiError(read.why === 'text-too-long' ? 3102 : 3105)
  const content = { ...PLAIN_CONTENT, medium: 'rcs' as const, rcs: { rcsId, message } }
  return send(call, { content, sharedText: text, recipients })
}

/** Clients that only know texts write an object as JSON into one. */
function readMessage({ parameters }: ActionCall): unknown {
  const written = parameters.raw('message')
  if (typeof written !== 'string') return written
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

function requireAgent({ parameters }: ActionCall): string | ApiError {
  const id = requireText(parameters, 'rcs_id')
  if (isApiError(id)) return id
  return UUID.test(id.trim()) ? id.trim() : apiError(1006, badValue('rcs_id', id))
}

/** `messages/tester_rcs`: invites a phone to try an agent, which nothing follows from here (api-v2 2.1.7 [T]). Errors: 2000, 1006, 2001. */
export function testRcs(call: ActionCall): Answer {
  const { parameters } = call
  const absent = ['rcs_id', 'phone'].filter((name) => !parameters.has(name))
  if (absent.length > 0) return missing(...absent)
  const rcsId = requireAgent(call)
  if (isApiError(rcsId)) return rcsId
  const phone = requirePhone(parameters, 'phone')
  return isApiError(phone) ? phone : { success: true }
}
