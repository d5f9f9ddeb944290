import { importContacts as importAll } from '../../../services/import-contacts.ts'
import { inSlices } from '../../../services/in-slices.ts'
import type { ActionCall } from '../action.ts'
import type { Answer } from '../answer.ts'
import { apiError, isApiError } from '../api-errors.ts'
import { badValue, missing, requireText } from '../read-parameters.ts'
import { readPerson } from './contacts.ts'
import { readGroupName } from './groups.ts'

/**
 * `contacts/import`: puts people into a new group; `contact` is a list, also one written as JSON into a text (api-v2 2.7 [C]). Answers the
 * group's id. Errors: 2000, 1006.
 */
export async function importContacts({ parameters, workspace, user }: ActionCall): Promise<Answer> {
  const absent = ['group_name', 'contact'].filter((name) => !parameters.has(name))
  if (absent.length > 0) return missing(...absent)
  const name = readGroupName(requireText(parameters, 'group_name'))
  if (isApiError(name)) return name
  const people = await inSlices(parameters.records('contact'), (slice) =>
    slice.map((contact) => ({ phone: contact.text('phone') ?? '', person: readPerson(contact) })),
  )
  if (people.length === 0) return apiError(1006, badValue('contact', parameters.text('contact') ?? ''))
  const { group, correct, failed } = await importAll(workspace.deps, user.accountId, name, people)
  return { success: true, id: group.id, correct, failed }
}
