import type { Socket } from 'node:net'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Host } from './host.ts'

/** Whom a session is with. Only who knows both sides logs in. */
export interface SmtpPartner {
  readonly host: Host
  readonly port: number
  readonly login: { readonly user: string; readonly pass: string } | null
}

/** The longest wait that a timer knows. The time limit of an attempt ends it; the library's own limits must not do so earlier. */
const NEVER_MS = 2 ** 31 - 1

/** A conversation in SMTP over an open connection, for one e-mail after another. It lives no longer than the connection. */
export class SmtpSession {
  /** Where the connection leads: `127.0.0.1:4325`. */
  readonly peer: string
  readonly #socket: Socket
  readonly #connection: SMTPConnection
  readonly #login: SmtpPartner['login']
  #isBegun = false
  /** Ends the step under way. */
  #giveUp: (error: Error) => void = () => undefined

  constructor({ socket, peer }: { socket: Socket; peer: string }, { host, port, login }: SmtpPartner) {
    this.peer = peer
    this.#socket = socket
    this.#login = login
    this.#connection = new SMTPConnection({
      connection: socket,
      host,
      port,
      name: 'bramka.invalid',
      ignoreTLS: login !== null, // the built-in mailbox is this very process
      connectionTimeout: NEVER_MS,
      greetingTimeout: NEVER_MS,
      socketTimeout: NEVER_MS,
    })
    this.#connection.on('error', (error: Error) => {
      this.#giveUp(error)
    })
    this.#connection.on('end', () => {
      // The last word of the other side, if there was one, is told after this, and says more.
      queueMicrotask(() => {
        this.#giveUp(new Error('closed before the message was taken'))
      })
    })
  }

  /** Hands an e-mail over; answers the reply to the message. Rejects with whatever came in between. */
  async send(from: string, to: string, message: Buffer): Promise<string> {
    if (!this.#isBegun) await this.#begin()
    const { response } = await this.#step<{ readonly response: string }>((done) => {
      this.#connection.send({ from, to: [to] }, message, done)
    })
    return response
  }

  /** Says goodbye, without waiting for what the other side says to it. */
  close(): void {
    this.#connection.quit()
    this.#socket.destroy()
  }

  async #begin(): Promise<void> {
    await this.#step((done) => {
      this.#connection.connect(done)
    })
    const login = this.#login
    if (login !== null) {
      await this.#step((done) => {
        this.#connection.login({ credentials: login, method: 'PLAIN' }, done)
      })
    }
    this.#isBegun = true
  }

  #step<T>(start: (done: (error?: Error | null, result?: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#giveUp = reject
      start((error, result) => {
        if (error) reject(error)
        else resolve(result as T)
      })
    })
  }
}
