import { Router, type Request, type Response } from 'express'
import type { z } from 'zod'
import { EVENT_STREAM } from '../contract/events.ts'
import { MAIL_BYTES } from '../contract/mails.ts'
import type { Operation } from '../contract/operation.ts'
import { OPERATIONS, type OperationId } from '../contract/operations.ts'
import type { Problem } from '../contract/problems.ts'
import { NoBody } from '../contract/scalars.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { nextTurn } from '../services/in-slices.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import { STORED_FILE_BYTES } from '../contract/stored-files.ts'
import { WORKSPACE_FILE } from '../contract/workspace-file.ts'
import { API_USER_HANDLERS } from './api-user-handlers.ts'
import { BILLING_HANDLERS } from './billing-handlers.ts'
import { CLOCK_HANDLERS } from './clock-handlers.ts'
import { CONTACT_HANDLERS } from './contact-handlers.ts'
import { DELIVERY_FAULT_HANDLERS } from './delivery-fault-handlers.ts'
import { DELIVERY_HANDLERS } from './delivery-handlers.ts'
import { toExpressPath } from './express-path.ts'
import type { ControlApiDeps, HandlersOf } from './handler.ts'
import { FAULT_HANDLERS } from './fault-handlers.ts'
import { FORWARD_HANDLERS } from './forward-handlers.ts'
import { HOLDING_HANDLERS } from './holding-handlers.ts'
import { MAIL_HANDLERS } from './mail-handlers.ts'
import { MESSAGE_HANDLERS } from './message-handlers.ts'
import { NETWORK_HANDLERS } from './network-handlers.ts'
import { NUMBER_HANDLERS } from './number-handlers.ts'
import { PHONE_HANDLERS } from './phone-handlers.ts'
import { sendProblem } from './problems.ts'
import { isEscaped, readJsonBody } from './read-json-body.ts'
import { toProblem } from './refusal-problems.ts'
import { RECEIVER_HANDLERS } from './receiver-handlers.ts'
import { SENDER_HANDLERS } from './sender-handlers.ts'
import { sendJson } from './send-json.ts'
import { shapeProblem } from './shape-problem.ts'
import { findUnsendableField } from './unsendable-fields.ts'
import { VENDOR_CALL_HANDLERS } from './vendor-call-handlers.ts'
import { WORKSPACE_HANDLERS } from './workspace-handlers.ts'

const HANDLERS: HandlersOf<OperationId> = {
  ...PHONE_HANDLERS,
  ...WORKSPACE_HANDLERS,
  ...NUMBER_HANDLERS,
  ...CONTACT_HANDLERS,
  ...MESSAGE_HANDLERS,
  ...CLOCK_HANDLERS,
  ...BILLING_HANDLERS,
  ...API_USER_HANDLERS,
  ...SENDER_HANDLERS,
  ...HOLDING_HANDLERS,
  ...VENDOR_CALL_HANDLERS,
  ...FAULT_HANDLERS,
  ...NETWORK_HANDLERS,
  ...FORWARD_HANDLERS,
  ...DELIVERY_HANDLERS,
  ...DELIVERY_FAULT_HANDLERS,
  ...RECEIVER_HANDLERS,
  ...MAIL_HANDLERS,
}

const DEFAULT_BODY_BYTES = 102_400

/** Longer bodies are read, checked and carried out in turns of their own: others come between. */
const BYTES_IN_ONE_TURN = 65_536

/** Express tries routes in order; what load tests and scripts call most comes first. */
const MOUNTED_FIRST: readonly OperationId[] = ['writeFromPhone', 'writeFromCrowd', 'listMessages']

/** Routes of every operation of the contract: parse, carry out, answer. */
export function operationRoutes(deps: ControlApiDeps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const ids = Object.keys(OPERATIONS) as OperationId[]
  for (const id of [...MOUNTED_FIRST, ...ids.filter((id) => !MOUNTED_FIRST.includes(id))]) {
    mount(router, OPERATIONS[id], HANDLERS[id] as UntypedHandler, deps)
  }
  return router
}

// Between the two typed ends (contract and handler) one loop serves all operations; here their types are erased.
type UntypedHandler = (
  context: { readonly api: ControlApiDeps; readonly workspace?: WorkspaceContext },
  request: { readonly params: unknown; readonly query: unknown; readonly body: unknown },
) => unknown

