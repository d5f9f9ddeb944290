import { z } from 'zod'
import { DELIVERY_STATES, DELIVERY_SUBJECTS } from '../domain/forwarding/forward-delivery.ts'
import { ATTEMPT_OUTCOMES } from '../domain/forwarding/settle-attempt.ts'
import { FaultOccasion } from './faults.ts'
import { ForwardKindSchema, ForwardRequest } from './forwards.ts'
import { BothLanguages, Instant, InstantInput, PageQuery } from './scalars.ts'

const DeliveryStateSchema = z.enum(DELIVERY_STATES).meta({ id: 'DeliveryState' })
const DeliverySubjectSchema = z.enum(DELIVERY_SUBJECTS).meta({ id: 'DeliverySubject' })

/** How a delivery stands; FORWARD_FAILED when the last attempt has failed. */
const DeliveryOutcomeSchema = z
  .enum([...ATTEMPT_OUTCOMES, 'FORWARD_FAILED', 'FORWARD_CANCELLED', 'FORWARD_REFUSED'])
  .meta({ id: 'DeliveryOutcome' })

const deliveryFields = {
  id: z.string(),
  subject: DeliverySubjectSchema.meta({
    description: 'What it tells of: an incoming message, a delivery report, or a premium message.',
  }),
  messageId: z
    .string()
    .nullable()
    .meta({ description: 'Public id of the message it tells of; null for premium.' }),
  traceId: z.string().nullable(),
  accountId: z.number().int(),
  forwardId: z.number().int().nullable().meta({
    description: 'null: the address came with the message (`dlr_url`).',
  }),
  kind: ForwardKindSchema,
  target: z.string(),
  request: ForwardRequest,
  state: DeliveryStateSchema,
  outcome: DeliveryOutcomeSchema.nullable(),
  sentence: BothLanguages,
  attempts: z.number().int().meta({ description: 'Attempts made on the retry ladder (R126).' }),
  dueAt: Instant.nullable().meta({ description: 'When the next attempt is due.' }),
  createdAt: Instant,
  settledAt: Instant.nullable(),
  heldHost: z
    .string()
    .nullable()
    .meta({ description: 'The host that has to be allowed before it goes on (R2).' }),
  sentMessageId: z.string().nullable().meta({ description: 'Phone only: the outgoing message it became.' }),
  sentTraceId: z.string().nullable(),
  postponed: z.boolean().meta({ description: 'A fault has put its first attempt off (R121).' }),
}

export const ListedDelivery = z.strictObject(deliveryFields).meta({ id: 'ListedDelivery' })
export type ListedDelivery = z.infer<typeof ListedDelivery>

const DeliveryAttempt = z
  .strictObject({
    number: z
      .number()
      .int()
      .meta({ description: 'From 1; a duplicate has the number of the attempt it repeats.' }),
    at: Instant,
    wallAt: z.string(),
    durationMs: z.number().int().meta({ description: 'On the wall clock.' }),
    outcome: z.enum(ATTEMPT_OUTCOMES),
    sentence: BothLanguages,
    request: z.string().meta({ description: 'What went out; empty when nothing did.' }),
    peer: z.string().nullable().meta({ description: 'Address and port that was connected to.' }),
    answer: z
      .strictObject({
        status: z.number().int().nullable().meta({ description: 'null: of a mail server.' }),
        headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
        body: z.string(),
        cut: z.boolean().meta({ description: 'The body went on; the rest was not read.' }),
      })
      .nullable(),
    faultId: z.number().int().nullable().meta({ description: 'The fault that was injected.' }),
  })
  .meta({ id: 'DeliveryAttempt' })

export const Delivery = z
  .strictObject({ ...deliveryFields, tries: z.array(DeliveryAttempt) })
  .meta({ id: 'Delivery' })
export type Delivery = z.infer<typeof Delivery>

export const DeliveryQuery = z.strictObject({
  ...PageQuery.shape,
  kind: ForwardKindSchema.optional(),
  state: DeliveryStateSchema.optional(),
  subject: DeliverySubjectSchema.optional(),
  target: z.string().max(4_000).optional(),
  trace: z.string().max(20).optional().meta({ description: 'Trace of the message that it tells of.' }),
})

const count = z.number().int()
export const DeliveryTarget = z
  .strictObject({
    kind: ForwardKindSchema,
    target: z.string(),
    waiting: count,
    held: count,
    done: count,
    failed: count,
    cancelled: count,
  })
  .meta({ id: 'DeliveryTarget' })
export type DeliveryTarget = z.infer<typeof DeliveryTarget>

export const Egress = z
  .strictObject({
    allowHosts: z
      .array(z.string())
      .meta({ description: '`net.allow_hosts`: what may be connected to (R2).' }),
    held: z.array(z.strictObject({ host: z.string(), deliveries: count, since: Instant })),
  })
  .meta({ id: 'Egress' })
export type Egress = z.infer<typeof Egress>

export const EgressHost = z
  .strictObject({
    host: z
      .string()
      .regex(
        /^(?:[A-Za-z0-9._-]{1,253}|\[?[0-9A-Fa-f:.]{2,45}\]?)(?::\d{1,5})?$/,
        'a host as test.firma.pl, with a port if only that one is meant',
      )
      .meta({
        description: 'A name or address, with a port if only that one is meant.',
        examples: ['test.firma.pl'],
      }),
  })
  .meta({ id: 'EgressHost' })

const DeliveryInjection = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('refuse') }),
    z.strictObject({ kind: z.literal('time-out') }),
    z.strictObject({ kind: z.literal('wrong-body'), body: z.string().max(10_000).default('ERROR') }),
    z.strictObject({
      kind: z.literal('http-error'),
      status: z.number().int().min(201).max(599).default(500),
    }),
    z.strictObject({ kind: z.literal('duplicate') }),
    z.strictObject({ kind: z.literal('delay'), minutes: z.number().int().min(1).max(100_000) }),
    z.strictObject({ kind: z.literal('reorder') }),
  ])
  .meta({
    id: 'DeliveryInjection',
    description:
      'What goes wrong with a forward (R121): the connection is refused, nobody answers, the answer is not `OK`, it has another status, the ' +
      'attempt is made twice, the first attempt comes later, or the next one to the same target goes first.',
  })

const faultFields = {
  kind: z.enum(['url', 'email']).nullable(),
  target: z.string().max(4_000).nullable().meta({ description: 'As it is configured; null: every target.' }),
  inject: DeliveryInjection,
  when: FaultOccasion,
}

export const DeliveryFault = z
  .strictObject({
    id: z.number().int(),
    ...faultFields,
    expiresAt: Instant.nullable(),
    enabled: z.boolean(),
    active: z.boolean(),
    matched: count,
    injected: count,
  })
  .meta({ id: 'DeliveryFault' })
export type DeliveryFault = z.infer<typeof DeliveryFault>

export const CreateDeliveryFault = z
  .strictObject({
    kind: faultFields.kind.default(null),
    target: faultFields.target.default(null),
    inject: DeliveryInjection,
    when: FaultOccasion.default({ calls: 1 }),
    expiresAt: InstantInput.nullable().default(null),
    enabled: z.boolean().default(true),
  })
  .meta({ id: 'CreateDeliveryFault' })

export const UpdateDeliveryFault = z
  .strictObject({ ...faultFields, expiresAt: InstantInput.nullable(), enabled: z.boolean() })
  .partial()
  .meta({ id: 'UpdateDeliveryFault', description: 'A new `when` counts from now on.' })
