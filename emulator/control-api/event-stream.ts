import type { Request, Response } from 'express'
import { EVENT_STREAM } from '../contract/events.ts'
import { isRefusal } from '../domain/refusal.ts'
import { lastSeq, readEvents } from '../services/follow-journal.ts'
import type { ControlApiDeps } from './handler.ts'
import { sendProblem } from './problems.ts'
import { toProblem } from './refusal-problems.ts'
import { renderEvents } from './render-event.ts'
import { shapeProblem } from './shape-problem.ts'

const BATCH = 200
/** A comment line that keeps the connection known to be alive. */
const HEARTBEAT_MS = 15_000
/** A follower that reads slower than this many bytes behind is paused until it has caught up. */
const MAX_BUFFERED_BYTES = 1_048_576

/**
 * The event stream: server-sent events whose id is the sequence number, so that `Last-Event-ID` or `?after=` resumes without a
 * gap. Without either it begins with what comes next.
 */
export function streamEvents(deps: ControlApiDeps) {
  return (request: Request, response: Response): void => {
    const query = EVENT_STREAM.query.safeParse(request.query)
    if (!query.success) {
      sendProblem(response, shapeProblem('query', query.error, request.query))
      return
    }
    const workspace = deps.workspaces.find(String(request.params.workspace))
    if (isRefusal(workspace)) {
      sendProblem(response, toProblem(workspace, request))
      return
    }
    const { type } = query.data
    // A browser that connects again repeats its address and says in the header how far it got.
    let after = lastEventId(request) ?? query.data.after ?? lastSeq(workspace)
    response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    })
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    response.write(`: following after ${String(after)}\n\n`)

    let isWaitingForReader = false
    let isEnded = false
    const flush = (): void => {
      if (isWaitingForReader || isEnded) return
      while (response.writableLength < MAX_BUFFERED_BYTES) {
        const { events, last } = readEvents(workspace, after, BATCH, type)
        if (last === after) return
        after = last
        for (const event of renderEvents(workspace.deps, events)) {
          const data = JSON.stringify(event)
          response.write(`id: ${String(event.seq)}\nevent: ${event.type}\ndata: ${data}\n\n`)
        }
      }
      isWaitingForReader = true
      response.once('drain', () => {
        isWaitingForReader = false
        flush()
      })
    }
    const unfollow = workspace.feed.follow(flush)
    const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT_MS)
    heartbeat.unref()
    const end = (): void => {
      isEnded = true
      clearInterval(heartbeat)
      unfollow()
      stopEnding()
      response.end()
    }
    const stopEnding = workspace.onClose(end)
    response.on('close', end)
    flush()
  }
}

function lastEventId(request: Request): number | undefined {
  const header = request.headers['last-event-id']
  return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined
}
