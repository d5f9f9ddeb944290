import { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Request, Response } from 'express'
import type { WireLimits } from './wire-limits.ts'
import { bodyProblem, type BodyProblem } from './wire-problem.ts'
import type { WireFields, WireFile, WireTree, WireValue } from './wire-tree.ts'

const BYTES_PER_TURN = 262_144
const MAX_FILE_NAME = 100

/** Fields and files. Nobody sends long lists in this form: each entry would take a hundred bytes more. */
const MAX_PARTS = 10_000

/** Reads a form with files: api-v2 2.2 (`files/add`). Problems: unreadable, too-large. */
export async function readMultipartForm(
  body: Buffer,
  contentType: string,
  limits: WireLimits,
): Promise<WireFields | BodyProblem> {
  // Loaded on demand: few clients send files, and the emulator has to start fast.
  const { default: multer } = await import('multer')
  const request = replay(body, contentType)
  const upload = multer({
    storage: multer.memoryStorage(),
    defParamCharset: 'utf8',
    limits: {
      fileSize: limits.maxBytes,
      fieldSize: limits.maxBytes,
      files: limits.maxFiles,
      parts: MAX_PARTS,
      fieldNestingDepth: limits.maxDepth,
      fieldArrayIndexLimit: MAX_PARTS,
    },
  })
  const error = await new Promise<unknown>((resolve) => {
    // The response is never written to: the caller answers.
    upload.any()(request, new ServerResponse(request) as Response, resolve)
  })
  if (error !== undefined) return explain(error)
  const fields = toDense((request.body ?? {}) as WireValue) as WireTree
  return { fields, files: ((request.files as Express.Multer.File[] | undefined) ?? []).map(toWireFile) }
}

/** The body as a request of its own: it was read before, within the limits and unpacked like any other. */
function replay(body: Buffer, contentType: string): Request {
  async function* slices() {
    for (let start = 0; start < body.length; start += BYTES_PER_TURN) {
      yield body.subarray(start, start + BYTES_PER_TURN)
      await nextTurn()
    }
  }
  const headers = { 'content-type': contentType, 'content-length': String(body.length) }
  return Object.assign(Readable.from(slices()), { headers }) as unknown as Request
}

function explain(error: unknown): BodyProblem {
  const message = error instanceof Error ? error.message : String(error)
  const isLimit = error instanceof Error && 'code' in error && String(error.code).startsWith('LIMIT_')
  return isLimit
    ? bodyProblem(
        'too-large',
        `Formularz przekracza limity (${message}).`,
        `The form exceeds the limits (${message}).`,
      )
    : bodyProblem(
        'unreadable',
        `Nie udało się odczytać formularza multipart (${message}).`,
        `The multipart form could not be read (${message}).`,
      )
}

/** `field[1000]=` alone makes a list with a thousand holes. */
function toDense(value: WireValue): WireValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.values<WireValue>(value).map(toDense)
  return Object.assign(
    Object.create(null) as WireTree,
    Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toDense(inner)])),
  )
}

function toWireFile({ fieldname, originalname, mimetype, buffer }: Express.Multer.File): WireFile {
  return { field: fieldname, name: toSafeName(originalname), contentType: mimetype, bytes: buffer }
}

function toSafeName(original: string): string {
  const last = original.split(/[/\\]/).at(-1) ?? ''
  const safe = last
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-MAX_FILE_NAME)
    .trim()
  return safe === '' ? 'file' : safe
}
