import { z } from 'zod'
import { SOURCE_MARKS, VENDOR_INTERFACES } from '../domain/vendor-interface.ts'
import { FaultEffect, Injection } from './faults.ts'
import { BothLanguages, Instant, PageQuery } from './scalars.ts'

const InterfaceName = z.enum(VENDOR_INTERFACES)
const bytes = z.number().int().meta({ description: 'Of the whole body.' })
const Excerpt = z.string().meta({ description: 'The first 64 kB, without secrets.' })

const listedCall = {
  id: z.number().int(),
  at: Instant,
  wallAt: z.string().meta({ description: 'Wall-clock time, recorded beside the result.' }),
  interface: InterfaceName,
  method: z.string(),
  path: z.string().meta({ description: 'With its query, without secrets.' }),
  action: z.string().nullable().meta({ description: 'null: the interface has no such action.' }),
  format: z.string(),
  encoding: z.string().meta({ description: '`form`, `json`, `multipart` or `none`.' }),
  user: z.string().nullable().meta({ description: 'Login of the caller, or what he gave as one.' }),
  hasToken: z.boolean(),
  remoteAddress: z.string(),
  userAgent: z.string().nullable(),
  error: z
    .strictObject({
      code: z.number().int(),
      detail: BothLanguages.nullable().meta({
        description: 'What exactly was wrong; the platform never says it.',
      }),
    })
    .nullable(),
  failed: z.boolean().meta({
    description:
      'An error of the platform, another status than 200, no whole answer, or a message that was refused at once.',
  }),
  sent: z.strictObject({ queued: z.number().int(), unsent: z.number().int() }).nullable().meta({
    description:
      'Of a call that sends: messages on their way, and messages refused at once; null when the whole call was refused.',
  }),
  ignored: z
    .array(z.string())
    .meta({ description: 'Parameters that came and that the action does not know.' }),
  durationMs: z.number().int().meta({ description: 'On the wall clock.' }),
  messages: z
    .strictObject({ first: z.string(), last: z.string() })
    .nullable()
    .meta({ description: 'Trace ids of the first and last message that it made.' }),
  fault: z
    .strictObject({ id: z.number().int(), inject: Injection, effect: FaultEffect })
    .nullable()
    .meta({ description: 'The fault that was injected, as it was then.' }),
  hungUp: z.boolean().meta({ description: 'The client was gone before the whole answer was.' }),
}

const answered = {
  status: z.number().int().nullable().meta({ description: 'null: nothing was answered.' }),
  contentType: z.string().nullable(),
  bytes,
}

export const ListedVendorCall = z
  .strictObject({
    ...listedCall,
    request: z.strictObject({ bytes }),
    answer: z.strictObject(answered),
  })
  .meta({ id: 'ListedVendorCall', description: 'A call of one of the vendor’s interfaces.' })
export type ListedVendorCall = z.infer<typeof ListedVendorCall>

export const VendorCall = z
  .strictObject({
    ...listedCall,
    request: z.strictObject({ text: Excerpt, bytes }),
    answer: z.strictObject({ ...answered, text: Excerpt }),
  })
  .meta({ id: 'VendorCall', description: 'A call of one of the vendor’s interfaces with what was said.' })
export type VendorCall = z.infer<typeof VendorCall>

export const VendorCallQuery = z.strictObject({
  ...PageQuery.shape,
  action: z.string().max(100).optional(),
  only: z.enum(['failed']).optional().meta({ description: 'Calls that went wrong for their client.' }),
  user: z.string().max(100).optional().meta({ description: 'Login of the caller.' }),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'A text somewhere in the path, the request or the answer.' }),
})

const VendorParameter = z.strictObject({
  name: z.string(),
  need: z
    .enum(['required', 'one-of', 'optional'])
    .meta({ description: '`one-of`: this or another so marked.' }),
})

const VendorAction = z
  .strictObject({
    name: z.string(),
    aliases: z.array(z.string()).meta({ description: 'Other names under which clients call it.' }),
    about: BothLanguages,
    source: z.enum(SOURCE_MARKS).meta({
      description:
        'V: the vendor’s pages; C: the vendor’s clients; T: others who used the real service; I: our own conclusion.',
    }),
    parameters: z.array(VendorParameter),
    calls: z.number().int(),
    failures: z.number().int(),
    lastAt: Instant.nullable(),
  })
  .meta({ id: 'VendorAction' })

const VendorError = z
  .strictObject({
    code: z.number().int(),
    type: z.string(),
    message: BothLanguages,
    provoke: BothLanguages.nullable().meta({
      description: 'How to get it here; null: only `error/<code>` and faults show it.',
    }),
  })
  .meta({ id: 'VendorError' })

export const VendorInterface = z
  .strictObject({
    name: InterfaceName,
    title: BothLanguages,
    actions: z.array(VendorAction),
    errors: z.array(VendorError),
  })
  .meta({
    id: 'VendorInterface',
    description:
      'One of the vendor’s interfaces: what it answers, how often each action was called here, its errors.',
  })
export type VendorInterface = z.infer<typeof VendorInterface>
