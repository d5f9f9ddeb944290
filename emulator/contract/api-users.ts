import { z } from 'zod'
import { API_USER_STATES } from '../domain/api-user.ts'
import { Address, AddressInput, Instant, InstantInput } from './scalars.ts'

const UserState = z.enum(API_USER_STATES).meta({
  description:
    '`inactive`: every call is refused (1007). `blocked`: calls are answered, nothing is sent (3100).',
})

const Right = z.boolean()

/** What a user may do; the numbers are those of the refusals without it. */
const ApiRights = z
  .strictObject({
    api: Right.meta({ description: 'Call the interfaces at all (1002).' }),
    manage: Right.meta({ description: 'Change things (1005).' }),
    numbers: Right.meta({ description: 'See phone numbers (1008).' }),
    sms: Right.meta({ description: 'Send SMS (3009).' }),
    flash: Right.meta({ description: 'Send flash SMS (3008).' }),
    personalised: Right.meta({ description: 'Send personalised messages (3107).' }),
    foreign: Right.meta({ description: 'Send to foreign networks.' }),
    subaccounts: Right.meta({ description: 'Have subaccounts (4500).' }),
  })
  .meta({ id: 'ApiRights' })

const Limit = z
  .union([z.literal('no_limit'), z.literal('not_available'), z.number().int().min(0).max(1_000_000_000)])
  .meta({ id: 'ApiLimit', description: 'How many are left; `not_available`: no right to any.' })

/** What a user may still send or ask for (R178). */
const ApiLimits = z
  .strictObject({ eco: Limit, full: Limit, voice: Limit, mms: Limit, lookup: Limit, hlr: Limit })
  .meta({ id: 'ApiLimits' })

const IpRange = z.string().meta({
  description: 'An address, or a range in CIDR notation, IPv4 or IPv6.',
  examples: ['127.0.0.1', '10.0.0.0/8', '2001:db8::/32'],
})

export const ApiUser = z
  .strictObject({
    id: z.number().int(),
    accountId: z.number().int(),
    parentId: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'The user whose subaccount this is; null: a main user.' }),
    username: z.string(),
    asksPassword: z.boolean().meta({ description: 'False: whatever is given as a password fits.' }),
    state: UserState,
    person: z.strictObject({
      name: z.string().nullable(),
      phone: Address.nullable(),
      email: z.string().nullable(),
    }),
    rights: ApiRights,
    limits: ApiLimits,
    allowedIps: z.array(IpRange).meta({ description: 'Where calls may come from; empty: anywhere (1003).' }),
    blockedIps: z.array(IpRange).meta({ description: 'Where calls may not come from (1009).' }),
  })
  .meta({ id: 'ApiUser' })
export type ApiUser = z.infer<typeof ApiUser>

// Lengths of logins, passwords and tokens are told by their own refusals, which the vendor's interfaces share.
const Username = z
  .string()
  .max(1000)
  .meta({ description: '3 to 60 characters.', examples: ['demo'] })

const Password = z.string().max(1000).nullable().meta({
  description: '1 to 200 characters, never shown again; null: whatever is given as a password fits.',
})

const PersonInput = z
  .strictObject({
    name: z.string().max(200).nullable(),
    phone: AddressInput.nullable(),
    email: z.string().max(200).nullable(),
  })
  .partial()

const IpRangeInputs = z.array(z.string().max(100)).max(1000)

const settings = {
  state: UserState,
  person: PersonInput,
  rights: ApiRights.partial(),
  limits: ApiLimits.partial(),
  allowedIps: IpRangeInputs,
  blockedIps: IpRangeInputs,
}

export const UpdateApiUser = z
  .strictObject({ username: Username, password: Password, ...settings })
  .partial()
  .meta({ id: 'UpdateApiUser' })
export type UpdateApiUser = z.infer<typeof UpdateApiUser>

export const CreateApiUser = z
  .strictObject({
    username: Username,
    password: Password.default(null),
    accountId: z
      .number()
      .int()
      .optional()
      .meta({ description: 'Of a main user; default: the first own account.' }),
    parentId: z
      .number()
      .int()
      .nullable()
      .default(null)
      .meta({ description: 'Makes it a subaccount of this user, in the same account.' }),
    state: UserState.default('active'),
    person: PersonInput.default({}),
    rights: settings.rights.default({}).meta({ description: 'What is left out is a right.' }),
    limits: settings.limits.default({}).meta({ description: 'What is left out has no limit.' }),
    allowedIps: IpRangeInputs.default([]),
    blockedIps: IpRangeInputs.default([]),
  })
  .meta({ id: 'CreateApiUser' })
export type CreateApiUser = z.infer<typeof CreateApiUser>

const token = {
  id: z.number().int(),
  name: z.string(),
  prefix: z.string().meta({ description: 'How its value begins; no more than a quarter of it.' }),
  createdAt: Instant,
  expiresAt: Instant.nullable().meta({ description: 'From when on it is refused (1011); null: never.' }),
}

export const ApiToken = z.strictObject(token).meta({ id: 'ApiToken' })
export type ApiToken = z.infer<typeof ApiToken>

export const MadeApiToken = z
  .strictObject({
    ...token,
    token: z.string().meta({ description: 'Its value, which is never shown again.' }),
  })
  .meta({ id: 'MadeApiToken' })

export const CreateApiToken = z
  .strictObject({
    name: z.string().max(100).default(''),
    token: z.string().max(1000).optional().meta({
      description:
        'The value that a system already has, 4 to 200 characters; left out: 32 hexadecimal digits are made.',
    }),
    expiresAt: InstantInput.nullable().default(null),
  })
  .meta({ id: 'CreateApiToken' })
