import { z } from 'zod'
import { Address, Instant } from './scalars.ts'

/** One live or past row of the 2way mapping (R73). */
const TwoWayMapping = z
  .strictObject({
    virtualNumber: Address,
    recipient: Address,
    accountId: z.number().int(),
    messageId: z.string(),
    expiresAt: Instant.nullable().meta({ description: 'null: lives for ever.' }),
    live: z.boolean(),
  })
  .meta({ id: 'TwoWayMapping' })
export type TwoWayMapping = z.infer<typeof TwoWayMapping>

export const TwoWayPool = z
  .strictObject({ pool: z.array(Address), mappings: z.array(TwoWayMapping) })
  .meta({ id: 'TwoWayPool' })
export type TwoWayPool = z.infer<typeof TwoWayPool>
