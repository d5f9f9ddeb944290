import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { BenchRun, type BenchRow } from './bench/bench-run.ts'
import { isMet, type Finding } from './bench/finding.ts'
import { describeMachine, shareOfCore, wasQuiet } from './bench/machine.ts'
import { renderMachine, renderTable } from './bench/report.ts'
import { BENCH_ROWS } from './bench/rows.ts'

const HELP = `npm run bench -- [options]
  --only <row,row>  some rows: ${BENCH_ROWS.map(({ id }) => id).join(', ')}
  --quick           smaller sizes, for a first look
  --json            print JSON instead of a table`

/** The whole run ends by then; what has not been measured says so. */
const LONGEST_RUN_MS = 5 * 60_000

interface Wish {
  readonly rows: readonly BenchRow[]
  readonly isQuick: boolean
  readonly wantsJson: boolean
}

/** Measures the budget table. A missed bound is told, never an error; a row that breaks is one. */
async function bench({ rows, isQuick, wantsJson }: Wish): Promise<void> {
  const run = new BenchRun({ isQuick })
  const endEarly = (): never => {
    run.close()
    process.exit(130)
  }
  process.once('SIGINT', endEarly).once('SIGTERM', endEarly)
  const machine = describeMachine()
  try {
    const { findings, problems, shares } = await measureRows(run, rows)
    if (wantsJson) {
      const judged = findings.map((finding) => ({ ...finding, isMet: isMet(finding) }))
      console.log(
        JSON.stringify({ machine, wasQuiet: wasQuiet(shares), isQuick, findings: judged, problems }, null, 2),
      )
    } else {
      console.log([renderMachine(machine, shares), renderTable(findings, shares), ...problems].join('\n\n'))
    }
    if (problems.length > 0) process.exitCode = 1
  } finally {
    run.close()
  }
}

async function measureRows(run: BenchRun, rows: readonly BenchRow[]) {
  const findings: Finding[] = []
  const problems: string[] = []
  const shares: number[] = []
  const timer = new AbortController()
  const timeIsUp = sleep(LONGEST_RUN_MS, 'time is up' as const, { signal: timer.signal })
  for (const [index, { id, doing, measure }] of rows.entries()) {
    console.error(`${index + 1}/${rows.length} ${id}: ${doing}`)
    shares.push(shareOfCore())
    try {
      const outcome = await Promise.race([measure(run), timeIsUp])
      if (outcome === 'time is up') throw new Error('not measured: the bench took too long')
      findings.push(...outcome)
    } catch (error) {
      problems.push(`${id}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  timer.abort()
  await timeIsUp.catch(() => undefined)
  return { findings, problems, shares }
}

function readWish(): Wish | undefined {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const ids = values.only?.split(',')
  const unknown = ids?.filter((id) => !BENCH_ROWS.some((row) => row.id === id)) ?? []
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}\n${HELP}`)
  const rows = BENCH_ROWS.filter(({ id }) => ids?.includes(id) ?? true)
  return { rows, isQuick: values.quick, wantsJson: values.json }
}

try {
  const wish = readWish()
  if (wish === undefined) console.log(HELP)
  else await bench(wish)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
