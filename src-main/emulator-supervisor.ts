import { createInterface } from 'node:readline'
import { parseAnnouncement } from './emulator-announcement.ts'
import { planRestart } from './restart-policy.ts'

/** The emulator as a process of its own, however it was started. */
export interface EmulatorProcess {
  readonly output: NodeJS.ReadableStream
  readonly errorOutput: NodeJS.ReadableStream
  /** Called once, when the process is gone; the reason is for people. */
  onExit(listener: (reason: string) => void): void
  /** Asks it to finish its work and end. */
  terminate(): void
  /** Ends it at once. Nothing acknowledged is lost: it is on disk before it is acknowledged. */
  kill(): void
}

/** Why there is no emulator and none is coming by itself. */
export type EmulatorFailure =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'ended'; readonly how: string }
  | { readonly kind: 'silent'; readonly afterMs: number }
  | { readonly kind: 'unstable'; readonly exits: number; readonly how: string }

export type EmulatorStatus =
  | { readonly kind: 'starting' }
  | { readonly kind: 'running'; readonly http: string; readonly panel: string }
  | { readonly kind: 'restarting'; readonly afterMs: number }
  | FailedStatus
  | { readonly kind: 'stopped' }

export interface FailedStatus {
  readonly kind: 'failed'
  readonly failure: EmulatorFailure
  /** The end of what the emulator wrote beside its announcements. */
  readonly lastLines: readonly string[]
}

export interface SupervisorDependencies {
  /** Starts a process; with the port that the one before it had, so that whoever was connected finds it again. */
  readonly startProcess: (port: number | undefined) => EmulatorProcess
  readonly onStatus: (status: EmulatorStatus) => void
  readonly nowMs: () => number
  /** Runs the action after a pause, unless what it answers is called before. */
  readonly after: (pauseMs: number, action: () => void) => () => void
}

const patienceMs = 30_000
const graceMs = 5_000
const keptLines = 40

/** Keeps one emulator running: starts it, learns its address, starts it again when it ends by itself, stops it. */
export class EmulatorSupervisor {
  readonly #dependencies: SupervisorDependencies
  #process: EmulatorProcess | undefined
  #port: number | undefined
  #hasServed = false
  #exitsAtMs: readonly number[] = []
  #lastLines: readonly string[] = []
  #cancelRestart: () => void = () => undefined
  #stopping: (() => void) | undefined

  constructor(dependencies: SupervisorDependencies) {
    this.#dependencies = dependencies
  }

  /** Starts with a clean slate. Does nothing while a process is there. */
  start(): void {
    if (this.#process !== undefined) return
    this.#cancelRestart()
    this.#hasServed = false
    this.#exitsAtMs = []
    this.#launch()
  }

  get hasProcess(): boolean {
    return this.#process !== undefined
  }

  /** Lets the emulator finish what it does, and ends it if that takes too long. */
  stop(): Promise<void> {
    this.#cancelRestart()
    const process = this.#process
    if (process === undefined) return Promise.resolve()
    return new Promise((resolve) => {
      const cancelKill = this.#dependencies.after(graceMs, () => process.kill())
      this.#stopping = () => {
        cancelKill()
        resolve()
      }
      process.terminate()
    })
  }

  #launch(): void {
    this.#become({ kind: 'starting' })
    this.#lastLines = []
    const process = this.#dependencies.startProcess(this.#port)
    this.#process = process

    let failure: EmulatorFailure | undefined
    const cancelImpatience = this.#dependencies.after(patienceMs, () => {
      failure = { kind: 'silent', afterMs: patienceMs }
      process.kill()
    })
    const readLine = (line: string): void => {
      const announcement = parseAnnouncement(line)
      if (announcement === undefined) {
        this.#lastLines = [...this.#lastLines, line].slice(-keptLines)
        return
      }
      if (announcement.event === 'error') {
        failure = { kind: 'refused', message: announcement.message }
        return
      }
      cancelImpatience()
      this.#hasServed = true
      this.#port = Number(new URL(announcement.http).port)
      this.#become({ kind: 'running', http: announcement.http, panel: announcement.panel })
    }
    const outputEnded = followLines(process.output, readLine)
    const errorOutputEnded = followLines(process.errorOutput, readLine)
    process.onExit((how) => {
      cancelImpatience()
      // The reason may be in the last line, which can arrive after the news of the end.
      void Promise.all([outputEnded, errorOutputEnded]).then(() => this.#ended(failure, how))
    })
  }

  #ended(failure: EmulatorFailure | undefined, how: string): void {
    this.#process = undefined
    if (this.#stopping !== undefined) {
      this.#become({ kind: 'stopped' })
      this.#stopping()
      this.#stopping = undefined
      return
    }
    // What refuses to start, or ends before it ever served, would do the same again.
    if (failure !== undefined) return this.#fail(failure)
    if (!this.#hasServed) return this.#fail({ kind: 'ended', how })

    const nowMs = this.#dependencies.nowMs()
    this.#exitsAtMs = [...this.#exitsAtMs, nowMs]
    const plan = planRestart(this.#exitsAtMs, nowMs)
    if (plan.kind === 'give-up') return this.#fail({ kind: 'unstable', exits: plan.exitsInWindow, how })
    this.#become({ kind: 'restarting', afterMs: plan.afterMs })
    this.#cancelRestart = this.#dependencies.after(plan.afterMs, () => this.#launch())
  }

  #fail(failure: EmulatorFailure): void {
    this.#become({ kind: 'failed', failure, lastLines: this.#lastLines })
  }

  #become(status: EmulatorStatus): void {
    this.#dependencies.onStatus(status)
  }
}

/** Hands on every line; the promise is kept when there will be no more. */
function followLines(stream: NodeJS.ReadableStream, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    createInterface({ input: stream }).on('line', onLine).once('close', resolve)
  })
}
