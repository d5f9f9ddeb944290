import { PLAIN_CONTENT } from '../../../../domain/outbound/mailing.ts'
import { isRefusal } from '../../../../domain/refusal.ts'
import { findFile } from '../../../../services/files.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError, isApiError, type ApiError } from '../../api-errors.ts'
import { missing } from '../../read-parameters.ts'
import { readRecipients } from '../../read-recipients.ts'
import { send } from '../../send.ts'

/**
 * `messages/send_voice`: a call that reads a text aloud or plays a stored recording (api-v2 2.1.3 [Vp+C]). Errors: 2000 without both or
 * without recipients, 3006, 3007, 3102 for more than 160 characters, 3109 for a file that is no recording, 4001.
 */
export function sendVoice(call: ActionCall): Answer | Promise<Answer> {
  const { parameters } = call
  const text = parameters.text('text') ?? ''
  if (text.trim() === '' && !parameters.has('file_id')) return missing('text', 'file_id')
  const recipients = readRecipients(call, text)
  if (isApiError(recipients)) return recipients
  const files = readRecording(call)
  if (isApiError(files)) return files
  const content = { ...PLAIN_CONTENT, medium: 'voice' as const, files }
  return send(call, { content, sharedText: text, recipients })
}

function readRecording({ parameters, workspace, user }: ActionCall): readonly string[] | ApiError {
  const id = parameters.text('file_id')?.trim()
  if (id === undefined) return []
  const file = findFile(workspace.deps, user.accountId, id)
  if (isRefusal(file)) return apiError(4001)
  return file.type === 'voice' ? [id] : apiError(3109)
}
