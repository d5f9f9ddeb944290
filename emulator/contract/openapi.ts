import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { EVENT_STREAM } from './events.ts'
import { MAIL_BYTES } from './mails.ts'
import type { Operation } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { pathParamsOf } from './path-parameters.ts'
import { Problem } from './problems.ts'
import { STORED_FILE_BYTES } from './stored-files.ts'
import { WORKSPACE_FILE, WORKSPACE_FILE_TYPE } from './workspace-file.ts'

const BASE = '/_bramka/v1'

/** Where this document came from; and where the emulator stands by default, for who reads it from a file. */
const SERVERS = [
  { url: '/', description: 'The emulator that serves this document.' },
  {
    url: 'http://127.0.0.1:{port}',
    description: 'An emulator on this machine.',
    variables: { port: { default: '4310', description: '`--port`; the line printed at start says it.' } },
  },
]

/** Answers the OpenAPI 3.1 document of the control API, made from the same table as the routes. */
export function describeApi(version: string): ReturnType<typeof createDocument> {
  const paths: ZodOpenApiPathsObject = {}
  for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
    const path = `${BASE}${operation.path}`
    paths[path] = { ...paths[path], [operation.method]: describeOperation(id, operation) }
  }
  paths[`${BASE}${EVENT_STREAM.path}`] = { get: describeStream() }
  paths[`${BASE}${WORKSPACE_FILE.download.path}`] = { get: describeDownload() }
  paths[`${BASE}${WORKSPACE_FILE.upload.path}`] = { post: describeUpload() }
  const files = `${BASE}${STORED_FILE_BYTES.upload.path}`
  paths[files] = { ...paths[files], post: describeFileUpload() }
  paths[`${BASE}${STORED_FILE_BYTES.download.path}`] = { get: describeFileDownload() }
  for (const bytes of Object.values(MAIL_BYTES)) {
    paths[`${BASE}${bytes.path}`] = { get: describeMailBytes(bytes) }
  }
  paths['/ready'] = { get: describeReady() }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bramka control API',
      version,
      description:
        'Drives the local emulator: workspaces, phones, numbers, keywords, messages, traces, clock. Everything the panel can do, this can do. ' +
        'The token is printed at start. Every error is a problem document (RFC 9457) with a stable `code`. Fields and parameters that nobody ' +
        'knows are refused.',
    },
    servers: SERVERS,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
    paths,
  })
}

function describeOperation(id: string, operation: Operation): ZodOpenApiOperationObject {
  const { answer, body, description, examples = {}, query, status } = operation
  return {
    operationId: id,
    tags: [operation.tag],
    summary: operation.summary,
    description,
    requestParams: { path: pathParamsOf(operation.path), ...(query === undefined ? {} : { query }) },
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: body, ...describeExamples(examples) } },
          },
        }),
    responses: {
      [String(status)]: {
        description: operation.summary,
        ...(answer === undefined ? {} : { content: { 'application/json': { schema: answer } } }),
      },
      ...describeProblems([...operation.problems, ...(isInWorkspace(operation) ? [404, 409] : [])]),
    },
  }
}

function describeExamples(examples: Readonly<Record<string, unknown>>) {
  const named = Object.entries(examples).map(([name, value]) => [name, { value }])
  return named.length === 0
    ? {}
    : { examples: Object.fromEntries(named) as Record<string, { value: unknown }> }
}

/** Such an operation can meet a workspace that is not there, or that is replaced while it waits for its turn. */
function isInWorkspace({ path }: Operation): boolean {
  return path.includes('{workspace}')
}

function describeReady(): ZodOpenApiOperationObject {
  return {
    operationId: 'readReady',
    tags: ['server'],
    summary: 'Whether the emulator is ready',
    description: 'Answers as soon as it listens, without a token: for programs that wait for its start.',
    security: [],
    responses: {
      200: {
        description: 'It is.',
        content: {
          'application/json': { schema: z.strictObject({ ready: z.literal(true), version: z.string() }) },
        },
      },
    },
  }
}

function describeStream(): ZodOpenApiOperationObject {
  return {
    operationId: 'followEvents',
    tags: ['event'],
    summary: 'Server-sent events; `Last-Event-ID` or `after` resumes without a gap',
    description:
      'Goes on until the client hangs up, or the workspace is reset, restored or deleted. A client without streams uses `…/events:wait`.',
    requestParams: { path: pathParamsOf(EVENT_STREAM.path), query: EVENT_STREAM.query },
    responses: {
      200: {
        description: 'A stream whose `data` lines are events.',
        content: { 'text/event-stream': { schema: EVENT_STREAM.event } },
      },
      ...describeProblems([404, 409]),
    },
  }
}

