import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { StringDecoder } from 'node:string_decoder'
import { connect as secure } from 'node:tls'
import type { EgressPolicy, ExchangeResult, UrlCall } from '../domain/forwarding/exchange.ts'
import { readReceiverPath } from '../domain/receiver.ts'
import { connectionFailure, disconnected, securingFailure } from './connection-failure.ts'
import { openConnection, type EgressSurroundings } from './egress.ts'
import type { Unmeasured } from './time-limit.ts'
import { parseUrlTarget, type UrlTarget } from './url-target.ts'

/** As much of an answer's body as is read. */
const MAX_BODY_BYTES = 65_536

/**
 * Calls an address with GET over a connection of its own (R124): a kept one may have been closed meanwhile, and would fail for nothing.
 * Redirects are an answer like any other (R126).
 */
export async function callUrl(
  { url, deliveryId }: UrlCall,
  policy: EgressPolicy,
  surroundings: EgressSurroundings & { readonly version: string },
  signal: AbortSignal,
): Promise<Unmeasured> {
  const target = parseUrlTarget(url)
  if (target === undefined) return notSent(disconnected('unreachable', 'not an address that can be called'))
  const mayEnter = (door: 'http' | 'mail') => door === 'http' && readReceiverPath(target.path) !== undefined
  const opening = await openConnection({ ...target, mayEnter }, policy, surroundings, signal)
  if (opening.kind !== 'open') return notSent(opening)
  const { peer } = opening
  const secured = await secureIfAsked(opening.socket, target)
  if ('kind' in secured) return { ...notSent(secured), peer }
  const headers = headersOf(target, deliveryId, surroundings.version)
  try {
    const result = await exchange(secured, target.path, headers)
    return { result, request: renderRequest(target.path, headers), peer }
  } finally {
    secured.destroy()
  }
}

function notSent(result: ExchangeResult): Unmeasured {
  return { result, request: '', peer: null }
}

async function secureIfAsked(
  socket: Socket,
  { isSecure, host }: UrlTarget,
): Promise<Socket | Extract<ExchangeResult, { readonly kind: 'disconnected' }>> {
  if (!isSecure) return socket
  try {
    const secured = secure({ socket, host, ...(isIP(host) === 0 ? { servername: host } : {}) })
    await once(secured, 'secureConnect')
    secured.on('error', () => undefined)
    return secured
  } catch (error) {
    socket.destroy()
    return securingFailure(error)
  }
}

type Header = readonly [name: string, value: string]

function headersOf({ authority }: UrlTarget, deliveryId: number, version: string): readonly Header[] {
  return [
    ['Host', authority],
    ['User-Agent', `Bramka/${version}`],
    ['Accept', 'text/plain, */*'],
    ['X-Emulator', '1'],
    ['X-Emulator-Delivery', String(deliveryId)],
    ['Connection', 'close'],
  ]
}

function renderRequest(path: string, headers: readonly Header[]): string {
  return [`GET ${path} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
}

/** Sends the request and reads the answer. A connection that ends at any moment settles it. */
function exchange(socket: Socket, path: string, headers: readonly Header[]): Promise<ExchangeResult> {
  return new Promise((resolve) => {
    const request = httpRequest({
      createConnection: () => socket,
      method: 'GET',
      // Node writes a character as a byte: these are the bytes of the path in UTF-8.
      path: Buffer.from(path).toString('latin1'),
      headers: headers.flat(),
      setHost: false,
    })
    let isWhole = () => false
    request.on('response', (response) => {
      isWhole = () => response.complete
      void readAnswer(response).then(resolve)
    })
    // Nobody asked for another protocol; the answer that offers one is all there is.
    request.on('upgrade', (response) => {
      resolve(answered(response, [], false))
    })
    request.on('error', (error) => {
      // What comes after a whole answer changes nothing about it.
      if (!isWhole()) resolve(connectionFailure(error))
    })
    request.end()
  })
}

async function readAnswer(response: IncomingMessage): Promise<ExchangeResult> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > MAX_BODY_BYTES) break
    }
  } catch (error) {
    return connectionFailure(error)
  }
  return answered(response, chunks, bytes > MAX_BODY_BYTES)
}

function answered(
  { statusCode = 0, rawHeaders }: IncomingMessage,
  chunks: readonly Buffer[],
  isCut: boolean,
): ExchangeResult {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  )
  const start = Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES)
  // The decoder leaves out a character that was cut in two.
  const body = isCut ? new StringDecoder('utf8').write(start) : start.toString()
  return { kind: 'answered', status: statusCode, headers, body, isCut }
}
