import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { EVENT_STREAM } from './events.ts'
import { MAIL_BYTES } from './mails.ts'
import type { Operation } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { Problem } from './problems.ts'
import { STORED_FILE_BYTES } from './stored-files.ts'
import { WORKSPACE_FILE, WORKSPACE_FILE_TYPE } from './workspace-file.ts'

const BASE = '/_bramka/v1'

/** Answers the OpenAPI 3.1 document of the control API, made from the same table as the routes. */
export function describeApi(version: string): object {
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
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Bramka control API',
      version,
      description:
        'Drives the local emulator: workspaces, phones, numbers, keywords, messages, traces, clock. Everything the panel can do, this can do.',
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
    paths,
  })
}

function describeOperation(id: string, operation: Operation): ZodOpenApiOperationObject {
  const { answer, body, query, status } = operation
  return {
    operationId: id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    requestParams: { path: pathParams(operation.path), ...(query === undefined ? {} : { query }) },
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: {
      [String(status)]: {
        description: operation.summary,
        ...(answer === undefined ? {} : { content: { 'application/json': { schema: answer } } }),
      },
      ...describeProblems([...operation.problems, ...(isInWorkspace(operation) ? [404, 409] : [])]),
    },
  }
}

/** Such an operation can meet a workspace that is not there, or that is replaced while it waits for its turn. */
function isInWorkspace({ path }: Operation): boolean {
  return path.includes('{workspace}')
}

function describeStream(): ZodOpenApiOperationObject {
  return {
    operationId: 'followEvents',
    tags: ['event'],
    summary: 'Server-sent events; `Last-Event-ID` or `after` resumes without a gap',
    requestParams: { path: pathParams(EVENT_STREAM.path), query: EVENT_STREAM.query },
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
    requestParams: { path: pathParams(WORKSPACE_FILE.download.path) },
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
    requestParams: { path: pathParams(path), query },
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
    requestParams: { path: pathParams(path), query },
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
}: (typeof MAIL_BYTES)[keyof typeof MAIL_BYTES]): ZodOpenApiOperationObject {
  return {
    operationId,
    tags: ['mail'],
    summary,
    requestParams: { path: pathParams(path) },
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

function pathParams(path: string): z.ZodObject {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return z.object(Object.fromEntries(names.map((name) => [name, z.string()])))
}
