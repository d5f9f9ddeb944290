import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { crowdOf, receiveCrowd } from './crowd.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { median } from './statistics.ts'

/** How long everybody else has to wait while one call brings a crowd. */
export const eventLoop: BenchRow = {
  id: 'event-loop',
  doing: 'longest block of the event loop while 10,000 messages arrive in one call',
  measure: measureEventLoop,
}

async function measureEventLoop(run: BenchRun): Promise<readonly Finding[]> {
  const { calls, messages } = run.isQuick ? { calls: 2, messages: 2_000 } : { calls: 3, messages: 10_000 }
  const engine = await MeasuredServer.start(run.programs, emulatorOn(run.newFolder()))
  const rounds: { blockedMs: number; callMs: number; idleMs: number }[] = []
  for (let call = 0; call < calls; call++) {
    const crowd = crowdOf(messages, call * messages)
    await engine.ask('watch-event-loop')
    const startedAt = performance.now()
    await receiveCrowd(engine, crowd)
    const callMs = performance.now() - startedAt
    const { longestDelayMs: blockedMs } = await engine.ask('usage')
    await engine.settle()
    await engine.ask('watch-event-loop')
    await sleep(callMs)
    const { longestDelayMs: idleMs } = await engine.ask('usage')
    rounds.push({ blockedMs, callMs, idleMs })
    run.say(`call ${call + 1}: ${blockedMs.toFixed(0)} ms of ${callMs.toFixed(0)} ms`)
  }
  await engine.stop()
  const value = Math.max(...rounds.map(({ blockedMs }) => blockedMs))
  const floor = Math.max(...rounds.map(({ idleMs }) => idleMs))
  return [
    {
      what: `event loop, ${messages.toLocaleString('en')} messages in one call`,
      unit: 'ms',
      value,
      floor: { what: 'the same server at rest, as long', value: floor },
      ratio: value / floor,
      bound: { of: 'value', is: 'at most', limit: 50 },
      note: `worst of ${calls} calls, which took ${median(rounds.map(({ callMs }) => callMs)).toFixed(0)} ms; at rest it shows how busy the machine is`,
    },
  ]
}