function mount(router: Router, operation: Operation, handler: UntypedHandler, deps: ControlApiDeps): void {
  const parseBody = readJsonBody(operation.maxBodyBytes ?? DEFAULT_BODY_BYTES)
  const path = toExpressPath(operation.path)
  const answer = async (request: Request, response: Response): Promise<void> => {
    const outcome = await carryOut(operation, handler, request, response, deps)
    if ('problem' in outcome) sendProblem(response, outcome.problem)
    else if (operation.status === 204) response.status(204).end()
    else sendJson(response, operation.status, outcome.value)
  }
  // HTTP gives the body of a GET no meaning; anywhere else it is something that somebody wants done.
  if (operation.method === 'get') router.get(path, answer)
  else router[operation.method](path, parseBody, answer)
}

async function carryOut(
  operation: Operation,
  handler: UntypedHandler,
  request: Request,
  response: Response,
  deps: ControlApiDeps,
): Promise<Parsed> {
  const isLong = Number(request.headers['content-length']) > BYTES_IN_ONE_TURN
  if (isLong) await nextTurn()
  const query = parsePart(operation.query, request.query, 'query')
  if ('problem' in query) return query
  const body = parseBodyOf(operation, request.body)
  if ('problem' in body) return body
  // JSON has no other way to write what is no character.
  const unsendable = isEscaped(response) ? findUnsendableField(body.value) : undefined
  if (unsendable !== undefined) return { problem: toProblem(unsendable, request) }
  if (isLong) await nextTurn()
  const context = contextOf(operation, request, deps)
  if (isRefusal(context)) return { problem: toProblem(context, request) }
  const parsed = { params: request.params, query: query.value, body: body.value }
  try {
    const value: unknown = await handler(context, parsed)
    return isRefusal(value) ? { problem: toProblem(value, request) } : { value }
  } catch (error) {
    const gone = findClosed(context.workspace, deps)
    if (gone === undefined) throw error
    return { problem: toProblem(gone, request) }
  }
}

/** A workspace can be deleted or brought back to an earlier state while a request waits for its turn there: E_NO_WORKSPACE, E_WORKSPACE_CLOSED. */
function findClosed(
  workspace: WorkspaceContext | undefined,
  { workspaces }: ControlApiDeps,
): Refusal | undefined {
  if (workspace === undefined || workspaces.isOpen(workspace)) return undefined
  const successor = workspaces.find(workspace.id)
  return isRefusal(successor) ? successor : refused('E_WORKSPACE_CLOSED', { id: workspace.id })
}

function contextOf(
  operation: Operation,
  request: Request,
  deps: ControlApiDeps,
): { api: ControlApiDeps; workspace?: WorkspaceContext } | Refusal {
  const { workspace: id } = request.params
  // A workspace whose file cannot be opened can still be deleted.
  if (typeof id !== 'string' || (operation.method === 'delete' && operation.path.endsWith('{workspace}'))) {
    return { api: deps }
  }
  const workspace = deps.workspaces.find(id)
  return isRefusal(workspace) ? workspace : { api: deps, workspace }
}

type Parsed = { readonly value: unknown } | { readonly problem: Problem }

/** Where no body is taken, one that asks for something is refused; without one there is nothing to look at. */
function parseBodyOf({ body }: Operation, value: unknown): Parsed {
  if (body !== undefined) return parsePart(body, value === undefined ? {} : value, 'body')
  return value === undefined ? { value } : parsePart(NoBody, value, 'body')
}

function parsePart(schema: z.ZodType | undefined, value: unknown, part: 'query' | 'body'): Parsed {
  if (schema === undefined) return { value: undefined }
  const parsed = schema.safeParse(value)
  return parsed.success ? { value: parsed.data } : { problem: shapeProblem(part, parsed.error, value) }
}

/** Answers paths that exist with another method, and paths that do not. */
export function unknownRoutes(): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const served = [
    ...Object.values<Operation>(OPERATIONS),
    { method: 'get' as const, path: EVENT_STREAM.path },
    { method: 'get' as const, path: WORKSPACE_FILE.download.path },
    { method: 'post' as const, path: WORKSPACE_FILE.upload.path },
    { method: 'get' as const, path: STORED_FILE_BYTES.download.path },
    { method: 'post' as const, path: STORED_FILE_BYTES.upload.path },
    ...Object.values(MAIL_BYTES).map(({ path }) => ({ method: 'get' as const, path })),
  ]
  const methodsByPath = Map.groupBy(served, ({ path }) => toExpressPath(path))
  for (const [path, operations] of methodsByPath) {
    const allowed = operations.map(({ method }) => method.toUpperCase()).join(', ')
    router.all(path, (request: Request, response: Response) => {
      response.setHeader('Allow', allowed)
      sendProblem(response, {
        type: '/_bramka/v1/problems/E_METHOD',
        title: 'Method not allowed',
        status: 405,
        code: 'E_METHOD',
        detail: `${request.method} is not possible here; expected ${allowed}`,
      })
    })
  }
  return router
}
