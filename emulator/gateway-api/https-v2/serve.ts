import { Router, type NextFunction, type Request, type Response } from 'express'
import { isRefusal } from '../../domain/refusal.ts'
import { login } from '../../services/api-login.ts'
import { hitCall } from '../../services/call-faults.ts'
import type { WorkspaceContext } from '../../services/workspace-context.ts'
import type { Workspaces } from '../../services/workspaces.ts'
import { ACTIONS } from './actions.ts'
import type { CallAddress } from './address.ts'
import type { Answer } from './answer.ts'
import { apiError, isApiErrorCode, type ApiError } from './api-errors.ts'
import { readCall, type Call, type ServedCall } from './call.ts'
import { CausedMessages } from './caused-messages.ts'
import { LOGIN_ERRORS } from './credentials.ts'
import { answerUnder, deliverUnder } from './inject-fault.ts'
import { refuseUnkeepable } from './kept-texts.ts'
import { toLoggedCall } from './log-call.ts'
import type { AnswerStyle } from './send-answer.ts'

export interface HttpsApiDeps {
  readonly workspaces: Workspaces
  readonly onError: (request: string, error: unknown) => void
}

/**
 * The vendor's HTTPS API v2, to be mounted at the root for calls that name no workspace, and at `/w/:workspace`. Whatever comes, the
 * answer is a document of this interface with status 200 (api-v2 1.10), unless somebody injected a fault. Every call is logged.
 */
export function httpsApi(deps: HttpsApiDeps): Router {
  const router = Router({ caseSensitive: true, mergeParams: true })
  router.use((request: Request, response: Response, next: NextFunction) => {
    serve(deps, request, response).catch(next)
  })
  return router
}

async function serve(deps: HttpsApiDeps, request: Request, response: Response): Promise<void> {
  const call = await readCall(request, response)
  const workspace = findWorkspace(deps.workspaces, call)
  const served = workspace === undefined ? await serveNobody(call) : await serveIn(deps, workspace, call)
  const logging = workspace ?? findLogging(deps.workspaces)
  logging?.calls.record(toLoggedCall(call, served, logging.deps))
}

/** A call that names its workspace goes there; any other to whichever knows its login or token. */
function findWorkspace(workspaces: Workspaces, { request, credentials }: Call): WorkspaceContext | undefined {
  const named = request.params.workspace
  const found = typeof named === 'string' ? workspaces.find(named) : workspaces.findByCredentials(credentials)
  return isRefusal(found) ? undefined : found
}

/** Where a call is logged whose workspace is not there. */
function findLogging(workspaces: Workspaces): WorkspaceContext | undefined {
  const found = workspaces.findByCredentials({})
  return isRefusal(found) ? undefined : found
}

/** Answers a call for a workspace that is not there. */
async function serveNobody(call: Call): Promise<ServedCall> {
  const answer = apiError(1001)
  const style = { format: call.address.format, language: 'pl', xmlRoot: 'response' } as const
  const delivered = await deliverUnder(null, call.response, answer, style)
  return { user: givenUser(call), answer, delivered, caused: null, fault: null }
}

async function serveIn(deps: HttpsApiDeps, workspace: WorkspaceContext, call: Call): Promise<ServedCall> {
  const caller = await findCaller(workspace, call)
  const user = 'user' in caller ? caller.user.username : givenUser(call)
  const style = styleOf(workspace, call.address)
  // A client that left in the middle of its request did not call: no fault is spent on it.
  const fault = call.response.destroyed ? null : hitCall(workspace.deps, { action: call.action, user })
  const caused = new CausedMessages()
  const answer = await answerUnder(fault, { response: call.response, workspace }, () =>
    carryOut(deps, { ...call, workspace, caller, caused }),
  )
  const delivered = await deliverUnder(fault, call.response, answer, style)
  return { user, answer, delivered, caused, fault }
}

function givenUser({ credentials }: Call): string | null {
  return credentials.username ?? null
}

type Caller = Awaited<ReturnType<typeof login>>

function findCaller({ deps }: WorkspaceContext, { request, credentials }: Call): Promise<Caller> {
  return login(deps, { ...credentials, ip: request.socket.remoteAddress ?? '' })
}

function styleOf({ deps }: WorkspaceContext, { format }: CallAddress): AnswerStyle {
  const { profile } = deps.routing.current(deps.database.db)
  return { format, language: profile['api.language'], xmlRoot: profile['api.xml_root'] }
}

interface KnownCall extends Call {
  readonly workspace: WorkspaceContext
  readonly caller: Caller
  readonly caused: CausedMessages
}

async function carryOut(deps: HttpsApiDeps, call: KnownCall): Promise<Answer> {
  const { request, read, workspace, caller, parameters, caused } = call
  if (isFromForeignPage(request)) return apiError(1003, FOREIGN_PAGE)
  if (read.kind === 'wire-problem') return apiError(1006, read.detail)
  if (call.address.shownCode !== null) return shownError(call.address.shownCode)
  const action = call.action === null ? undefined : ACTIONS[call.action]
  if (call.action === null || action === undefined) return apiError(1000)
  if (!('user' in caller)) return apiError(LOGIN_ERRORS[caller.why])
  const { profile } = workspace.deps.routing.current(workspace.deps.database.db)
  try {
    const unkeepable = await refuseUnkeepable(call.action, parameters)
    return unkeepable ?? (await action({ workspace, user: caller.user, parameters, profile, caused }))
  } catch (error) {
    deps.onError(`${request.method} ${request.path}`, error)
    return apiError(1010)
  }
}

const FOREIGN_PAGE = {
  pl: 'Wywołanie przyszło ze strony otwartej w przeglądarce, spod innego adresu niż Bramka.',
  en: 'The call came from a page in a browser, from another address than Bramka’s.',
}

/** Systems send no `Origin`; a page of some site that does could otherwise use the emulator behind its visitor's back. */
function isFromForeignPage({ headers: { origin, host = '' } }: Request): boolean {
  return origin !== undefined && origin !== `http://${host}`
}

/** `error/<code>` answers with that very error, without a login: it is printed as a plain address (api-v2 2.14 [V+C]). */
function shownError(code: string): ApiError {
  const shown = /^\d+$/.test(code) ? Number(code) : 0
  return apiError(isApiErrorCode(shown) ? shown : 2002)
}
