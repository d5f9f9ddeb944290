import type { Problem } from '../../emulator/contract/problems.ts'
import { ProblemError, UnreachableError } from './call-failure.ts'

export interface ExchangeOptions {
  /** Where the control API stands, without a slash at the end: `/_bramka/v1`. */
  readonly baseUrl: string
  /** The token of the control API; null when the page was opened without one. */
  readonly token: string | null
  readonly fetch: typeof globalThis.fetch
}

/** One request to the control API, its path still with `{name}` where parameters go. */
export interface ControlRequest {
  readonly method: string
  readonly path: string
  readonly accept: string
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  /** Sent as JSON; a file as its bytes. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/** Sends a request and answers the response once its head is there; a refusal is thrown as `ProblemError`. */
export type Exchange = (request: ControlRequest) => Promise<Response>

export function createExchange({ baseUrl, token, fetch }: ExchangeOptions): Exchange {
  return async ({ method, path, accept, params, query, body, signal = null }) => {
    const url = `${baseUrl}${fillPath(path, params)}${queryText(query)}`
    const headers = {
      accept,
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': contentTypeOf(body) }),
    }
    const response = await reach(signal, () =>
      fetch(url, { method: method.toUpperCase(), headers, body: bodyOf(body), signal }),
    )
    if (!response.ok) throw new ProblemError(await readProblem(response, signal))
    return response
  }
}

/** Runs a step of an exchange; what breaks in it means "not reached", unless the caller himself gave up. */
export async function reach<T>(signal: AbortSignal | null, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new UnreachableError('the emulator gave no complete answer: is it still running?', { cause })
  }
}

function fillPath(path: string, params: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === '') throw new Error(`${path}: no value for parameter ${name}`)
    return encodeURIComponent(value)
  })
}

function queryText(query: Readonly<Record<string, unknown>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const text = new URLSearchParams(
    Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  ).toString()
  return text === '' ? '' : `?${text}`
}

function contentTypeOf(body: unknown): string {
  if (!(body instanceof Blob)) return 'application/json'
  return body.type === '' ? 'application/octet-stream' : body.type
}

function bodyOf(body: unknown): Blob | string | null {
  if (body === undefined) return null
  return body instanceof Blob ? body : JSON.stringify(body)
}

/** The problem document of a refusal. Something that is not our server may stand there instead and answer without one. */
async function readProblem(response: Response, signal: AbortSignal | null): Promise<Problem> {
  const text = await reach(signal, () => response.text())
  if (response.headers.get('content-type')?.startsWith('application/problem+json') === true)
    return JSON.parse(text) as Problem
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'E_UNEXPECTED_ANSWER',
    detail: `expected a problem document, got status ${response.status} without one`,
  }
}
