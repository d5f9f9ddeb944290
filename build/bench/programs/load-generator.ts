import { Agent, request } from 'node:http'
import type { Load, LoadResult } from '../load.ts'

/** A process of its own that calls for ever new phones, as many at once as there are clients. */
process.on('message', (load: Load) => {
  void generate(load).then((result) => process.send?.(result))
})
process.on('disconnect', () => process.exit(0))

async function generate(load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.clients })
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  let phone = load.firstPhone
  const client = async (): Promise<void> => {
    while (performance.now() - startedAt < load.durationMs) await post(load, agent, phone++)
  }
  await Promise.all(Array.from({ length: load.clients }, client))
  const elapsedMs = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  agent.destroy()
  return { requests: phone - load.firstPhone, elapsedMs, cpuMicros: user + system }
}

function post({ url, token, body, expects }: Load, agent: Agent, phone: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url.replace('{phone}', `+${phone}`),
      {
        agent,
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        let answer = ''
        response.setEncoding('utf8').on('data', (piece: string) => (answer += piece))
        response.once('end', () => {
          if ((response.statusCode ?? 500) < 300 && answer.includes(expects)) resolve()
          else reject(new Error(`expected ${expects}, got ${response.statusCode ?? 0}: ${answer}`))
        })
      },
    )
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
