import { isMet, type Bound, type Finding, type Unit } from './finding.ts'
import { wasQuiet, type Machine } from './machine.ts'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** Renders where the bench ran, and how much of the machine was there: `shares` are those of a core that a busy loop got. */
export function renderMachine({ node, cores, model, load }: Machine, shares: readonly number[]): string {
  const least = Math.round(Math.min(...shares) * 100)
  const verdict = wasQuiet(shares)
    ? 'the machine was quiet'
    : 'others were at work: of what is marked with ? only processor times mean something'
  return `Node ${node}, ${cores} × ${model}, load ${load.toFixed(1)}; a busy loop got at least ${least} % of a core: ${verdict}`
}

/** Renders findings as a table for people. Marks are doubtful unless the machine was quiet. */
export function renderTable(findings: readonly Finding[], shares: readonly number[]): string {
  const doubt = wasQuiet(shares) ? '' : ' ?'
  const rows = findings.map((finding) => [
    isMet(finding) === null ? '' : `${markOf(finding)}${doubt}`,
    finding.what,
    quantity(finding.value, finding.unit),
    `${quantity(finding.floor.value, finding.unit)} (${finding.floor.what})`,
    `× ${number.format(finding.ratio)}`,
    finding.bound === null ? '' : renderBound(finding.bound, finding.unit),
  ])
  const lines = [['', 'what', 'measured', 'floor', 'ratio', 'bound'], ...rows]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [...table, ...renderNotes(findings)].join('\n')
}

function renderNotes(findings: readonly Finding[]): readonly string[] {
  const notes = findings.flatMap(({ what, note }) => (note === null ? [] : [`${what}: ${note}`]))
  return notes.length === 0 ? [] : ['', ...notes]
}

function markOf(finding: Finding): string {
  return isMet(finding) === true ? '✓' : '✗ missed'
}

function quantity(value: number, unit: Unit): string {
  return `${number.format(value)} ${unit}`
}

function renderBound({ of, is, limit }: Bound, unit: Unit): string {
  const sign = is === 'at least' ? '≥' : '≤'
  return of === 'ratio' ? `${sign} × ${number.format(limit)}` : `${sign} ${quantity(limit, unit)}`
}
