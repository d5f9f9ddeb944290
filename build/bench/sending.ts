import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchRow, BenchRun } from './bench-run.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { openAsTheEngine } from './raw-database.ts'
import { median } from './statistics.ts'
import { insertRows, rowsBetween } from './stored-rows.ts'
import { measureInTurns } from './turns.ts'
import { callVendor } from './vendor-call.ts'

/** `messages/send_sms` to one number, as an integrator's system does it all day. */
export const sendingSingly: BenchRow = {
  id: 'send-one',
  doing: 'messages/send_sms to one number, 32 clients and 1, in turns with a bare Express route',
  measure: async (run) => {
    const repeated = {
      what: 'send_sms to one number',
      path: '/w/default/messages/send_sms.json?phone={phone}',
      body: JSON.stringify({ text: 'Promocja tylko dzis', sender: 'INFORMACJA' }),
      floorBody: JSON.stringify({ to: 'INFORMACJA', text: 'Promocja tylko dzis' }),
      expects: '"queued":1',
      token: 'demo',
    }
    return [
      ...(await measureInTurns(run, 32, repeated, null)),
      ...(await measureInTurns(run, 1, repeated, null)),
    ]
  },
}

/** The most numbers that one call may have. */
const NUMBERS = 100_000

/** One call with the documented maximum of numbers. */
export const sendingToMany: BenchRow = {
  id: 'send-many',
  doing: 'one messages/send_sms call with 100,000 numbers, beside raw inserts of the rows it makes',
  measure: measureBigCall,
}

async function measureBigCall(run: BenchRun): Promise<readonly Finding[]> {
  const numbers = run.isQuick ? NUMBERS / 10 : NUMBERS
  const calls = run.isQuick ? 1 : 3
  const folder = run.newFolder()
  const file = join(folder, 'default.bramka')
  const earlier = join(folder, 'earlier.db')
  await (await MeasuredServer.start(run.programs, emulatorOn(folder))).stop()
  openAsTheEngine(file).close()
  copyFileSync(file, earlier)
  const server = await MeasuredServer.start(run.programs, emulatorOn(folder))
  const rounds: { callMs: number; blockedMs: number; idleMs: number }[] = []
  for (let call = 0; call < calls; call++) {
    const phone = Array.from({ length: numbers }, (_, index) => `+${48_601_000_000 + call * numbers + index}`)
    await server.ask('watch-event-loop')
    const startedAt = performance.now()
    await callVendor(server, 'messages/send_sms', { phone, text: 'Promocja tylko dzis' })
    const callMs = performance.now() - startedAt
    const { longestDelayMs: blockedMs } = await server.ask('usage')
    await server.settle()
    await server.ask('watch-event-loop')
    await sleep(callMs)
    const { longestDelayMs: idleMs } = await server.ask('usage')
    rounds.push({ callMs, blockedMs, idleMs })
    run.say(`call ${call + 1}: ${callMs.toFixed(0)} ms, the loop was blocked for ${blockedMs.toFixed(0)} ms`)
  }
  await server.stop()
  const floorMs = timeRawInserts(earlier, file) / calls
  const callMs = median(rounds.map((round) => round.callMs))
  const blockedMs = Math.max(...rounds.map((round) => round.blockedMs))
  const idleMs = Math.max(...rounds.map((round) => round.idleMs))
  const told = `${numbers.toLocaleString('en')} numbers in one send_sms`
  return [
    {
      what: told,
      unit: 'ms',
      value: callMs,
      floor: { what: 'raw inserts of the same rows', value: floorMs },
      ratio: callMs / floorMs,
      bound: { of: 'value', is: 'at most', limit: 3_000 },
      note: 'answered when all of it is on disk',
    },
    {
      what: `event loop, ${told}`,
      unit: 'ms',
      value: blockedMs,
      floor: { what: 'the same server at rest, as long', value: idleMs },
      ratio: blockedMs / idleMs,
      bound: { of: 'value', is: 'at most', limit: 50 },
      note: `worst of ${calls} calls`,
    },
  ]
}

/** Rows in one transaction of the floor. */
const AT_ONCE = 1_000

function timeRawInserts(earlier: string, later: string): number {
  const rows = rowsBetween(earlier, later)
  const floor = openAsTheEngine(earlier)
  const startedAt = performance.now()
  insertRows(floor, rows, AT_ONCE)
  const elapsedMs = performance.now() - startedAt
  floor.close()
  return elapsedMs
}
