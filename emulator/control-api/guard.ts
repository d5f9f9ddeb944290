import { timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { requestProblem, sendProblem } from './problems.ts'

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Refuses requests that a page from elsewhere could have caused: a foreign `Host` (a name rebound to this machine) or a foreign
 * `Origin`. `extraHost` is the address that was explicitly asked for with a flag.
 */
export function refuseForeign(extraHost: string | null): RequestHandler {
  const isOurs = (name: string) => LOOPBACK_NAMES.has(name) || name === extraHost
  return (request: Request, response: Response, next: NextFunction) => {
    const { host, origin } = request.headers
    if (host === undefined || !isOurs(nameOf(host))) {
      sendProblem(
        response,
        requestProblem(
          403,
          'E_HOST',
          'Foreign host',
          `Host: expected 127.0.0.1 or localhost, got ${host ?? 'none'}`,
          'Call the address that was printed at start.',
        ),
      )
      return
    }
    if (origin !== undefined && origin !== `http://${host}`) {
      sendProblem(
        response,
        requestProblem(
          403,
          'E_ORIGIN',
          'Foreign origin',
          `Origin: expected http://${host} or none, got ${origin}`,
          'A page of another site cannot use the control API.',
        ),
      )
      return
    }
    next()
  }
}

/**
 * Refuses an address whose bytes are no UTF-8, in its path or in its query: read with replacements, it would name something else. A
 * path with a per cent sign that encodes nothing is left to the router, which refuses it.
 */
export function refuseUnreadableUrl(request: Request, response: Response, next: NextFunction): void {
  if (!request.originalUrl.includes('%')) {
    next()
    return
  }
  const encoded = request.originalUrl.match(/(?:%[0-9a-f]{2})+/gi) ?? []
  const isBroken = /%(?![0-9a-f]{2})/i.test(request.path)
  if (isBroken || encoded.every(isDecodable)) {
    next()
    return
  }
  sendProblem(
    response,
    requestProblem(
      400,
      'E_ENCODING',
      'Address not readable',
      'address: expected percent-encoded UTF-8, got bytes that are something else',
      'Encode it as encodeURIComponent does.',
    ),
  )
}

function isDecodable(encoded: string): boolean {
  try {
    decodeURIComponent(encoded)
    return true
  } catch {
    return false
  }
}

function nameOf(host: string): string {
  return host.replace(/:\d{1,5}$/, '').toLowerCase()
}

/** Refuses requests without the token that was made at start. */
export function requireToken(token: string): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`)
  const isExpected = (given: string) => {
    const bytes = Buffer.from(given)
    // The length is no secret.
    return bytes.length === expected.length && timingSafeEqual(bytes, expected)
  }
  return (request: Request, response: Response, next: NextFunction) => {
    const { authorization } = request.headers
    if (authorization !== undefined && isExpected(authorization)) {
      next()
      return
    }
    response.setHeader('WWW-Authenticate', 'Bearer')
    sendProblem(
      response,
      requestProblem(
        401,
        'E_TOKEN',
        'Token missing or wrong',
        authorization === undefined
          ? 'Authorization: expected Bearer <token>, got nothing'
          : 'the token is not this server’s',
        'Send the token that the server printed at start, as Authorization: Bearer <token>.',
        {
          pl: 'Ta strona straciła dostęp do bramki. Otwórz panel jeszcze raz adresem, który bramka podała przy starcie.',
          en: 'This page has lost its access. Open the panel again at the address that was printed at start.',
        },
      ),
    )
  }
}
