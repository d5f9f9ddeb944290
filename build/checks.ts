import { availableParallelism } from 'node:os'
import { runScript } from './npm-script.ts'

interface Check {
  readonly name: string
  readonly script: string
  readonly parameters: readonly string[]
}

/** Longest first, so that the short ones fill the gaps. */
function checksOf(unitTestParameters: readonly string[]): readonly Check[] {
  return [
    { name: 'lint', script: 'check:lint', parameters: [] },
    { name: 'types', script: 'check:types', parameters: [] },
    { name: 'unit tests', script: 'test:unit', parameters: unitTestParameters },
    { name: 'format', script: 'check:format', parameters: [] },
    { name: 'dead code', script: 'check:dead', parameters: [] },
    { name: 'layers', script: 'check:layers', parameters: [] },
    { name: 'rules', script: 'rules', parameters: [] },
  ]
}

/**
 * Runs every check that needs neither browser nor build, as many at once as there are cores, and prints a line for each.
 * Answers the names of those that failed.
 */
export async function runChecks(unitTestParameters: readonly string[] = []): Promise<readonly string[]> {
  const waiting = [...checksOf(unitTestParameters)]
  const failed: string[] = []
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const succeeded = await runReported(check.name, check.script, check.parameters)
      if (!succeeded) failed.push(check.name)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  return failed
}

/** Runs a script and prints one line with its time; of a failing one also everything it said. */
export async function runReported(
  name: string,
  script: string,
  parameters: readonly string[] = [],
): Promise<boolean> {
  const { succeeded, output, durationMs } = await runScript(script, parameters)
  console.log(`${succeeded ? '✓' : '✗'} ${name.padEnd(12)} ${(durationMs / 1000).toFixed(1).padStart(5)} s`)
  if (!succeeded) console.log(output)
  return succeeded
}
