import express, { Router, type Request, type Response } from 'express'
import type { z } from 'zod'
import type { Problem } from '../contract/problems.ts'
import { STORED_FILE_BYTES } from '../contract/stored-files.ts'
import { isRefusal } from '../domain/refusal.ts'
import { addFile, findFile, readBytes } from '../services/files.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import { toExpressPath } from './express-path.ts'
import type { ControlApiDeps } from './handler.ts'
import { sendProblem } from './problems.ts'
import { toProblem } from './refusal-problems.ts'
import { renderAddedFile } from './render-holdings.ts'
import { shapeProblem } from './shape-problem.ts'

/** Routes of stored files as bytes: one gives those of a file, the other keeps a file of such bytes. */
export function storedFileRoutes(deps: ControlApiDeps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const { download, upload } = STORED_FILE_BYTES
  router.get(toExpressPath(download.path), sendBytes(deps))
  const parseBody = express.raw({ limit: upload.maxBytes, type: () => true })
  router.post(toExpressPath(upload.path), parseBody, takeBytes(deps))
  return router
}

function sendBytes(deps: ControlApiDeps) {
  return (request: Request, response: Response): void => {
    const parsed = parse(STORED_FILE_BYTES.download.query, request, deps)
    if ('problem' in parsed) {
      sendProblem(response, parsed.problem)
      return
    }
    const { workspace, query } = parsed
    const file = findFile(workspace.deps, query.accountId, String(request.params.file))
    if (isRefusal(file)) {
      sendProblem(response, toProblem(file, request))
      return
    }
    // What somebody stored is hostile: a browser keeps it and shows nothing of it.
    response.attachment(file.name).type('application/octet-stream')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.send(Buffer.from(readBytes(workspace.deps, file)))
  }
}

function takeBytes(deps: ControlApiDeps) {
  return (request: Request, response: Response): void => {
    const parsed = parse(STORED_FILE_BYTES.upload.query, request, deps)
    if ('problem' in parsed) {
      sendProblem(response, parsed.problem)
      return
    }
    const { workspace, query } = parsed
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const contentType = request.headers['content-type'] ?? null
    const added = addFile(workspace.deps, { ...query, accountId: query.accountId, contentType }, bytes)
    if (isRefusal(added)) sendProblem(response, toProblem(added, { query: request.query }))
    else response.status(201).json(renderAddedFile(added, workspace.deps.seed))
  }
}

function parse<Query extends z.ZodType>(
  schema: Query,
  request: Request,
  { workspaces }: ControlApiDeps,
): { readonly workspace: WorkspaceContext; readonly query: z.output<Query> } | { readonly problem: Problem } {
  const query = schema.safeParse(request.query)
  if (!query.success) return { problem: shapeProblem('query', query.error, request.query) }
  const workspace = workspaces.find(String(request.params.workspace))
  if (isRefusal(workspace)) return { problem: toProblem(workspace, request) }
  return { workspace, query: query.data }
}
