import { z } from 'zod'
import { INBOUND_RESULTS } from '../domain/inbound-result.ts'
import { OUTBOUND_RESULTS } from '../domain/outbound-result.ts'
import { BothLanguages, Instant, Pln } from './scalars.ts'

/** Outcome of one line: done, stopped the message, nothing to do, considered and lost, or worth a look. */
const LineOutcome = z.enum(['done', 'stop', 'nothing', 'lost', 'warning']).meta({ id: 'LineOutcome' })

const lineFields = {
  code: z.string().meta({ description: 'What is stated, for example `keyword-won`.' }),
  rule: z.string().meta({ description: 'The rule applied, for example `R47`.' }),
  outcome: LineOutcome,
  text: BothLanguages,
  data: z.record(z.string(), z.unknown()).meta({ description: 'The facts of this line, by name.' }),
}

const TraceSubLine = z.strictObject(lineFields).meta({ id: 'TraceSubLine' })

/** One line of a trace: a step of the fixed order (R37), the rule applied, what came of it. */
export const TraceLine = z
  .strictObject({
    step: z.number().int().min(1).max(13),
    stepName: BothLanguages,
    ...lineFields,
    lines: z
      .array(TraceSubLine)
      .meta({ description: 'What was considered: keywords that won and lost, near misses.' }),
  })
  .meta({ id: 'TraceLine' })
export type TraceLine = z.infer<typeof TraceLine>

/** A keyword that nearly matched, with what differs and a fix to offer (R65). */
export const NearMiss = z
  .strictObject({
    keywordId: z.number().int(),
    text: z.string(),
    why: z.string(),
    sentence: BothLanguages,
    otherAccount: z.boolean(),
  })
  .meta({ id: 'NearMiss' })
export type NearMiss = z.infer<typeof NearMiss>

/** Something that was left to do after the decision, with what came of it. */
const TraceEffect = z
  .strictObject({
    id: z.string(),
    kind: z.enum([
      'send-sms',
      'join-parts',
      'sequence-step',
      'send-mailing',
      'forward-url',
      'forward-email',
      'forward-phone',
    ]),
    state: z.enum(['waiting', 'held', 'done', 'failed', 'cancelled']),
    dueAt: Instant,
    settledAt: Instant.nullable(),
    outcome: z.string().nullable(),
    messageId: z.string().nullable(),
    messageTraceId: z.string().nullable(),
    text: z
      .string()
      .meta({ description: 'What it sends; of a forward to a URL the address that is called.' }),
    deliveryId: z.string().nullable().meta({ description: 'Of a forward: its delivery.' }),
  })
  .meta({ id: 'TraceEffect' })

export const Trace = z
  .strictObject({
    id: z.string(),
    messageId: z.string().nullable(),
    direction: z.enum(['inbound', 'outbound']),
    at: Instant,
    wallAt: z.string(),
    from: z.string(),
    to: z.string(),
    text: z.string(),
    result: z.enum([...INBOUND_RESULTS, ...OUTBOUND_RESULTS]),
    lines: z.array(TraceLine),
    nearMisses: z.array(NearMiss),
    effects: z.array(TraceEffect),
    cost: z.strictObject({
      total: Pln.nullable().meta({ description: 'null when a price is not set.' }),
      entries: z.number().int(),
    }),
  })
  .meta({ id: 'Trace' })
export type Trace = z.infer<typeof Trace>
