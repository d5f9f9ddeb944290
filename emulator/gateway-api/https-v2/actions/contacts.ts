import type { Person } from '../../../domain/contact.ts'
import type { ContactSearch, ContactSortField } from '../../../domain/contact-search.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import { changeContact, removeContact, type ContactWithGroups } from '../../../services/contact-base.ts'
import { knownGroups } from '../../../services/contact-groups.ts'
import { putContact } from '../../../services/import-contacts.ts'
import { inSlices } from '../../../services/in-slices.ts'
import { findBlacklistEntry, findOwnContact, searchContacts } from '../../../services/search-contacts.ts'
import type { WireParameters } from '../../wire/wire-parameters.ts'
import type { ActionCall } from '../action.ts'
import { NULL_ANSWER, type Answer, type AnswerFields } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { pagingOf, readOrder, readPage } from '../read-page.ts'
import { badValue, missing, readIds, readPhone, requireId, requirePhone } from '../read-parameters.ts'

/** The fields of a person in the vendor's spelling and order. */
const PERSON_FIELDS = {
  email: 'email',
  company: 'company',
  first_name: 'firstName',
  last_name: 'lastName',
  tax_id: 'taxId',
  address: 'address',
  city: 'city',
  description: 'description',
} as const satisfies Record<string, keyof Person>

const SORT_FIELDS: ReadonlyMap<string, ContactSortField> = new Map<string, ContactSortField>([
  ['phone', 'phone'],
  ...Object.entries(PERSON_FIELDS),
])

/**
 * `contacts/index`: a page of the account's contacts, those of a group or of none, found by a part of anything (api-v2 2.7 [V+C]).
 * A contact of several groups shows the one asked for, else its first.
 */
export function listContacts(call: ActionCall): Answer {
  const { parameters, workspace, user, profile } = call
  const page = readPage(call)
  const group = readGroup(parameters)
  const sort = SORT_FIELDS.get(parameters.text('sort')?.trim() ?? '') ?? null
  const order = readOrder(parameters) ?? (sort === null ? page.order : 'asc')
  const part = parameters.text('search')?.trim() ?? ''
  const found = searchContacts(workspace.deps, {
    ...page,
    accountId: user.accountId,
    group,
    part,
    sort,
    order,
  })
  if (found.total === 0 && profile['api.null_for_empty_list']) return NULL_ANSWER
  return {
    paging: pagingOf(page, found.total),
    items: found.items.map((contact) => {
      const shown = contact.memberships.find(({ groupId }) => groupId === group) ?? contact.memberships[0]
      return {
        ...renderFields(call, contact),
        group_id: shown?.groupId ?? null,
        group_name: shown?.groupName ?? null,
      }
    }),
  }
}

/** A group that cannot be is one that nobody is in. */
function readGroup(parameters: WireParameters): ContactSearch['group'] {
  if (parameters.text('group_id')?.trim().toLowerCase() === 'none') return 'none'
  const id = parameters.integer('group_id')
  return id === undefined ? 'all' : id === 'unreadable' ? 0 : id
}

/** `contacts/view`: one contact, its fields at the top, without groups (api-v2 2.7 [C]). Errors: 2000, 1004. */
export function viewContact(call: ActionCall): Answer {
  const id = requireId(call.parameters, 'id')
  if (isApiError(id)) return id
  const contact = findOwnContact(call.workspace.deps, call.user.accountId, id)
  return isRefusal(contact) ? apiError(1004) : renderFields(call, contact)
}

/**
 * `contacts/add`: a contact, or more about the one who has this phone already (R79); `group_id` may be several, `none`, or a group that
 * is not there (api-v2 2.7 [Vp+C]). Errors: 2000, 2001.
 */
export function addContact({ parameters, workspace, user }: ActionCall): Answer {
  const phone = requirePhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  const newcomer = { phone, person: readPerson(parameters), groupIds: readIds(parameters, 'group_id') }
  return { success: true, id: putContact(workspace.deps, user.accountId, newcomer) }
}

/**
 * `contacts/edit`: changes what is given; `group_id` replaces the groups (api-v2 2.7 [Vp+C]). Errors: 2000, 2001, 1004, and 1006 for the
 * phone of another contact (R79).
 */
export function editContact({ parameters, workspace, user }: ActionCall): Answer {
  if (!parameters.has('id')) return missing('id')
  const phone = readPhone(parameters, 'phone')
  if (isApiError(phone)) return phone
  const id = requireId(parameters, 'id')
  if (isApiError(id)) return id
  const { deps } = workspace
  if (isRefusal(findOwnContact(deps, user.accountId, id))) return apiError(1004)
  const groups = parameters.has('group_id')
    ? knownGroups(deps.database.db, user.accountId, readIds(parameters, 'group_id')).map((group) => group.id)
    : undefined
  const changed = changeContact(deps, id, { phone, groups, person: readPerson(parameters) })
  return isRefusal(changed) ? apiError(1006, badValue('phone', phone ?? '')) : { success: true, id }
}

/** `contacts/delete`: one contact or several, those that are there (api-v2 2.7 [Vp+C]). Errors: 2000, 1004 when none of them is. */
export async function deleteContacts({ parameters, workspace, user }: ActionCall): Promise<Answer> {
  if (!parameters.has('id')) return missing('id')
  const { deps } = workspace
  const deleted = await inSlices(readIds(parameters, 'id'), (slice) => {
    const own = slice.filter((id) => !isRefusal(findOwnContact(deps, user.accountId, id)))
    for (const id of own) removeContact(deps, id)
    return own
  })
  return deleted.length === 0 ? apiError(1004) : { success: true }
}

/** Reads what is said of a person; what is not said stays. */
export function readPerson(parameters: WireParameters): Partial<Person> {
  return Object.fromEntries(
    Object.entries(PERSON_FIELDS).flatMap(([name, field]) => {
      const text = parameters.text(name)?.trim()
      return text === undefined ? [] : [[field, text]]
    }),
  )
}

function renderFields(
  { workspace, user }: ActionCall,
  { id, phone, person }: ContactWithGroups,
): AnswerFields {
  return {
    id,
    phone,
    ...Object.fromEntries(Object.entries(PERSON_FIELDS).map(([name, field]) => [name, person[field]])),
    blacklist: findBlacklistEntry(workspace.deps, user.accountId, phone) !== undefined,
  }
}
