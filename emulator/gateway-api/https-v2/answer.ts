import type { ApiError } from './api-errors.ts'

export type AnswerValue = string | number | boolean | null | readonly AnswerValue[] | AnswerFields

/** Fields in the order in which they go out; one that is undefined does not go out. */
export interface AnswerFields {
  readonly [name: string]: AnswerValue | undefined
}

/** A document instead of fields: an invoice. It goes out whatever format the address asked for. */
export interface AnswerFile {
  readonly contentType: string
  readonly bytes: Uint8Array
  readonly name: string
}

/** A bare `null`, which the platform answers at times for a list without entries (api-v2 1.8 [C], V8). */
export interface NullAnswer {
  readonly kind: 'null-answer'
}

export const NULL_ANSWER: NullAnswer = { kind: 'null-answer' }

/** What an action says. Fields are the action's own object: the interface puts nothing around it (api-v2 1.8). */
export type Answer = AnswerFields | AnswerFile | NullAnswer | ApiError

/** Whether an answer is a document. */
export function isAnswerFile(answer: Answer): answer is AnswerFile {
  return 'bytes' in answer && answer.bytes instanceof Uint8Array
}

/** Whether an answer is a bare `null`. */
export function isNullAnswer(answer: Answer): answer is NullAnswer {
  return 'kind' in answer && answer.kind === 'null-answer'
}
