import type { IncomingMessage } from 'node:http'
import { StringDecoder } from 'node:string_decoder'
import type { IncomingReceiverCall } from '../domain/receiver.ts'

/** As much of a body as is kept. */
const KEPT_BYTES = 65_536
/** Parameters that are read; nobody's forward has more, and a list of them is for people. */
const MAX_PARAMETERS = 1_000

/**
 * Reads a call to its end; undefined: the caller left before. A body that is too large is still taken, and thrown away: most clients
 * look for an answer only after they have sent everything.
 */
export async function readCall(
  request: IncomingMessage & { readonly originalUrl: string },
  receiver: string,
): Promise<IncomingReceiverCall | undefined> {
  const received = await readBody(request)
  if (received === undefined) return undefined
  const { originalUrl: path } = request
  return {
    receiver,
    method: request.method ?? '',
    path,
    parameters: parametersOf(path, request.headers['content-type'] ?? '', received.body),
    headers: request.rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [[name, request.rawHeaders[index + 1] ?? ''] as const] : [],
    ),
    ...received,
    remoteAddress: request.socket.remoteAddress ?? '',
    deliveryId: deliveryOf(request.headers['x-emulator-delivery']),
  }
}

async function readBody(
  request: IncomingMessage,
): Promise<Pick<IncomingReceiverCall, 'body' | 'bodyBytes'> | undefined> {
  const kept: Buffer[] = []
  let bodyBytes = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (bodyBytes < KEPT_BYTES) kept.push(chunk)
      bodyBytes += chunk.length
    }
  } catch {
    return undefined
  }
  const start = Buffer.concat(kept).subarray(0, KEPT_BYTES)
  // The decoder leaves out a character that was cut in two.
  const body = start.length < bodyBytes ? new StringDecoder('utf8').write(start) : start.toString()
  return { body, bodyBytes }
}

/** Tolerant: what is no escape stays as it is, and bytes that are no UTF-8 become U+FFFD. */
function parametersOf(path: string, contentType: string, body: string): IncomingReceiverCall['parameters'] {
  const mark = path.indexOf('?')
  const query = mark === -1 ? '' : path.slice(mark + 1)
  const form = /^\s*application\/x-www-form-urlencoded\b/i.test(contentType) ? body : ''
  return [...new URLSearchParams(query), ...new URLSearchParams(form)].slice(0, MAX_PARAMETERS)
}

function deliveryOf(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^[1-9]\d{0,14}$/.test(header) ? Number(header) : null
}
