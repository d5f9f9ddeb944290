import { z } from 'zod'
import { NUMBER_TYPES } from '../domain/number-type.ts'
import { Autoresponder } from './answers.ts'
import { Address, AddressInput, BothLanguages } from './scalars.ts'

export const NumberTypeSchema = z.enum(NUMBER_TYPES).meta({ id: 'NumberType' })

/** What happens on an individual number when nothing matches (R63). */
const DefaultAction = z
  .strictObject({ answer: Autoresponder.nullable().default(null) })
  .meta({ id: 'DefaultAction' })

export const PlatformNumber = z
  .strictObject({
    number: Address,
    type: NumberTypeSchema,
    label: z.string(),
    enabled: z.boolean(),
    shared: z.boolean(),
    accountId: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Owner; null for shared numbers, which many accounts use.' }),
    defaultAction: DefaultAction.meta({ description: 'Individual numbers only.' }),
    ownerPhone: Address.nullable().meta({
      description: 'OWN_NUMBER only: the handset that gets the replies (R30).',
    }),
    keywordCount: z.number().int().meta({ description: 'Keywords of own accounts.' }),
    capabilities: z.array(
      z.strictObject({
        row: z.string(),
        name: BothLanguages,
        cell: z.enum(['yes', 'no', 'package', 'not-applicable', 'standard', 'high']),
      }),
    ),
  })
  .meta({ id: 'PlatformNumber' })
export type PlatformNumber = z.infer<typeof PlatformNumber>

export const CreateNumber = z
  .strictObject({
    number: AddressInput,
    type: NumberTypeSchema,
    label: z.string().max(100).default(''),
    accountId: z
      .number()
      .int()
      .optional()
      .meta({ description: 'Owner of an individual number; default: the first own account.' }),
    defaultAction: DefaultAction.optional(),
    ownerPhone: AddressInput.optional(),
  })
  .meta({ id: 'CreateNumber' })
export type CreateNumber = z.infer<typeof CreateNumber>

export const UpdateNumber = z
  .strictObject({
    label: z.string().max(100).optional(),
    enabled: z.boolean().optional(),
    defaultAction: DefaultAction.optional(),
    ownerPhone: AddressInput.optional().meta({
      description: 'OWN_NUMBER only. Another owner has to verify the number anew (R168).',
    }),
  })
  .meta({ id: 'UpdateNumber' })
export type UpdateNumber = z.infer<typeof UpdateNumber>
