import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  problemOf,
  startTestEmulator,
  type TestEmulator,
  type TestWorkspace,
} from '../support/test-emulator.ts'

const ANNA = '+48607112233'
const NDI = '+48532100200'

let server: TestEmulator
beforeAll(async () => {
  server = await startTestEmulator()
})
afterAll(() => server.stop())

/** A number whose keywords answer after 10, 30 and 30 minutes; all three were just written. */
async function withTimers(now = '2025-03-03 10:00:00'): Promise<TestWorkspace> {
  const workspace = await server.workspace({ from: 'empty', now })
  await addTimers(workspace)
  return workspace
}

async function addTimers(workspace: TestWorkspace): Promise<void> {
  await workspace.call('createNumber', { body: { number: NDI, type: 'NDI_SMS' } })
  for (const [text, delayMinutes] of [
    ['TRZECI', 30],
    ['CZWARTY', 30],
    ['PIERWSZY', 10],
  ] as const) {
    await workspace.call('createKeyword', {
      params: { number: NDI },
      body: { kind: 'EXACT', text, answer: { text: `po ${text}`, delayMinutes } },
    })
    await workspace.write(ANNA, NDI, text)
  }
}

async function receivedBy(workspace: TestWorkspace): Promise<readonly string[]> {
  const { items } = await workspace.call('listPhoneMessages', { params: { phone: ANNA } })
  return items
    .filter(({ direction }) => direction === 'received')
    .reverse()
    .map(({ text }) => text)
}

