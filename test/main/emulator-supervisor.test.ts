import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { EmulatorSupervisor, type EmulatorStatus } from '../../src-main/emulator-supervisor.ts'
import { startInNode } from '../../src-main/node-process.ts'

const program = join(import.meta.dirname, '../support/fake-emulator.js')

interface Timer {
  readonly pauseMs: number
  readonly action: () => void
}

/** A supervisor of real processes, whose time stands still: pauses end when the test says so. */
function superviseFakes(node: string = process.execPath) {
  const seen: EmulatorStatus[] = []
  const timers: Timer[] = []
  let onNews: () => void = () => undefined
  const supervisor = new EmulatorSupervisor({
    startProcess: (port) => startInNode(node, program, port === undefined ? [] : ['--port', String(port)]),
    onStatus: (status) => {
      seen.push(status)
      onNews()
    },
    nowMs: () => 0,
    after: (pauseMs, action) => {
      const timer = { pauseMs, action }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
  })

  /** Waits for the next status of a kind and forgets what came before it. */
  async function next<Kind extends EmulatorStatus['kind']>(
    kind: Kind,
  ): Promise<EmulatorStatus & { kind: Kind }> {
    for (;;) {
      const status = seen.shift()
      if (status === undefined) await new Promise<void>((resolve) => (onNews = resolve))
      else if (status.kind === kind) return status as EmulatorStatus & { kind: Kind }
    }
  }

  function endPause(pauseMs: number): void {
    const timer = timers.find((candidate) => candidate.pauseMs === pauseMs)
    if (timer === undefined)
      throw new Error(`nobody waits for ${pauseMs} ms, but ${timers.map((t) => t.pauseMs).join()}`)
    timers.splice(timers.indexOf(timer), 1)
    timer.action()
  }

  return { supervisor, next, endPause, timers }
}

async function endByItself(http: string): Promise<void> {
  await fetch(`${http}/end`).catch(() => undefined)
}

describe('EmulatorSupervisor', () => {
  let fakes: ReturnType<typeof superviseFakes>
  beforeEach(() => {
    fakes = superviseFakes()
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    await fakes.supervisor.stop()
  })

  test('learns where the emulator serves, and waits for nothing more', async () => {
    fakes.supervisor.start()
    const { http, panel } = await fakes.next('running')
    expect(panel).toMatch(`${http}/_bramka/panel/#token=`)
    await expect(fetch(http).then((answer) => answer.status)).resolves.toBe(200)
    expect(fakes.timers).toEqual([])
  })

  test('starts it again at the same address when it ends by itself', async () => {
    fakes.supervisor.start()
    const before = await fakes.next('running')
    await endByItself(before.http)
    expect(await fakes.next('restarting')).toEqual({ kind: 'restarting', afterMs: 250 })
    fakes.endPause(250)
    const after = await fakes.next('running')
    expect(after.http).toBe(before.http)
    expect(after.panel).not.toBe(before.panel)
  })

  test('gives up on one that keeps ending, with the reason', async () => {
    fakes.supervisor.start()
    for (const pauseMs of [250, 500, 1_000, 2_000, 4_000]) {
      await endByItself((await fakes.next('running')).http)
      await fakes.next('restarting')
      fakes.endPause(pauseMs)
    }
    await endByItself((await fakes.next('running')).http)
    expect(await fakes.next('failed')).toEqual({
      kind: 'failed',
      failure: { kind: 'unstable', exits: 6, how: 'exit status 7' },
      lastLines: [],
    })
  })

  test('does not restart one that says why it cannot start, until asked', async () => {
    vi.stubEnv('FAKE_EMULATOR', 'refuses')
    fakes.supervisor.start()
    expect(await fakes.next('failed')).toEqual({
      kind: 'failed',
      failure: { kind: 'refused', message: 'default.bramka: made by a newer version <b>42</b>' },
      lastLines: ['opening default.bramka'],
    })
    vi.unstubAllEnvs()
    fakes.supervisor.start()
    await fakes.next('running')
  })

  test('does not restart one that ends before it ever served', async () => {
    vi.stubEnv('FAKE_EMULATOR', 'crashes')
    fakes.supervisor.start()
    expect(await fakes.next('failed')).toEqual({
      kind: 'failed',
      failure: { kind: 'ended', how: 'exit status 3' },
      lastLines: ['something went wrong on line 7'],
    })
  })

  test('says so when there is nothing to run it with', async () => {
    fakes = superviseFakes('/no/such/node')
    fakes.supervisor.start()
    expect(await fakes.next('failed')).toEqual({
      kind: 'failed',
      failure: { kind: 'ended', how: 'spawn /no/such/node ENOENT' },
      lastLines: [],
    })
  })

  test('loses patience with one that says nothing', async () => {
    vi.stubEnv('FAKE_EMULATOR', 'says-nothing')
    fakes.supervisor.start()
    await fakes.next('starting')
    fakes.endPause(30_000)
    expect(await fakes.next('failed')).toEqual({
      kind: 'failed',
      failure: { kind: 'silent', afterMs: 30_000 },
      lastLines: [],
    })
  })

  test('stops when asked, and does not start again', async () => {
    fakes.supervisor.start()
    await fakes.next('running')
    await fakes.supervisor.stop()
    await fakes.next('stopped')
    expect({ hasProcess: fakes.supervisor.hasProcess, timers: fakes.timers }).toEqual({
      hasProcess: false,
      timers: [],
    })
  })

  test('ends one that does not stop when asked', async () => {
    vi.stubEnv('FAKE_EMULATOR', 'ignores-the-end')
    fakes.supervisor.start()
    await fakes.next('running')
    const stopped = fakes.supervisor.stop()
    fakes.endPause(5_000)
    await stopped
    expect(fakes.supervisor.hasProcess).toBe(false)
  })

  test('a restart that was waiting is called off by stopping', async () => {
    fakes.supervisor.start()
    await endByItself((await fakes.next('running')).http)
    await fakes.next('restarting')
    await fakes.supervisor.stop()
    expect(fakes.timers).toEqual([])
  })
})
