import { PassThrough } from 'node:stream'
import { utilityProcess, type UtilityProcess } from 'electron'
import type { EmulatorProcess } from './emulator-supervisor.ts'
import { startInNode } from './node-process.ts'

/**
 * Starts the emulator, and is the one place that chooses how.
 *
 * Normally it runs in Electron's own Node, as a utility process: nothing else to install, and it ends when the app does.
 * With BRAMKA_NODE=<path of a node program> it runs in that Node instead. That is for debugging (`node --inspect` by a
 * small script) and for an Electron older than 36, whose Node-API 9 makes better-sqlite3 crash the process it is in.
 */
export function startEmulatorProcess(program: string, parameters: readonly string[]): EmulatorProcess {
  const node = process.env['BRAMKA_NODE']
  return node === undefined ? startInElectron(program, parameters) : startInNode(node, program, parameters)
}

function startInElectron(program: string, parameters: readonly string[]): EmulatorProcess {
  const child = utilityProcess.fork(program, [...parameters], {
    stdio: 'pipe',
    serviceName: 'Bramka emulator',
  })
  return {
    output: readToTheEnd(child, child.stdout),
    errorOutput: readToTheEnd(child, child.stderr),
    onExit: (listener) => child.once('exit', (code) => listener(`exit status ${code}`)),
    terminate: () => child.kill(),
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    },
  }
}

/**
 * Electron takes all listeners off a utility process's output at its exit, even with lines still unread; the last of them
 * may say why it ended. So they are put back at once, and what is left to read is read.
 */
function readToTheEnd(child: UtilityProcess, source: NodeJS.ReadableStream | null): PassThrough {
  if (source === null) throw new Error('a utility process started with pipes has none')
  const copy = new PassThrough()
  const write = (chunk: string | Buffer): void => void copy.write(chunk)
  const end = (): void => void copy.end()
  const follow = (): void => void source.off('data', write).off('end', end).on('data', write).once('end', end)
  follow()
  child.once('exit', () => queueMicrotask(follow))
  return copy
}
