import { STATUS_CODES, type ServerResponse } from 'node:http'
import { assertNever } from '../../domain/assert-never.ts'
import type { CallFault, Injection } from '../../domain/call-fault.ts'
import type { WorkspaceContext } from '../../services/workspace-context.ts'
import { delay } from '../calls/delay.ts'
import type { Answer } from './answer.ts'
import { apiError, isApiErrorCode, type ApiError } from './api-errors.ts'
import { sendAnswer, sendHalf, type AnswerStyle, type SentAnswer } from './send-answer.ts'

/** What went out to the client, if anything did. */
export interface DeliveredAnswer extends Omit<SentAnswer, 'contentType'> {
  /** null: nothing went out. */
  readonly status: number | null
  readonly contentType: string | null
  /** Whether the client was gone before the whole answer was. */
  readonly hungUp: boolean
}

/** Where a call happens. */
interface CallPlace {
  readonly response: ServerResponse
  readonly workspace: Pick<WorkspaceContext, 'onClose'>
}

/**
 * Carries a call out, or does not, as its fault wants; answers what the platform says to it. null: nothing, because the client did
 * not wait for it, or because something else than an answer comes.
 */
export async function answerUnder(
  fault: CallFault | null,
  place: CallPlace,
  carryOut: () => Promise<Answer>,
): Promise<Answer | null> {
  if (fault === null) return carryOut()
  return fault.effect === 'before'
    ? answerBefore(fault.inject, place, carryOut)
    : changeAnswer(fault.inject, place, await carryOut())
}

async function answerBefore(
  inject: Injection,
  { response, workspace }: CallPlace,
  carryOut: () => Promise<Answer>,
): Promise<Answer | null> {
  switch (inject.kind) {
    case 'latency': {
      const end = await delay(inject.ms, response, workspace)
      if (end === 'over') return carryOut()
      return end === 'closed' ? apiError(1010) : null
    }
    case 'error':
      return errorOf(inject.code)
    case 'half':
      return carryOut()
    case 'status':
    case 'drop':
      return null
    default:
      return assertNever(inject)
  }
}

async function changeAnswer(
  inject: Injection,
  { response, workspace }: CallPlace,
  answer: Answer,
): Promise<Answer> {
  if (inject.kind === 'latency') await delay(inject.ms, response, workspace)
  return inject.kind === 'error' ? errorOf(inject.code) : answer
}

/** A fault was made with a code of some interface's catalogue; in this one it may mean nothing. */
function errorOf(code: number): ApiError {
  return apiError(isApiErrorCode(code) ? code : 1010)
}

/** Brings an answer to the client, or what the fault puts in its place. */
export async function deliverUnder(
  fault: CallFault | null,
  response: ServerResponse,
  answer: Answer | null,
  style: AnswerStyle,
): Promise<DeliveredAnswer> {
  if (hasLeft(response)) return { ...NOTHING, hungUp: true }
  if (fault?.inject.kind === 'status') return sendStatus(response, fault.inject.status)
  if (fault?.inject.kind === 'drop' || answer === null) {
    response.socket?.destroy()
    return NOTHING
  }
  if (fault?.inject.kind === 'half') {
    return { status: 200, ...(await sendHalf(response, answer, style)), hungUp: false }
  }
  const sent = await sendAnswer(response, answer, style)
  return { status: 200, ...sent, hungUp: hasLeft(response) }
}

function hasLeft({ destroyed, writableEnded }: ServerResponse): boolean {
  return destroyed && !writableEnded
}

const NOTHING: DeliveredAnswer = { status: null, contentType: null, bytes: 0, text: '', hungUp: false }

/** Answers as a server in front of the platform would: with a page for people, and no document of the interface. */
function sendStatus(response: ServerResponse, status: 500 | 503): DeliveredAnswer {
  const contentType = 'text/html; charset=UTF-8'
  const title = `${String(status)} ${STATUS_CODES[status] ?? ''}`
  const text = `<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`
  const bytes = Buffer.byteLength(text)
  response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': bytes }).end(text)
  return { status, contentType, bytes, text, hungUp: false }
}
