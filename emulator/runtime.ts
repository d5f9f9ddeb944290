import { randomBytes } from 'node:crypto'
import type { OwnPorts } from './adapters/egress.ts'
import { createOutside } from './adapters/outside.ts'
import { createSecrets } from './adapters/secrets.ts'
import type { ServerStatus } from './contract/settings.ts'
import type { Outside } from './domain/forwarding/exchange.ts'
import { HTTPS_V2 } from './gateway-api/https-v2/catalogue.ts'
import { isRefusal } from './domain/refusal.ts'
import { MailDoor } from './mailbox/mail-door.ts'
import { mailReader } from './mailbox/mail-reader.ts'
import { listenOnFreePort, type PortWish } from './runtime/free-port.ts'
import { createDoors, listen, urlOf, type HttpOptions } from './runtime/http-server.ts'
import { DEFAULT_WORKSPACE, WorkspaceHost } from './runtime/workspace-host.ts'
import type { Log } from './runtime/log.ts'
import type { Durability } from './store/database.ts'

export interface EmulatorOptions {
  /** Folder of workspace files; null keeps everything in memory. */
  readonly dataFolder: string | null
  readonly host: string
  readonly port: number
  readonly mayMove: boolean
  /** Where the built-in mailbox listens, on the same host; null: it is off. */
  readonly smtp: Omit<PortWish, 'host'> | null
  readonly durability: Durability
  /** The built panel; null serves none. */
  readonly panelFolder: string | null
  readonly version: string
  readonly log: Log
  /** Token of the control API; made here when not given. */
  readonly token?: string | undefined
}

/** A running emulator: where it listens, and how to stop it. */
export interface RunningEmulator {
  readonly http: string
  /** Null: the mailbox is off. */
  readonly smtp: string | null
  readonly panel: string
  readonly token: string
  /** Finishes what is under way, closes the workspaces and the port. */
  readonly stop: () => Promise<void>
}

/** How long a request under way may take after the stop was asked for. */
const STOP_GRACE_MS = 2_000

/** Wires everything and starts it: workspaces, doors, and the sample on the very first start. */
export async function startEmulator(options: EmulatorOptions): Promise<RunningEmulator> {
  const { log, version } = options
  const token = options.token ?? randomBytes(24).toString('base64url')
  const doors = Promise.withResolvers<string>()
  let ownPorts: OwnPorts = { http: null, mail: null }
  const outside = createOutside({ version, ownPorts: () => ownPorts })
  const host = new WorkspaceHost({
    dataFolder: options.dataFolder,
    durability: options.durability,
    wallNow: () => Date.now(),
    log,
    secrets: createSecrets(randomBytes),
    outside: onceOpen(outside, doors.promise),
  })
  openDefault(host, log)
  const httpOptions: HttpOptions = { ...options, token }
  let http = ''
  let smtp: string | null = null
  const status = (): ServerStatus => ({
    version,
    http,
    smtp,
    node: process.version,
    dataFolder: options.dataFolder,
    egress: 'allow-list',
  })
  const { app, loadVendorApis } = createDoors(
    { workspaces: host, status, vendorInterfaces: [HTTPS_V2], mailReader },
    httpOptions,
  )
  const mailDoor = new MailDoor({
    workspaces: host,
    reader: mailReader,
    defaultWorkspace: DEFAULT_WORKSPACE,
    onError: (error) => {
      log.error('a mail could not be kept', error)
    },
  })
  const opening = [listen(app, httpOptions), openMailDoor(mailDoor, options)] as const
  const [server, mail] = await Promise.all(opening).catch(async (error: unknown) => {
    const [opened] = await Promise.allSettled(opening)
    if (opened.status === 'fulfilled') opened.value.close()
    await mailDoor.stop()
    host.closeAll()
    throw error
  })
  http = urlOf(server)
  smtp = mail
  ownPorts = { http: portOf(http), mail: smtp === null ? null : portOf(smtp) }
  doors.resolve(http)
  setImmediate(() => {
    loadVendorApis().catch((error: unknown) => {
      log.error('the vendor’s interfaces could not be loaded', error)
    })
  })
  return {
    http,
    smtp,
    panel: `${http}/_bramka/panel/#token=${token}`,
    token,
    async stop() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
      server.closeIdleConnections()
      const force = setTimeout(() => {
        server.closeAllConnections()
      }, STOP_GRACE_MS)
      host.endStreams()
      await Promise.all([closed, mailDoor.stop()])
      clearTimeout(force)
      host.closeAll()
      outside.close()
    },
  }
}

/** What waits from an earlier run is carried only when the doors are open: most of it goes to the mailbox and the receiver here. */
function onceOpen(outside: Omit<Outside, 'http'>, http: Promise<string>): Outside {
  return {
    http: () => http,
    callUrl: async (call, policy) => {
      await http
      return outside.callUrl(call, policy)
    },
    sendMail: async (mail, policy, server, workspace) => {
      await http
      return outside.sendMail(mail, policy, server, workspace)
    },
  }
}

function portOf(url: string): number {
  return Number(new URL(url).port)
}

/** Opens the port of the mailbox; answers its address, null when it is to stay closed. */
async function openMailDoor(door: MailDoor, { smtp, host }: EmulatorOptions): Promise<string | null> {
  if (smtp === null) return null
  await listenOnFreePort({ ...smtp, host }, '--smtp-port', (port) => door.listen(port, host))
  return door.url
}

/** The workspace everybody meets first. One that cannot be opened is said and left alone; the others still work. */
function openDefault(host: WorkspaceHost, log: Log): void {
  try {
    if (!host.list().some(({ id }) => id === DEFAULT_WORKSPACE)) {
      const made = host.create({
        id: DEFAULT_WORKSPACE,
        name: 'Plakat wiosna',
        from: 'sample',
        seed: undefined,
        storage: undefined,
        frozenAt: undefined,
      })
      if (isRefusal(made)) throw new Error(made.code)
      return
    }
    host.find(DEFAULT_WORKSPACE)
  } catch (error) {
    log.error('the default workspace cannot be opened; other workspaces can', error)
  }
}
