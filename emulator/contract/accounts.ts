import { z } from 'zod'
import { Address, AddressInput, Pln } from './scalars.ts'

export const Account = z
  .strictObject({
    id: z.number().int(),
    name: z.string(),
    kind: z.enum(['POSTPAID', 'PREPAID']),
    role: z
      .enum(['own', 'neighbour'])
      .meta({ description: 'A neighbour is a fictional other customer of shared numbers.' }),
    balance: Pln.nullable().meta({ description: 'Money left (R180); null means no limit.' }),
    defaultSender: z
      .string()
      .nullable()
      .meta({ description: 'FULL sender of answers on shared numbers (R89); null means ECO+.' }),
    forwardList: z
      .array(Address)
      .meta({ description: 'Phones that may give SMS Forward commands on a shared ND (R71).' }),
  })
  .meta({ id: 'Account' })
export type Account = z.infer<typeof Account>

export const CreateAccount = z
  .strictObject({
    name: z.string().min(1).max(100),
    kind: z.enum(['POSTPAID', 'PREPAID']).default('POSTPAID'),
    role: z.enum(['own', 'neighbour']).default('own'),
    balance: Pln.nullable().default(null),
    defaultSender: z.string().max(64).nullable().default(null),
    forwardList: z.array(AddressInput).max(1000).default([]),
  })
  .meta({ id: 'CreateAccount' })
export type CreateAccount = z.infer<typeof CreateAccount>

export const UpdateAccount = z
  .strictObject({
    name: z.string().min(1).max(100).optional(),
    kind: z.enum(['POSTPAID', 'PREPAID']).optional(),
    balance: Pln.nullable().optional(),
    defaultSender: z.string().max(64).nullable().optional(),
    forwardList: z.array(AddressInput).max(1000).optional(),
  })
  .meta({ id: 'UpdateAccount' })
export type UpdateAccount = z.infer<typeof UpdateAccount>
