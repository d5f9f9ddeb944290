import type { NextFunction, Request, RequestHandler, Response } from 'express'

/** A router whose sources are loaded once it is needed, or sooner when there is time. */
export interface LaterRouter {
  readonly router: RequestHandler
  /** Loads it now; whoever asks meanwhile waits for the same. */
  readonly load: () => Promise<void>
}

/** Answers a router that `make` loads and builds, once. A failure is the failure of every request that needed it. */
export function laterRouter(make: () => Promise<RequestHandler>): LaterRouter {
  let made: RequestHandler | undefined
  let making: Promise<void> | undefined
  const load = (): Promise<void> =>
    (making ??= make().then((router) => {
      made = router
    }))
  const pass = (request: Request, response: Response, next: NextFunction): void => {
    if (made !== undefined) {
      void made(request, response, next)
      return
    }
    load().then(() => {
      pass(request, response, next)
    }, next)
  }
  return { router: pass, load }
}
