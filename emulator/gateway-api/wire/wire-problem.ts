import type { Bilingual } from '../../domain/bilingual.ts'

/** Why a request could not be read: it makes no sense, it is more than we take, or the client left in the middle of it. */
export type WireProblemReason = 'unreadable' | 'too-large' | 'aborted'

/** A body that could not be read. How the client is told is for its interface to decide. */
export interface BodyProblem {
  readonly kind: 'body-problem'
  readonly reason: WireProblemReason
  /** For the log of calls. */
  readonly detail: Bilingual
}

/** Says why a body could not be read. */
export function bodyProblem(reason: WireProblemReason, pl: string, en: string): BodyProblem {
  return { kind: 'body-problem', reason, detail: { pl, en } }
}

/** Whether something is a problem rather than what was read. */
export function isBodyProblem(read: object): read is BodyProblem {
  return 'kind' in read && read.kind === 'body-problem'
}

/** Says that there are more single values than one request may bring. */
export function tooManyValues(maxValues: number): BodyProblem {
  return bodyProblem(
    'too-large',
    `Żądanie ma więcej niż ${maxValues} wartości.`,
    `The request has more than ${maxValues} values.`,
  )
}

/** Says that there are more names in one object than a request may bring. */
export function tooManyNames(maxNames: number): BodyProblem {
  return bodyProblem(
    'too-large',
    `Żądanie ma w jednym miejscu więcej niż ${maxNames} nazw.`,
    `The request has more than ${maxNames} names in one place.`,
  )
}

/** Says that the body has more bytes than one request may bring. */
export function tooManyBytes(maxBytes: number): BodyProblem {
  return bodyProblem(
    'too-large',
    `Treść żądania ma więcej niż ${maxBytes} bajtów.`,
    `The body of the request has more than ${maxBytes} bytes.`,
  )
}
