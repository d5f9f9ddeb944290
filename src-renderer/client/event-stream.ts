import { createParser } from 'eventsource-parser'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import { EVENT_STREAM_ROUTE } from '../../emulator/contract/routes.ts'
import { ProblemError, UnreachableError } from './call-failure.ts'
import type { EventFollowing } from './emulator-client.ts'
import { reach, type Exchange } from './http-exchange.ts'
import { LONGEST_PAUSE_MS, pauseAfter, type Pause } from './pause.ts'

export interface EventStreamDependencies {
  readonly exchange: Exchange
  readonly pause: Pause
}

/**
 * Follows the event stream of a workspace until the signal aborts: connects again, with growing pauses, after every break
 * and goes on after the last event it saw. Ends with `ProblemError` when the emulator refuses the request itself.
 */
export async function followEventStream(
  { exchange, pause }: EventStreamDependencies,
  { workspace, after, onEvent, onState, signal }: EventFollowing,
): Promise<void> {
  let last = after
  let failures = 0

  function take(event: EmulatorEvent): void {
    last = event.seq
    onEvent(event)
  }

  async function followOnce(): Promise<void> {
    const response = await exchange({
      method: 'get',
      path: EVENT_STREAM_ROUTE,
      params: { workspace },
      query: { after: last ?? undefined },
      accept: 'text/event-stream',
      signal,
    })
    failures = 0
    onState('connected')
    await readEvents(response, signal, take)
    // The emulator ended the stream itself: the workspace was reset, say.
    last = null
  }

  const isOver = () => signal.aborted

  onState('connecting')
  while (!isOver()) {
    try {
      await followOnce()
    } catch (error) {
      if (!isOver() && !isWorthAnotherTry(error)) throw error
    }
    if (isOver()) return
    failures += 1
    const pauseMs = pauseAfter(failures)
    onState(pauseMs < LONGEST_PAUSE_MS ? 'reconnecting' : 'offline')
    await pause(pauseMs, signal)
  }
}

/** Hands on the events of one connection; returns when the server closes it. */
async function readEvents(
  response: Response,
  signal: AbortSignal,
  onEvent: (event: EmulatorEvent) => void,
): Promise<void> {
  if (response.body === null) return
  const parser = createParser({ onEvent: ({ data }) => onEvent(JSON.parse(data) as EmulatorEvent) })
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reach(signal, () => reader.read())
    if (done) return
    parser.feed(value)
  }
}

/** A break or a server in trouble passes; a refusal of the request, and a bug, do not. */
function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof UnreachableError || (error instanceof ProblemError && error.problem.status >= 500)
}
