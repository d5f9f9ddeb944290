import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { WIRE_LIMITS, type WireLimits } from '../../emulator/gateway-api/wire/wire-limits.ts'
import {
  readWireRequest,
  type WireProblem,
  type WireRequest,
} from '../../emulator/gateway-api/wire/read-request.ts'

export interface WireServer {
  readonly http: string
  /** What the next request is read as. */
  readonly nextRead: () => Promise<WireRequest | WireProblem>
}

/** A server that reads each request and answers `read`; it ends with the test. */
export async function startWireServer(limits: Partial<WireLimits> = {}): Promise<WireServer> {
  const reads: (WireRequest | WireProblem)[] = []
  const server = createServer((request, response) => {
    void readWireRequest(request, { ...WIRE_LIMITS, ...limits }).then((read) => {
      reads.push(read)
      server.emit('read')
      response.end('read')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const nextRead = async () => {
    if (reads.length === 0) await once(server, 'read')
    const read = reads.shift()
    if (read === undefined) throw new Error('a read was announced that is not there')
    return read
  }
  return { http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, nextRead }
}
