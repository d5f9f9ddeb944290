import { spawn } from 'node:child_process'
import type { EmulatorProcess } from './emulator-supervisor.ts'

/** Runs a program in an ordinary Node. */
export function startInNode(node: string, program: string, parameters: readonly string[]): EmulatorProcess {
  // The message channel carries no messages: by its end the program learns that the app is gone, however it went.
  const child = spawn(node, [program, ...parameters], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('a process started with pipes has none')
  return {
    output: stdout,
    errorOutput: stderr,
    onExit: (listener) => {
      // Of a program that cannot be started there is an error and no exit.
      child.once('error', (error) => listener(error.message))
      child.once('exit', (code, signal) => listener(signal ?? `exit status ${code ?? 'unknown'}`))
    },
    terminate: () => child.kill('SIGTERM'),
    kill: () => child.kill('SIGKILL'),
  }
}
