import type { Response } from 'express'
import type { Problem } from '../contract/problems.ts'
import type { Bilingual } from '../domain/bilingual.ts'

/** Sends an RFC 9457 problem document. */
export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** A problem that is not a refusal of the domain: about the request itself. `text` is for those that people meet in the panel. */
export function requestProblem(
  status: number,
  code: string,
  title: string,
  detail: string,
  advice?: string,
  text?: Bilingual,
): Problem {
  return {
    type: `/_bramka/v1/problems/${code}`,
    title,
    status,
    code,
    detail,
    ...(advice === undefined ? {} : { advice }),
    ...(text === undefined ? {} : { text }),
  }
}
