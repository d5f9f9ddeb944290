import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { EmulatorClient } from '../../src-renderer/client/emulator-client.ts'
import { createHttpClient } from '../../src-renderer/client/http-client.ts'
import { TestWorkspace } from './test-emulator.ts'

/** The headless program as a process of its own, which can be stopped and killed. */
export interface EmulatorProgram {
  /** The one line it printed, as it was. */
  readonly readyLine: string
  readonly http: string
  readonly token: string
  readonly client: EmulatorClient
  readonly workspace: (id: string) => TestWorkspace
  /** What it said on standard error so far. */
  readonly said: () => string
  readonly isRunning: () => boolean
  /** Asks it to stop and answers its exit code; null when it had to be killed. */
  readonly stop: (signal?: 'SIGTERM' | 'SIGINT') => Promise<number | null>
  /** Ends it as a power cut would: it gets no chance to do anything. */
  readonly kill: () => Promise<void>
}

export interface ProgramRun {
  readonly exitCode: number | null
  readonly lines: readonly string[]
  readonly said: string
}

const MAIN = join(import.meta.dirname, '../../emulator/main.ts')

/** Starts the program on a folder and waits until it is ready. Rejects with what it said when it ends before that. */
export async function startProgram(
  dataFolder: string,
  parameters: readonly string[] = ['--port', '0'],
): Promise<EmulatorProgram> {
  const { child, said, ended } = launch(['--data', dataFolder, '--json', '--smtp-port', '0', ...parameters])
  const lines = createInterface(child.stdout)
  const readyLine = await Promise.race([
    once(lines, 'line').then(([line]) => String(line)),
    ended.then((exitCode) => {
      throw new Error(`the emulator ended with ${String(exitCode)} before it was ready: ${said()}`)
    }),
  ])
  const { http, token } = JSON.parse(readyLine) as { http: string; token: string }
  const client = createHttpClient({ baseUrl: `${http}/_bramka/v1`, token })
  return {
    readyLine,
    http,
    token,
    client,
    workspace: (id) => new TestWorkspace(client, id),
    said,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Runs the program to its end; for starts that are expected to fail. */
export async function runProgram(parameters: readonly string[]): Promise<ProgramRun> {
  const { child, said, ended } = launch(parameters)
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const exitCode = await ended
  return { exitCode, lines: printed.split('\n').filter((line) => line !== ''), said: said() }
}

interface Launched {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  readonly said: () => string
  readonly ended: Promise<number | null>
}

function launch(parameters: readonly string[]): Launched {
  // The Node that runs the tests is the project's own; the one on the PATH may be too old.
  const child = spawn(process.execPath, [MAIN, 'serve', ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = once(child, 'close').then(() => child.exitCode)
  return { child, said: () => said, ended }
}
