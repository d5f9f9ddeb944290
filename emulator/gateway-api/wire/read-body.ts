import type { IncomingMessage } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliDecompress, unzip } from 'node:zlib'
import { bodyProblem, tooManyBytes, type BodyProblem } from './wire-problem.ts'

const BYTES_PER_TURN = 1_048_576

/** Ways in which a client may have packed the body. */
const UNPACKERS: Readonly<
  Record<string, (packed: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>
> = {
  gzip: promisify(unzip),
  'x-gzip': promisify(unzip),
  deflate: promisify(unzip),
  br: promisify(brotliDecompress),
}

/**
 * Answers the whole body, unpacked. One that is too large is still taken to its end, and thrown away: most clients look for an
 * answer only after they have sent everything. Problems: too-large, unreadable (packed in a way we do not know, or badly), aborted.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | BodyProblem> {
  const packed = await collect(request, maxBytes)
  return Buffer.isBuffer(packed) ? unpack(packed, request.headers['content-encoding'], maxBytes) : packed
}

async function collect(request: IncomingMessage, maxBytes: number): Promise<Buffer | BodyProblem> {
  let chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else chunks = []
    }
  } catch {
    return bodyProblem(
      'aborted',
      'Klient rozłączył się, zanim wysłał całe żądanie.',
      'The client hung up before it had sent the whole request.',
    )
  }
  if (bytes > maxBytes) return tooManyBytes(maxBytes)
  const body = Buffer.concat(chunks)
  // Joining much is work of its own; what is done with it next waits for another turn.
  if (bytes > BYTES_PER_TURN) await nextTurn()
  return body
}

async function unpack(
  packed: Buffer,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Buffer | BodyProblem> {
  const way = (encoding ?? '').trim().toLowerCase()
  if (way === '' || way === 'identity' || packed.length === 0) return packed
  const unpacker = Object.hasOwn(UNPACKERS, way) ? UNPACKERS[way] : undefined
  if (unpacker === undefined) {
    return bodyProblem(
      'unreadable',
      `Nieznany sposób kompresji: „${way}”. Obsługiwane: ${Object.keys(UNPACKERS).join(', ')}.`,
      `Unknown content encoding “${way}”. Supported: ${Object.keys(UNPACKERS).join(', ')}.`,
    )
  }
  try {
    return await unpacker(packed, { maxOutputLength: maxBytes })
  } catch (error) {
    if (error instanceof RangeError) return tooManyBytes(maxBytes)
    return bodyProblem(
      'unreadable',
      `Nie udało się rozpakować treści żądania (${way}).`,
      `The body of the request could not be unpacked (${way}).`,
    )
  }
}
