import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { crowdOf, receiveCrowd } from './crowd.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, floorOn, MeasuredServer } from './measured-server.ts'

const AT_ONCE = 1_000
const BYTES_A_MB = 1_000_000

/** What the process holds in memory (resident set) once many messages have come and all its work is done. */
export const memory: BenchRow = {
  id: 'memory',
  doing: 'memory of the emulator after 100,000 messages',
  measure: measureMemory,
}

async function measureMemory(run: BenchRun): Promise<readonly Finding[]> {
  const messages = run.isQuick ? 20_000 : 100_000
  const floorFolder = run.newFolder()
  mkdirSync(floorFolder)
  const floor = await MeasuredServer.start(run.programs, floorOn(join(floorFolder, 'floor.db')))
  const floorMb = await residentMb(floor)
  await floor.stop()

  const engine = await MeasuredServer.start(run.programs, emulatorOn(run.newFolder()))
  const beforeMb = await residentMb(engine)
  let highestMb = beforeMb
  for (let sent = 0; sent < messages; sent += AT_ONCE) {
    await receiveCrowd(engine, crowdOf(AT_ONCE, sent))
    highestMb = Math.max(highestMb, await residentMb(engine))
  }
  await engine.settle()
  const value = await residentMb(engine)
  await engine.stop()
  return [
    {
      what: `memory after ${messages.toLocaleString('en')} messages`,
      unit: 'MB',
      value,
      floor: { what: 'bare Express after its start', value: floorMb },
      ratio: value / floorMb,
      bound: { of: 'value', is: 'at most', limit: 200 },
      note: `${beforeMb.toFixed(0)} MB after its start, ${highestMb.toFixed(0)} MB at most while they came, ${AT_ONCE} a call`,
    },
  ]
}

async function residentMb(server: MeasuredServer): Promise<number> {
  return (await server.ask('usage')).rssBytes / BYTES_A_MB
}
