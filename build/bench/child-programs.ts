import { spawn, type ChildProcess } from 'node:child_process'
import { once, type EventEmitter } from 'node:events'
import { createInterface } from 'node:readline'

/** How long a program may take to answer or to end before it is given up. */
const PATIENCE_MS = 60_000

/** Programs that the bench has started; whatever happens, none outlives it. */
export class ChildPrograms {
  readonly #running = new Set<ChildProcess>()
  #isOver = false

  /** Starts a program on this Node, with a message channel. What it logs goes to the terminal. */
  start(parameters: readonly string[]): ChildProcess {
    if (this.#isOver) throw new Error('the bench is over')
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
    this.#running.add(child)
    child.once('exit', () => this.#running.delete(child))
    return child
  }

  /** Ends what still runs, each by its own process id. Nothing can be started any more. */
  endAll(): void {
    this.#isOver = true
    for (const child of this.#running) child.kill('SIGKILL')
  }
}

/** Asks a program something over its message channel and waits for the answer. One question at a time. */
export async function ask<Answer>(child: ChildProcess, question: object | string): Promise<Answer> {
  const answer = waitFor(child, child, 'message')
  child.send(question)
  return (await answer)[0] as Answer
}

/** Answers the first line that a program prints. */
export async function readFirstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the program has no output to read')
  return String((await waitFor(child, createInterface({ input: child.stdout }), 'line'))[0])
}

/** Asks a program to end, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) })
  child.kill('SIGTERM')
  await ended
}

/** Waits for an event; rejects when the program ends before it, or nothing comes for too long. */
async function waitFor(child: ChildProcess, source: EventEmitter, event: string): Promise<unknown[]> {
  const settled = new AbortController()
  const signal = AbortSignal.any([settled.signal, AbortSignal.timeout(PATIENCE_MS)])
  try {
    const happened: Promise<unknown[]> = once(source, event, { signal })
    return await Promise.race([happened, rejectAtExit(child, signal)])
  } finally {
    settled.abort()
  }
}

async function rejectAtExit(child: ChildProcess, signal: AbortSignal): Promise<never> {
  await once(child, 'exit', { signal })
  throw new Error(`a program of the bench ended too early: ${child.spawnargs.join(' ')}`)
}