describe('virtual clock', () => {
  test('R3, R5: a workspace made at a time stands still there, in UTC and in Warsaw', async () => {
    const workspace = await server.workspace({ from: 'empty', now: '2025-07-01 12:30' })
    const clock = {
      mode: 'frozen',
      now: '2025-07-01T10:30:00.000Z',
      local: '2025-07-01 12:30:00',
      offsetMs: 0,
      nextTimerAt: null,
      pendingTimers: 0,
    }
    expect(await workspace.call('readClock')).toEqual(clock)
    expect(await workspace.call('readClock')).toEqual(clock)
  })

  test.each([
    [1500, '2025-03-03T09:00:01.500Z'],
    ['90s', '2025-03-03T09:01:30.000Z'],
    ['10m', '2025-03-03T09:10:00.000Z'],
    ['1h', '2025-03-03T10:00:00.000Z'],
    ['14d', '2025-03-17T09:00:00.000Z'],
    ['PT1H30M', '2025-03-03T10:30:00.000Z'],
    ['P1DT2H', '2025-03-04T11:00:00.000Z'],
    [0, '2025-03-03T09:00:00.000Z'],
  ])('R3: a step of %j', async (by, now) => {
    const workspace = await server.workspace({ from: 'empty' })
    const report = await workspace.call('advanceClock', { body: { by } })
    expect([report.clock.now, report.timersRun]).toEqual([now, 0])
  })

  test.each(['-1h', 'jutro', '10', 'PT'])('R3: %j is no step', async (by) => {
    const workspace = await server.workspace({ from: 'empty' })
    const refused = await problemOf(workspace.call('advanceClock', { body: { by } }))
    expect(refused.status).toBe(422)
    expect((await workspace.call('readClock')).now).toBe('2025-03-03T09:00:00.000Z')
  })

  test('R3: timers on the way run in order of time, then of making; the rest waits', async () => {
    const workspace = await withTimers()
    expect(await workspace.call('readClock')).toMatchObject({
      nextTimerAt: '2025-03-03T09:10:00.000Z',
      pendingTimers: 3,
    })
    const first = await workspace.call('advanceClock', { body: { by: '29m' } })
    // Each answer is a timer, and so is its delivery report a few seconds later.
    expect([first.timersRun, await receivedBy(workspace)]).toEqual([2, ['po PIERWSZY']])
    const second = await workspace.call('advanceClock', { body: { by: '1m' } })
    expect([second.timersRun, await receivedBy(workspace)]).toEqual([
      2,
      ['po PIERWSZY', 'po TRZECI', 'po CZWARTY'],
    ])
    expect(second.clock).toMatchObject({ nextTimerAt: '2025-03-03T09:30:06.000Z', pendingTimers: 2 })
  })

  test('R3: each timer runs at its own time, however long the step', async () => {
    const workspace = await withTimers()
    await workspace.advance('30d')
    const { items } = await workspace.call('listMessages', { query: { q: 'is:outbound' } })
    expect(items.map(({ at }) => at).reverse()).toEqual([
      '2025-03-03T09:10:00.000Z',
      '2025-03-03T09:30:00.000Z',
      '2025-03-03T09:30:00.000Z',
    ])
  })

  test('R3: stepping to the next timer goes exactly there', async () => {
    const workspace = await withTimers()
    const stops = []
    for (let count = 0; count < 4; count += 1) {
      const { clock } = await workspace.call('advanceClock', { body: { to: 'next-timer' } })
      stops.push([clock.now, clock.pendingTimers])
    }
    expect(stops).toEqual([
      ['2025-03-03T09:10:00.000Z', 3],
      ['2025-03-03T09:10:06.000Z', 2],
      ['2025-03-03T09:30:00.000Z', 2],
      ['2025-03-03T09:30:06.000Z', 0],
    ])
  })

  test('R3: stepping to a time runs what lies before it', async () => {
    const workspace = await withTimers()
    const report = await workspace.call('advanceClock', { body: { to: '2025-03-03 10:15' } })
    expect([report.clock.local, report.timersRun]).toEqual(['2025-03-03 10:15:00', 2])
  })

  test('R3: the clock does not go back', async () => {
    const workspace = await withTimers()
    for (const refused of [
      await problemOf(workspace.call('advanceClock', { body: { to: '2025-03-03 09:59:59' } })),
      await problemOf(workspace.call('setClock', { body: { now: '2025-03-03T08:59:59Z' } })),
    ]) {
      expect([refused.status, refused.code]).toEqual([422, 'E_CLOCK_BACK'])
    }
    expect((await workspace.call('readClock')).now).toBe('2025-03-03T09:00:00.000Z')
  })

  test('R3: steps that are asked for at once are taken one after the other', async () => {
    const workspace = await withTimers()
    const step = () => workspace.call('advanceClock', { body: { by: 'PT2H' } })
    const stepped = await Promise.all([step(), step(), step()])
    expect(stepped.map(({ clock, timersRun }) => [clock.local, timersRun])).toEqual([
      ['2025-03-03 12:00:00', 5],
      ['2025-03-03 14:00:00', 0],
      ['2025-03-03 16:00:00', 0],
    ])
  })

  test('R3: setting the clock ahead skips no timer', async () => {
    const workspace = await withTimers()
    const clock = await workspace.call('setClock', { body: { now: '2025-03-03 11:00' } })
    await workspace.call('waitForIdle')
    expect([clock.local, await receivedBy(workspace)]).toEqual([
      '2025-03-03 11:00:00',
      ['po PIERWSZY', 'po TRZECI', 'po CZWARTY'],
    ])
  })

  test('R3: a live clock runs on from where it is set, a frozen one stands', async () => {
    const workspace = await server.workspace({ from: 'empty' })
    const live = await workspace.call('setClock', { body: { mode: 'live' } })
    expect([
      live.mode,
      live.now >= '2025-03-03T09:00:00.000Z',
      live.now < '2025-03-03T09:05:00.000Z',
    ]).toEqual(['live', true, true])
    const frozen = await workspace.call('setClock', { body: { mode: 'frozen' } })
    expect([frozen.mode, frozen.offsetMs, frozen.now >= live.now]).toEqual(['frozen', 0, true])
    expect((await workspace.call('readClock')).now).toBe(frozen.now)
  })

  test('R3: idle names what is still to come', async () => {
    const workspace = await withTimers()
    expect(await workspace.call('waitForIdle', { query: { timeoutMs: 0 } })).toEqual({
      idle: true,
      now: '2025-03-03T09:00:00.000Z',
      due: 0,
      pendingTimers: 3,
      nextTimerAt: '2025-03-03T09:10:00.000Z',
    })
  })
})

