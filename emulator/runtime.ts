import { randomBytes } from 'node:crypto'
import { createSecrets } from './adapters/secrets.ts'
import type { ServerStatus } from './contract/settings.ts'
import { HTTPS_V2 } from './gateway-api/https-v2/catalogue.ts'
import { isRefusal } from './domain/refusal.ts'
import { createApp, listen, urlOf, type HttpOptions } from './runtime/http-server.ts'
import { DEFAULT_WORKSPACE, WorkspaceHost } from './runtime/workspace-host.ts'
import type { Log } from './runtime/log.ts'
import type { Durability } from './store/database.ts'

export interface EmulatorOptions {
  /** Folder of workspace files; null keeps everything in memory. */
  readonly dataFolder: string | null
  readonly host: string
  readonly port: number
  readonly mayMove: boolean
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
  const host = new WorkspaceHost({
    dataFolder: options.dataFolder,
    durability: options.durability,
    wallNow: () => Date.now(),
    log,
    secrets: createSecrets(randomBytes),
  })
  openDefault(host, log)
  const httpOptions: HttpOptions = { ...options, token }
  let http = ''
  const status = (): ServerStatus => ({
    version,
    http,
    node: process.version,
    dataFolder: options.dataFolder,
    egress: 'blocked',
  })
  const app = createApp({ workspaces: host, status, vendorInterfaces: [HTTPS_V2] }, httpOptions)
  const server = await listen(app, httpOptions).catch((error: unknown) => {
    host.closeAll()
    throw error
  })
  http = urlOf(server)
  return {
    http,
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
      await closed
      clearTimeout(force)
      host.closeAll()
    },
  }
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
