import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const vitestReport = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() })
  .transform((report): TestCounts => {
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests }
  })

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  })
  .transform(({ stats }): TestCounts => {
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
  })

/** Adds up what the JSON reports of the two runners say. A report that is not there counts nothing: its runner never ran. */
export function countTests(reports: { readonly vitest: string; readonly playwright: string }): TestCounts {
  const counts = [readReport(reports.vitest, vitestReport), readReport(reports.playwright, playwrightReport)]
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

function readReport(path: string, schema: z.ZodType<TestCounts>): TestCounts {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 }
  return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
}
