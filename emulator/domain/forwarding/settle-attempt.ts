import { assertNever } from '../assert-never.ts'
import { addMs, MS_PER_MINUTE, type EpochMs } from '../time.ts'
import type { ExchangeResult } from './exchange.ts'

/**
 * What came of one attempt: taken; the answer was not `OK` (R125), had another status, or was a redirect, which is never followed
 * (R126); no answer in time; no connection; a mail server that refused; a host that is not allowed (R2); an address of Bramka's own,
 * which would lead back in.
 */
export const ATTEMPT_OUTCOMES = [
  'FORWARD_DELIVERED',
  'FORWARD_BAD_BODY',
  'FORWARD_HTTP_ERROR',
  'FORWARD_REDIRECTED',
  'FORWARD_TIMED_OUT',
  'FORWARD_NO_CONNECTION',
  'FORWARD_MAIL_REFUSED',
  'FORWARD_HELD',
  'FORWARD_LOOP',
] as const
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number]

/** What happens to a delivery after an attempt. */
export type NextStep =
  | { readonly state: 'done' }
  | { readonly state: 'waiting'; readonly dueAt: EpochMs }
  | { readonly state: 'failed' }
  | { readonly state: 'held'; readonly host: string }

/** Answers what an exchange means to who forwards: strict about what counts as taken (R125). Pure. */
export function judgeExchange(result: ExchangeResult): AttemptOutcome {
  switch (result.kind) {
    case 'answered':
      return judgeAnswer(result)
    case 'taken':
      return 'FORWARD_DELIVERED'
    case 'refused-mail':
      return 'FORWARD_MAIL_REFUSED'
    case 'timed-out':
      return 'FORWARD_TIMED_OUT'
    case 'disconnected':
      return 'FORWARD_NO_CONNECTION'
    case 'held':
      return result.why === 'own-address' ? 'FORWARD_LOOP' : 'FORWARD_HELD'
    default:
      return assertNever(result)
  }
}

function judgeAnswer({ status, body, isCut }: Extract<ExchangeResult, { kind: 'answered' }>): AttemptOutcome {
  if (status >= 300 && status < 400) return 'FORWARD_REDIRECTED'
  if (status !== 200) return 'FORWARD_HTTP_ERROR'
  return !isCut && isOk(body) ? 'FORWARD_DELIVERED' : 'FORWARD_BAD_BODY'
}

/** Nothing but `OK` and white space of ASCII around it: a byte order mark in front is a common fault, and it is one. */
export function isOk(body: string): boolean {
  return /^[ \t\r\n\v\f\0]*OK[ \t\r\n\v\f\0]*$/.test(body)
}

/**
 * Answers what happens after attempt number `attempt` (from 1) made at an instant: held until its host is allowed, done, tried
 * again, or given up. The ladder counts from the first attempt: with 1-5-15 the attempts are made at minutes 0, 1, 5 and 15; one that
 * was made early or late moves those after it along (R126). Pure.
 */
export function nextStep(
  result: ExchangeResult,
  attempt: number,
  at: EpochMs,
  retryMinutes: readonly number[],
): NextStep {
  if (result.kind === 'held')
    return result.why === 'own-address' ? { state: 'failed' } : { state: 'held', host: result.host }
  if (judgeExchange(result) === 'FORWARD_DELIVERED') return { state: 'done' }
  const next = retryMinutes[attempt - 1]
  if (next === undefined) return { state: 'failed' }
  const reached = attempt === 1 ? 0 : (retryMinutes[attempt - 2] ?? 0)
  return { state: 'waiting', dueAt: addMs(at, Math.max(next - reached, 0) * MS_PER_MINUTE) }
}
