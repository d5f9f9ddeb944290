import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { assertNever } from '../domain/assert-never.ts'
import type { PromptAnswer, ReceiverAnswer } from '../domain/receiver.ts'
import type { WorkspaceContext } from '../services/workspace-context.ts'

const PLAIN = 'text/plain; charset=utf-8'
const OK = 'OK'

/** Says to a caller what his call is to be told. What takes long holds nothing but the call, and ends with the workspace. */
export async function sendAnswer(
  answer: ReceiverAnswer,
  response: ServerResponse,
  workspace: Pick<WorkspaceContext, 'onClose'>,
): Promise<void> {
  if (answer.kind !== 'delay') await sendPrompt(answer, response, workspace)
  else if (await isOver(answer.ms, response, workspace)) await sendPrompt(answer.then, response, workspace)
}

async function sendPrompt(
  answer: PromptAnswer,
  response: ServerResponse,
  workspace: Pick<WorkspaceContext, 'onClose'>,
): Promise<void> {
  switch (answer.kind) {
    case 'ok':
      sendText(response, 200, OK)
      break
    case 'body':
      sendText(response, 200, answer.body, answer.contentType)
      break
    case 'status':
      sendText(response, answer.status, answer.body)
      break
    case 'redirect':
      response.setHeader('Location', answer.to)
      sendText(response, 302, '')
      break
    case 'close':
      response.socket?.destroy()
      break
    case 'cut':
      beginOk(response)
      response.write(OK.slice(0, 1))
      response.socket?.destroySoon()
      break
    case 'drip':
      await drip(answer.ms, response, workspace)
      break
    default:
      assertNever(answer)
  }
}

/** Answers a whole text. */
export function sendText(response: ServerResponse, status: number, text: string, contentType = PLAIN): void {
  response.statusCode = status
  response.setHeader('Content-Type', contentType)
  response.setHeader('Content-Length', Buffer.byteLength(text))
  response.end(text)
}

function beginOk(response: ServerResponse): void {
  response.statusCode = 200
  response.setHeader('Content-Type', PLAIN)
  response.setHeader('Content-Length', OK.length)
  response.flushHeaders()
}

async function drip(
  ms: number,
  response: ServerResponse,
  workspace: Pick<WorkspaceContext, 'onClose'>,
): Promise<void> {
  beginOk(response)
  for (const byte of OK) {
    if (!(await isOver(ms, response, workspace))) return
    response.write(byte)
  }
  response.end()
}

/** Waits on the wall clock; answers whether the caller is still there then. A workspace that closes meanwhile hangs up on him. */
async function isOver(
  ms: number,
  response: ServerResponse,
  workspace: Pick<WorkspaceContext, 'onClose'>,
): Promise<boolean> {
  const end = new AbortController()
  const giveUp = () => {
    response.socket?.destroy()
    end.abort()
  }
  const stopFollowing = workspace.onClose(giveUp)
  response.once('close', giveUp)
  if (response.destroyed) giveUp()
  try {
    await pause(ms, undefined, { signal: end.signal })
    return true
  } catch {
    return false
  } finally {
    stopFollowing()
    response.off('close', giveUp)
  }
}
