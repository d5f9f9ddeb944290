import { z } from 'zod'
import type { AnswerText, Autoresponder, AutoresponderSequence } from '../domain/autoresponder.ts'

const answerText = {
  text: z.string(),
  sender: z.string().nullable(),
  utf: z.boolean(),
  flash: z.boolean(),
  delayMinutes: z.number(),
}

const AnswerTextColumn = z.strictObject(answerText) satisfies z.ZodType<AnswerText>

const AutoresponderColumn = z.strictObject({
  ...answerText,
  repeat: z.discriminatedUnion('policy', [
    z.strictObject({ policy: z.literal('always') }),
    z.strictObject({ policy: z.literal('once') }),
    z.strictObject({ policy: z.literal('cooldown'), minutes: z.number() }),
  ]),
}) satisfies z.ZodType<Autoresponder>

const SequenceColumn = z.strictObject({
  steps: z.array(AnswerTextColumn),
  restart: z.boolean(),
}) satisfies z.ZodType<AutoresponderSequence>

/** Reads a JSON column that holds an automatic answer or nothing. */
export function parseAutoresponder(column: string | null): Autoresponder | null {
  return column === null ? null : AutoresponderColumn.parse(JSON.parse(column))
}

/** Reads a JSON column that holds a multiple autoresponder or nothing. */
export function parseSequence(column: string | null): AutoresponderSequence | null {
  return column === null ? null : SequenceColumn.parse(JSON.parse(column))
}

/** Answers the JSON text of a value, or null for null. */
export function renderJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
