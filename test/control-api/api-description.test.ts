import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '../../emulator/contract/operation.ts'
import { OPERATIONS } from '../../emulator/contract/operations.ts'
import { startTestEmulator, type TestEmulator } from '../support/test-emulator.ts'

const BASE = '/_bramka/v1'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: { readonly description?: string; readonly examples?: readonly string[] }
}

interface Described {
  readonly operationId: string
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
}

interface ApiDescription {
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

let server: TestEmulator
let api: ApiDescription
beforeAll(async () => {
  server = await startTestEmulator()
  api = (await server.send(`${BASE}/openapi.json`)).body as ApiDescription
})
afterAll(() => server.stop())

function everyOperation(): Described[] {
  return Object.values(api.paths).flatMap((methods) => Object.values(methods))
}

describe('the API description', () => {
  test('every operation has an id of its own, a summary, and a sentence that says more', () => {
    const operations = everyOperation()
    const ids = operations.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const silent = operations.filter(
      ({ summary = '', description = '' }) =>
        summary === '' || !/^\S.*\.$/s.test(description) || description.startsWith(summary),
    )
    expect(silent.map(({ operationId }) => operationId)).toEqual([])
  })

  test('every parameter in a path says what it is, with an example', () => {
    const unexplained = everyOperation().flatMap(({ operationId, parameters = [] }) =>
      parameters
        .filter((parameter) => parameter.in === 'path')
        .filter(({ schema }) => schema.description === undefined || schema.examples === undefined)
        .map(({ name }) => `${operationId} ${name}`),
    )
    expect(unexplained).toEqual([])
  })

  test('it names the server that it came from, and can be asked there without a token', async () => {
    expect(api.servers.map(({ url }) => url)).toEqual(['/', 'http://127.0.0.1:{port}'])
    const { http } = server.emulator
    const answers = await Promise.all(
      ['/ready', `${BASE}/openapi.json`, BASE].map((path) => fetch(`${http}${path}`)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(Object.keys(api.paths)).toContain('/ready')
  })

  test('the readable page lists every operation of it', async () => {
    const page = String((await server.send(BASE)).body)
    const missing = everyOperation().filter(({ operationId }) => !page.includes(`>${operationId}<`))
    expect(missing).toEqual([])
  })
})

interface Example {
  readonly operation: Operation
  readonly id: string
  readonly name: string
  readonly body: unknown
}

const EXAMPLES: readonly Example[] = Object.entries<Operation>(OPERATIONS).flatMap(([id, operation]) =>
  Object.entries(operation.examples ?? {}).map(([name, body]) => ({ operation, id, name, body })),
)

/** The path of an operation in a workspace, with the examples that the description gives of its other parameters. */
function examplePath({ path, method }: Operation, workspace: string): string {
  const { parameters = [] } = api.paths[`${BASE}${path}`]?.[method] ?? {}
  return parameters
    .filter((parameter) => parameter.in === 'path')
    .reduce(
      (whole, { name, schema }) =>
        whole.replace(`{${name}}`, name === 'workspace' ? workspace : (schema.examples?.[0] ?? '')),
      `${BASE}${path}`,
    )
}

describe('examples of bodies', () => {
  test('what people call first has them', () => {
    const first = [
      'createWorkspace',
      'createNumber',
      'createKeyword',
      'createKeywords',
      'writeFromPhone',
      'writeFromCrowd',
      'setClock',
      'advanceClock',
      'updateProfile',
      'createContact',
      'createBlacklistEntry',
      'createForward',
      'setReceiver',
    ]
    const exemplified = new Set(EXAMPLES.map(({ id }) => id))
    expect(first.filter((id) => !exemplified.has(id))).toEqual([])
  })

  test('each is what the schema beside it in the document says', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    ajv.addSchema(api, 'api')
    const wrong = EXAMPLES.flatMap(({ operation: { path, method }, id, name, body }) => {
      const pointer = [`${BASE}${path}`, method, 'requestBody', 'content', 'application/json', 'schema']
      const steps = pointer.map((step) =>
        encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')),
      )
      const validate = ajv.compile({ $ref: `api#/paths/${steps.join('/')}` })
      return validate(body) ? [] : [`${id}, ${name}: ${ajv.errorsText(validate.errors)}`]
    })
    expect(wrong).toEqual([])
  })

  test.each(EXAMPLES)('$id, $name: can be sent to the sample as it is', async ({ operation, body }) => {
    const workspace = await server.workspace({ now: '2026-06-12 09:00' })
    const answer = await server.send(examplePath(operation, workspace.id), {
      method: operation.method.toUpperCase(),
      body: JSON.stringify(body),
    })
    expect([answer.status, answer.body]).toEqual([operation.status, expect.anything()])
  })
})
