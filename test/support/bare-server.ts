import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface BareServer {
  readonly port: number
  /** What came over each connection so far, the newest last. */
  readonly received: string[]
}

/** A server that does with each connection whatever a test wants of it; it ends with the test. */
export async function startBareServer(
  serve: (socket: Socket) => void,
  host = '127.0.0.1',
): Promise<BareServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const index = received.push('') - 1
    sockets.add(socket)
    // Whoever hangs up in the middle may reset the connection.
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => (received[index] = `${received[index] ?? ''}${chunk.toString()}`))
    serve(socket)
  })
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  })
  return { port: (server.address() as AddressInfo).port, received }
}

/** Serves a connection by a fixed answer to whatever comes, and leaves it open. */
export function saying(text: string | Buffer): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => socket.write(text))
  }
}

/** The same, and closes the connection. */
export function sayingOnce(text: string | Buffer): (socket: Socket) => void {
  return (socket) => {
    socket.once('data', () => socket.end(text))
  }
}
