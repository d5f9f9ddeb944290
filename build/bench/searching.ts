import type { EmulatorClient } from '../../src-renderer/client/emulator-client.ts'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { bigWorkspace } from './big-workspace.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { phoneOf, wordAt } from './message-texts.ts'
import { percentile } from './statistics.ts'

/** The search box and the message list on a big workspace, one request at a time. */
export const searching: BenchRow = {
  id: 'search',
  doing: 'search and list pages in a big workspace',
  measure: measureSearching,
}

/** Messages on a page, as the panel asks for them. */
const PAGE = 100

/** What people type, each with ever other words; common and rare ones, and one that no message has. */
const SEARCHES: readonly ((index: number) => string)[] = [
  (index) => wordAt(index),
  (index) => wordAt(1_000 + index * 53),
  (index) => wordAt(index * 11).slice(0, 3),
  (index) => `${wordAt(index)} ${wordAt(40 + index)}`,
  (index) => `"${wordAt(index)} ${wordAt(1)}"`,
  (index) => `${wordAt(3 + index)} -${wordAt(0)}`,
  (index) => `from:${phoneOf(index * 7_919 + 1)}`,
  (index) => phoneOf(index * 104_729 + 1).slice(3, 9),
  () => 'is:unmatched',
  (index) => `is:unread ${wordAt(200 + index)}`,
  (index) => `keyword:OGRODNIK ${wordAt(25 + index)}`,
  (index) => `type:ND before:2025-${String((index % 9) + 1).padStart(2, '0')}-15`,
  (index) => `brakslowa${index}`,
]

async function measureSearching(run: BenchRun): Promise<readonly Finding[]> {
  const times = run.isQuick ? 5 : 15
  const { folder, messages } = await bigWorkspace(run)
  const server = await MeasuredServer.start(run.programs, emulatorOn(folder))
  const client = server.client()
  const search = (index: number, round: number) => timeList(client, { q: SEARCHES[index]?.(round) ?? '' })
  await server.settle()

  const searches: { index: number; ms: number }[] = []
  const pages: number[] = []
  const readies: number[] = []
  for (let round = 0; round < times; round++) {
    for (const index of SEARCHES.keys()) searches.push({ index, ms: await search(index, round) })
    pages.push(await timeList(client, {}))
    pages.push(await timeList(client, { cursor: String(Math.ceil((messages / times) * (round + 1))) }))
    readies.push(await timeReady(server))
  }
  await server.stop()
  const floor = { what: 'an empty answer, /ready', value: percentile(readies, 0.95) }
  const slowest = SEARCHES.map((example, index) => ({
    example: example(0),
    ms: percentile(
      searches.filter((one) => one.index === index).map(({ ms }) => ms),
      0.95,
    ),
  })).toSorted((a, b) => b.ms - a.ms)
  const tell = (what: string, times: readonly number[], limit: number, note: string): Finding => ({
    what: `${what} in ${messages.toLocaleString('en')} messages, p95`,
    unit: 'ms',
    value: percentile(times, 0.95),
    floor,
    ratio: percentile(times, 0.95) / floor.value,
    bound: { of: 'value', is: 'at most', limit },
    note: `p50 ${percentile(times, 0.5).toFixed(1)} ms${note}`,
  })
  const told = slowest.slice(0, 3).map(({ example, ms }) => `${example} ${ms.toFixed(0)} ms`)
  return [
    tell(
      'search',
      searches.map(({ ms }) => ms),
      50,
      `; slowest (p95): ${told.join(', ')}`,
    ),
    tell('list page', pages, 20, ''),
  ]
}

async function timeList(client: EmulatorClient, query: { q?: string; cursor?: string }): Promise<number> {
  const startedAt = performance.now()
  await client.call('listMessages', { params: { workspace: 'default' }, query: { ...query, limit: PAGE } })
  return performance.now() - startedAt
}

async function timeReady({ http }: MeasuredServer): Promise<number> {
  const startedAt = performance.now()
  await (await fetch(`${http}/ready`)).json()
  return performance.now() - startedAt
}
