import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** An e-mail as it came. */
export interface TakenMail {
  readonly user: string | undefined
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

export interface MailServer {
  readonly port: number
  readonly taken: readonly TakenMail[]
  /** How many connections there have been. */
  readonly opened: () => number
  /** Closes every connection without a word. */
  readonly hangUp: () => void
}

/** A mail server that takes everything, unless told otherwise; it ends with the test. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const taken: TakenMail[] = []
  let opened = 0
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 0,
    onAuth: ({ username }, _session, answer) => answer(null, { user: username ?? '' }),
    onData: (stream, { user, envelope }, answer) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
        taken.push({
          user: user as string | undefined,
          from,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        })
        answer(null)
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  server.server.on('connection', () => (opened += 1))
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const hangUp = () => {
    for (const connection of [...server.connections]) connection.close()
  }
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, taken, opened: () => opened, hangUp }
}

/** What an own answer of a mail server is made from. */
export function mailRefusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
