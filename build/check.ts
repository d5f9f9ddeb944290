import { runChecks } from './checks.ts'

// Tests that start and kill the program take too long to wait for; `npm test` runs them.
const failed = await runChecks(['--project=!process'])
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
