import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createHttpClient } from '../../src-renderer/client/http-client.ts'
import type { EmulatorClient } from '../../src-renderer/client/emulator-client.ts'
import { ask, end, readFirstLine, type ChildPrograms } from './child-programs.ts'

export type ProbeQuestion = 'usage' | 'watch-event-loop'

/** What a server process says of itself. */
export interface ProbeAnswer {
  /** Processor time of all its threads since it began. */
  readonly cpuMicros: number
  readonly rssBytes: number
  /** Since it was asked to watch its event loop. */
  readonly longestDelayMs: number
}

const projectRoot = join(import.meta.dirname, '../..')
const probe = join(import.meta.dirname, 'programs/probe.js')
const floorProgram = join(import.meta.dirname, 'programs/floor-server.ts')

/** The command line of the emulator on a data folder: that of `npm run serve`, and of the floor on a database file. */
export function emulatorOn(dataFolder: string): readonly string[] {
  return [...serveCommand(), '--port', '0', '--smtp-port', '0', '--data', dataFolder, '--json']
}
export function floorOn(file: string): readonly string[] {
  return [floorProgram, file]
}

/** What `npm run serve` gives to node, with paths that are true in every folder. */
function serveCommand(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { serve: string }
  }
  const [node, ...given] = scripts.serve.split(' ')
  if (node !== 'node') throw new Error(`npm run serve does not run node but ${node ?? 'nothing'}`)
  return given.map((word) => (word.includes('/') ? join(projectRoot, word) : word))
}

/** A server in a process of its own, which a probe was loaded into. */
export class MeasuredServer {
  readonly http: string
  readonly token: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, { http, token }: { http: string; token: string }) {
    this.#child = child
    this.http = http
    this.token = token
  }

  static async start(programs: ChildPrograms, commandLine: readonly string[]): Promise<MeasuredServer> {
    const child = programs.start(['--import', probe, ...commandLine])
    return new MeasuredServer(child, await readReady(child))
  }

  ask(question: ProbeQuestion): Promise<ProbeAnswer> {
    return ask(this.#child, question)
  }

  /** The control API of an emulator. */
  client(): EmulatorClient {
    return createHttpClient({ baseUrl: `${this.http}/_bramka/v1`, token: this.token })
  }

  /** Waits until the server rests from what it put off while it was busy; answers what that cost in processor time. */
  async settle(): Promise<number> {
    const start = await this.ask('usage')
    let before = start.cpuMicros
    for (let waits = 0; waits < MAX_SETTLE_WAITS; waits++) {
      await sleep(SETTLE_MS)
      const { cpuMicros } = await this.ask('usage')
      if (cpuMicros - before < RESTING_MICROS) break
      before = cpuMicros
    }
    return before - start.cpuMicros
  }

  stop(): Promise<void> {
    return end(this.#child)
  }
}

const SETTLE_MS = 150
const MAX_SETTLE_WAITS = 100
/** Processor time in SETTLE_MS that a resting server may use for timers and our question. */
const RESTING_MICROS = 8_000

/** Reads the line in which a server says where it listens. */
export async function readReady(child: ChildProcess): Promise<{ http: string; token: string }> {
  const line = await readFirstLine(child)
  const ready = JSON.parse(line) as { event: string; http: string; token: string }
  if (ready.event !== 'ready') throw new Error(`a server did not start: ${line}`)
  return ready
}
