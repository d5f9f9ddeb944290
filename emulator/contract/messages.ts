import { z } from 'zod'
import { FORWARD_KINDS } from '../domain/forwarding/forward.ts'
import { DELIVERY_STATES } from '../domain/forwarding/forward-delivery.ts'
import { INBOUND_RESULTS, MESSAGE_FLAGS, RIBBON_TICKS } from '../domain/inbound-result.ts'
import { DELIVERY_STATUSES, OUTBOUND_CHANNELS } from '../domain/outbound/delivery.ts'
import { OUTBOUND_RESULTS } from '../domain/outbound-result.ts'
import { WITHHELD_REASONS } from '../domain/trace-fact.ts'
import { NumberTypeSchema } from './numbers.ts'
import { Address, AddressInput, Instant, InstantInput, MessageText } from './scalars.ts'

/** Where an outgoing message is, as its delivery report says at the moment of the answer. */
const Delivery = z
  .strictObject({
    status: z.enum(DELIVERY_STATUSES),
    channel: z.enum(OUTBOUND_CHANNELS),
    sendAt: Instant.nullable().meta({ description: 'When a scheduled message will be sent.' }),
    sentAt: Instant.nullable(),
    deliveredAt: Instant.nullable(),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Why it was not sent or not delivered, in the platform’s words.' }),
    uniqueId: z.string().nullable().meta({ description: 'The id that its sender gave it.' }),
    mailingId: z.number().int().nullable().meta({ description: 'The call that sent it; null: no call did.' }),
  })
  .meta({ id: 'MessageDelivery' })
export type Delivery = z.infer<typeof Delivery>

const AnswerAt = Instant.nullable().meta({
  description: 'When the next automatic answer to it goes out; null: none waits.',
})

/** A message of either direction as lists show it. */
export const Message = z
  .strictObject({
    id: z.string(),
    direction: z.enum(['inbound', 'outbound']),
    at: Instant,
    wallAt: z.string().meta({ description: 'Wall-clock time, recorded beside the result.' }),
    phone: Address.meta({ description: 'The person’s phone.' }),
    number: Address.nullable().meta({
      description: 'The platform side: number written to, or sender shown.',
    }),
    numberType: NumberTypeSchema.nullable(),
    accountId: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'null: no account sees it, it is in the operator view only (R64).' }),
    text: z.string(),
    title: z.string().nullable().meta({ description: 'Of an MMS; null where there is none.' }),
    result: z.enum([...INBOUND_RESULTS, ...OUTBOUND_RESULTS]),
    keyword: z.strictObject({ id: z.number().int(), text: z.string() }).nullable(),
    payload: z.string().meta({ description: 'What followed a base keyword (R51).' }),
    flags: z.array(z.enum(MESSAGE_FLAGS)),
    ribbon: z.array(z.enum(RIBBON_TICKS)),
    parts: z.number().int(),
    encoding: z.enum(['GSM-7', 'UCS-2']),
    read: z.boolean(),
    networkId: z.string().nullable(),
    replyTo: z.string().nullable().meta({
      description: 'Inbound: the outgoing message replied to (R76). Outbound: the message that caused it.',
    }),
    reason: z
      .string()
      .nullable()
      .meta({ description: 'Outbound: why it was made, for example `AUTORESPONDER`.' }),
    refusal: z
      .string()
      .nullable()
      .meta({ description: 'Outbound: why it was not sent, for example `number_is_blacklisted`.' }),
    price: z
      .string()
      .nullable()
      .meta({ description: 'Net PLN of an outbound message; null when free or not priced.' }),
    flash: z.boolean(),
    traceId: z.string(),
    delivery: Delivery.nullable().meta({
      description: 'Where an outgoing message is; null for an incoming one.',
    }),
    forwards: z
      .strictObject({
        waiting: z.number().int(),
        held: z.number().int(),
        done: z.number().int(),
        failed: z.number().int(),
        cancelled: z.number().int(),
      })
      .nullable()
      .meta({ description: 'How many of its forwards stand how; null when it was sent on nowhere.' }),
    answerAt: AnswerAt,
  })
  .meta({ id: 'Message' })
export type Message = z.infer<typeof Message>

export const SendMessage = z
  .strictObject({
    to: AddressInput,
    text: MessageText.min(1),
    sender: z.string().max(64).default('').meta({
      description: 'Empty: ECO+; `2waySMS`; a number of the account; a sender name (R14, R18, R167).',
    }),
    accountId: z.number().int().optional(),
    utf: z.boolean().default(false),
    flash: z.boolean().default(false),
    sendAt: InstantInput.optional().meta({ description: 'When to send it; without one, at once.' }),
  })
  .meta({ id: 'SendMessage' })
export type SendMessage = z.infer<typeof SendMessage>

export const WithdrawMessages = z
  .strictObject({
    messages: z.array(z.string().min(1).max(40)).min(1).max(1000).meta({ description: 'Their ids.' }),
    accountId: z.number().int().optional().meta({ description: 'Default: the first own account.' }),
  })
  .meta({ id: 'WithdrawMessages' })

