import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GUARD = join(import.meta.dirname, 'guard.cjs')

/** Has every program that this process starts guarded, too; what they and this process attempt is written to a file. */
export function guardPrograms(): void {
  process.env.BRAMKA_NETWORK_ATTEMPTS ??= join(tmpdir(), `bramka-network-${randomUUID()}`)
  const option = `--require "${GUARD.replaceAll('\\', '\\\\')}"`
  const options = process.env.NODE_OPTIONS ?? ''
  if (!options.includes(option)) process.env.NODE_OPTIONS = `${options} ${option}`.trim()
}

/** What was attempted since it was asked last. */
export function takeAttempts(): readonly string[] {
  const file = process.env.BRAMKA_NETWORK_ATTEMPTS ?? ''
  try {
    const attempts = readFileSync(file, 'utf8').trimEnd().split('\n')
    rmSync(file)
    return attempts
  } catch {
    // Nobody wrote it.
    return []
  }
}
