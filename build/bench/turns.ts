import type { ChildProcess } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchRun } from './bench-run.ts'
import { ask, end } from './child-programs.ts'
import type { Bound, Finding } from './finding.ts'
import type { Load, LoadResult } from './load.ts'
import { emulatorOn, floorOn, MeasuredServer } from './measured-server.ts'
import { median } from './statistics.ts'

/** A request that is made again and again, each time for a phone that was not there before. */
export interface Repeated {
  readonly what: string
  /** Path with `{phone}` in it. */
  readonly path: string
  readonly body: string
  /** What the floor is sent, as long: it needs a number and a text. */
  readonly floorBody: string
  /** What every good answer has in it. */
  readonly expects: string
  /** Who asks; null: the token of the control API. */
  readonly token: string | null
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

/** The floor of everything that stores one message a request: a bare Express route with one insert. */
const FLOOR = {
  what: 'bare Express route, one insert',
  path: '/phones/{phone}/messages',
  expects: '"MATCHED"',
  token: null,
}

/** Measures a request of the emulator in turns with the floor, round by round; answers the median over pairs of rounds. */
export async function measureInTurns(
  run: BenchRun,
  clients: number,
  repeated: Repeated,
  bound: Bound | null,
): Promise<readonly Finding[]> {
  const plan = run.isQuick ? { rounds: 5, durationMs: 400 } : { rounds: 11, durationMs: 800 }
  const floorFolder = run.newFolder()
  mkdirSync(floorFolder)
  const generator = run.programs.start([join(import.meta.dirname, 'programs/load-generator.ts')])
  const engine = await MeasuredServer.start(run.programs, emulatorOn(run.newFolder()))
  const floor = await MeasuredServer.start(run.programs, floorOn(join(floorFolder, 'floor.db')))
  const measureEngine = measurerOf(generator, engine, repeated, clients)
  const measureFloor = measurerOf(generator, floor, { ...FLOOR, body: repeated.floorBody }, clients)
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
  return report(rounds, clients, repeated.what, bound)
}

function measurerOf(
  generator: ChildProcess,
  server: MeasuredServer,
  { path, body, expects, token }: Omit<Repeated, 'what' | 'floorBody'>,
  clients: number,
) {
  let nextPhone = 48_601_000_000
  return async (durationMs: number): Promise<Round> => {
    const load: Load = {
      url: `${server.http}${path}`,
      token: token ?? server.token,
      body,
      clients,
      durationMs,
      firstPhone: nextPhone,
      expects,
    }
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
  what: string,
  bound: Bound | null,
): readonly Finding[] {
  const tell = (
    told: string,
    unit: Finding['unit'],
    key: keyof Round,
    note: string | null,
    asked: Bound | null,
  ) => ({
    what: told,
    unit,
    value: median(rounds.map(({ engine }) => engine[key])),
    floor: { what: FLOOR.what, value: median(rounds.map(({ floor }) => floor[key])) },
    ratio: median(rounds.map(({ engine, floor }) => engine[key] / floor[key])),
    bound: asked,
    note,
  })
  const busy = Math.round(median(rounds.map(({ engine }) => engine.generatorShare)) * 100)
  const busyAtFloor = Math.round(median(rounds.map(({ floor }) => floor.generatorShare)) * 100)
  const who = clients === 1 ? '1 client' : `${clients} clients`
  return [
    tell(
      `${what}, ${who}`,
      'per s',
      'perSecond',
      `median of ${rounds.length} pairs of rounds; the generator was busy ${busy} % of the time (floor: ${busyAtFloor} %)`,
      bound,
    ),
    tell('· processor time a message', 'µs', 'cpuMicros', null, null),
    tell('· with the search index caught up', 'µs', 'wholeCpuMicros', null, null),
  ]
}
