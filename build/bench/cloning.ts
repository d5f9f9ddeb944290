import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { CallRequest } from '../../src-renderer/client/emulator-client.ts'
import type { BenchRow, BenchRun } from './bench-run.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { percentile } from './statistics.ts'

type Origin = NonNullable<CallRequest<'createWorkspace'>['body']['from']>
type Storage = 'memory' | 'file'

/** Making a workspace for one test, as the control API does it. */
export const cloning: BenchRow = {
  id: 'clone',
  doing: 'a clone of the sample workspace, and a new sample, in memory and in files',
  measure: measureCloning,
}

const CASES: readonly { readonly what: string; readonly from: Origin; readonly storage: Storage }[] = [
  { what: 'clone of the sample, in memory', from: { workspace: 'default' }, storage: 'memory' },
  { what: 'clone of the sample, in a file', from: { workspace: 'default' }, storage: 'file' },
  { what: 'new sample, in memory', from: 'sample', storage: 'memory' },
  { what: 'new sample, in a file', from: 'sample', storage: 'file' },
]

async function measureCloning(run: BenchRun): Promise<readonly Finding[]> {
  const times = run.isQuick ? 20 : 80
  const folder = run.newFolder()
  // The floor copies the same workspace, so one emulator makes the file first.
  await (await MeasuredServer.start(run.programs, emulatorOn(folder))).stop()
  const image = imageOf(join(folder, 'default.bramka'))
  const floorFolder = run.newFolder()
  mkdirSync(floorFolder)

  const engine = await MeasuredServer.start(run.programs, emulatorOn(folder))
  const client = engine.client()
  const findings: Finding[] = []
  for (const { what, from, storage } of CASES) {
    const engineMs: number[] = []
    const floorMs: number[] = []
    for (let index = 0; index < times; index++) {
      const startedAt = performance.now()
      const { id } = await client.call('createWorkspace', { body: { from, storage } })
      engineMs.push(performance.now() - startedAt)
      await client.call('deleteWorkspace', { params: { workspace: id } })
      floorMs.push(copyAsFloor(image, storage, join(floorFolder, `${storage}-${what}-${index}.db`)))
    }
    const value = percentile(engineMs, 0.5)
    const floor = percentile(floorMs, 0.5)
    findings.push({
      what,
      unit: 'ms',
      value,
      floor: { what: 'opening a copy of its bytes', value: floor },
      ratio: value / floor,
      bound: { of: 'value', is: 'at most', limit: 15 },
      note: `median of ${times}; p95 ${percentile(engineMs, 0.95).toFixed(1)} ms`,
    })
  }
  await engine.stop()
  return findings
}

function imageOf(file: string): Buffer {
  const database = new Sqlite(file)
  database.pragma('journal_mode = DELETE')
  const image = database.serialize()
  database.close()
  return image
}

/** The least that a clone can cost: its bytes, opened and read from; through a file if it shall be one. In ms. */
function copyAsFloor(image: Buffer, storage: Storage, file: string): number {
  const startedAt = performance.now()
  if (storage === 'file') writeFileSync(file, image)
  const database = new Sqlite(storage === 'file' ? file : Buffer.from(image))
  database.prepare('SELECT count(*) FROM numbers').get()
  const elapsedMs = performance.now() - startedAt
  database.close()
  return elapsedMs
}
