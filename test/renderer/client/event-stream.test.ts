import { describe, expect, test } from 'vitest'
import type { EmulatorEvent } from '../../../emulator/contract/events.ts'
import { ProblemError } from '../../../src-renderer/client/call-failure.ts'
import type { StreamState } from '../../../src-renderer/client/emulator-client.ts'
import { createHttpClient } from '../../../src-renderer/client/http-client.ts'
import { anEvent } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'
import { scriptedFetch } from './scripted-fetch.ts'

/** An event stream whose chunks arrive as given; then the server closes it, or the connection breaks. */
function stream(chunks: readonly string[], end: 'closed' | 'broken' = 'closed'): Response {
  const bytes = chunks.map((chunk) => new TextEncoder().encode(chunk))
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const next = bytes.shift()
      if (next !== undefined) controller.enqueue(next)
      else if (end === 'closed') controller.close()
      else controller.error(new TypeError('network error'))
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}

function framed(event: EmulatorEvent): string {
  return `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`
}

function refusal(status: number, code: string): Response {
  const headers = { 'content-type': 'application/problem+json' }
  return Response.json(aProblem(status, code), { status, headers })
}

/** Follows a scripted stream for so many pauses, which take no time, and tells what came of it. */
async function follow(script: readonly (Response | Error)[], pauses: number, after: number | null = null) {
  const { fetch, requests } = scriptedFetch(...script)
  const events: EmulatorEvent[] = []
  const states: StreamState[] = []
  const pausedMs: number[] = []
  const leaving = new AbortController()
  const client = createHttpClient({
    baseUrl: '',
    token: 'secret',
    fetch,
    pause(pauseMs) {
      pausedMs.push(pauseMs)
      if (pausedMs.length === pauses) leaving.abort()
      return Promise.resolve()
    },
  })
  const ending = client.followEvents({
    workspace: 'default',
    after,
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    signal: leaving.signal,
  })
  const failure: unknown = await ending.then(
    () => null,
    (error: unknown) => error,
  )
  return { urls: requests.map(({ url }) => url), events, states, pausedMs, failure }
}

const path = '/workspaces/default/events'

describe('followEvents', () => {
  test('puts events together from whatever pieces arrive, and skips comments', async () => {
    const first = anEvent(1, 'phone.changed')
    const second = { ...anEvent(2, 'keyword.changed'), ref: 'żółć' }
    const text = `: hello\n\n${framed(first)}${framed(second)}`
    const middle = text.indexOf('"type"')

    const followed = await follow([stream([text.slice(0, middle), text.slice(middle)])], 1)

    expect(followed).toEqual({
      urls: [path],
      events: [first, second],
      states: ['connecting', 'connected', 'reconnecting'],
      pausedMs: [250],
      failure: null,
    })
  })

  test('goes on after the last event it saw, and begins with short pauses again once connected', async () => {
    const down = new TypeError('fetch failed')
    const third = anEvent(43, 'clock.changed')

    const followed = await follow(
      [stream([framed(third)], 'broken'), down, down, stream([], 'broken'), down],
      5,
      42,
    )

    expect(followed).toEqual({
      urls: [`${path}?after=42`, ...Array<string>(4).fill(`${path}?after=43`)],
      events: [third],
      states: [
        'connecting',
        'connected',
        'reconnecting',
        'reconnecting',
        'reconnecting',
        'connected',
        'reconnecting',
        'reconnecting',
      ],
      pausedMs: [250, 500, 1000, 250, 500],
      failure: null,
    })
  })

  test('begins with what comes next after the emulator ended the stream, because it may count anew', async () => {
    const before = anEvent(500, 'phone.changed')
    const afterReset = anEvent(3, 'phone.changed')

    const followed = await follow([stream([framed(before)]), stream([framed(afterReset)])], 2)

    expect(followed.urls).toEqual([path, path])
    expect(followed.events).toEqual([before, afterReset])
  })

  test('is offline when tries keep failing, and goes on trying at the longest pause', async () => {
    const followed = await follow(Array<Error>(8).fill(new TypeError('fetch failed')), 8)

    expect(followed.pausedMs).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000])
    expect(followed.states).toEqual([
      'connecting',
      ...Array<StreamState>(6).fill('reconnecting'),
      'offline',
      'offline',
    ])
  })

  test('tries again when the server is in trouble', async () => {
    const followed = await follow([refusal(503, 'E_STARTING'), stream([])], 2)

    expect(followed.states).toEqual(['connecting', 'reconnecting', 'connected', 'reconnecting'])
  })

  test('ends when the emulator refuses to be followed', async () => {
    const followed = await follow([refusal(404, 'E_NO_WORKSPACE')], 1)

    expect(followed).toEqual({
      urls: [path],
      events: [],
      states: ['connecting'],
      pausedMs: [],
      failure: new ProblemError(aProblem(404, 'E_NO_WORKSPACE')),
    })
  })
})
