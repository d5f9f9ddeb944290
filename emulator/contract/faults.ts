import { z } from 'zod'
import { FAULT_EFFECTS } from '../domain/call-fault.ts'
import { Instant, InstantInput } from './scalars.ts'

/** The longest that a call is held up; clients give up long before. */
const MAX_LATENCY_MS = 600_000

export const Injection = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('latency'), ms: z.number().int().min(1).max(MAX_LATENCY_MS) }),
    z.strictObject({ kind: z.literal('status'), status: z.literal([500, 503]) }),
    z.strictObject({ kind: z.literal('drop') }),
    z.strictObject({ kind: z.literal('half') }),
    z.strictObject({ kind: z.literal('error'), code: z.number().int() }),
  ])
  .meta({
    id: 'Injection',
    description:
      'What goes wrong with a call: it takes longer, gets an HTTP status, no answer, half of an answer, or an error of the catalogue.',
  })

export const FaultEffect = z.enum(FAULT_EFFECTS).meta({
  description:
    '`before`: the call is not carried out (a latency passes before it is). `after`: it is carried out, and only its answer is lost ' +
    'or late, so that a client who calls again sends twice. Half of an answer always comes after.',
})

export const FaultOccasion = z
  .union([
    z.strictObject({ calls: z.number().int().min(1).max(1_000_000) }),
    z.strictObject({ share: z.number().int().min(1).max(100) }),
  ])
  .meta({
    id: 'FaultOccasion',
    description:
      'The next calls that it matches, so many of them; or a share, in per cent, drawn by the seed.',
  })

const action = z
  .string()
  .max(100)
  .nullable()
  .meta({ description: 'Name of an action, for example `messages/send_sms`; null: every call.' })
const user = z.string().max(100).nullable().meta({ description: 'Login of the caller; null: whoever calls.' })

export const Fault = z
  .strictObject({
    id: z.number().int(),
    action,
    user,
    inject: Injection,
    effect: FaultEffect,
    when: FaultOccasion,
    expiresAt: Instant.nullable().meta({
      description: 'From then on, on the virtual clock, it does nothing.',
    }),
    enabled: z.boolean(),
    active: z.boolean().meta({ description: 'Whether it can still hit a call now.' }),
    matched: z.number().int().meta({ description: 'Calls that it matched while it was active.' }),
    injected: z.number().int().meta({ description: 'Calls that it hit.' }),
  })
  .meta({
    id: 'Fault',
    description:
      'Something that goes wrong on purpose with calls of the vendor’s interfaces. The first one that hits counts.',
  })
export type Fault = z.infer<typeof Fault>

export const CreateFault = z
  .strictObject({
    action: action.default(null),
    user: user.default(null),
    inject: Injection,
    effect: FaultEffect.default('before'),
    when: FaultOccasion.default({ calls: 1 }),
    expiresAt: InstantInput.nullable().default(null),
    enabled: z.boolean().default(true),
  })
  .meta({ id: 'CreateFault' })

export const UpdateFault = z
  .strictObject({
    action,
    user,
    inject: Injection,
    effect: FaultEffect,
    when: FaultOccasion,
    expiresAt: InstantInput.nullable(),
    enabled: z.boolean(),
  })
  .partial()
  .meta({ id: 'UpdateFault', description: 'A new `when` counts from now on.' })
