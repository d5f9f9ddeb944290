import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { bigWorkspace } from './big-workspace.ts'
import { end } from './child-programs.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, floorOn, readReady } from './measured-server.ts'
import { median } from './statistics.ts'

/** From the command to the first answer of `/ready`, on workspaces that exist already. */
export const starting: BenchRow = {
  id: 'start',
  doing: 'headless start to /ready with an empty and with a big workspace',
  measure: measureStarts,
}

async function measureStarts(run: BenchRun): Promise<readonly Finding[]> {
  const times = run.isQuick ? 5 : 9
  const floorFolder = run.newFolder()
  mkdirSync(floorFolder)
  const emptyFolder = run.newFolder()
  const big = await bigWorkspace(run)
  const commands = {
    floor: floorOn(join(floorFolder, 'floor.db')),
    empty: emulatorOn(emptyFolder),
    big: emulatorOn(big.folder),
  }
  const startAll = async () => ({
    floor: await msToReady(run, commands.floor),
    empty: await msToReady(run, commands.empty),
    big: await msToReady(run, commands.big),
  })
  // The first start makes the workspace, and brings the programs into the cache of the disk.
  await startAll()
  const starts: Awaited<ReturnType<typeof startAll>>[] = []
  for (let index = 0; index < times; index++) starts.push(await startAll())
  const tell = (what: string, key: 'empty' | 'big', limit: number): Finding => ({
    what,
    unit: 'ms',
    value: median(starts.map((start) => start[key])),
    floor: { what: 'bare Express', value: median(starts.map(({ floor }) => floor)) },
    ratio: median(starts.map((start) => start[key] / start.floor)),
    bound: { of: 'value', is: 'at most', limit },
    note: null,
  })
  return [
    tell('start to /ready, no messages', 'empty', 500),
    tell(`start to /ready, ${big.messages.toLocaleString('en')} messages`, 'big', 1_000),
  ]
}

async function msToReady(run: BenchRun, commandLine: readonly string[]): Promise<number> {
  const startedAt = performance.now()
  const child = run.programs.start(commandLine)
  const { http } = await readReady(child)
  const response = await fetch(`${http}/ready`, { headers: { connection: 'close' } })
  if (!response.ok) throw new Error(`/ready answered ${response.status}`)
  await response.arrayBuffer()
  const elapsedMs = performance.now() - startedAt
  await end(child)
  return elapsedMs
}
