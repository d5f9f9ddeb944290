import { contactsOfPhones } from '../../../../services/address-book.ts'
import { findReport } from '../../../../services/delivery-reports.ts'
import type { ActionCall } from '../../action.ts'
import type { Answer } from '../../answer.ts'
import { apiError } from '../../api-errors.ts'
import { missing } from '../../read-parameters.ts'
import { reportRenderer } from '../../render-report.ts'

/** `messages/view`: one report, its fields at the top (api-v2 2.1.8 [C]). Errors: 2000, 1004 for an unknown id [I]. */
export function viewMessage(call: ActionCall): Answer {
  const { parameters, workspace, user } = call
  const name = parameters.text('id') ?? parameters.text('unique_id')
  if (name === undefined) return missing('id', 'unique_id')
  const report = findReport(workspace.deps, user.accountId, name.trim())
  if (report === undefined) return apiError(1004)
  const { phone } = report.message
  const contactOf = parameters.flag('show_contact')
    ? contactsOfPhones(workspace.deps, user.accountId, [phone])
    : () => undefined
  return reportRenderer(call, contactOf)(report)
}
