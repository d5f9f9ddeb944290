import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

/** Checks answers against the OpenAPI document that the server itself serves. */
export interface ApiChecker {
  /** Throws when the answer is not what the document says of this operation and status. */
  readonly check: (method: string, path: string, response: Response) => Promise<void>
}

interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationDescription>>>>
}

interface OperationDescription {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
}

const BASE = '/_bramka/v1'

let checker: Promise<ApiChecker> | undefined

/**
 * The checker by what this server says of itself. All emulators of a run say the same, so it is asked of the first one: to
 * describe and compile everything anew took most of the time of many a test file.
 */
export function apiCheckerOf(http: string): Promise<ApiChecker> {
  checker ??= createApiChecker(http)
  return checker
}

async function createApiChecker(http: string): Promise<ApiChecker> {
  const response = await fetch(`${http}${BASE}/openapi.json`)
  const description = (await response.json()) as ApiDescription
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ajv.addSchema(description, 'api')
  const templates = Object.keys(description.paths).map((template) => ({
    template,
    pattern: patternOf(template),
  }))
  const validators = new Map<string, ValidateFunction>()

  return {
    async check(method, path, response) {
      const { status } = response
      const template = templates.find(({ pattern }) => pattern.test(path))?.template
      const operation =
        template === undefined ? undefined : description.paths[template]?.[method.toLowerCase()]
      if (template === undefined || operation === undefined) {
        if (status === 404 || status === 405) return
        throw new Error(`${method} ${path}: not in the API description`)
      }
      const described = operation.responses[String(status)]
      if (described === undefined)
        throw new Error(`${method} ${path}: status ${String(status)} is not described`)
      if (described.content === undefined) return
      const mediaType = response.headers.get('content-type')?.split(';')[0] ?? 'none'
      if (!(mediaType in described.content))
        throw new Error(`${method} ${path}: ${mediaType} is not described`)
      const pointer = [
        template,
        method.toLowerCase(),
        'responses',
        String(status),
        'content',
        mediaType,
        'schema',
      ]
      const ref = `api#/paths/${pointer.map(escapePointer).join('/')}`
      const validate = validators.get(ref) ?? ajv.compile({ $ref: ref })
      validators.set(ref, validate)
      if (mediaType === 'text/event-stream') return
      const body: unknown = await response.json()
      if (validate(body)) return
      throw new Error(`${method} ${path}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(body)}`)
    },
  }
}

function patternOf(template: string): RegExp {
  const pattern = template.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll(/\{\w+\}/g, '[^/:]+')
  return new RegExp(`^${pattern}$`)
}

function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
