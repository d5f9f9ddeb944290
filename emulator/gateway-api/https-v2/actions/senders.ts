import { byName } from '../../../domain/polish-order.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import {
  addSender as add,
  listNumberSenders,
  listOwnSenders,
  listPredefinedSenders,
  type ListedSender,
} from '../../../services/senders.ts'
import type { ActionCall } from '../action.ts'
import type { Answer, AnswerFields } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { readNameOrder } from '../read-page.ts'
import { requireText } from '../read-parameters.ts'

/** `senders/add`: a name, which then waits to be authorised (api-v2 2.5 [V+C], R165). Errors: 2000, 4400, 4401, 4402. */
export function addSender({ parameters, workspace, user }: ActionCall): Answer {
  const name = requireText(parameters, 'name')
  if (isApiError(name)) return name
  const sender = add(workspace.deps, { name, accountId: user.accountId, field: 'name' })
  if (!isRefusal(sender)) return { success: true }
  if (sender.code === 'E_SENDER_TAKEN') return apiError(4400)
  return apiError(sender.about.reason === 'number' ? 4401 : 4402)
}

/**
 * `senders/index`: the account's own names, the platform's with `predefined`, or the numbers that `type` means (api-v2 2.5 [V+C], R165,
 * R167); by name.
 */
export function listSenders(call: ActionCall): Answer {
  return { items: byName(sendersOf(call), readNameOrder(call.parameters)).map(render) }
}

function sendersOf({ parameters, workspace, user }: ActionCall): readonly ListedSender[] {
  const type = parameters.text('type')
  if (parameters.flag('predefined')) return listPredefinedSenders()
  return type === 'ndi' || type === 'mms'
    ? listNumberSenders(workspace.deps, user.accountId, type)
    : listOwnSenders(workspace.deps, user.accountId)
}

function render({ name, agreement, status, note, networks }: ListedSender): AnswerFields {
  return { name, agreement, status, note: note ?? undefined, networks: networks ?? undefined }
}
