import { z } from 'zod'
import { FORWARD_KINDS, FORWARD_SOURCES } from '../domain/forwarding/forward.ts'
import { Address, AddressInput, Instant, MessageText } from './scalars.ts'

export const ForwardKindSchema = z.enum(FORWARD_KINDS).meta({ id: 'ForwardKind' })

const keywordId = z.number().int()
const userId = z
  .number()
  .int()
  .nullable()
  .meta({ description: 'A user of the vendor’s interfaces; null: everybody who sends for the account.' })

/** What a forward hears of. */
const ForwardSource = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('replies') }),
    z.strictObject({ kind: z.literal('number'), number: Address }),
    z.strictObject({ kind: z.literal('keyword'), number: Address, keywordId }),
    z.strictObject({ kind: z.literal('reports'), userId }),
    z.strictObject({ kind: z.literal('premium') }),
  ])
  .meta({
    id: 'ForwardSource',
    description:
      'What it hears of: replies to 2way messages of the account, messages to a number, those that a keyword won (R120), delivery reports ' +
      'of what is sent, or premium messages.',
  })

const ForwardSourceInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replies') }),
  z.strictObject({ kind: z.literal('number'), number: AddressInput }),
  z.strictObject({ kind: z.literal('keyword'), number: AddressInput, keywordId }),
  z.strictObject({ kind: z.literal('reports'), userId: userId.default(null) }),
  z.strictObject({ kind: z.literal('premium') }),
])

const target = z.string().min(1).max(4_000).meta({
  description:
    'An address with macros (R122) such as `http://127.0.0.1:8080/sms?od=#NUMER#&tresc=#WIADOMOSC#`, a mailbox, or a phone.',
})

const ForwardWarning = z
  .enum([
    'E_UNKNOWN_MACRO',
    'W_URL_NO_SENDER',
    'W_URL_NO_TEXT',
    'W_URL_NO_ID',
    'W_URL_NO_STATE',
    'W_URL_LONG',
  ])
  .meta({ id: 'ForwardWarning' })

export const Forward = z
  .strictObject({
    id: z.number().int(),
    accountId: z.number().int(),
    source: ForwardSource,
    kind: ForwardKindSchema,
    target,
    enabled: z.boolean(),
    warnings: z.array(ForwardWarning),
    unknownMacros: z
      .array(z.string())
      .meta({ description: 'As they are written; they stay in the address (R123).' }),
    createdAt: Instant,
  })
  .meta({ id: 'Forward' })
export type Forward = z.infer<typeof Forward>

const newForward = {
  accountId: z
    .number()
    .int()
    .optional()
    .meta({ description: 'Default: the owner, or the first own account.' }),
  source: ForwardSourceInput,
  kind: ForwardKindSchema,
  target,
}

export const CreateForward = z
  .strictObject({ ...newForward, enabled: z.boolean().default(true) })
  .meta({ id: 'CreateForward' })
export type CreateForward = z.infer<typeof CreateForward>

export const UpdateForward = z
  .strictObject({ target: target.optional(), enabled: z.boolean().optional() })
  .meta({ id: 'UpdateForward' })

export const ForwardQuery = z.strictObject({
  source: z.enum(FORWARD_SOURCES).optional(),
  number: z.string().max(64).optional().meta({ description: 'Those of a number and of its keywords.' }),
  keywordId: z.coerce.number().int().optional(),
})

export const PreviewForward = z
  .strictObject({
    ...newForward,
    sample: z
      .strictObject({
        from: AddressInput.default('500600700'),
        text: MessageText.default('Zażółć gęślą jaźń & 100%'),
      })
      .prefault({}),
  })
  .meta({ id: 'PreviewForward' })

/** What is handed over, exactly. */
export const ForwardRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('url'), url: z.string() }),
    z.strictObject({
      kind: z.literal('email'),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      messageId: z.string(),
    }),
    z.strictObject({ kind: z.literal('phone'), to: Address, text: z.string() }),
  ])
  .meta({ id: 'ForwardRequest' })

export const ForwardPreview = z
  .strictObject({
    request: ForwardRequest,
    variants: z
      .array(z.strictObject({ format: z.string(), url: z.string() }))
      .meta({ description: 'The address with numbers spelt in each way (R127); URL only.' }),
    warnings: z.array(ForwardWarning),
    unknownMacros: z.array(z.string()),
    sms: z
      .strictObject({ sender: z.string(), parts: z.number().int(), encoding: z.enum(['GSM-7', 'UCS-2']) })
      .nullable()
      .meta({ description: 'Phone only: the sender it shows and how long it is (R132, R133).' }),
  })
  .meta({ id: 'ForwardPreview' })
export type ForwardPreview = z.infer<typeof ForwardPreview>
