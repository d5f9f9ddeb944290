/** A request as its refusals see it. */
export interface RequestParts {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

type Path = readonly PropertyKey[]

/** Answers a path into a body as a JSON pointer (RFC 6901). */
export function renderPointer(path: Path): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('')
}

/** One step of a JSON pointer. */
function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Answers what a request has at a JSON pointer into its body, or under the name of a parameter; undefined: nothing. */
export function valueAtField({ params, query, body }: RequestParts, field: string): unknown {
  if (!field.startsWith('/')) return valueAt(params, [field]) ?? valueAt(query, [field])
  const steps = field.slice(1).split('/')
  return valueAt(
    body,
    steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')),
  )
}

export function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<PropertyKey, unknown>)[key]
  }
  return here
}

/** What came from outside is shown, not repeated at length. */
const MAX_SHOWN = 80

/** Places in a body whose values are for nobody's eyes, not even in an answer to who sent them: answers end up in logs. */
const SECRET_FIELD = /\/(password|token)$/

/** Answers what a request has at a place, in one line; of a secret only that it is there. */
export function showField(path: string, value: unknown): string {
  return value !== undefined && SECRET_FIELD.test(path) ? 'something hidden' : showValue(value)
}

/** Answers a value from outside in one line. */
function showValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  return shorten(typeof value === 'object' && value !== null ? describeObject(value) : JSON.stringify(value))
}

/** Answers a text cut to what is worth showing. */
export function shorten(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text
}

/** Not its contents: an object from outside may be nested deeper than any walk of it can go. */
function describeObject(value: object): string {
  return Array.isArray(value)
    ? `a list of ${String(value.length)}`
    : `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no fields'}`
}
