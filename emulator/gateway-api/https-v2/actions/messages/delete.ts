import { findOutboundIds } from '../../../../services/delivery-reports.ts'
import { withdrawScheduled, type NamedMessage } from '../../../../services/withdraw-scheduled.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { missing } from '../../read-parameters.ts'

/**
 * `messages/delete`: deletes scheduled messages by their ids or the caller's own. One that was sent already is no error: `success` is
 * false when nothing was deleted; one that is named in both ways counts once (api-v2 2.1.10 [V+C]). Errors: 1005, 2000.
 */
export function deleteMessages({ parameters, workspace, user }: ActionCall): Answer {
  const ids = parameters.list('id')
  const uniqueIds = parameters.list('unique_id')
  if (ids.length + uniqueIds.length === 0) return missing('id', 'unique_id')
  const named: readonly NamedMessage[] = [
    ...findOutboundIds(workspace.deps, user.accountId, ids).map((id) => ({ id })),
    ...uniqueIds.map((uniqueId) => ({ uniqueId })),
  ]
  const { withdrawn, failed } = withdrawScheduled(workspace.deps, user.accountId, named)
  return { success: withdrawn > 0, correct: withdrawn, failed }
}
