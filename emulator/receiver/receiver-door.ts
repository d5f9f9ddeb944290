import { Router, type NextFunction, type Request, type Response } from 'express'
import { readReceiverPath } from '../domain/receiver.ts'
import { isRefusal } from '../domain/refusal.ts'
import type { Workspaces } from '../services/workspaces.ts'
import { readCall } from './read-call.ts'
import { sendAnswer, sendText } from './send-answer.ts'

/** Where receivers stand, before anything of the path is read. */
export const RECEIVER_PATHS = [/^\/_bramka\/receiver(?=\/|$)/, /^\/w\/[^/]+\/_bramka\/receiver(?=\/|$)/]

const WHAT_IS_HERE = 'expected /_bramka/receiver/<name>, a name of 1 to 64 letters, digits, - and _'

/**
 * The built-in receivers: what forwards to a URL call when the owner's own system is not there yet, and what anybody's code may call
 * to be recorded. Every method, without a token.
 */
export function receiverDoor({ workspaces }: { readonly workspaces: Workspaces }): Router {
  const router = Router()
  router.use((request: Request, response: Response, next: NextFunction) => {
    receive(workspaces, request, response).catch(next)
  })
  return router
}

async function receive(workspaces: Workspaces, request: Request, response: Response): Promise<void> {
  const path = readReceiverPath(request.originalUrl)
  const call = await readCall(request, path?.name ?? '')
  if (call === undefined) return
  // Only now: a body takes its time, and the workspace may be another one afterwards.
  const workspace = path === undefined ? undefined : workspaces.find(path.workspace)
  if (workspace === undefined) sendText(response, 404, WHAT_IS_HERE)
  else if (isRefusal(workspace)) sendText(response, 404, 'there is no such workspace')
  else {
    const answer = await workspace.receiverCalls.submit(call)
    if (isRefusal(answer)) sendText(response, 404, 'this workspace has as many receivers as it may')
    else await sendAnswer(answer, response, workspace)
  }
}
