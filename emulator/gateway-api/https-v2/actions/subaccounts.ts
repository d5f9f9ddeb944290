import { LIMIT_TYPES, type Limit } from '../../../domain/api-user.ts'
import { isRefusal, type Refusal } from '../../../domain/refusal.ts'
import {
  addSubaccount as add,
  findSubaccount,
  limitSubaccount as limit,
  listSubaccounts as list,
  removeSubaccount,
} from '../../../services/subaccounts.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'
import { apiError, isApiError, type ApiErrorCode } from '../api-errors.ts'
import { badValue, readPhone, refuseMissing, requireId } from '../read-parameters.ts'

/** `subaccounts/index`: the caller's subaccounts; an `id`, which C# sends, means nothing here (api-v2 2.10 [V+C]). Error: 4500. */
export function listSubaccounts(call: ActionCall): Answer {
  call.parameters.raw('id')
  const found = list(call.workspace.deps, call)
  return isRefusal(found) ? apiError(4500) : { items: found.map(({ id, username }) => ({ id, username })) }
}

/** `subaccounts/view`: one of them, its fields at the top (api-v2 2.10 [V+C]). Errors: 2000, 1004, 4500. */
export function viewSubaccount(call: ActionCall): Answer {
  const id = requireId(call.parameters, 'id')
  if (isApiError(id)) return id
  const found = findSubaccount(call.workspace.deps, call, id)
  if (isRefusal(found)) return apiError(found.code === 'E_NO_SUBACCOUNT' ? 1004 : 4500)
  const { username, person } = found
  return { id, username, name: person.name, phone: person.phone, email: person.email }
}

const ADD_CODES: Readonly<Partial<Record<Refusal['code'], ApiErrorCode>>> = {
  E_SUBACCOUNT_RIGHT: 4500,
  E_SUBACCOUNT_DEPTH: 4501,
  E_LOGIN_TAKEN: 4502,
  E_NO_SUBACCOUNT: 4503,
  E_LOGIN_FORM: 4504,
  E_PASSWORD_FORM: 4504,
}

/**
 * `subaccounts/add`: one more, with the rights and limits of an existing one (api-v2 2.10 [Vp+C]). Errors: 2000, 2001, then 4501, 4500,
 * 4503, 4504, 4502.
 */
export async function addSubaccount(call: ActionCall): Promise<Answer> {
  const { parameters, workspace } = call
  const absent = refuseMissing(parameters, 'subaccount_username', 'subaccount_password', 'subaccount_id')
  if (absent !== undefined) return absent
  const phone = readPhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  const templateId = parameters.integer('subaccount_id')
  const added = await add(workspace.deps, call, {
    username: parameters.text('subaccount_username') ?? '',
    password: parameters.text('subaccount_password') ?? '',
    templateId: typeof templateId === 'number' ? templateId : 0,
    person: {
      name: parameters.text('name')?.trim() ?? null,
      phone: phone ?? null,
      email: parameters.text('email')?.trim() ?? null,
    },
  })
  return isRefusal(added) ? apiError(ADD_CODES[added.code] ?? 1010) : { success: true, id: added.id }
}

/**
 * `subaccounts/limit`: how much a subaccount may still send or ask for; of one that is not there `success` is false (api-v2 2.10 [C],
 * R178). Errors: 2000, 1004, 1006, 4500.
 */
export function limitSubaccount(call: ActionCall): Answer {
  const { parameters, workspace } = call
  const absent = refuseMissing(parameters, 'id', 'type', 'value')
  if (absent !== undefined) return absent
  const typed = parameters.text('type')?.trim() ?? ''
  const type = LIMIT_TYPES.find((known) => known === typed)
  if (type === undefined) return apiError(1006, badValue('type', typed))
  const value = readLimit(call)
  if (value === undefined) return apiError(1006, badValue('value', parameters.text('value') ?? ''))
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const limited = limit(workspace.deps, call, id, type, value)
  return isRefusal(limited) ? refusalOf(limited) : { success: true, id }
}

/** `subaccounts/delete`: of one that is not there `success` is false (api-v2 2.10 [C]). Errors: 2000, 1004, 4500. */
export function deleteSubaccount(call: ActionCall): Answer {
  const id = requireId(call.parameters, 'id')
  if (isApiError(id)) return id
  const refusal = removeSubaccount(call.workspace.deps, call, id)
  return refusal === undefined ? { success: true } : refusalOf(refusal)
}

function refusalOf({ code }: Refusal): Answer {
  return code === 'E_SUBACCOUNT_RIGHT' ? apiError(4500) : { success: false }
}

/** A whole number, or one of the words that `account/limits` answers. */
function readLimit({ parameters }: ActionCall): Limit | undefined {
  const word = parameters.text('value')?.trim()
  if (word === 'no_limit' || word === 'not_available') return word
  const value = parameters.integer('value')
  return typeof value === 'number' && value >= 0 ? value : undefined
}
