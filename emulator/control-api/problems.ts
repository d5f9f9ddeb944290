import type { Response } from 'express'
import type { z } from 'zod'
import type { Problem } from '../contract/problems.ts'

const MAX_ISSUES = 20
const MAX_SHOWN = 80

/** Sends an RFC 9457 problem document. */
export function sendProblem(response: Response, problem: Problem): void {
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}

/** A problem that is not a refusal of the domain: about the request itself. */
export function requestProblem(
  status: number,
  code: string,
  title: string,
  detail: string,
  advice?: string,
): Problem {
  return {
    type: `/_bramka/v1/problems/${code}`,
    title,
    status,
    code,
    detail,
    ...(advice === undefined ? {} : { advice }),
  }
}

/** Says of each wrong field what was expected and what came. */
export function shapeProblem(part: 'query' | 'body', error: z.ZodError, value: unknown): Problem {
  const issues = error.issues.slice(0, MAX_ISSUES).map((issue) => ({
    path: part === 'body' ? `/${issue.path.map(String).join('/')}` : issue.path.map(String).join('.'),
    expected: expectationOf(issue),
    got: show(valueAt(value, issue.path)),
  }))
  const [first] = issues
  return {
    ...requestProblem(
      422,
      'E_SHAPE',
      'The request has not the expected form',
      first === undefined ? 'unexpected form' : `${first.path}: expected ${first.expected}, got ${first.got}`,
      'Compare with the API description at /_bramka/v1/openapi.json.',
    ),
    issues,
  }
}

function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `no field ${issue.keys.join(', ')}`
    case 'invalid_type':
      return issue.expected
    case 'invalid_value':
      return issue.values.map(String).join(' | ')
    default:
      return issue.message
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as Record<PropertyKey, unknown>)[key]
  }
  return here
}

/** Not its contents: an object from outside may be nested deeper than any walk of it can go. */
function describeObject(value: object): string {
  return Array.isArray(value)
    ? `a list of ${String(value.length)}`
    : `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no fields'}`
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = typeof value === 'object' && value !== null ? describeObject(value) : JSON.stringify(value)
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}
