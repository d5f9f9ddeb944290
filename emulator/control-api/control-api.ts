import { Router, type NextFunction, type Request, type Response } from 'express'
import { EVENT_STREAM } from '../contract/events.ts'
import { describeApi } from '../contract/openapi.ts'
import { streamEvents } from './event-stream.ts'
import { refuseForeign, requireToken } from './guard.ts'
import type { ControlApiDeps } from './handler.ts'
import { requestProblem, sendProblem } from './problems.ts'
import { referencePage } from './reference-page.ts'
import { operationRoutes, toExpressPath, unknownRoutes } from './routes.ts'

export interface ControlApiOptions {
  readonly token: string
  /** Address other than loopback that was explicitly asked for. */
  readonly extraHost: string | null
  readonly version: string
  readonly onError: (request: string, error: unknown) => void
}

/** The control API, to be mounted at `/_bramka/v1`. Its description can be read without a token. */
export function controlApi(deps: ControlApiDeps, options: ControlApiOptions): Router {
  const router = Router({ caseSensitive: true, strict: true })
  router.use(refuseForeign(options.extraHost))
  let description: object | undefined
  router.get('/openapi.json', (_request, response) => {
    description ??= describeApi(options.version)
    response.json(description)
  })
  router.get('/', (_request, response) => {
    response.type('html').send(referencePage())
  })
  router.use(requireToken(options.token))
  router.get(toExpressPath(EVENT_STREAM.path), streamEvents(deps))
  router.use(operationRoutes(deps))
  router.use(unknownRoutes())
  router.use((request: Request, response: Response) => {
    sendProblem(
      response,
      requestProblem(
        404,
        'E_NO_ROUTE',
        'No such path',
        `${request.method} ${request.originalUrl.slice(0, 200)} is not part of the control API`,
        'See /_bramka/v1/openapi.json.',
      ),
    )
  })
  router.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) {
      next(error)
      return
    }
    sendProblem(response, explainError(error, request, options))
  })
  return router
}

function explainError(error: unknown, request: Request, { onError }: ControlApiOptions) {
  const known = explainKnown(error)
  if (known !== undefined) return known
  onError(`${request.method} ${request.path}`, error)
  return requestProblem(
    500,
    'E_BUG',
    'Something went wrong inside',
    'The request was not carried out; the log has the details.',
    'Please report it.',
  )
}

/** Errors of the surroundings, and of bodies that could not be read. */
function explainKnown(error: unknown) {
  if (!(error instanceof Error)) return undefined
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (error.name === 'WorkspaceFileError') {
    const advice = 'advice' in error && typeof error.advice === 'string' ? error.advice : undefined
    return requestProblem(503, code, 'The workspace file cannot be used', error.message, advice)
  }
  if (/^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EACCES|EROFS|EPERM)/.test(code)) {
    return requestProblem(
      507,
      'E_STORAGE',
      'The workspace could not be written',
      error.message,
      'Free some space, then try again. Nothing was changed.',
    )
  }
  if (code.startsWith('Z_')) {
    return requestProblem(
      400,
      'E_ENCODING',
      'Body not readable',
      `body: it says it is packed, and cannot be unpacked (${error.message})`,
    )
  }
  const type = 'type' in error && typeof error.type === 'string' ? error.type : ''
  switch (type) {
    case 'entity.parse.failed':
      return requestProblem(
        400,
        'E_JSON',
        'Not JSON',
        `body: expected JSON, got something else (${error.message})`,
      )
    case 'entity.too.large':
      return requestProblem(
        413,
        'E_TOO_LARGE',
        'Body too large',
        'body: longer than this operation takes',
        'Send less at once.',
      )
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return requestProblem(415, 'E_ENCODING', 'Encoding not supported', error.message, 'Send UTF-8 JSON.')
    case 'request.aborted':
    case 'request.size.invalid':
      return requestProblem(400, 'E_ABORTED', 'Body incomplete', error.message)
    default:
      return error instanceof URIError
        ? requestProblem(400, 'E_PATH', 'Path not readable', error.message)
        : undefined
  }
}
