import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router, type Request, type Response } from 'express'

/** Everything comes from this server, and nothing is evaluated: what the panel may load and where it may connect. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // The frame without permissions that shows the HTML of a mail inherits this policy, and mails are styled where they stand.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const NOT_BUILT =
  'The panel has not been built. Run: npm run build\nPanel nie jest zbudowany. Uruchom: npm run build\n'

/** Serves the built panel; every path without a file is one of its screens. */
export function panelFiles(folder: string | null): Router {
  const router = Router()
  router.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    next()
  })
  if (folder === null || !existsSync(join(folder, 'index.html'))) {
    router.use((_request: Request, response: Response) => {
      response.status(503).type('text/plain').send(NOT_BUILT)
    })
    return router
  }
  // Names of built files carry a hash of their contents, so they never change.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  router.use(express.static(folder, { index: false, etag: false, lastModified: false, cacheControl: false }))
  router.use((_request: Request, response: Response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(folder, 'index.html'))
  })
  return router
}
