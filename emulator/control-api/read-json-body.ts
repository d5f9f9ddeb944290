import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import express, { type RequestHandler, type Response } from 'express'

/**
 * Reads a JSON body into `request.body`, up to so many bytes, and notes in `response.locals` what `isEscaped` answers. Nearly every one is short, says how long it is, and is neither packed
 * nor in another charset: that is read here, with less on the way than Express has. All others are Express's, and its errors are
 * those of both.
 */
export function readJsonBody(limit: number): RequestHandler {
  const readAnyBody: RequestHandler = express.json({
    limit,
    strict: false,
    type: () => true,
    verify: refuseUnreadableBytes,
  })
  return (request, response, next) => {
    if (!hasBody(request.headers)) {
      next()
      return
    }
    if (!isPlain(request.headers, limit)) {
      readAnyBody(request, response, next)
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
    })
    request.on('end', () => {
      try {
        const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
        request.body = parseBody(bytes)
        noteEscapes(response, bytes)
      } catch (error) {
        next(error)
        return
      }
      next()
    })
  }
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  const length = headers['content-length']
  return headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
}

function isPlain(headers: IncomingHttpHeaders, limit: number): boolean {
  if (headers['content-encoding'] !== undefined || headers['transfer-encoding'] !== undefined) return false
  const length = Number(headers['content-length'])
  const type = headers['content-type']
  return length > 0 && length <= limit && (type === undefined || !/charset(?!=utf-8$)/i.test(type))
}

function noteEscapes(response: Response, bytes: Buffer): void {
  response.locals.isEscaped = bytes.includes('\\u')
}

/** Answers whether a body that was read here has characters that are written as `\u` and four digits. */
export function isEscaped(response: Response): boolean {
  return response.locals.isEscaped === true
}

/** Throws errors of the types that Express gives them. */
function parseBody(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw Object.assign(new Error('expected UTF-8'), { type: 'entity.verify.failed' })
  const text = bytes.toString()
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown
  } catch (cause) {
    const { message } = cause as SyntaxError
    throw Object.assign(new Error(message, { cause }), { type: 'entity.parse.failed' })
  }
}

/** Other bytes would become U+FFFD, and nobody could tell what was sent. */
function refuseUnreadableBytes(
  _request: unknown,
  response: ServerResponse,
  body: Buffer,
  encoding: string,
): void {
  if (encoding !== 'utf-8' || !isUtf8(body)) throw new Error('expected UTF-8')
  noteEscapes(response as Response, body)
}
