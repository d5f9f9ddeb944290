import express, { Router, type Request, type Response } from 'express'
import { WORKSPACE_FILE, WORKSPACE_FILE_TYPE } from '../contract/workspace-file.ts'
import { isRefusal } from '../domain/refusal.ts'
import { readWorkspaceFile } from '../services/export-workspace.ts'
import type { ControlApiDeps } from './handler.ts'
import { sendProblem } from './problems.ts'
import { toProblem } from './refusal-problems.ts'
import { toExpressPath } from './express-path.ts'
import { shapeProblem } from './shape-problem.ts'
import { renderWorkspace } from './workspace-handlers.ts'

/** Routes of workspaces as files: one gives the bytes of a workspace, the other makes a workspace of such bytes. */
export function workspaceFileRoutes(deps: ControlApiDeps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const { download, upload } = WORKSPACE_FILE
  router.get(toExpressPath(download.path), sendFile(deps))
  const parseBody = express.raw({ limit: upload.maxBytes, type: () => true })
  router.post(toExpressPath(upload.path), parseBody, takeFile(deps))
  return router
}

function sendFile({ workspaces }: ControlApiDeps) {
  return (request: Request, response: Response): void => {
    const workspace = workspaces.find(String(request.params.workspace))
    if (isRefusal(workspace)) {
      sendProblem(response, toProblem(workspace, request))
      return
    }
    response.attachment(`${workspace.id}.bramka`).type(WORKSPACE_FILE_TYPE)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.send(readWorkspaceFile(workspace.deps))
  }
}

function takeFile({ workspaces }: ControlApiDeps) {
  return (request: Request, response: Response): void => {
    const query = WORKSPACE_FILE.upload.query.safeParse(request.query)
    if (!query.success) {
      sendProblem(response, shapeProblem('query', query.error, request.query))
      return
    }
    const { id, name, storage } = query.data
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const made = workspaces.importFile({ id, name, storage, seed: undefined, frozenAt: undefined }, bytes)
    if (isRefusal(made)) sendProblem(response, toProblem(made, { query: request.query }))
    else response.status(201).json(renderWorkspace(made))
  }
}
