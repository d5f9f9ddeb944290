import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A request as it goes over the wire, for what no HTTP client would send. */
export interface RawRequest {
  readonly method: string
  readonly path: string
  /** Names may repeat. Only `Host` and the length of the body are added, where they are missing. */
  readonly headers?: readonly (readonly [name: string, value: string])[]
  readonly body?: string | Buffer
  readonly version?: 'HTTP/1.0' | 'HTTP/1.1'
}

export interface RawResponse {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

/** Sends requests over one connection without waiting between them (pipelining); answers their responses, in order. */
export async function exchangeRaw(
  http: string,
  requests: readonly RawRequest[],
): Promise<readonly RawResponse[]> {
  const socket = await connectTo(http)
  const received = readToEnd(socket)
  const host = new URL(http).host
  const last = requests.length - 1
  for (const [index, request] of requests.entries()) {
    socket.write(renderRequest(request, host, index === last))
  }
  return parseResponses(await received)
}

/** Opens a bare connection to the server. */
export async function connectTo(http: string): Promise<Socket> {
  const { hostname, port } = new URL(http)
  const socket = connect({ host: hostname, port: Number(port) })
  await once(socket, 'connect')
  return socket
}

function renderRequest(request: RawRequest, host: string, isLast: boolean): Buffer {
  const { method, path, headers = [], body = '', version = 'HTTP/1.1' } = request
  const bytes = Buffer.from(body)
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted)
  const all = [
    ...(has('host') ? [] : [['Host', host] as const]),
    ...headers,
    ...(bytes.length === 0 || has('content-length') || has('transfer-encoding')
      ? []
      : [['Content-Length', String(bytes.length)] as const]),
    ...(isLast ? [['Connection', 'close'] as const] : []),
  ]
  const head = [`${method} ${path} ${version}`, ...all.map(([name, value]) => `${name}: ${value}`)]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes])
}

/** Answers everything that comes until the connection is closed, by whichever side and however. */
export function readToEnd(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    socket.on('data', (chunk) => chunks.push(chunk))
    // A server that answers before it has read everything may reset the connection; what it answered counts.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      resolve(Buffer.concat(chunks))
    })
  })
}

function parseResponses(bytes: Buffer): RawResponse[] {
  const responses: RawResponse[] = []
  for (let rest = bytes; rest.length > 0;) {
    const end = rest.indexOf('\r\n\r\n')
    if (end === -1) throw new Error(`not a response: ${rest.toString()}`)
    const [statusLine = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n')
    const headers = new Headers(
      lines.map(
        (line) =>
          [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as [string, string],
      ),
    )
    const start = end + 4
    const length = Number(headers.get('content-length') ?? rest.length - start)
    const body = rest.subarray(start, start + length).toString()
    responses.push({ status: Number(statusLine.split(' ')[1]), headers, body })
    rest = rest.subarray(start + length)
  }
  return responses
}
