import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { ask, end } from './child-programs.ts'
import type { Bound, Finding } from './finding.ts'
import type { Load, LoadResult } from './load.ts'
import { emulatorOn, floorOn, MeasuredServer } from './measured-server.ts'
import { POSTERS, type Poster } from './posters.ts'
import { median } from './statistics.ts'

const MANY = 32

/** Messages that match a keyword, each in its own request, by many clients at once. */
export const inboundByManyClients: BenchRow = {
  id: 'http-32',
  doing: `inbound by HTTP, ${MANY} clients at once, in turns with a bare Express route that stores one row`,
  measure: (run) => measurePosters(run, MANY, { of: 'ratio', is: 'at least', limit: 1 }),
}

/** The same by one client, who waits for each answer. */
export const inboundByOneClient: BenchRow = {
  id: 'http-1',
  doing: 'inbound by HTTP, 1 client, in turns with the same bare route',
  measure: (run) => measurePosters(run, 1, { of: 'ratio', is: 'at least', limit: 0.6 }),
}

/** What one server did in one round. */
interface Round {
  readonly perSecond: number
  readonly cpuMicros: number
  /** With what was put off until the load was over. */
  readonly wholeCpuMicros: number
  /** Share of the time that the generator was busy: near 1 it was the generator that was measured. */
  readonly generatorShare: number
}

async function measurePosters(run: BenchRun, clients: number, bound: Bound): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const poster of POSTERS) findings.push(...(await measureInbound(run, clients, poster, bound)))
  return findings
}

async function measureInbound(
  run: BenchRun,
  clients: number,
  poster: Poster,
  bound: Bound,
): Promise<readonly Finding[]> {
  const plan = run.isQuick ? { rounds: 5, durationMs: 400 } : { rounds: 11, durationMs: 800 }
  const floorFolder = run.newFolder()
  mkdirSync(floorFolder)
  const generator = run.programs.start([join(import.meta.dirname, 'programs/load-generator.ts')])
  const engine = await MeasuredServer.start(run.programs, emulatorOn(run.newFolder()))
  const floor = await MeasuredServer.start(run.programs, floorOn(join(floorFolder, 'floor.db')))

  const engineUrl = `${engine.http}/_bramka/v1/workspaces/default/phones/{phone}/messages`
  const measureEngine = measurerOf(generator, engine, engineUrl, { clients, poster })
  const measureFloor = measurerOf(generator, floor, `${floor.http}/phones/{phone}/messages`, {
    clients,
    poster,
  })
  const rounds: { engine: Round; floor: Round }[] = []
  await measureEngine(plan.durationMs)
  await measureFloor(plan.durationMs)
  for (let round = 1; round <= plan.rounds; round++) {
    const both = { engine: await measureEngine(plan.durationMs), floor: await measureFloor(plan.durationMs) }
    rounds.push(both)
    run.say(
      `round ${round}: ${Math.round(both.engine.perSecond)} / ${Math.round(both.floor.perSecond)} per s`,
    )
  }
  for (const stopped of [engine.stop(), floor.stop(), end(generator)]) await stopped
  return report(rounds, clients, poster, bound)
}

/** Answers how to measure one server; every message is from a phone that has not written before. */
function measurerOf(
  generator: ChildProcess,
  server: MeasuredServer,
  url: string,
  { clients, poster }: { readonly clients: number; readonly poster: Poster },
) {
  const body = JSON.stringify({ to: poster.to, text: poster.text })
  let nextPhone = 48_601_000_000
  return async (durationMs: number): Promise<Round> => {
    const load: Load = { url, token: server.token, body, clients, durationMs, firstPhone: nextPhone }
    const before = await server.ask('usage')
    const { requests, elapsedMs, cpuMicros } = await ask<LoadResult>(generator, load)
    const after = await server.ask('usage')
    const late = await server.settle()
    nextPhone += requests
    const spent = after.cpuMicros - before.cpuMicros
    return {
      perSecond: (requests / elapsedMs) * 1000,
      cpuMicros: spent / requests,
      wholeCpuMicros: (spent + late) / requests,
      generatorShare: cpuMicros / 1000 / elapsedMs,
    }
  }
}

function report(
  rounds: readonly { engine: Round; floor: Round }[],
  clients: number,
  poster: Poster,
  bound: Bound,
): readonly Finding[] {
  const tell = (
    what: string,
    unit: Finding['unit'],
    key: keyof Round,
    note: string | null,
    asked: Bound | null,
  ) => ({
    what,
    unit,
    value: median(rounds.map(({ engine }) => engine[key])),
    floor: { what: 'bare Express route, one insert', value: median(rounds.map(({ floor }) => floor[key])) },
    ratio: median(rounds.map(({ engine, floor }) => engine[key] / floor[key])),
    bound: asked,
    note,
  })
  const busy = Math.round(median(rounds.map(({ engine }) => engine.generatorShare)) * 100)
  const busyAtFloor = Math.round(median(rounds.map(({ floor }) => floor.generatorShare)) * 100)
  const who = clients === 1 ? '1 client' : `${clients} clients`
  return [
    tell(
      `inbound by HTTP, ${who}, ${poster.what}`,
      'per s',
      'perSecond',
      `median of ${rounds.length} pairs of rounds; the generator was busy ${busy} % of the time (floor: ${busyAtFloor} %)`,
      bound,
    ),
    tell('· processor time a message', 'µs', 'cpuMicros', null, null),
    tell('· with the search index caught up', 'µs', 'wholeCpuMicros', null, null),
  ]
}
