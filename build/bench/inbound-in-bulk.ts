import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { crowdOf, receiveCrowd } from './crowd.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { POSTERS, type Poster } from './posters.ts'
import { openAsTheEngine } from './raw-database.ts'
import { median } from './statistics.ts'
import { insertRows, rowsBetween, type StoredRow } from './stored-rows.ts'

/** Messages in one call, and rows in one transaction of the floor. */
const AT_ONCE = 1_000

/** A crowd in one call, beside inserting the very rows that it makes. */
export const inboundInBulk: BenchRow = {
  id: 'bulk',
  doing: `inbound in bulk, ${AT_ONCE} messages a call, in turns with raw inserts of the same rows`,
  measure: async (run) => {
    const findings: Finding[] = []
    for (const poster of POSTERS) findings.push(await measureBulk(run, poster))
    return findings
  },
}

async function measureBulk(run: BenchRun, poster: Poster): Promise<Finding> {
  const plan = run.isQuick ? { rounds: 4, callsARound: 1 } : { rounds: 8, callsARound: 2 }
  const messagesARound = plan.callsARound * AT_ONCE
  // The first round of each is not told: programs are slow before they are warm.
  const allRounds = plan.rounds + 1
  const { floor, rows } = await rehearse(run, allRounds * messagesARound, poster)
  const engine = await MeasuredServer.start(run.programs, emulatorOn(run.newFolder()))
  const rounds: { engineMs: number; floorMs: number }[] = []
  for (let round = 0; round < allRounds; round++) {
    const crowds = Array.from({ length: plan.callsARound }, (_, call) =>
      crowdOf(AT_ONCE, round * messagesARound + call * AT_ONCE, poster),
    )
    const engineMs = await timed(async () => {
      for (const crowd of crowds) await receiveCrowd(engine, crowd)
    })
    await engine.settle()
    const share = rows.slice((round / allRounds) * rows.length, ((round + 1) / allRounds) * rows.length)
    const floorMs = await timed(() => insertRows(floor, share, AT_ONCE))
    if (round > 0) rounds.push({ engineMs, floorMs })
    run.say(`round ${round}: ${engineMs.toFixed(0)} ms / ${floorMs.toFixed(0)} ms`)
  }
  floor.close()
  await engine.stop()
  const perSecond = (key: 'engineMs' | 'floorMs') =>
    median(rounds.map((round) => (messagesARound / round[key]) * 1000))
  return {
    what: `inbound in bulk, ${AT_ONCE} a call, ${poster.what}`,
    unit: 'per s',
    value: perSecond('engineMs'),
    floor: { what: 'raw inserts of the same rows', value: perSecond('floorMs') },
    ratio: median(rounds.map(({ engineMs, floorMs }) => floorMs / engineMs)),
    bound: { of: 'ratio', is: 'at least', limit: 0.5 },
    note: `${(rows.length / allRounds / messagesARound).toFixed(1)} rows a message; the floor has all tables and indexes, and neither foreign keys nor search index`,
  }
}

/** Receives all messages once, and answers the rows this made with a database as it was before, where they can be made again. */
async function rehearse(
  run: BenchRun,
  messages: number,
  poster: Poster,
): Promise<{ floor: Sqlite.Database; rows: readonly StoredRow[] }> {
  const folder = run.newFolder()
  const file = join(folder, 'default.bramka')
  const earlier = join(folder, 'earlier.db')
  await (await MeasuredServer.start(run.programs, emulatorOn(folder))).stop()
  openAsTheEngine(file).close() // What a write-ahead log still holds is put into the file.
  copyFileSync(file, earlier)
  const server = await MeasuredServer.start(run.programs, emulatorOn(folder))
  for (let sent = 0; sent < messages; sent += AT_ONCE)
    await receiveCrowd(server, crowdOf(AT_ONCE, sent, poster))
  await server.stop()
  const rows = rowsBetween(earlier, file)
  return { floor: openAsTheEngine(earlier), rows }
}

async function timed(work: () => Promise<void> | void): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
