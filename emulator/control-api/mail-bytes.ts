import { Router, type Request, type Response } from 'express'
import { MAIL_BYTES } from '../contract/mails.ts'
import { mailFileName, safeFileName } from '../domain/mail.ts'
import { isRefusal, refused, type Refusal } from '../domain/refusal.ts'
import { findMail, openMailFile, sourceOf } from '../services/mails.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'
import { toExpressPath } from './express-path.ts'
import type { ControlApiDeps } from './handler.ts'
import { readMailId } from './mail-handlers.ts'
import { sendProblem } from './problems.ts'
import { readId } from './read-fields.ts'
import { toProblem } from './refusal-problems.ts'

/** Bytes of a mail to be saved under a name. */
interface Download {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Routes of what is in a mail, as bytes: its source, and each of its attachments. */
export function mailBytesRoutes(deps: ControlApiDeps): Router {
  const router = Router({ caseSensitive: true, strict: true })
  const serve = (
    { path, contentType }: (typeof MAIL_BYTES)[keyof typeof MAIL_BYTES],
    find: (workspace: WorkspaceContext, request: Request) => Promise<Download | Refusal> | Download | Refusal,
  ): void => {
    router.get(toExpressPath(path), async (request, response) => {
      const workspace = deps.workspaces.find(String(request.params.workspace))
      const found = isRefusal(workspace) ? workspace : await find(workspace, request)
      if (isRefusal(found)) sendProblem(response, toProblem(found, request))
      else send(response, contentType, found)
    })
  }
  serve(MAIL_BYTES.source, findSource)
  serve(MAIL_BYTES.attachment, (workspace, request) => findAttachment(deps, workspace, request))
  return router
}

/** What came by mail is hostile: a browser keeps it and shows nothing of it, whatever it says of itself. */
function send(response: Response, contentType: string, { name, bytes }: Download): void {
  response.attachment(name).type(contentType)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'")
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

function findSource({ deps }: WorkspaceContext, { params }: Request): Download | Refusal {
  const id = readMailId(String(params.mail))
  const mail = isRefusal(id) ? id : findMail(deps, id)
  return isRefusal(mail)
    ? mail
    : { name: mailFileName({ id: mail.id, subject: mail.head.subject }), bytes: sourceOf(deps, mail) }
}

async function findAttachment(
  { mailReader }: ControlApiDeps,
  { deps }: WorkspaceContext,
  { params }: Request,
): Promise<Download | Refusal> {
  const id = readMailId(String(params.mail))
  if (isRefusal(id)) return id
  const place = readId(String(params.attachment))
  if (place === undefined) return refused('E_NO_MAIL_FILE', { id: String(params.attachment) })
  const found = await openMailFile(deps, mailReader, id, place)
  return isRefusal(found) ? found : { name: safeFileName(found.file.name, place), bytes: found.bytes }
}
