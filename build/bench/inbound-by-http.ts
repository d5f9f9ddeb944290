import type { BenchRow, BenchRun } from './bench-run.ts'
import type { Bound, Finding } from './finding.ts'
import { POSTERS } from './posters.ts'
import { measureInTurns } from './turns.ts'

const MANY = 32

/** Messages that match a keyword, each in its own request, by many clients at once. */
export const inboundByManyClients: BenchRow = {
  id: 'http-32',
  doing: `inbound by HTTP, ${MANY} clients at once, in turns with a bare Express route that stores one row`,
  measure: (run) => measurePosters(run, MANY, { of: 'ratio', is: 'at least', limit: 1 }),
}

/** The same by one client, who waits for each answer. */
export const inboundByOneClient: BenchRow = {
  id: 'http-1',
  doing: 'inbound by HTTP, 1 client, in turns with the same bare route',
  measure: (run) => measurePosters(run, 1, { of: 'ratio', is: 'at least', limit: 0.6 }),
}

async function measurePosters(run: BenchRun, clients: number, bound: Bound): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const { to, text, what } of POSTERS) {
    const body = JSON.stringify({ to, text })
    const repeated = {
      what: `inbound by HTTP, ${what}`,
      path: '/_bramka/v1/workspaces/default/phones/{phone}/messages',
      body,
      floorBody: body,
      expects: '"MATCHED"',
      token: null,
    }
    findings.push(...(await measureInTurns(run, clients, repeated, bound)))
  }
  return findings
}
