import { isRefusal } from '../../../domain/refusal.ts'
import type { Template } from '../../../domain/template.ts'
import {
  addTemplate as add,
  changeTemplate,
  findTemplate,
  listTemplates as list,
  removeTemplate,
} from '../../../services/templates.ts'
import type { ActionCall } from '../action.ts'
import type { Answer, AnswerFields } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { readNameOrder } from '../read-page.ts'
import { refuseMissing, requireId } from '../read-parameters.ts'

/** `templates/index`: the account's templates by name (api-v2 2.8 [V+C]). */
export function listTemplates({ parameters, workspace, user }: ActionCall): Answer {
  const found = list(workspace.deps, user.accountId)
  const templates = isRefusal(found) ? [] : found
  const isBackwards = readNameOrder(parameters) === 'desc'
  return { items: (isBackwards ? templates.toReversed() : templates).map(render) }
}

/** `templates/view`: one template, its fields at the top (api-v2 2.8 [V]). Errors: 2000, 1004. */
export function viewTemplate({ parameters, workspace, user }: ActionCall): Answer {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const template = findTemplate(workspace.deps, user.accountId, id)
  return isRefusal(template) ? apiError(1004) : render(template)
}

/** `templates/add` (api-v2 2.8 [V+C]). Error: 2000. */
export function addTemplate({ parameters, workspace, user }: ActionCall): Answer {
  const absent = refuseMissing(parameters, 'name', 'text')
  if (absent !== undefined) return absent
  const [name = '', text = ''] = [parameters.text('name')?.trim(), parameters.text('text')]
  const template = add(workspace.deps, user.accountId, { name, text })
  return isRefusal(template) ? apiError(1010) : { success: true, id: template.id }
}

/** `templates/edit`: changes what is given (api-v2 2.8 [Vp+C]). Errors: 2000, 1004. */
export function editTemplate({ parameters, workspace, user }: ActionCall): Answer {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const [name, text] = [parameters.text('name')?.trim(), parameters.text('text')]
  const template = changeTemplate(workspace.deps, user.accountId, id, {
    ...(name !== undefined && { name }),
    ...(text !== undefined && { text }),
  })
  return isRefusal(template) ? apiError(1004) : { success: true, id }
}

/** `templates/delete` (api-v2 2.8 [Vp+C]). Errors: 2000, 1004. */
export function deleteTemplate({ parameters, workspace, user }: ActionCall): Answer {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const refusal = removeTemplate(workspace.deps, user.accountId, id)
  return refusal === undefined ? { success: true } : apiError(1004)
}

function render({ id, name, text }: Template): AnswerFields {
  return { id, name, text }
}
