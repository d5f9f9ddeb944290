import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { SMTPServer, SMTPServerDataStream, SMTPServerOptions, SMTPServerSession } from 'smtp-server'
import type { MailEnvelope, MailReader } from '../domain/mail.ts'
import { isRefusal } from '../domain/refusal.ts'
import { keepMail } from '../services/mails.ts'
import type { Workspaces } from '../services/workspaces.ts'
import { MailRoom, takeSource } from './mail-source.ts'
import { noWorkspace, SmtpError, toSmtpError } from './smtp-error.ts'

/** What the door of the mailbox is given. */
export interface MailDoorDeps {
  readonly workspaces: Pick<Workspaces, 'find'>
  readonly reader: MailReader
  /** Where the mails go of clients that name no workspace. */
  readonly defaultWorkspace: string
  readonly onError: (error: unknown) => void
}

/** The most bytes that a mail has. */
const MAX_MAIL_BYTES = 40 * 1_048_576
/** Memory for all mails that are coming in or being read at once. */
const ROOM_BYTES = 6 * MAX_MAIL_BYTES
/** How long a client that owes us something may be silent. */
const SILENCE_MS = 60_000
/** How long a connection may go without bringing a mail, however busy it looks. */
const WITHOUT_MAIL_MS = 300_000
/** How long mails under way may take after the stop was asked for. */
const STOP_GRACE_MS = 2_000

const OPTIONS = {
  name: 'bramka.invalid',
  banner: 'Bramka',
  logger: false,
  disableReverseLookup: true,
  // There is no certificate that anybody could trust, and nothing leaves the machine.
  disabledCommands: ['STARTTLS'],
  authMethods: ['PLAIN', 'LOGIN'],
  authOptional: true,
  lenientAddressParsing: true,
  size: MAX_MAIL_BYTES,
  maxRecipients: 1_000,
  maxClients: 100,
  maxCommandLength: 4_096,
  socketTimeout: SILENCE_MS,
} as const satisfies SMTPServerOptions

/**
 * The SMTP door of the built-in mailbox. It takes mails for anybody, keeps them in the workspace that the user name says, and hands
 * none on. A mail that was acknowledged is on disk. It listens at once; what speaks SMTP is loaded with the first connection, because
 * starting is to be quick.
 */
export class MailDoor {
  readonly #deps: MailDoorDeps
  readonly #port: Server
  #smtp: Promise<SMTPServer> | undefined
  #sessions: SMTPServer['connections'] = new Set()
  readonly #room = new MailRoom(ROOM_BYTES)
  /** When each connection has had time enough, by the id of its session. */
  readonly #deadlines = new Map<string, NodeJS.Timeout>()
  /** Sessions with a mail under way. */
  readonly #busy = new Set<string>()
  #isClosed = false

  constructor(deps: MailDoorDeps) {
    this.#deps = deps
    this.#port = createServer((socket) => {
      // Until the first connection is taken over, nobody else listens to it.
      socket.on('error', () => undefined)
      this.#receive(socket).catch((error: unknown) => {
        socket.destroy()
        deps.onError(error)
      })
    })
  }

  async #receive(socket: Socket): Promise<void> {
    this.#smtp ??= this.#load()
    const { server } = await this.#smtp
    server.emit('connection', socket)
  }

  async #load(): Promise<SMTPServer> {
    const { SMTPServer } = await import('smtp-server')
    const smtp = new SMTPServer({
      ...OPTIONS,
      disabledCommands: [...OPTIONS.disabledCommands],
      authMethods: [...OPTIONS.authMethods],
      onConnect: ({ id }, done) => {
        this.#setDeadline(id)
        done()
      },
      onAuth: ({ username = '' }, _session, done) => {
        const obstacle = this.#findObstacle(username)
        if (obstacle === null) done(null, { user: username })
        else done(obstacle)
      },
      onData: (stream, session, done) => {
        void this.#take(stream, session).then(
          (said) => {
            done(null, said)
          },
          (error: unknown) => {
            done(toSmtpError(error, this.#deps.onError))
          },
        )
      },
      onClose: ({ id }) => {
        clearTimeout(this.#deadlines.get(id))
        this.#deadlines.delete(id)
      },
    })
    // Clients that went away in the middle of something.
    smtp.on('error', () => undefined)
    this.#sessions = smtp.connections
    return smtp
  }

  /** Listens; 0 is any free port. Rejects with the error of the system. */
  listen(port: number, host: string): Promise<void> {
    const server = this.#port
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, () => {
        server.off('error', reject)
        resolve()
      })
    })
  }

  /** Where it listens: `smtp://127.0.0.1:4325`. */
  get url(): string {
    const { address, family, port } = this.#port.address() as AddressInfo
    return `smtp://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`
  }

  /** Lets mails under way come in, says goodbye to everybody else, and closes the port. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      const force = setTimeout(() => {
        for (const session of [...this.#sessions]) session.close()
      }, STOP_GRACE_MS)
      this.#port.close(() => {
        clearTimeout(force)
        this.#isClosed = true
        resolve()
      })
      for (const { id } of [...this.#sessions]) {
        if (!this.#busy.has(id)) this.#hangUp(id, 'Bramka is stopping')
      }
    })
  }

  async #take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const { id } = session
    this.#busy.add(id)
    try {
      const taken = await takeSource(stream, this.#room, MAX_MAIL_BYTES)
      if (taken.kind === 'too-large')
        throw new SmtpError(552, `the mail is larger than ${String(MAX_MAIL_BYTES)} bytes`)
      if (taken.kind === 'no-room')
        throw new SmtpError(452, 'too many large mails at once; try again in a moment')
      return await this.#keep(taken.source, session).finally(taken.release)
    } finally {
      this.#busy.delete(id)
      if (this.#deadlines.has(id)) this.#setDeadline(id)
    }
  }

  async #keep(source: Uint8Array, session: SMTPServerSession): Promise<string> {
    const envelope = envelopeOf(session)
    const wanted = workspaceOf(session) ?? this.#deps.defaultWorkspace
    const reading = await this.#deps.reader.read(source)
    // The workspaces are closed by now, and looking for one would open it again.
    if (this.#isClosed) throw new SmtpError(421, 'Bramka has stopped')
    const workspace = this.#deps.workspaces.find(wanted)
    if (isRefusal(workspace)) throw noWorkspace(550, wanted)
    const mail = keepMail(workspace.deps, envelope, source, reading)
    return `kept as mail ${String(mail)} of the workspace ${workspace.id}`
  }

  /** Why a user name is none; null: it is a workspace. */
  #findObstacle(username: string): SmtpError | null {
    try {
      return isRefusal(this.#deps.workspaces.find(username)) ? noWorkspace(535, username) : null
    } catch (error) {
      return toSmtpError(error, this.#deps.onError)
    }
  }

  #setDeadline(id: string): void {
    clearTimeout(this.#deadlines.get(id))
    const timer = setTimeout(() => {
      this.#hangUp(id, 'too long without a mail')
    }, WITHOUT_MAIL_MS)
    this.#deadlines.set(id, timer.unref())
  }

  #hangUp(id: string, why: string): void {
    for (const connection of this.#sessions) {
      if (connection.id === id) connection.send(421, why)
    }
  }
}

/** The user name with which the client logged in; undefined when it did not. */
function workspaceOf({ user }: SMTPServerSession): string | undefined {
  return typeof user === 'string' ? user : undefined
}

function envelopeOf({ envelope }: SMTPServerSession): MailEnvelope {
  return {
    from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
    to: envelope.rcptTo.map(({ address }) => address),
  }
}
