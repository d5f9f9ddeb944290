import { renderMessageId } from '../../emulator/domain/message-id.ts'
import type { Seed } from '../../emulator/domain/seeded-random.ts'
import type { BenchRow, BenchRun } from './bench-run.ts'
import { bigWorkspace, isOutbound } from './big-workspace.ts'
import type { Finding } from './finding.ts'
import { emulatorOn, MeasuredServer } from './measured-server.ts'
import { percentile } from './statistics.ts'
import { callVendor } from './vendor-call.ts'

/** The most ids of one call. */
const IDS = 500

/** What a system asks for again and again: how its messages stand, and what came in. */
export const pulling: BenchRow = {
  id: 'pull',
  doing: 'messages/reports of 500 ids, and pages of reports and messages/recived, in a big workspace',
  measure: measurePulling,
}

async function measurePulling(run: BenchRun): Promise<readonly Finding[]> {
  const times = run.isQuick ? 5 : 20
  const { folder, messages, first, seed } = await bigWorkspace(run)
  const server = await MeasuredServer.start(run.programs, emulatorOn(folder))
  await server.settle()
  const taken = {
    ids: [] as number[],
    reports: [] as number[],
    recived: [] as number[],
    ready: [] as number[],
  }
  for (let round = 0; round < times; round++) {
    const id = idsFrom(first + Math.floor((messages / times) * round), first + messages, seed)
    taken.ids.push(await callVendor(server, 'messages/reports', { id }))
    taken.reports.push(await callVendor(server, 'messages/reports', { limit: 20, page: round + 1 }))
    taken.recived.push(await callVendor(server, 'messages/recived', { limit: 20, page: round + 1 }))
    const startedAt = performance.now()
    await (await fetch(`${server.http}/ready`)).json()
    taken.ready.push(performance.now() - startedAt)
  }
  await server.stop()
  const floor = { what: 'an empty answer, /ready', value: percentile(taken.ready, 0.95) }
  const tell = (what: string, times: readonly number[]): Finding => ({
    what: `${what} in ${messages.toLocaleString('en')} messages, p95`,
    unit: 'ms',
    value: percentile(times, 0.95),
    floor,
    ratio: percentile(times, 0.95) / floor.value,
    bound: null,
    note: `p50 ${percentile(times, 0.5).toFixed(1)} ms`,
  })
  return [
    tell('reports of 500 ids', taken.ids),
    tell('page of reports', taken.reports),
    tell('page of recived', taken.recived),
  ]
}

function idsFrom(first: number, end: number, seed: Seed): readonly string[] {
  const ids: string[] = []
  for (let id = first; ids.length < IDS && id < end; id++) {
    if (isOutbound(id)) ids.push(renderMessageId('outbound', id, seed))
  }
  return ids
}
