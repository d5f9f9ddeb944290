import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Bilingual } from '../../domain/bilingual.ts'
import { excerptForLog } from '../wire/log-excerpt.ts'
import { isAnswerFile, isNullAnswer, type Answer, type AnswerFile } from './answer.ts'
import { describeApiError, isApiError } from './api-errors.ts'
import { renderJson } from './render-json.ts'
import { renderXml } from './render-xml.ts'

/** Entries of a list rendered before other requests get their turn: a few milliseconds at most. */
const ENTRIES_PER_PIECE = 250

/** Bytes written at once. What fits goes out with its length, the rest in chunks. */
const BYTES_PER_WRITE = 65_536

/** Pieces rendered before other requests get their turn, when nothing is sent in between. */
const PIECES_PER_TURN = 50

export type AnswerFormat = 'json' | 'xml'

export interface AnswerStyle {
  /** Chosen by the suffix of the address (api-v2 1.2). */
  readonly format: AnswerFormat
  /** Of the messages of errors; clients go by the code. */
  readonly language: keyof Bilingual
  /** Name of the root of an answer that is no error; no client is known to look at it (api-v2 8, point 1). */
  readonly xmlRoot: string
}

/** What went out, for the log of calls. */
export interface SentAnswer {
  readonly contentType: string
  readonly bytes: number
  /** The beginning of it, and a word when there was more; empty for a file. */
  readonly text: string
}

/**
 * Sends an answer, errors too, with status 200, which clients look at first (api-v2 1.10). A long one is rendered and written bit
 * by bit, no faster than the client takes it. Ends early, without an error, when the client is gone; then `bytes` says how far it got.
 */
export async function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  style: AnswerStyle,
): Promise<SentAnswer> {
  if (isAnswerFile(answer)) return sendFile(response, answer)
  const contentType = contentTypeOf(style)
  response.statusCode = 200
  response.setHeader('Content-Type', contentType)
  return { contentType, ...(await sendPieces(response, renderAnswer(answer, style))) }
}

/**
 * Sends the first half of an answer, with the length of the whole, and closes the connection: what a client sees whose server dies
 * in the middle of it. Answers what went out.
 */
export async function sendHalf(
  response: ServerResponse,
  answer: Answer,
  style: AnswerStyle,
): Promise<SentAnswer> {
  const { contentType, bytes } = await renderWhole(answer, style)
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  response.statusCode = 200
  response.setHeader('Content-Type', contentType)
  response.setHeader('Content-Length', bytes.length)
  response.flushHeaders()
  response.write(half)
  response.socket?.destroySoon()
  return {
    contentType,
    bytes: half.length,
    text: isAnswerFile(answer) ? '' : excerptForLog(half, half.length),
  }
}

async function renderWhole(
  answer: Answer,
  style: AnswerStyle,
): Promise<{ readonly contentType: string; readonly bytes: Buffer }> {
  if (isAnswerFile(answer)) return { contentType: answer.contentType, bytes: Buffer.from(answer.bytes) }
  const pieces: Buffer[] = []
  for (const piece of renderAnswer(answer, style)) {
    pieces.push(Buffer.from(piece))
    if (pieces.length % PIECES_PER_TURN === 0) await nextTurn()
  }
  return { contentType: contentTypeOf(style), bytes: Buffer.concat(pieces) }
}

/** Answers the document of an answer that is no file, in pieces. */
function renderAnswer(
  answer: Exclude<Answer, AnswerFile>,
  { format, language, xmlRoot }: AnswerStyle,
): Iterable<string> {
  if (isApiError(answer)) {
    const error = describeApiError(answer, language)
    return format === 'json'
      ? renderJson({ error }, ENTRIES_PER_PIECE)
      : renderXml('error', error, ENTRIES_PER_PIECE)
  }
  const fields = isNullAnswer(answer) ? null : answer
  return format === 'json'
    ? renderJson(fields, ENTRIES_PER_PIECE)
    : renderXml(xmlRoot, fields ?? {}, ENTRIES_PER_PIECE)
}

function contentTypeOf({ format }: AnswerStyle): string {
  return `application/${format}; charset=UTF-8`
}

async function sendPieces(
  response: ServerResponse,
  pieces: Iterable<string>,
): Promise<Omit<SentAnswer, 'contentType'>> {
  let pending = ''
  let bytes = 0
  let start = Buffer.alloc(0)
  for (const piece of pieces) {
    pending += piece
    if (pending.length < BYTES_PER_WRITE) continue
    const chunk = Buffer.from(pending)
    pending = ''
    if (bytes === 0) start = chunk
    bytes += chunk.length
    await writeChunk(response, chunk)
    if (response.destroyed) return { bytes, text: excerptForLog(start, bytes) }
  }
  const rest = Buffer.from(pending)
  if (bytes === 0) {
    start = rest
    response.setHeader('Content-Length', rest.length)
  }
  bytes += rest.length
  response.end(rest)
  return { bytes, text: excerptForLog(start, bytes) }
}

/** Writes, and waits until there is room for more or the client is gone; other requests get their turn in any case. */
async function writeChunk(response: ServerResponse, chunk: Buffer): Promise<void> {
  if (!response.write(chunk) && !response.destroyed) await roomForMore(response)
  // A connection that takes everything has room again at once, without a turn of the event loop in between.
  await nextTurn()
}

async function roomForMore(response: ServerResponse): Promise<void> {
  const settled = new AbortController()
  const { signal } = settled
  await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })])
  settled.abort()
}

function sendFile(response: ServerResponse, { contentType, bytes, name }: AnswerFile): SentAnswer {
  response.statusCode = 200
  response.setHeader('Content-Type', contentType)
  response.setHeader('Content-Length', bytes.length)
  response.setHeader('Content-Disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`)
  response.end(bytes)
  return { contentType, bytes: bytes.length, text: '' }
}
