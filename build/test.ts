import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { runChecks, runReported } from './checks.ts'
import { npmCommand } from './npm-script.ts'
import { prepareBrowser } from './preparation/browser.ts'
import { hasDisplay, prepareDesktop } from './preparation/desktop.ts'
import type { Readiness } from './preparation/readiness.ts'
import { countTests } from './test-counts.ts'

/** The kinds of end-to-end tests, which are the projects of playwright.config.ts, and what each needs first. */
const kinds = {
  browser: prepareBrowser,
  desktop: prepareDesktop,
} as const satisfies Record<string, () => Readiness<unknown> | Promise<Readiness<unknown>>>

const reports = { vitest: 'test-results/unit.json', playwright: 'test-results/end-to-end.json' } as const

/** Everything: prepares the machine, checks, builds, and tests the built program in a browser and as a desktop app. */
async function testEverything(): Promise<void> {
  rmSync('test-results', { recursive: true, force: true })
  mkdirSync('test-results')
  const problems: string[] = []
  const runnable = await prepare(problems)

  const failedChecks = await runChecks([
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.vitest}`,
  ])
  problems.push(...failedChecks)

  if (runnable.length > 0) {
    if (!(await runReported('build', 'build'))) problems.push('build, so nothing was tested end to end')
    else if (!runEndToEnd(runnable)) problems.push('end-to-end tests')
  }
  conclude(problems)
}

/** Answers the kinds that can run. A kind that cannot is a problem, unless BRAMKA_ALLOW_MISSING names it. */
async function prepare(problems: string[]): Promise<readonly string[]> {
  const allowed = (process.env['BRAMKA_ALLOW_MISSING'] ?? '').split(',')
  const runnable: string[] = []
  for (const [kind, prepareKind] of Object.entries(kinds)) {
    const readiness = await prepareKind()
    if (readiness.kind === 'ready') {
      runnable.push(kind)
      continue
    }
    console.log(`${kind} tests cannot run: missing ${readiness.what}. Do: ${readiness.remedy}`)
    if (!allowed.includes(kind))
      problems.push(`${kind} tests (set BRAMKA_ALLOW_MISSING=${kind} to go without them)`)
  }
  return runnable
}

const virtualDisplay = ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1000x24'] as const

function runEndToEnd(projects: readonly string[]): boolean {
  const playwright = npmCommand(
    ...['run', 'test:e2e', '--', '--reporter=list,json'],
    ...projects.map((project) => `--project=${project}`),
  )
  const needsDisplay = projects.includes('desktop') && !hasDisplay()
  return run(needsDisplay ? [...virtualDisplay, ...playwright] : playwright, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright,
  })
}

function run(
  [command, ...parameters]: readonly [string, ...string[]],
  environment: NodeJS.ProcessEnv = {},
): boolean {
  const { status } = spawnSync(command, parameters, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  return status === 0
}

function conclude(problems: readonly string[]): void {
  const { passed, failed, skipped } = countTests(reports)
  if (problems.length > 0) {
    console.log(`did not succeed: ${problems.join(', ')}`)
    process.exitCode = 1
  }
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
}

await testEverything()
