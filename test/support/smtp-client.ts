import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A client that says byte by byte what a test wants, whatever a proper one would never do. */
export interface RawSmtpClient {
  readonly socket: Socket
  /** Says something as it is; answers the next reply, all its lines. */
  readonly say: (text: string | Uint8Array) => Promise<string>
  /** Says something that nobody answers. */
  readonly write: (text: string | Uint8Array) => void
  /** The next reply. */
  readonly reply: () => Promise<string>
  /** Answers once the server has closed. */
  readonly closed: () => Promise<void>
}

/** Connects and waits for the greeting. */
export async function smtpClient(url: string): Promise<RawSmtpClient> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const closing = once(socket, 'close')
  let received = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text
  })

  async function reply(): Promise<string> {
    for (;;) {
      const [whole] = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(received) ?? []
      if (whole !== undefined) {
        received = received.slice(whole.length)
        return whole.trimEnd()
      }
      await Promise.race([once(socket, 'data'), closing])
      if (socket.destroyed && received === '') throw new Error('the server hung up')
    }
  }

  const client: RawSmtpClient = {
    socket,
    say(text) {
      socket.write(text)
      return reply()
    },
    write: (text) => {
      socket.write(text)
    },
    reply,
    closed: async () => {
      await closing
    },
  }
  await reply()
  return client
}

/** Says everything up to the mail itself; after it the server waits for the source. */
export async function beginMail(client: RawSmtpClient, to = 'ewa@firma.pl'): Promise<void> {
  await client.say('EHLO test\r\n')
  await client.say('MAIL FROM:<system@firma.pl>\r\n')
  await client.say(`RCPT TO:<${to}>\r\n`)
  await client.say('DATA\r\n')
}
