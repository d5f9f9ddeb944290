import type { IncomingMessage } from 'node:http'
import type { Bilingual } from '../../domain/bilingual.ts'
import { readFormFields } from './form-fields.ts'
import { readJsonText } from './json-text.ts'
import { excerptForLog } from './log-excerpt.ts'
import { readMultipartForm } from './multipart-form.ts'
import { readBody } from './read-body.ts'
import { WIRE_LIMITS, type WireLimits } from './wire-limits.ts'
import { bodyProblem, isBodyProblem, type BodyProblem, type WireProblemReason } from './wire-problem.ts'
import { isWireTree, type WireFields, type WireFile, type WireTree } from './wire-tree.ts'

export type WireEncoding = 'form' | 'json' | 'multipart' | 'none'

/** What the log of calls keeps of a body. */
interface BodyRecord {
  readonly encoding: WireEncoding
  /** The beginning of it, and a word when there was more; of files only their names. */
  readonly bodyText: string
  readonly bodyBytes: number
}

/** A request that could be read. */
export interface WireRequest extends BodyRecord {
  readonly kind: 'wire-request'
  /** Of the address and the body; what stands in both is the body's (api-v2 1.1). */
  readonly parameters: WireTree
  readonly files: readonly WireFile[]
}

/** A request that could not be read. Its connection is fine, unless the client left (`aborted`): it can be answered. */
export interface WireProblem extends BodyRecord {
  readonly kind: 'wire-problem'
  readonly reason: WireProblemReason
  readonly detail: Bilingual
}

/**
 * Reads all parameters of a request, in whatever way the client sends them: form, JSON, multipart, or in the address. The content
 * type is believed only as far as the body agrees, because clients send one and mean the other. Never throws for what a client
 * does. A GET has parameters in its address alone. Source: api-v2 1.1, 1.3.
 */
export async function readWireRequest(
  request: IncomingMessage,
  limits: WireLimits = WIRE_LIMITS,
): Promise<WireRequest | WireProblem> {
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const body = isRead ? Buffer.alloc(0) : await readBody(request, limits.maxBytes)
  if (isBodyProblem(body)) return toProblem(body, { encoding: 'none', bodyText: '', bodyBytes: 0 })
  const contentType = request.headers['content-type'] ?? ''
  const encoding = encodingOf(contentType, body)
  const read = await readParameters(body, encoding, contentType, limits)
  const record = recordOf(body, encoding, read)
  if (isBodyProblem(read)) return toProblem(read, record)
  const query = await readFormFields(queryOf(request), limits)
  if (isBodyProblem(query)) return toProblem(query, record)
  const parameters = Object.assign(Object.create(null) as WireTree, query.fields, read.fields)
  return { kind: 'wire-request', parameters, files: read.files, ...record }
}

/** How the body is written: as its content type says, unless its first character says that it cannot be so. */
function encodingOf(contentType: string, body: Buffer): WireEncoding {
  if (body.length === 0) return 'none'
  if (/^\s*multipart\//i.test(contentType)) return 'multipart'
  const start = body
    .subarray(0, 256)
    .toString()
    .replace(/^\ufeff/, '')
    .trimStart()
  // curl -d '{"a":1}' calls that a form.
  if (/^[[{]/.test(start)) return 'json'
  if (!/json/i.test(contentType)) return 'form'
  return /^[\w.[\]%-]+=/.test(start) ? 'form' : 'json'
}

async function readParameters(
  body: Buffer,
  encoding: WireEncoding,
  contentType: string,
  limits: WireLimits,
): Promise<WireFields | BodyProblem> {
  switch (encoding) {
    case 'none':
      return { fields: {}, files: [] }
    case 'multipart':
      return readMultipartForm(body, contentType, limits)
    case 'form':
      return readFormFields(toText(body), limits)
    case 'json':
      return readJsonFields(toText(body), limits)
  }
}

/** Guzzle sends `[]`, others send `null`, when there are no parameters. */
async function readJsonFields(text: string, limits: WireLimits): Promise<WireFields | BodyProblem> {
  const read = text.trim() === '' ? { value: null } : await readJsonText(text, limits)
  if (isBodyProblem(read)) return read
  if (isWireTree(read.value)) return { fields: read.value, files: [] }
  const isEmpty = read.value === null || (Array.isArray(read.value) && read.value.length === 0)
  if (isEmpty) return { fields: {}, files: [] }
  return bodyProblem(
    'unreadable',
    'Treść żądania powinna być obiektem JSON z parametrami.',
    'The body of the request should be a JSON object with parameters.',
  )
}

/** Some clients put a byte order mark before the text. */
function toText(body: Buffer): string {
  return body.toString().replace(/^\ufeff/, '')
}

function queryOf({ url = '' }: IncomingMessage): string {
  const mark = url.indexOf('?')
  return mark === -1 ? '' : url.slice(mark + 1)
}

function recordOf(body: Buffer, encoding: WireEncoding, read: WireFields | BodyProblem): BodyRecord {
  const bodyText = encoding === 'multipart' ? describeMultipart(read) : excerptForLog(body, body.length)
  return { encoding, bodyText, bodyBytes: body.length }
}

/** A multipart body is mostly its files, so the log has what was read from it instead. */
function describeMultipart(read: WireFields | BodyProblem): string {
  if (isBodyProblem(read)) return ''
  const fields = Object.entries(read.fields).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const files = read.files.map(
    ({ field, name, contentType, bytes }) => `${field}=[${name}, ${contentType}, ${bytes.length} B]`,
  )
  const text = Buffer.from([...fields, ...files].join('\n'))
  return excerptForLog(text, text.length)
}

function toProblem({ reason, detail }: BodyProblem, record: BodyRecord): WireProblem {
  return { kind: 'wire-problem', reason, detail, ...record }
}
