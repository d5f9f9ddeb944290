import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

vi.setConfig({ testTimeout: 60_000 })

const NDI = '+48532600111'
const PHONE = '+48500600700'
const MEGABYTE = 1_048_576

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A follower of a workspace's events. */
interface Follower {
  /** Waits until so many events have come, and answers all that have. */
  readonly take: (count: number) => Promise<readonly EmulatorEvent[]>
  /** Waits for the event of a message with this text; answers all events up to it. */
  readonly takeUntil: (text: string) => Promise<readonly EmulatorEvent[]>
  /** Waits until the server ends the stream; answers all events that came. */
  readonly toEnd: () => Promise<readonly EmulatorEvent[]>
  readonly leave: () => void
}

async function follow(
  { id }: TestWorkspace,
  query = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Follower> {
  const { http, token } = server.emulator
  const leaving = new AbortController()
  const response = await fetch(`${http}/_bramka/v1/workspaces/${id}/events${query}`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: leaving.signal,
  })
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/event-stream; charset=utf-8',
  ])
  if (response.body === null) throw new Error('a stream without a body')
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const events: EmulatorEvent[] = []
  const parser = createParser({ onEvent: (message) => events.push(readEvent(message)) })
  const isAtEnd = async (): Promise<boolean> => {
    const { done, value } = await reader.read()
    if (!done) parser.feed(value)
    return done
  }
  return {
    async take(count) {
      while (events.length < count && !(await isAtEnd()));
      return events
    },
    async takeUntil(text) {
      while (events.at(-1)?.message?.text !== text && !(await isAtEnd()));
      return events
    },
    async toEnd() {
      while (!(await isAtEnd()));
      return events
    },
    leave: () => leaving.abort(),
  }
}

function readEvent({ id, event, data }: EventSourceMessage): EmulatorEvent {
  const parsed = JSON.parse(data) as EmulatorEvent
  expect([id, event]).toEqual([String(parsed.seq), parsed.type])
  return parsed
}

const textsOf = (events: readonly EmulatorEvent[]) => events.map(({ message }) => message?.text)
const seqsOf = (events: readonly EmulatorEvent[]) => events.map(({ seq }) => seq)

/** Number of the newest event. */
async function lastSeq(workspace: TestWorkspace): Promise<number> {
  return (await workspace.call('waitForEvents', { query: { limit: 1000 } })).last
}

