import { Router, type NextFunction, type Request, type Response } from 'express'
import { EVENT_STREAM } from '../contract/events.ts'
import { describeApi } from '../contract/openapi.ts'
import { streamEvents } from './event-stream.ts'
import { refuseForeign, refuseUnreadableUrl, requireToken } from './guard.ts'
import type { ControlApiDeps } from './handler.ts'
import { mailBytesRoutes } from './mail-bytes.ts'
import { requestProblem, sendProblem } from './problems.ts'
import { explainSurroundings } from './surroundings-problems.ts'
import { workspaceFileRoutes } from './workspace-file.ts'
import { referencePage } from './reference-page.ts'
import { storedFileRoutes } from './stored-file-bytes.ts'
import { toExpressPath } from './express-path.ts'
import { operationRoutes, unknownRoutes } from './routes.ts'

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
  let description: ReturnType<typeof describeApi> | undefined
  const describe = () => (description ??= describeApi(options.version))
  router.get('/openapi.json', (_request, response) => {
    response.json(describe())
  })
  router.get('/', (_request, response) => {
    response.type('html').send(referencePage(describe()))
  })
  router.use(requireToken(options.token))
  router.use(refuseUnreadableUrl)
  router.use(operationRoutes(deps))
  router.get(toExpressPath(EVENT_STREAM.path), streamEvents(deps))
  router.use(workspaceFileRoutes(deps))
  router.use(storedFileRoutes(deps))
  router.use(mailBytesRoutes(deps))
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
  const known = explainSurroundings(error)
  if (known !== undefined) return known
  onError(`${request.method} ${request.path}`, error)
  return requestProblem(
    500,
    'E_BUG',
    'Something went wrong inside',
    'The request was not carried out; the log has the details.',
    'Please report it.',
    {
      pl: 'Coś poszło nie tak po stronie bramki i nic z tego nie zapisano. Spróbuj jeszcze raz.',
      en: 'Something went wrong inside the emulator, and nothing of this was stored. Try again.',
    },
  )
}
