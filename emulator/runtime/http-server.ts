import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Problem } from '../contract/problems.ts'
import { controlApi } from '../control-api/control-api.ts'
import { refuseForeign } from '../control-api/guard.ts'
import { requestProblem, sendProblem } from '../control-api/problems.ts'
import type { ControlApiDeps } from '../control-api/handler.ts'
import { messageClassesOf } from './express-messages.ts'
import { listenOnFreePort, type PortWish } from './free-port.ts'
import { RECEIVER_PATHS, receiverDoor } from '../receiver/receiver-door.ts'
import { laterRouter } from './later-router.ts'
import type { Log } from './log.ts'
import { panelFiles } from './panel-files.ts'

export interface HttpOptions extends PortWish {
  readonly token: string
  readonly version: string
  readonly panelFolder: string | null
  readonly log: Log
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Paths below which nothing is the vendor's. */
const OURS = /^\/_bramka(\/|$)/

/** What listens, and what is better done once it does. */
export interface HttpDoors {
  readonly app: Express
  /** Loads the vendor's interfaces, without which the emulator is ready sooner. */
  readonly loadVendorApis: () => Promise<void>
}

/** Wires the doors: readiness, the panel, the control API, the built-in receivers, the vendor's interfaces. */
export function createDoors(deps: ControlApiDeps, options: HttpOptions): HttpDoors {
  const extraHost = LOOPBACK.has(options.host) ? null : options.host
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  const { token, version, log } = options
  app.use(
    '/_bramka/v1',
    controlApi(deps, {
      token,
      version,
      extraHost,
      onError: (request, error) => {
        log.error(`${request} failed`, error)
      },
    }),
  )
  app.get('/ready', (_request, response) => {
    response.json({ ready: true, version })
  })
  app.use('/_bramka/panel', refuseForeign(extraHost), panelFiles(options.panelFolder))
  app.get('/', (_request, response) => {
    response.redirect('/_bramka/panel/')
  })
  app.use(RECEIVER_PATHS, refuseForeign(extraHost), receiverDoor(deps))
  const vendorApi = laterRouter(async () => {
    const { httpsApi } = await import('../gateway-api/https-v2/serve.ts')
    return httpsApi({
      workspaces: deps.workspaces,
      onError: (request, error) => {
        log.error(`${request} failed`, error)
      },
    })
  })
  app.use('/w/:workspace', vendorApi.router)
  // Clients know no path but the vendor's own, so whatever is not ours is a call of it.
  app.use((request, response, next) => {
    if (OURS.test(request.path)) next()
    else vendorApi.router(request, response, next)
  })
  app.use((request: Request, response: Response) => {
    sendProblem(
      response,
      requestProblem(
        404,
        'E_NO_ROUTE',
        'No such path',
        `${request.method} ${request.path.slice(0, 200)} is not served here`,
      ),
    )
  })
  app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) next(error)
    else sendProblem(response, unservedProblem(error, request, log))
  })
  return { app, loadVendorApis: vendorApi.load }
}

/** A path that cannot be read, or a file that is not there; anything else is a bug and is logged. */
function unservedProblem(error: unknown, request: Request, log: Log): Problem {
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status >= 500) log.error(`${request.method} ${request.path} failed`, error)
  if (status === 404) return requestProblem(404, 'E_NO_ROUTE', 'No such file', 'the panel has no such file')
  if (status < 500)
    return requestProblem(400, 'E_PATH', 'Path not readable', 'the path is not a readable one')
  return requestProblem(500, 'E_BUG', 'Something went wrong inside', 'the log has the details')
}

/** What came was no HTTP request that could be read: says so, in the form of every other error, and hangs up. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) return
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const problem = isTooLong
    ? requestProblem(431, 'E_HEADERS', 'Headers too long', 'headers: longer than this server takes')
    : requestProblem(
        400,
        'E_HTTP',
        'Not a readable request',
        `expected an HTTP request, got something else (${error.code ?? error.message})`,
      )
  const body = JSON.stringify(problem)
  socket.end(
    `HTTP/1.1 ${String(problem.status)} ${problem.title}\r\nContent-Type: application/problem+json; charset=utf-8\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
  )
}

/** Listens; when the port is taken, on the next free one if that is allowed. Rejects with one clear sentence. */
export function listen(app: Express, options: HttpOptions): Promise<Server> {
  return listenOnFreePort(options, '--port', (port) => listenOn(app, options.host, port))
}

function listenOn(app: Express, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Node would refuse a request without `Host` with a bare status, and one that expects something it does not know; the doors answer
    // both in their own form.
    const server = createServer({ requireHostHeader: false, ...messageClassesOf(app) }, app)
    server.on('checkExpectation', app)
    server.on('clientError', refuseUnreadable)
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

/** The address a server listens on, as a URL without a slash at the end. */
export function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${String(port)}`
}