describe('following the events of a workspace', () => {
  test('tells what happens from now on, in the order of its commits', async () => {
    const workspace = await server.workspace()
    await workspace.write(PHONE, NDI, 'przedtem')
    const before = await lastSeq(workspace)
    const follower = await follow(workspace)
    await workspace.write(PHONE, NDI, 'KATALOG')
    await workspace.call('createGroup', { body: { name: 'Nowi' } })
    await workspace.advance('1h')
    const events = await follower.take(5)
    expect(events.map(({ type }) => type)).toEqual([
      'message.received',
      'message.sent',
      'group.changed',
      'clock.changed',
      'report.arrived',
    ])
    expect(seqsOf(events)).toEqual([1, 2, 3, 4, 5].map((step) => before + step))
    expect(textsOf(events)).toEqual([
      'KATALOG',
      'Katalog wyslemy w ciagu dwoch dni.',
      ...[undefined, undefined, undefined],
    ])
    follower.leave()
  })

  test.each([
    {
      label: 'Last-Event-ID',
      resume: (workspace: TestWorkspace, seq: number) =>
        follow(workspace, '', { 'last-event-id': String(seq) }),
    },
    {
      label: '?after=',
      resume: (workspace: TestWorkspace, seq: number) => follow(workspace, `?after=${seq}`),
    },
    {
      label: 'Last-Event-ID before ?after=, which a browser repeats when it connects again',
      resume: (workspace: TestWorkspace, seq: number) =>
        follow(workspace, '?after=0', { 'last-event-id': String(seq) }),
    },
  ])('goes on without a gap and without a repetition: $label', async ({ resume }) => {
    const workspace = await server.workspace()
    const before = await lastSeq(workspace)
    for (let count = 0; count < 5; count++) await workspace.write(PHONE, NDI, `tekst ${count}`)
    const resumed = await resume(workspace, before + 3)
    await workspace.write(PHONE, NDI, 'potem')
    expect(textsOf(await resumed.take(3))).toEqual(['tekst 3', 'tekst 4', 'potem'])
    resumed.leave()
  })

  test.each([
    {
      label: 'a reset',
      goBack: (workspace: TestWorkspace) => workspace.call('resetWorkspace'),
    },
    {
      label: 'a restored snapshot',
      goBack: (workspace: TestWorkspace) =>
        workspace.call('restoreSnapshot', { params: { snapshot: 'przed' } }),
    },
  ])('goes on above all earlier numbers after $label, also with an old cursor', async ({ goBack }) => {
    const workspace = await server.workspace()
    await workspace.call('takeSnapshot', { body: { name: 'przed' } })
    for (let count = 0; count < 3; count++) await workspace.write(PHONE, NDI, `tekst ${count}`)
    for (let round = 0; round < 2; round++) {
      const before = await lastSeq(workspace)
      await goBack(workspace)
      const replaced = {
        seq: before + 1,
        type: 'workspace.changed',
        at: '2025-03-03T09:00:00.000Z',
        ref: null,
        message: null,
      }
      expect(await workspace.call('waitForEvents', { query: { after: before } })).toEqual({
        events: [replaced],
        last: before + 1,
        timedOut: false,
      })
      await workspace.write(PHONE, NDI, 'potem')
      const follower = await follow(workspace, '', { 'last-event-id': String(before) })
      const [told, ...rest] = await follower.takeUntil('potem')
      expect(told).toEqual(replaced)
      expect([seqsOf(rest), textsOf(rest)]).toEqual([[before + 2], ['potem']])
      follower.leave()
    }
  })

  test('tells only the type that was asked for, also after a long stretch of others', async () => {
    const workspace = await server.workspace()
    const follower = await follow(workspace, '?after=0&type=message.sent')
    const messages = Array.from({ length: 450 }, (_, index) => ({
      from: `+48510${String(100_000 + index)}`,
      to: NDI,
      text: 'bez hasla',
    }))
    await workspace.call('writeFromCrowd', { body: { messages } })
    await workspace.write(PHONE, NDI, 'KATALOG')
    expect(textsOf(await follower.take(1))).toEqual(['Katalog wyslemy w ciagu dwoch dni.'])
    follower.leave()
  })

  test('tells every follower the same', async () => {
    const workspace = await server.workspace()
    const followers = await Promise.all(Array.from({ length: 20 }, () => follow(workspace)))
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => workspace.write(PHONE, NDI, `tekst ${String(index)}`)),
    )
    const told = await Promise.all(followers.map((follower) => follower.take(30)))
    expect(new Set(told.map((events) => JSON.stringify(events))).size).toBe(1)
    expect(seqsOf(told[0] ?? [])).toEqual(seqsOf(told[0] ?? []).toSorted((left, right) => left - right))
    for (const follower of followers) follower.leave()
  })

  test.each(['deleteWorkspace', 'resetWorkspace'] as const)(
    'ends with the workspace: %s',
    async (operation) => {
      const workspace = await server.workspace()
      const follower = await follow(workspace)
      await workspace.write(PHONE, NDI, 'ostatni')
      await workspace.call(operation)
      expect(textsOf(await follower.toEnd())).toEqual(['ostatni'])
      expect(server.log.lines).toEqual([])
    },
  )
})

describe('a follower who reads slowly', () => {
  /** Each is a commit of its own, and about a megabyte of events; some megabytes fit into the connection itself. */
  const BURSTS = 14
  const messages = Array.from({ length: 100 }, (_, index) => ({
    from: `+48510${String(100_000 + index)}`,
    to: NDI,
    text: 'x'.repeat(10_000),
  }))

  /** The server's side of the next event stream that is opened. */
  function nextStream(): Promise<ServerResponse> {
    return new Promise((resolve) => {
      const look = (message: unknown) => {
        const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
        if (request.url?.includes('/events') !== true) return
        unsubscribe('http.server.request.start', look)
        resolve(response)
      }
      subscribe('http.server.request.start', look)
    })
  }

  /** Follows from the start, does not read, and is written much to tell. */
  async function fallBehind(workspace: TestWorkspace) {
    const opened = nextStream()
    const follower = await follow(workspace, '?after=0')
    const stream = await opened
    for (let burst = 0; burst < BURSTS; burst++)
      await workspace.call('writeFromCrowd', { body: { messages } })
    return { follower, stream }
  }

  test('costs no more memory the longer it waits, and misses nothing', async () => {
    const workspace = await server.workspace()
    const { follower, stream } = await fallBehind(workspace)
    expect(stream.writableLength).toBeGreaterThan(MEGABYTE / 2)
    expect(stream.writableLength).toBeLessThan(4 * MEGABYTE)
    // Nothing is kept for each commit that it has not heard of.
    expect(stream.listenerCount('drain')).toBeLessThanOrEqual(2)
    await workspace.write(PHONE, NDI, 'ostatni')
    const events = await follower.takeUntil('ostatni')
    expect(seqsOf(events)).toEqual(Array.from({ length: events.length }, (_, index) => index + 1))
    expect(events.filter(({ type }) => type === 'message.received').length).toBe(BURSTS * messages.length + 1)
    follower.leave()
  })

  test('is told what fits, then that the workspace has ended, when it is deleted meanwhile', async () => {
    const workspace = await server.workspace()
    const { follower } = await fallBehind(workspace)
    await workspace.call('deleteWorkspace')
    const events = await follower.toEnd()
    expect(seqsOf(events)).toEqual(Array.from({ length: events.length }, (_, index) => index + 1))
    expect(server.log.lines).toEqual([])
  })
})
