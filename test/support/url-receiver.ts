import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** One call that a receiver got. */
export interface ReceivedCall {
  readonly method: string
  /** Path with its query, as it came. */
  readonly target: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** Somebody's system that forwards are sent to: a real server on loopback that answers as it is told. */
export interface UrlReceiver {
  readonly url: string
  readonly calls: readonly ReceivedCall[]
  /** Answers every call from now on. */
  readonly answer: (how: (response: ServerResponse, request: IncomingMessage) => void) => void
  readonly stop: () => Promise<void>
}

/** Answers what the platform wants to hear (R125). */
export function answerOk(response: ServerResponse): void {
  response.setHeader('Content-Type', 'text/plain').end('OK')
}

/** Starts a receiver that answers `OK` until it is told otherwise. */
export async function startUrlReceiver(): Promise<UrlReceiver> {
  const calls: ReceivedCall[] = []
  const sockets = new Set<Socket>()
  let how: (response: ServerResponse, request: IncomingMessage) => void = answerOk
  const server = createServer((request, response) => {
    calls.push({ method: request.method ?? '', target: request.url ?? '', headers: request.headers })
    how(response, request)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls,
    answer: (wanted) => {
      how = wanted
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      }),
  }
}