describe('local time', () => {
  test.each([
    [
      'the hour missing in March',
      '2025-03-30 01:59:59',
      '1s',
      '2025-03-30 03:00:00',
      '2025-03-30T01:00:00.000Z',
    ],
    [
      'the hour repeated in October',
      '2025-10-26 01:30',
      '2h',
      '2025-10-26 02:30:00',
      '2025-10-26T01:30:00.000Z',
    ],
    ['24 hours across March', '2025-03-29 12:00', '24h', '2025-03-30 13:00:00', '2025-03-30T11:00:00.000Z'],
    ['24 hours across October', '2025-10-25 12:00', '24h', '2025-10-26 11:00:00', '2025-10-26T10:00:00.000Z'],
  ])('R5: %s', async (_label, now, by, local, utc) => {
    const workspace = await server.workspace({ from: 'empty', now })
    const { clock } = await workspace.call('advanceClock', { body: { by } })
    expect([clock.local, clock.now]).toEqual([local, utc])
  })

  test('R5: a repeated hour can be told apart by its zone', async () => {
    const workspace = await server.workspace({ from: 'empty', now: '2025-10-26T02:30:00+02:00' })
    expect(await workspace.call('readClock')).toMatchObject({
      now: '2025-10-26T00:30:00.000Z',
      local: '2025-10-26 02:30:00',
    })
    const { clock } = await workspace.call('advanceClock', { body: { to: '2025-10-26T02:30:00+01:00' } })
    expect([clock.now, clock.local]).toEqual(['2025-10-26T01:30:00.000Z', '2025-10-26 02:30:00'])
  })

  test.each(['2025-02-30 10:00', '2025-13-01 10:00', '2025-03-03 25:00', 'przyszly wtorek'])(
    'R5: %j is no time',
    async (to) => {
      const workspace = await server.workspace({ from: 'empty' })
      const refused = await problemOf(workspace.call('advanceClock', { body: { to } }))
      expect([refused.status, refused.code]).toEqual([422, 'E_TIME'])
    },
  )
})

describe('repeatable', () => {
  async function play(seed: string): Promise<string> {
    const workspace = await server.workspace({ seed })
    await workspace.write(ANNA, '503340503', 'OGRODNIK', { networkId: 'n-1' })
    await workspace.write(ANNA, '503340503', 'OGRODNIC')
    await workspace.call('sendMessage', { body: { to: ANNA, text: 'Pytanie', sender: '2waySMS' } })
    await workspace.call('sendMessage', { body: { to: ANNA, text: 'Oferta' } })
    await workspace.advance('1d')
    await workspace.write(ANNA, '532600111', 'stop')
    return JSON.stringify(await workspace.call('exportWorkspace'))
  }

  test('R3: the same seed and the same messages give the same bytes', async () => {
    const [first, second, other] = [await play('tulipan'), await play('tulipan'), await play('zonkil')]
    expect(second).toBe(first)
    expect(other).not.toBe(first)
  })

  test('R3: timers outlive a restart of the program', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bramka-'))
    try {
      const before = await startTestEmulator(folder)
      const workspace = await before.workspace({ id: 'kurs', from: 'empty', storage: 'file' })
      await addTimers(workspace)
      await before.stop()

      const after = await startTestEmulator(folder)
      try {
        const params = { workspace: 'kurs' }
        const clock = await after.client.call('readClock', { params })
        expect([clock.mode, clock.now, clock.pendingTimers]).toEqual([
          'frozen',
          '2025-03-03T09:00:00.000Z',
          3,
        ])
        await after.client.call('advanceClock', { params, body: { by: '10m' } })
        const { items } = await after.client.call('listMessages', { params, query: { q: 'is:outbound' } })
        expect(items.map(({ text, at }) => [text, at])).toEqual([['po PIERWSZY', '2025-03-03T09:10:00.000Z']])
      } finally {
        await after.stop()
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
