import type { Msisdn } from '../domain/addresses.ts'
import { PERSON_FIELDS, type Person } from '../domain/contact.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import {
  addContact,
  addContacts,
  blacklistPhone,
  changeContact,
  findContact,
  findContacts,
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
  | 'createContacts'
  | 'findContacts'
  | 'readContact'
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
      : toPage(
          members,
          query.limit,
          (member) => renderContact(member, workspace.deps.seed),
          (contact) => String(contact.id),
        )
  },

  listContacts({ workspace }, { query }) {
    const after = readCursor(query.cursor, 0)
    if (isRefusal(after)) return after
    const contacts = listContacts(workspace.deps, after, query.limit + 1, query.q)
    return toPage(
      contacts,
      query.limit,
      (contact) => renderContact(contact, workspace.deps.seed),
      ({ id }) => String(id),
    )
  },

  createContact({ workspace }, { body }) {
    const phone = readPhone('/phone', body.phone)
    if (isRefusal(phone)) return phone
    const { accountId, groups } = body
    const contact = addContact(workspace.deps, { phone, accountId, groups, person: personOf(body) })
    return isRefusal(contact) ? contact : renderContact(contact, workspace.deps.seed)
  },

  createContacts({ workspace }, { body }) {
    const { accountId, groups, contacts } = body
    const phones = readPhones(contacts.map(({ phone }, index) => [`/contacts/${String(index)}/phone`, phone]))
    if (isRefusal(phones)) return phones
    const people = contacts.map((one, index) => ({ phone: phones[index] as Msisdn, person: personOf(one) }))
    const added = addContacts(workspace.deps, { accountId, groups, people })
    return isRefusal(added) ? added : { created: added.length }
  },

  findContacts({ workspace }, { body }) {
    const phones = readPhones(body.phones.map((phone, index) => [`/phones/${String(index)}`, phone]))
    if (isRefusal(phones)) return phones
    const found = findContacts(workspace.deps, body.accountId, phones)
    return isRefusal(found) ? found : { found: [...found] }
  },

  readContact({ workspace }, { params }) {
    const id = readId(params.contact)
    if (id === undefined) return refused('E_NO_CONTACT', { id: params.contact })
    const contact = findContact(workspace.deps, id)
    return isRefusal(contact) ? contact : renderContact(contact, workspace.deps.seed)
  },

  updateContact({ workspace }, { params, body }) {
    const id = readId(params.contact)
    if (id === undefined) return refused('E_NO_CONTACT', { id: params.contact })
    const contact = changeContact(workspace.deps, id, { person: personOf(body), groups: body.groups })
    return isRefusal(contact) ? contact : renderContact(contact, workspace.deps.seed)
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
    const phone = readPhone('/phone', body.phone)
    if (isRefusal(phone)) return phone
    const entry = blacklistPhone(workspace.deps, phone, body.accountId)
    return isRefusal(entry) ? entry : renderBlacklistEntry(entry, workspace.deps.seed)
  },

  deleteBlacklistEntry({ workspace }, { params, query }) {
    const phone = readPhone('phone', params.phone)
    return isRefusal(phone) ? phone : unblacklistPhone(workspace.deps, phone, query.accountId)
  },
}

/** Reads many phones, each with the name of its field; the first one that is none refuses all. */
function readPhones(named: readonly (readonly [field: string, raw: string])[]): readonly Msisdn[] | Refusal {
  const phones: Msisdn[] = []
  for (const [field, raw] of named) {
    const phone = readPhone(field, raw)
    if (isRefusal(phone)) return phone
    phones.push(phone)
  }
  return phones
}

function personOf(body: { readonly [Field in keyof Person]?: string | undefined }): Partial<Person> {
  return Object.fromEntries(
    PERSON_FIELDS.filter((field) => body[field] !== undefined).map((field) => [field, body[field]]),
  )
}
