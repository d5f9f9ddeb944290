import { z } from 'zod'

/** A phone number or short code as people paste it (R6–R8); answered in canonical form. */
export const AddressInput = z.string().min(1).max(64).meta({
  description: 'A phone number or short code in any usual spelling: `503 340 503`, `+48503340503`, `4301`.',
})

/** A canonical address: `+48503340503`, `4301`, or a sender name. */
export const Address = z.string().meta({
  description: 'Canonical address: `+48503340503`, a short code `4301`, or a sender name.',
  examples: ['+48503340503'],
})

/** An instant on the workspace's virtual clock, UTC. */
export const Instant = z.string().meta({
  description: 'Instant on the virtual clock, ISO 8601 in UTC.',
  examples: ['2025-03-03T09:00:00.000Z'],
})

/** An instant given by a client: ISO 8601 with a zone, or local time of Europe/Warsaw without one (R5). */
export const InstantInput = z
  .string()
  .min(10)
  .max(40)
  .meta({
    description: 'ISO 8601 with a zone, or `YYYY-MM-DD HH:MM[:SS]` as local time of Europe/Warsaw.',
    examples: ['2026-06-12 09:00'],
  })

/** Net PLN as decimal text, never a floating point number (R177). */
export const Pln = z.string().meta({ description: 'Net PLN, decimal text.', examples: ['0.16'] })

export const WorkspaceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'an id of lower-case letters, digits, - and _')
  .meta({
    description: 'Lower-case letters, digits, hyphen, underscore; 1 to 64 characters.',
    examples: ['default'],
  })

/** The id of a workspace to be made. Windows keeps some names for devices, and its file shall fit on every system. */
export const NewWorkspaceId = z
  .string()
  .regex(
    /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9][a-z0-9_-]{0,63}$/,
    'an id of lower-case letters, digits, - and _ that is no name of a device on Windows',
  )
  .meta({
    description:
      'Lower-case letters, digits, hyphen, underscore; 1 to 64 characters. Not a name that Windows keeps for devices: `con`, `prn`, ' +
      '`aux`, `nul`, `com0` to `com9`, `lpt0` to `lpt9`.',
    examples: ['wiosna'],
  })

/** Text of a message as typed on a phone or by an owner. Doors refuse NUL and lone surrogates before it gets further. */
export const MessageText = z.string().max(10_000)

/** Both languages of a sentence for people. */
export const BothLanguages = z.strictObject({ pl: z.string(), en: z.string() }).meta({ id: 'BothLanguages' })
export type BothLanguages = z.infer<typeof BothLanguages>

export const PageQuery = z.strictObject({
  cursor: z.string().max(200).optional().meta({ description: '`nextCursor` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** Whose things are meant; an own account where nobody is named. */
export const AccountQuery = z.strictObject({
  accountId: z.coerce.number().int().optional().meta({ description: 'Default: the first own account.' }),
})

/** The body of an operation that takes none: nothing at all, or an object without fields. */
export const NoBody = z.strictObject({})

/** Answers the schema of one page of a list: items and the cursor of the next page (null on the last one). */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })
}
