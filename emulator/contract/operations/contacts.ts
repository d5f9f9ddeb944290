import { z } from 'zod'
import {
  BlacklistEntry,
  Contact,
  ContactGroup,
  CreateBlacklistEntry,
  CreateContact,
  CreateContacts,
  CreateGroup,
  FindContacts,
  UpdateContact,
  UpdateGroup,
} from '../contacts.ts'
import { Address, PageQuery, pageOf } from '../scalars.ts'
import type { Operation } from '../operation.ts'
import { MEGABYTE, WS } from './terms.ts'

/** Groups, contacts and the blacklist. */
export const CONTACT_OPERATIONS = {
  listGroups: {
    method: 'get',
    path: `${WS}/groups`,
    tag: 'contact',
    summary: 'Contact groups',
    description: 'With the keywords that feed each of them, by id.',
    query: PageQuery,
    status: 200,
    answer: pageOf(ContactGroup),
    problems: [404],
  },
  createGroup: {
    method: 'post',
    path: `${WS}/groups`,
    tag: 'contact',
    summary: 'Add a group',
    description:
      'Of `accountId`, or the first own account. `E_GROUP_TAKEN`: the account has one of this name.',
    body: CreateGroup,
    examples: {
      'a group': { name: 'Wakacje' },
    },
    status: 201,
    answer: ContactGroup,
    problems: [404, 409, 422],
  },
  updateGroup: {
    method: 'patch',
    path: `${WS}/groups/{group}`,
    tag: 'contact',
    summary: 'Rename a group',
    description:
      'Keywords and members keep to it. `E_GROUP_TAKEN`: the account has another one of this name.',
    body: UpdateGroup,
    status: 200,
    answer: ContactGroup,
    problems: [404, 409],
  },
  deleteGroup: {
    method: 'delete',
    path: `${WS}/groups/{group}`,
    tag: 'contact',
    summary: 'Delete a group; its contacts stay',
    description: 'Keywords that feed it do so no longer, and sequences that run because of it end (R91).',
    status: 204,
    problems: [404],
  },
  listGroupMembers: {
    method: 'get',
    path: `${WS}/groups/{group}/members`,
    tag: 'contact',
    summary: 'Members of a group with the evidence of consent',
    description:
      'Whole contacts; `evidence` is the message by which somebody joined, `null` for who was added by hand (R80).',
    query: PageQuery,
    status: 200,
    answer: pageOf(Contact),
    problems: [404],
  },
  listContacts: {
    method: 'get',
    path: `${WS}/contacts`,
    tag: 'contact',
    summary: 'The contact base',
    description: 'Of all accounts, by id; `q` looks for a part of a phone or a name.',
    query: z.strictObject({
      ...PageQuery.shape,
      q: z.string().max(200).default('').meta({ description: 'Part of a phone or a name.' }),
    }),
    status: 200,
    answer: pageOf(Contact),
    problems: [404],
  },
  createContact: {
    method: 'post',
    path: `${WS}/contacts`,
    tag: 'contact',
    summary: 'Add a contact',
    description:
      'By hand, so without evidence of consent (R80). `groups` takes ids and names; a name that is not there yet becomes a group. ' +
      '`E_CONTACT_TAKEN`: the account has this phone already.',
    body: CreateContact,
    examples: {
      'a member of a new group': {
        phone: '602 000 009',
        firstName: 'Jan',
        lastName: 'Kowal',
        groups: ['Wakacje'],
      },
    },
    status: 201,
    answer: Contact,
    problems: [404, 409, 422],
  },
  createContacts: {
    method: 'post',
    path: `${WS}/contacts:batch`,
    tag: 'contact',
    summary: 'Add many contacts in one transaction: all or none',
    description:
      'Up to 10,000 people, who all join the same `groups`. `E_CONTACT_TAKEN` also for a phone that comes twice.',
    body: CreateContacts,
    examples: {
      'two at once': {
        groups: ['Wakacje'],
        contacts: [{ phone: '602000008', firstName: 'Ewa' }, { phone: '602000009' }],
      },
    },
    maxBodyBytes: 32 * MEGABYTE,
    status: 201,
    answer: z.strictObject({ created: z.number().int() }),
    problems: [404, 409, 422],
  },
  findContacts: {
    method: 'post',
    path: `${WS}/contacts:find`,
    tag: 'contact',
    summary: 'Which of many phones the contact base of an account has; nothing changes',
    description: 'Up to 10,000 phones in any spelling; what is not answered is not in the base.',
    body: FindContacts,
    examples: {
      'two phones': { phones: ['602000008', '+48 602 000 009'] },
    },
    maxBodyBytes: 2 * MEGABYTE,
    status: 200,
    answer: z.strictObject({ found: z.array(z.strictObject({ id: z.number().int(), phone: Address })) }),
    problems: [404, 422],
  },
  readContact: {
    method: 'get',
    path: `${WS}/contacts/{contact}`,
    tag: 'contact',
    summary: 'One contact with its groups and the evidence of consent',
    description:
      '`evidence` of a membership is the message by which it came about, `null` when it was made by hand (R80).',
    status: 200,
    answer: Contact,
    problems: [404],
  },
  updateContact: {
    method: 'patch',
    path: `${WS}/contacts/{contact}`,
    tag: 'contact',
    summary: 'Change a contact; `groups` replaces its memberships',
    description:
      'Fields that are left out stay; memberships that stay keep their evidence. `E_NO_GROUP`: a group’s id that is not there.',
    body: UpdateContact,
    status: 200,
    answer: Contact,
    problems: [404, 422],
  },
  deleteContact: {
    method: 'delete',
    path: `${WS}/contacts/{contact}`,
    tag: 'contact',
    summary: 'Delete a contact',
    description: 'With its memberships; sequences that still run for the phone end (R91). Messages stay.',
    status: 204,
    problems: [404],
  },
  listBlacklist: {
    method: 'get',
    path: `${WS}/blacklist`,
    tag: 'contact',
    summary: 'The blacklist',
    description: 'Of all accounts; `messageId` names the message that did it, `null` for an entry by hand.',
    query: PageQuery,
    status: 200,
    answer: pageOf(BlacklistEntry),
    problems: [404],
  },
  createBlacklistEntry: {
    method: 'post',
    path: `${WS}/blacklist`,
    tag: 'contact',
    summary: 'Put a phone on the blacklist',
    description:
      'Of `accountId`, or the first own account; a phone that is on it already stays as it is. Messages to it are refused ' +
      '(`number_is_blacklisted`).',
    body: CreateBlacklistEntry,
    examples: {
      'a phone': { phone: '602000009' },
    },
    status: 201,
    answer: BlacklistEntry,
    problems: [404, 422],
  },
  deleteBlacklistEntry: {
    method: 'delete',
    path: `${WS}/blacklist/{phone}`,
    tag: 'contact',
    summary: 'Take a phone off the blacklist',
    description: 'Of `accountId`, or the first own account. `E_NOT_BLACKLISTED`: the phone is not on it.',
    query: z.strictObject({ accountId: z.coerce.number().int().optional() }),
    status: 204,
    problems: [404],
  },
} as const satisfies Record<string, Operation>
