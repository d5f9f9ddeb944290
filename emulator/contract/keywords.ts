import { z } from 'zod'
import { ATTACHED_KINDS, KEYWORD_KINDS, MATCH_AS_KINDS } from '../domain/keyword.ts'
import { Autoresponder, AutoresponderSequence } from './answers.ts'
import { Address, Instant, InstantInput } from './scalars.ts'

/** Which groups a removing keyword empties for the sender (R82). */
const RemovalScope = z.enum(['groups', 'all_groups', 'blacklist']).meta({ id: 'RemovalScope' })

const GroupRef = z.strictObject({ id: z.number().int(), name: z.string() })

export const Keyword = z
  .strictObject({
    id: z.number().int(),
    number: Address,
    accountId: z.number().int(),
    ownership: z.enum(['own', 'neighbour']),
    kind: z.enum(KEYWORD_KINDS),
    text: z.string(),
    normalised: z.string(),
    attached: z.enum(ATTACHED_KINDS),
    matchAs: z.enum(MATCH_AS_KINDS),
    enabled: z.boolean(),
    validFrom: Instant.nullable(),
    validTo: Instant.nullable(),
    reservedUntil: Instant.nullable(),
    groups: z.array(GroupRef).meta({ description: 'Groups a matching sender joins (R79).' }),
    unblacklist: z.boolean().meta({ description: 'Lifts a blacklisting of the sender (R86).' }),
    answer: Autoresponder.nullable(),
    sequence: AutoresponderSequence.nullable(),
    replyWhenClosed: Autoresponder.nullable().meta({ description: 'Outside the validity window (R58).' }),
    removal: z
      .strictObject({
        scope: RemovalScope,
        groups: z.array(GroupRef),
        confirmation: Autoresponder.nullable(),
      })
      .nullable()
      .meta({
        description: 'Removing keywords only (R82, R83). No groups: all that keywords of this number feed.',
      }),
    onlyMine: z
      .boolean()
      .meta({ description: 'Switches the forwards of the number off for what it wins (R120).' }),
    warnings: z.array(z.string()).meta({
      description:
        'What to know of a keyword that was accepted: `W_KEYWORD_CHARSET` (R57), `W_KEYWORD_TWICE`: an older keyword like it ' +
        'always wins (R60), `W_GENERIC_WORD` (R68); of its answers: `W_PLACEHOLDER` (R93), `W_CRLF` (R157), ' +
        '`W_LOST_CHARACTER` (R161), `W_FLASH_REPLY` (R163), `W_SENDER`: its sender cannot send (R165, R167, R168).',
    }),
    createdAt: Instant,
  })
  .meta({ id: 'Keyword' })
export type Keyword = z.infer<typeof Keyword>

const GroupInput = z
  .union([z.number().int(), z.string().min(1).max(100)])
  .meta({ description: 'Id of a group, or its name; a name that does not exist yet becomes a new group.' })

const editableFields = {
  attached: z.enum(ATTACHED_KINDS).optional(),
  matchAs: z.enum(MATCH_AS_KINDS).optional(),
  enabled: z.boolean().optional(),
  validFrom: InstantInput.nullable().optional(),
  validTo: InstantInput.nullable().optional(),
  reservedUntil: InstantInput.nullable().optional(),
  groups: z.array(GroupInput).max(50).optional(),
  unblacklist: z.boolean().optional(),
  answer: Autoresponder.nullable().optional(),
  sequence: AutoresponderSequence.nullable().optional(),
  replyWhenClosed: Autoresponder.nullable().optional(),
  removal: z
    .strictObject({
      scope: RemovalScope.default('groups'),
      groups: z.array(GroupInput).max(50).default([]),
      confirmation: Autoresponder.nullable().default(null),
    })
    .optional(),
  onlyMine: z.boolean().optional(),
}

export const CreateKeyword = z
  .strictObject({
    kind: z.enum(KEYWORD_KINDS),
    text: z.string().max(200),
    accountId: z
      .number()
      .int()
      .optional()
      .meta({ description: 'Who reserves it; default: the owner, or the first own account.' }),
    ...editableFields,
  })
  .meta({ id: 'CreateKeyword' })
export type CreateKeyword = z.infer<typeof CreateKeyword>

export const UpdateKeyword = z
  .strictObject({
    kind: z.enum(KEYWORD_KINDS).optional(),
    text: z.string().max(200).optional(),
    ...editableFields,
  })
  .meta({ id: 'UpdateKeyword' })
export type UpdateKeyword = z.infer<typeof UpdateKeyword>