export const UpdateMessage = z.strictObject({ read: z.boolean() }).meta({ id: 'UpdateMessage' })

/** What the network and the platform did with a message from a phone. */
export const InboundReceipt = z
  .strictObject({
    result: z.enum(INBOUND_RESULTS),
    messageId: z.string().optional().meta({ description: 'Only when an account got the message.' }),
    traceId: z.string(),
    duplicateOf: z.string().optional(),
  })
  .meta({ id: 'InboundReceipt' })
export type InboundReceipt = z.infer<typeof InboundReceipt>

/** A message written on a phone. */
export const WriteFromPhone = z
  .strictObject({
    to: z
      .string()
      .min(1)
      .max(64)
      .meta({ description: 'Any spelling of a number; a sender name when the phone answers one.' }),
    text: MessageText,
    networkId: z.string().min(1).max(100).optional().meta({
      description: 'Id given by the network; the same one within 24 hours is the same message (R38).',
    }),
    via: z.enum(['reply', 'typed']).optional().meta({
      description:
        'Whether the Reply function was used or the number typed by hand (R19). Default: `reply` when the phone has a thread with that number, as a handset does.',
    }),
    part: z
      .strictObject({
        reference: z.number().int().min(0).max(65_535),
        index: z.number().int().min(1).max(255),
        total: z.number().int().min(2).max(255),
      })
      .refine(({ index, total }) => index <= total, { path: ['index'], error: 'at most total' })
      .optional()
      .meta({ description: 'One part of a long SMS, to be joined (R164).' }),
  })
  .meta({ id: 'WriteFromPhone' })
export type WriteFromPhone = z.input<typeof WriteFromPhone>

/** A crowd writing in one call. */
export const WriteFromCrowd = z
  .strictObject({
    messages: z
      .array(z.strictObject({ from: AddressInput, ...WriteFromPhone.shape }))
      .min(1)
      .max(10_000),
  })
  .meta({ id: 'WriteFromCrowd' })

/** A message as the handset shows it. */
export const PhoneMessage = z
  .strictObject({
    id: z.string(),
    direction: z.enum(['sent', 'received']).meta({ description: 'As the owner of the phone sees it.' }),
    peer: Address.meta({ description: 'The other side of the thread: number, short code or sender name.' }),
    peerName: z
      .string()
      .nullable()
      .meta({ description: 'Name from the phone book, for an own number as sender (R169).' }),
    peerType: NumberTypeSchema.nullable(),
    text: z.string(),
    at: Instant,
    kind: z.enum(['sms', 'voice', 'mms', 'rcs']),
    title: z.string().nullable().meta({ description: 'Of an MMS.' }),
    files: z
      .array(z.strictObject({ id: z.string(), name: z.string() }))
      .meta({ description: 'What an MMS shows or a call plays.' }),
    link: z.string().nullable().meta({ description: 'What a WAP push opens.' }),
    vcard: z.boolean().meta({ description: 'The text is a business card.' }),
    parts: z.number().int(),
    encoding: z.enum(['GSM-7', 'UCS-2']),
    flash: z.boolean(),
    result: z.enum([...INBOUND_RESULTS, ...OUTBOUND_RESULTS]),
    ribbon: z.array(z.enum(RIBBON_TICKS)),
    keyword: z.string().nullable().meta({ description: 'The keyword that it hit.' }),
    groups: z
      .strictObject({ joined: z.array(z.string()), left: z.array(z.string()) })
      .meta({ description: 'Groups that this message added the phone to and took it out of (R79, R82).' }),
    answerAt: AnswerAt,
    withheld: z
      .enum(WITHHELD_REASONS)
      .nullable()
      .meta({ description: 'Why it was not answered, where an answer would have been due.' }),
    forwards: z
      .array(
        z.strictObject({
          kind: z.enum(FORWARD_KINDS),
          state: z.enum(DELIVERY_STATES),
          target: z.string().meta({ description: 'The host that is called, the mailbox, or the phone.' }),
        }),
      )
      .meta({ description: 'Where it is sent on to, and how that stands.' }),
    canReply: z.boolean(),
    noReplyReason: z.enum(['NO_REPLY_ADDRESS', 'REPLY_NOT_SUPPORTED']).nullable(),
    traceId: z.string(),
  })
  .meta({ id: 'PhoneMessage' })
export type PhoneMessage = z.infer<typeof PhoneMessage>

export const Phone = z
  .strictObject({
    number: Address,
    name: z.string(),
    messageCount: z.number().int(),
  })
  .meta({ id: 'Phone' })
export type Phone = z.infer<typeof Phone>

export const CreatePhone = z
  .strictObject({ number: AddressInput.optional(), name: z.string().min(1).max(60).optional() })
  .meta({
    id: 'CreatePhone',
    description:
      'Without a number the workspace gives one from its example range (R11); without a name the phone is called by its number.',
  })
export const UpdatePhone = z.strictObject({ name: z.string().min(1).max(60) }).meta({ id: 'UpdatePhone' })
