import type { Person } from '../domain/contact.ts'
import { isRefusal, refused } from '../domain/refusal.ts'
import {
  addContact,
  blacklistPhone,
  changeContact,
  listBlacklist,
  listContacts,
  listMembers,
  removeContact,
  unblacklistPhone,
} from '../services/contact-base.ts'
import { addGroup, changeGroup, listGroups, removeGroup } from '../services/contact-groups.ts'
import type { HandlersOf } from './handler.ts'
import { readCursor, readId, readPhone, toPage } from './read-fields.ts'
import { renderBlacklistEntry, renderContact, renderGroup } from './render-config.ts'

type Ids =
  | 'listGroups'
  | 'createGroup'
  | 'updateGroup'
  | 'deleteGroup'
  | 'listGroupMembers'
  | 'listContacts'
  | 'createContact'
  | 'updateContact'
  | 'deleteContact'
  | 'listBlacklist'
  | 'createBlacklistEntry'
  | 'deleteBlacklistEntry'

/** Groups, contacts and the blacklist. */
export const CONTACT_HANDLERS: HandlersOf<Ids> = {
  listGroups({ workspace }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const groups = listGroups(workspace.deps, after, query.limit + 1)
    return toPage(groups, query.limit, renderGroup, ({ id }) => String(id))
  },

  createGroup({ workspace }, { body }) {
    const group = addGroup(workspace.deps, body.name, body.accountId)
    return isRefusal(group) ? group : renderGroup(group)
  },

  updateGroup({ workspace }, { params, body }) {
    const id = readId(params.group)
    if (id === undefined) return refused('E_NO_GROUP', { id: params.group })
    const group = changeGroup(workspace.deps, id, body.name)
    return isRefusal(group) ? group : renderGroup(group)
  },

  deleteGroup({ workspace }, { params }) {
    const id = readId(params.group)
    return id === undefined ? refused('E_NO_GROUP', { id: params.group }) : removeGroup(workspace.deps, id)
  },

  listGroupMembers({ workspace }, { params, query }) {
    const id = readId(params.group)
    if (id === undefined) return refused('E_NO_GROUP', { id: params.group })
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const members = listMembers(workspace.deps, id, after, query.limit + 1)
    return isRefusal(members)
      ? members
      : toPage(members, query.limit, renderContact, (contact) => String(contact.id))
  },

  listContacts({ workspace }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const contacts = listContacts(workspace.deps, after, query.limit + 1, query.q)
    return toPage(contacts, query.limit, renderContact, ({ id }) => String(id))
  },

  createContact({ workspace }, { body }) {
    const phone = readPhone('phone', body.phone)
    if (isRefusal(phone)) return phone
    const { accountId, groups } = body
    const contact = addContact(workspace.deps, { phone, accountId, groups, person: personOf(body) })
    return isRefusal(contact) ? contact : renderContact(contact)
  },

  updateContact({ workspace }, { params, body }) {
    const id = readId(params.contact)
    if (id === undefined) return refused('E_NO_CONTACT', { id: params.contact })
    const contact = changeContact(workspace.deps, id, { person: personOf(body), groups: body.groups })
    return isRefusal(contact) ? contact : renderContact(contact)
  },

  deleteContact({ workspace }, { params }) {
    const id = readId(params.contact)
    return id === undefined
      ? refused('E_NO_CONTACT', { id: params.contact })
      : removeContact(workspace.deps, id)
  },

  listBlacklist({ workspace }, { query }) {
    const [, account = '0', phone = ''] = /^(\d{1,15})\.(\+?\d{1,20})$/.exec(query.cursor ?? '') ?? []
    if (query.cursor !== undefined && phone === '') return refused('E_CURSOR', { got: query.cursor })
    const entries = listBlacklist(workspace.deps, { accountId: Number(account), phone }, query.limit + 1)
    return toPage(
      entries,
      query.limit,
      (entry) => renderBlacklistEntry(entry, workspace.deps.seed),
      (entry) => `${String(entry.accountId)}.${entry.phone}`,
    )
  },

  createBlacklistEntry({ workspace }, { body }) {
    const phone = readPhone('phone', body.phone)
    if (isRefusal(phone)) return phone
    const entry = blacklistPhone(workspace.deps, phone, body.accountId)
    return isRefusal(entry) ? entry : renderBlacklistEntry(entry, workspace.deps.seed)
  },

  deleteBlacklistEntry({ workspace }, { params, query }) {
    const phone = readPhone('phone', params.phone)
    return isRefusal(phone) ? phone : unblacklistPhone(workspace.deps, phone, query.accountId)
  },
}

const PERSON_FIELDS = [
  'firstName',
  'lastName',
  'company',
  'taxId',
  'email',
  'address',
  'city',
  'description',
] as const satisfies readonly (keyof Person)[]

function personOf(body: { readonly [Field in keyof Person]?: string | undefined }): Partial<Person> {
  return Object.fromEntries(
    PERSON_FIELDS.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]),
  )
}