const FILE_CONTENT = {
  [WORKSPACE_FILE_TYPE]: {
    schema: z.string().meta({ format: 'binary', description: 'An SQLite database.' }),
  },
}

function describeDownload(): ZodOpenApiOperationObject {
  const summary = 'A whole workspace as a file'
  return {
    operationId: 'downloadWorkspaceFile',
    tags: ['workspace'],
    summary,
    description: 'With all that was committed, also of a workspace in memory; snapshots are not in it.',
    requestParams: { path: pathParamsOf(WORKSPACE_FILE.download.path) },
    responses: {
      200: { description: summary, content: FILE_CONTENT },
      ...describeProblems([404, 409]),
    },
  }
}

function describeUpload(): ZodOpenApiOperationObject {
  const { query, answer } = WORKSPACE_FILE.upload
  const summary = 'Create a workspace from such a file'
  return {
    operationId: 'importWorkspaceFile',
    tags: ['workspace'],
    summary,
    description:
      'A file of an older version is brought up to date. One that is damaged, newer or not a workspace is refused, and nothing of it stays.',
    requestParams: { query },
    requestBody: { required: true, content: FILE_CONTENT },
    responses: {
      201: { description: summary, content: { 'application/json': { schema: answer } } },
      ...describeProblems([409]),
    },
  }
}

const BYTES = { schema: z.string().meta({ format: 'binary', description: 'The file as it is.' }) }

function describeFileUpload(): ZodOpenApiOperationObject {
  const { path, query, answer } = STORED_FILE_BYTES.upload
  const summary = 'Keep a file for MMS or voice messages'
  return {
    operationId: 'uploadFile',
    tags: ['file'],
    summary,
    description:
      'For MMS jpg, png, gif or txt, for voice messages WAV of 16 bits, 8000 Hz, mono; up to 5 MiB. `E_FILE_INVALID`, `E_FILE_TOO_LARGE` say ' +
      'what is wrong with it.',
    requestParams: { path: pathParamsOf(path), query },
    requestBody: { required: true, content: { '*/*': BYTES } },
    responses: {
      201: { description: summary, content: { 'application/json': { schema: answer } } },
      ...describeProblems([404, 409]),
    },
  }
}

function describeFileDownload(): ZodOpenApiOperationObject {
  const { path, query } = STORED_FILE_BYTES.download
  const summary = 'The bytes of a stored file'
  return {
    operationId: 'downloadFile',
    tags: ['file'],
    summary,
    description:
      'As they were uploaded, or the stand-in of a file at an address. `E_NO_FILE` also for one of another account.',
    requestParams: { path: pathParamsOf(path), query },
    responses: {
      200: { description: summary, content: { 'application/octet-stream': BYTES } },
      ...describeProblems([404, 409]),
    },
  }
}

function describeMailBytes({
  path,
  contentType,
  operationId,
  summary,
  description,
}: (typeof MAIL_BYTES)[keyof typeof MAIL_BYTES]): ZodOpenApiOperationObject {
  return {
    operationId,
    tags: ['mail'],
    summary,
    description,
    requestParams: { path: pathParamsOf(path) },
    responses: {
      200: { description: summary, content: { [contentType]: BYTES } },
      ...describeProblems([404, 409]),
    },
  }
}

function describeProblems(statuses: readonly number[]) {
  const titles: Readonly<Record<number, string>> = {
    400: 'Not readable',
    401: 'Token missing or wrong',
    403: 'Foreign host or origin',
    404: 'Not there',
    409: 'There already, or the workspace was brought back to an earlier state meanwhile',
    413: 'Body too large',
    422: 'Refused',
    503: 'The workspace file cannot be used',
    507: 'Could not be written',
  }
  const all = new Set([400, 401, 403, 413, 422, 503, 507, ...statuses])
  return Object.fromEntries(
    [...all]
      .toSorted((left, right) => left - right)
      .map((status) => [
        String(status),
        {
          description: titles[status] ?? 'Problem',
          content: { 'application/problem+json': { schema: Problem } },
        },
      ]),
  )
}
