import { availableParallelism, cpus, loadavg } from 'node:os'

const TRIAL_MS = 250

/** The machine a bench ran on, and how much of it there was to be had. */
export interface Machine {
  readonly node: string
  readonly cores: number
  readonly model: string
  readonly load: number
}

export function describeMachine(): Machine {
  return {
    node: process.version,
    cores: availableParallelism(),
    model: cpus()[0]?.model ?? 'unknown',
    load: loadavg()[0] ?? 0,
  }
}

/** Answers which share of a core a busy loop gets just now (0–1). */
export function shareOfCore(): number {
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  let elapsedMs = 0
  while (elapsedMs < TRIAL_MS) elapsedMs = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  return Math.min(1, (user + system) / 1000 / elapsedMs)
}

const QUIET_SHARE = 0.9

/** Answers whether nobody else was at work, whenever a share was taken. If somebody was, waiting for a core is in every wall time. */
export function wasQuiet(shares: readonly number[]): boolean {
  return shares.every((share) => share >= QUIET_SHARE)
}
