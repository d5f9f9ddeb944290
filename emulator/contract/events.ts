import { z } from 'zod'
import { JOURNAL_TYPES, type JournalType } from '../domain/journal-type.ts'
import { Message } from './messages.ts'
import { Instant } from './scalars.ts'

export type EventType = JournalType

/** One thing that was committed. `message` is there for the message events. */
export const EmulatorEvent = z
  .strictObject({
    seq: z.number().int(),
    type: z.enum(JOURNAL_TYPES),
    at: Instant,
    ref: z.string().nullable().meta({ description: 'Id or number of what changed.' }),
    message: Message.nullable(),
  })
  .meta({ id: 'EmulatorEvent' })
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
