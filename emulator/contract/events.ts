import { z } from 'zod'
import { JOURNAL_TYPES, type JournalType } from '../domain/journal-type.ts'
import { Message } from './messages.ts'
import { Instant } from './scalars.ts'

export type EventType = JournalType

const EVENT_TYPES =
  '`message.received` and `message.sent`: a new message, and all that it has changed. `message.updated`: it was marked as read or unread, or withdrawn. ' +
  '`report.arrived`: delivery reports came, or messages that waited for their time went out; `ref` is `first-last`, trace numbers of outgoing messages, and all reports between them may be ' +
  'new. One event tells of all that came at one second. `call.logged`: calls of the vendor’s interfaces were logged, from number to ' +
  'number; null: the log was emptied. `fault.changed`: a fault was made, changed or removed, or it hit something; `ref` is its number, `delivery-<number>` for one of forwards; null: all were removed. ' +
  '`network.changed`: the rules of the network are others. ' +
  '`delivery.changed`: attempts to deliver forwards were made or deliveries changed; `ref` is the number of one, or `first-last`. ' +
  '`forward.changed`: a forward was made, changed or removed. ' +
  '`receiver.changed`: a built-in receiver was set up, removed or emptied. `receiver.called`: one was called; `ref` is the number of the ' +
  'call, or `first-last`. ' +
  '`mail.arrived`: a mail came to the built-in mailbox. `mail.changed`: it was marked as read or unread, or deleted; null: several were deleted. ' +
  'The others: somebody has changed this by a call of the control API, or the clock has moved.'

/** A message is one event, whatever it sets in motion: a crowd of them must not be outnumbered by what follows from each. */
const WHAT_FOLLOWERS_RELY_ON =
  'One thing that was committed. Sequence numbers of a workspace grow by one, without holes, and in the order of the commits. They never ' +
  'go back: when the workspace is reset or restored, which ends its event streams, a `workspace.changed` gets a number above all that were ' +
  'handed out before, and who goes on from an earlier one is told and reads everything again. Only there the numbers can have a hole: ' +
  'below it are those of the state that was brought back. What a message changes about contacts, groups and the ' +
  'blacklist is told by the event of the message alone, and `message.ribbon` says what that was: `group-joined`, `group-left`, ' +
  '`blacklisted`, `unblacklisted`, `forward-url`, `forward-email`, `forward-phone`, `answer`. By the time of the event all of it can be read. Each answer that went out at once is a ' +
  '`message.sent` right behind it; what goes out later comes with a `message.sent` of its own, at its time. A part of a long message ' +
  'that waits for the others, and a repeat (R38), cause no event.'

/** One thing that was committed. `message` is there for the message events. */
export const EmulatorEvent = z
  .strictObject({
    seq: z.number().int(),
    type: z.enum(JOURNAL_TYPES).meta({ description: EVENT_TYPES }),
    at: Instant,
    ref: z.string().nullable().meta({ description: 'Id or number of what changed.' }),
    message: Message.nullable(),
  })
  .meta({ id: 'EmulatorEvent', description: WHAT_FOLLOWERS_RELY_ON })
export type EmulatorEvent = z.infer<typeof EmulatorEvent>

export const WaitQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  type: z.enum(JOURNAL_TYPES).optional(),
  timeoutMs: z.coerce.number().int().min(0).max(60_000).default(10_000),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

export const WaitAnswer = z
  .strictObject({
    events: z.array(EmulatorEvent),
    last: z.number().int().meta({ description: 'Cursor for the next wait.' }),
    timedOut: z.boolean(),
  })
  .meta({ id: 'WaitAnswer' })
export type WaitAnswer = z.infer<typeof WaitAnswer>

/** The event stream, which is not a JSON operation: server-sent events, resumable by sequence number. */
export const EVENT_STREAM = {
  path: '/workspaces/{workspace}/events',
  query: z.strictObject({
    after: z.coerce.number().int().min(0).optional(),
    type: z.enum(JOURNAL_TYPES).optional(),
  }),
  event: EmulatorEvent,
} as const
