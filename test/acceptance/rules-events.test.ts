import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmulatorEvent } from '../../emulator/contract/events.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A number with a keyword that adds to a group and answers; the cursor after all that is answered too. */
async function withKeyword(): Promise<{ workspace: TestWorkspace; after: number }> {
  const workspace = await server.workspace({ from: 'empty' })
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  await workspace.call('createKeyword', {
    params: { number: NDI },
    body: { kind: 'EXACT', text: 'CENNIK', groups: ['Klienci'], answer: { text: 'Od 10 zl' } },
  })
  const { last } = await workspace.call('waitForEvents', { query: { limit: 1000 } })
  return { workspace, after: last }
}

/** Follows the event stream until so many events have come. */
async function follow(
  workspace: TestWorkspace,
  after: number | null,
  count: number,
): Promise<readonly EmulatorEvent[]> {
  const events: EmulatorEvent[] = []
  const ending = new AbortController()
  await server.client.followEvents({
    workspace: workspace.id,
    after,
    onEvent: (event) => {
      events.push(event)
      if (events.length === count) ending.abort()
    },
    onState: () => undefined,
    signal: ending.signal,
  })
  return events
}

describe('events', () => {
  test('R37: a message and what it caused are told in order, with their ids', async () => {
    const { workspace, after } = await withKeyword()
    const receipt = await workspace.write(ANNA, NDI, 'cennik')
    const { events, timedOut, last } = await workspace.call('waitForEvents', { query: { after } })
    const seqs = events.map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_seq, index) => after + 1 + index))
    expect([timedOut, last]).toEqual([false, seqs.at(-1)])
    const [received, sent] = events
    expect([received?.type, received?.ref, received?.message?.id]).toEqual([
      'message.received',
      receipt.messageId,
      receipt.messageId,
    ])
    expect([sent?.type, sent?.message?.text, sent?.message?.replyTo]).toEqual([
      'message.sent',
      'Od 10 zl',
      receipt.messageId,
    ])
  })

  test('R37: what was read is not told again', async () => {
    const { workspace, after } = await withKeyword()
    await workspace.write(ANNA, NDI, 'cennik')
    const first = await workspace.call('waitForEvents', { query: { after } })
    await workspace.write(ANNA, NDI, 'halo')
    const second = await workspace.call('waitForEvents', { query: { after: first.last } })
    expect(second.events.map(({ message }) => message?.text)).toEqual(['halo'])
    expect(await workspace.call('waitForEvents', { query: { after: second.last, timeoutMs: 0 } })).toEqual({
      events: [],
      last: second.last,
      timedOut: true,
    })
  })

  test('R37: a wait for one type skips the others', async () => {
    const { workspace, after } = await withKeyword()
    await workspace.write(ANNA, NDI, 'cennik')
    const { events } = await workspace.call('waitForEvents', { query: { after, type: 'message.sent' } })
    expect(events.map(({ type, message }) => [type, message?.text])).toEqual([['message.sent', 'Od 10 zl']])
    const none = await workspace.call('waitForEvents', {
      query: { after, type: 'blacklist.changed', timeoutMs: 0 },
    })
    expect([none.events, none.timedOut]).toEqual([[], true])
  })

  test('R37: a page of events can be limited, and the cursor goes on after it', async () => {
    const { workspace, after } = await withKeyword()
    for (const text of ['a1', 'b2', 'c3']) await workspace.write(ANNA, NDI, text)
    const texts = []
    let cursor = after
    for (let page = 0; page < 3; page += 1) {
      const { events, last } = await workspace.call('waitForEvents', { query: { after: cursor, limit: 1 } })
      texts.push(events.map(({ message }) => message?.text))
      cursor = last
    }
    expect(texts).toEqual([['a1'], ['b2'], ['c3']])
  })

  test('R37: a waiting call is answered by what happens then', async () => {
    const { workspace, after } = await withKeyword()
    const waiting = workspace.call('waitForEvents', {
      query: { after, type: 'message.received', timeoutMs: 30_000 },
    })
    await workspace.call('createContact', { body: { phone: ANNA } })
    await workspace.write(ANNA, NDI, 'cennik')
    const { events, timedOut } = await waiting
    expect([events.map(({ message }) => message?.text), timedOut]).toEqual([['cennik'], false])
  })

  test('R37: the stream resumes after a sequence number without a gap', async () => {
    const { workspace, after } = await withKeyword()
    for (const text of ['a1', 'b2', 'c3']) await workspace.write(ANNA, NDI, text)
    const all = await follow(workspace, after, 3)
    expect(all.map(({ message }) => message?.text)).toEqual(['a1', 'b2', 'c3'])
    const rest = await follow(workspace, Number(all[0]?.seq), 2)
    expect(rest).toEqual(all.slice(1))
  })

  test('R37: the stream and the wait tell the same', async () => {
    const { workspace, after } = await withKeyword()
    await workspace.write(ANNA, NDI, 'cennik')
    const { events } = await workspace.call('waitForEvents', { query: { after } })
    expect(await follow(workspace, after, events.length)).toEqual(events)
  })

  test('R37: what a message changes is told by its own event, whose ribbon says it, and can be read by then', async () => {
    const { workspace, after } = await withKeyword()
    for (const body of [
      { kind: 'REMOVING' as const, text: 'STOP', removal: { scope: 'blacklist' as const } },
      { kind: 'EXACT' as const, text: 'WRACAM', groups: ['Klienci'], unblacklist: true },
    ]) {
      await workspace.call('createKeyword', { params: { number: NDI }, body })
    }
    const { last } = await workspace.call('waitForEvents', { query: { after, limit: 1000 } })
    for (const text of ['cennik', 'stop', 'wracam', 'halo']) await workspace.write(ANNA, NDI, text)
    const { events } = await workspace.call('waitForEvents', { query: { after: last } })
    expect(events.map(({ type, message }) => [type, message?.text, message?.ribbon])).toEqual([
      ['message.received', 'cennik', ['matched', 'group-joined', 'answer']],
      ['message.sent', 'Od 10 zl', ['sent']],
      ['message.received', 'stop', ['matched', 'group-left', 'blacklisted']],
      ['message.received', 'wracam', ['matched', 'unblacklisted', 'group-joined']],
      ['message.received', 'halo', ['kept']],
    ])
    const { items } = await workspace.call('listContacts')
    expect(
      items.map(({ blacklisted, groups }) => [blacklisted, groups.map(({ groupName }) => groupName)]),
    ).toEqual([[false, ['Klienci']]])
  })

  test('R38, R164: a repeat and a part that waits cause no event', async () => {
    const { workspace, after } = await withKeyword()
    await workspace.write(ANNA, NDI, 'halo', { networkId: 'abc-1' })
    const { last } = await workspace.call('waitForEvents', { query: { after, limit: 1000 } })
    await workspace.write(ANNA, NDI, 'halo', { networkId: 'abc-1' })
    await workspace.write(ANNA, NDI, 'poczatek', { part: { reference: 1, index: 1, total: 2 } })
    const quiet = await workspace.call('waitForEvents', { query: { after: last, timeoutMs: 0 } })
    expect(quiet).toEqual({ events: [], last, timedOut: true })
    await workspace.write(ANNA, NDI, ' i koniec', { part: { reference: 1, index: 2, total: 2 } })
    const { events } = await workspace.call('waitForEvents', { query: { after: last } })
    expect(events.map(({ type, message }) => [type, message?.text])).toEqual([
      ['message.received', 'poczatek i koniec'],
    ])
  })

  test('R4: changes of the configuration are told too', async () => {
    const { workspace, after } = await withKeyword()
    await workspace.call('createBlacklistEntry', { body: { phone: ANNA } })
    await workspace.call('updateProfile', { body: { 'loop.guard': false } })
    await workspace.call('updateNumber', { params: { number: NDI }, body: { label: 'Sklep' } })
    await workspace.advance('1h')
    const { events } = await workspace.call('waitForEvents', { query: { after } })
    expect(events.map(({ type }) => type)).toEqual([
      'blacklist.changed',
      'profile.changed',
      'number.changed',
      'clock.changed',
    ])
  })

  test('R3: timers tell what they did at their own time', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: {
        kind: 'EXACT',
        text: 'KURS',
        sequence: {
          steps: [30, 90].map((delayMinutes) => ({ text: `po ${String(delayMinutes)}`, delayMinutes })),
        },
      },
    })
    await workspace.write(ANNA, NDI, 'kurs')
    await workspace.advance('4h')
    const { events } = await workspace.call('waitForEvents', { query: { type: 'message.sent' } })
    expect(events.map(({ at, message }) => [at, message?.text])).toEqual([
      ['2025-03-03T09:30:00.000Z', 'po 30'],
      ['2025-03-03T10:30:00.000Z', 'po 90'],
    ])
  })

  test('R3: workspaces do not hear each other', async () => {
    const { workspace, after } = await withKeyword()
    const other = await withKeyword()
    await other.workspace.write(ANNA, NDI, 'cennik')
    const { events } = await workspace.call('waitForEvents', { query: { after, timeoutMs: 0 } })
    expect(events).toEqual([])
  })
})
