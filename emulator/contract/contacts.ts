import { z } from 'zod'
import { Address, AddressInput, Instant } from './scalars.ts'

export const ContactGroup = z
  .strictObject({
    id: z.number().int(),
    accountId: z.number().int(),
    name: z.string(),
    memberCount: z.number().int(),
    feeders: z.array(z.strictObject({ keywordId: z.number().int(), number: Address, text: z.string() })),
  })
  .meta({ id: 'ContactGroup' })
export type ContactGroup = z.infer<typeof ContactGroup>

export const CreateGroup = z
  .strictObject({ name: z.string().min(1).max(100), accountId: z.number().int().optional() })
  .meta({ id: 'CreateGroup' })
export const UpdateGroup = z.strictObject({ name: z.string().min(1).max(100) }).meta({ id: 'UpdateGroup' })

/** Why somebody is in a group: what was written, where, when (R80). */
const ConsentEvidence = z
  .strictObject({
    number: Address,
    keyword: z.string(),
    text: z.string(),
    receivedAt: Instant,
    messageId: z.string(),
    traceId: z.string(),
  })
  .meta({ id: 'ConsentEvidence' })

const Membership = z
  .strictObject({
    groupId: z.number().int(),
    groupName: z.string(),
    joinedAt: Instant,
    source: z.enum(['keyword', 'manual']),
    evidence: ConsentEvidence.nullable(),
  })
  .meta({ id: 'Membership' })

const personFields = {
  firstName: z.string().max(100),
  lastName: z.string().max(100),
  company: z.string().max(200),
  taxId: z.string().max(40),
  email: z.string().max(200),
  address: z.string().max(300),
  city: z.string().max(100),
  description: z.string().max(2000),
}

export const Contact = z
  .strictObject({
    id: z.number().int(),
    accountId: z.number().int(),
    phone: Address,
    ...personFields,
    createdAt: Instant,
    blacklisted: z.boolean(),
    groups: z.array(Membership),
  })
  .meta({ id: 'Contact' })
export type Contact = z.infer<typeof Contact>

const newPerson = { phone: AddressInput, ...z.strictObject(personFields).partial().shape }
const groupWishes = z.array(z.union([z.number().int(), z.string().min(1).max(100)])).max(50)

export const CreateContact = z
  .strictObject({
    accountId: z.number().int().optional(),
    groups: groupWishes.default([]),
    ...newPerson,
  })
  .meta({ id: 'CreateContact' })
export type CreateContact = z.infer<typeof CreateContact>

/** The most contacts that one call adds or looks for. */
const LARGEST_BATCH = 10_000

export const CreateContacts = z
  .strictObject({
    accountId: z.number().int().optional(),
    groups: groupWishes
      .default([])
      .meta({ description: 'Groups that all of them join, by hand: without evidence of consent (R80).' }),
    contacts: z.array(z.strictObject(newPerson)).min(1).max(LARGEST_BATCH),
  })
  .meta({ id: 'CreateContacts' })

export const FindContacts = z
  .strictObject({
    accountId: z.number().int().optional(),
    phones: z.array(AddressInput).min(1).max(LARGEST_BATCH),
  })
  .meta({ id: 'FindContacts' })

export const UpdateContact = z
  .strictObject({
    groups: groupWishes.optional(),
    ...z.strictObject(personFields).partial().shape,
  })
  .meta({ id: 'UpdateContact' })
export type UpdateContact = z.infer<typeof UpdateContact>

export const BlacklistEntry = z
  .strictObject({
    phone: Address,
    accountId: z.number().int(),
    addedAt: Instant,
    source: z.enum(['keyword', 'manual']),
    messageId: z.string().nullable().meta({ description: 'The message that did it, as everywhere else.' }),
    traceId: z.string().nullable(),
  })
  .meta({ id: 'BlacklistEntry' })
export type BlacklistEntry = z.infer<typeof BlacklistEntry>

export const CreateBlacklistEntry = z
  .strictObject({ phone: AddressInput, accountId: z.number().int().optional() })
  .meta({ id: 'CreateBlacklistEntry' })
