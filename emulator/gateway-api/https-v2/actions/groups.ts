import { MOST_IN_GROUP_NAME } from '../../../domain/contact-group.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import {
  addGroupNamed,
  changeGroup,
  removeGroup,
  removeGroupWithContacts,
} from '../../../services/contact-groups.ts'
import { findGroupsOfPhone, findOwnGroup, searchGroups } from '../../../services/search-contacts.ts'
import type { ActionCall } from '../action.ts'
import { NULL_ANSWER, type Answer } from '../answer.ts'
import { apiError, isApiError, type ApiError } from '../api-errors.ts'
import { pagingOf, readNameOrder, readPage } from '../read-page.ts'
import { badValue, refuseMissing, requireId, requirePhone, requireText } from '../read-parameters.ts'

/** `groups/index`: the account's groups by name, with how many are in each; Perl calls the search `name` (api-v2 2.6 [V+C]). */
export function listGroups(call: ActionCall): Answer {
  const { parameters, workspace, user, profile } = call
  const page = readPage(call)
  const part = parameters.text('search') ?? parameters.text('name') ?? ''
  const order = readNameOrder(parameters)
  const found = searchGroups(workspace.deps, { ...page, accountId: user.accountId, part: part.trim(), order })
  if (found.total === 0 && profile['api.null_for_empty_list']) return NULL_ANSWER
  return {
    paging: pagingOf(page, found.total),
    items: found.items.map(({ id, name, memberCount }) => ({ id, name, count: memberCount })),
  }
}

/** `groups/add`: a new group; one whose name is taken gets a number behind it (api-v2 2.6 [Vp+C]). Errors: 2000, 1006. */
export function addGroup({ parameters, workspace, user }: ActionCall): Answer {
  const name = readGroupName(requireText(parameters, 'name'))
  return isApiError(name)
    ? name
    : { success: true, id: addGroupNamed(workspace.deps, user.accountId, name).id }
}

/** `groups/view`: one group, its fields at the top (api-v2 2.6 [C]). Errors: 2000, 1004. */
export function viewGroup({ parameters, workspace, user }: ActionCall): Answer {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const group = findOwnGroup(workspace.deps, user.accountId, id)
  return isRefusal(group) ? apiError(1004) : { id, name: group.name, count: group.memberCount }
}

/** `groups/edit`: renames a group (api-v2 2.6 [Vp+C]). Errors: 2000, 1006, also for another group's name, 1004. */
export function editGroup({ parameters, workspace, user }: ActionCall): Answer {
  const absent = refuseMissing(parameters, 'id', 'name')
  if (absent !== undefined) return absent
  const name = readGroupName(requireText(parameters, 'name'))
  if (isApiError(name)) return name
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  if (isRefusal(findOwnGroup(workspace.deps, user.accountId, id))) return apiError(1004)
  const renamed = changeGroup(workspace.deps, id, name)
  return isRefusal(renamed) ? apiError(1006, badValue('name', name)) : { success: true, id }
}

/** `groups/delete`: with `delete_contacts` its people go too (api-v2 2.6 [Vp+C]). Errors: 2000, 1004. */
export async function deleteGroup({ parameters, workspace, user }: ActionCall): Promise<Answer> {
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  if (isRefusal(findOwnGroup(workspace.deps, user.accountId, id))) return apiError(1004)
  if (parameters.flag('delete_contacts')) await removeGroupWithContacts(workspace.deps, id)
  else removeGroup(workspace.deps, id)
  return { success: true }
}

/** `groups/check`: the groups that hold a phone; `id` is the contact's (api-v2 2.6 [C], R79). Errors: 2000, 2001. */
export function checkGroups({ parameters, workspace, user }: ActionCall): Answer {
  const phone = requirePhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  const found = findGroupsOfPhone(workspace.deps, user.accountId, phone)
  const groups = found?.groups ?? []
  return {
    items: groups.map(({ id, name }) => ({ id: found?.contactId ?? null, group_id: id, group_name: name })),
  }
}

/** Reads a group's name. Error: 1006. */
export function readGroupName(given: string | ApiError): string | ApiError {
  if (isApiError(given)) return given
  const name = given.trim()
  return Array.from(name).length > MOST_IN_GROUP_NAME ? apiError(1006, badValue('name', name)) : name
}
