import { z } from 'zod'
import { BothLanguages, Instant } from './scalars.ts'

/** The longest that an answer, or one byte of it, is kept back. */
const MAX_WAIT_MS = 60_000
/** The longest text that a receiver says. */
const MAX_TEXT = 65_536

const MAX_STEPS = 100

const wait = z.number().int().min(1).max(MAX_WAIT_MS)
const text = z.string().max(MAX_TEXT)

const promptAnswers = [
  z.strictObject({ kind: z.literal('ok') }),
  z.strictObject({
    kind: z.literal('body'),
    contentType: z
      .string()
      .max(200)
      .regex(/^[\x20-\x7e]+$/, 'printable ASCII characters'),
    body: text,
  }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.number().int().min(200).max(599),
    body: text.default(''),
  }),
  z.strictObject({
    kind: z.literal('redirect'),
    to: z
      .string()
      .max(2_000)
      .regex(/^[\x21-\x7e]+$/, 'an address of ASCII characters without spaces'),
  }),
  z.strictObject({ kind: z.literal('close') }),
  z.strictObject({ kind: z.literal('cut') }),
  z.strictObject({ kind: z.literal('drip'), ms: wait }),
] as const

const PromptAnswer = z.discriminatedUnion('kind', promptAnswers).meta({
  id: 'ReceiverPromptAnswer',
  description:
    '`ok`: status 200 and `OK`. `body`: status 200 and another text. `status`: another status. `redirect`: status 302. `close`: the ' +
    'connection is closed without an answer. `cut`: half of an `OK`, then it is closed. `drip`: `OK`, each byte so late, in ms on the wall clock.',
})

const delay = z.strictObject({ kind: z.literal('delay'), ms: wait, then: PromptAnswer })

const ReceiverAnswer = z.discriminatedUnion('kind', [...promptAnswers, delay]).meta({
  id: 'ReceiverAnswer',
  description: 'What is said to one call; `delay`: so late, in ms on the wall clock.',
})

const step = z.strictObject({ times: z.number().int().min(1).max(1_000_000), answer: ReceiverAnswer })

const ReceiverBehaviour = z
  .discriminatedUnion('kind', [
    ...promptAnswers,
    delay,
    z.strictObject({ kind: z.literal('sequence'), steps: z.array(step).min(1).max(MAX_STEPS) }),
  ])
  .meta({
    id: 'ReceiverBehaviour',
    description:
      'What a receiver says: to every call the same, or the steps of a `sequence` one after the other, each to so many calls; the last goes on ' +
      'for ever.',
  })

export const SetReceiver = z.strictObject({ answer: ReceiverBehaviour }).meta({ id: 'SetReceiver' })

export const Receiver = z
  .strictObject({
    name: z.string(),
    answer: ReceiverBehaviour,
    addresses: z.array(z.string()).meta({ description: 'Where it can be called, the shortest first.' }),
    calls: z.number().int().meta({ description: 'All of them, also those that are no longer kept.' }),
    played: z
      .number()
      .int()
      .meta({ description: 'Calls since `answer` was set: how far a sequence has got.' }),
    lastCall: z
      .strictObject({ id: z.number().int(), at: Instant, answer: ReceiverAnswer })
      .nullable()
      .meta({ description: 'null: none is kept.' }),
  })
  .meta({ id: 'Receiver', description: 'A built-in receiver, which a forward to a URL can call.' })
export type Receiver = z.infer<typeof Receiver>

const Parameter = z.strictObject({ name: z.string(), value: z.string() })

const listedCall = {
  id: z.number().int(),
  receiver: z.string(),
  at: Instant,
  wallAt: z.string().meta({ description: 'Wall-clock time, recorded beside the rest.' }),
  method: z.string(),
  path: z.string().meta({ description: 'With its query, as it came.' }),
  parameters: z
    .array(Parameter)
    .meta({ description: 'Of the query, then of a form; decoded, in their order, the first 1,000.' }),
  bodyBytes: z.number().int(),
  remoteAddress: z.string(),
  deliveryId: z
    .number()
    .int()
    .nullable()
    .meta({ description: 'Delivery of a forward that made the call (`X-Emulator-Delivery`).' }),
  answer: ReceiverAnswer,
}

export const ListedReceiverCall = z
  .strictObject(listedCall)
  .meta({ id: 'ListedReceiverCall', description: 'A call of a receiver.' })
export type ListedReceiverCall = z.infer<typeof ListedReceiverCall>

export const ReceiverCall = z
  .strictObject({
    ...listedCall,
    headers: z.array(Parameter),
    body: z.string().meta({ description: 'The first 64 KiB, as text.' }),
  })
  .meta({ id: 'ReceiverCall', description: 'A call of a receiver with all that came.' })
export type ReceiverCall = z.infer<typeof ReceiverCall>

export const ReceiverPreset = z
  .strictObject({ id: z.string(), text: BothLanguages, answer: ReceiverBehaviour })
  .meta({ id: 'ReceiverPreset', description: 'A behaviour of a receiver that is worth a name.' })
export type ReceiverPreset = z.infer<typeof ReceiverPreset>
