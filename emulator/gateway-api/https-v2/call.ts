import type { Request, Response } from 'express'
import type { ApiCredentials } from '../../domain/api-login.ts'
import type { CallFault } from '../../domain/call-fault.ts'
import { readWireRequest, type WireProblem, type WireRequest } from '../wire/read-request.ts'
import { WireParameters } from '../wire/wire-parameters.ts'
import { ACTIONS } from './actions.ts'
import { ERROR_ACTION, readAddress, type CallAddress } from './address.ts'
import type { Answer } from './answer.ts'
import type { CausedMessages } from './caused-messages.ts'
import { readCredentials } from './credentials.ts'
import type { DeliveredAnswer } from './inject-fault.ts'

/** A call as it came. */
export interface Call {
  readonly request: Request
  readonly response: Response
  readonly address: CallAddress
  /** The action that the address names; null: the interface has no such action. */
  readonly action: string | null
  readonly read: WireRequest | WireProblem
  /** None where the request could not be read. */
  readonly parameters: WireParameters
  readonly credentials: ApiCredentials
  /** In ms, of a clock that only runs forward. */
  readonly startedAt: number
}

/** What became of a call, for the log. */
export interface ServedCall {
  /** Login of the caller, or what he gave as one. */
  readonly user: string | null
  /** null: there is none, because of a fault or because the client had gone. */
  readonly answer: Answer | null
  readonly delivered: DeliveredAnswer
  readonly caused: CausedMessages | null
  readonly fault: CallFault | null
}

/** Takes in a whole request. */
export async function readCall(request: Request, response: Response): Promise<Call> {
  const startedAt = performance.now()
  const read = await readWireRequest(request)
  const parameters =
    read.kind === 'wire-request' ? new WireParameters(read.parameters, read.files) : new WireParameters({})
  const address = readAddress(request.path)
  return {
    request,
    response,
    address,
    action: isKnown(address) ? address.action : null,
    read,
    parameters,
    credentials: readCredentials(request, parameters),
    startedAt,
  }
}

function isKnown({ action, shownCode }: CallAddress): boolean {
  return action === ERROR_ACTION ? shownCode !== null : Object.hasOwn(ACTIONS, action)
}
