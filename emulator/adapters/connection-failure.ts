import type { ConnectionFailure, ExchangeResult } from '../domain/forwarding/exchange.ts'

type Disconnected = Extract<ExchangeResult, { readonly kind: 'disconnected' }>

const FAILURES: Readonly<Record<string, ConnectionFailure>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'name-unknown',
  EAI_AGAIN: 'name-unknown',
  EAI_FAIL: 'name-unknown',
  EAI_NODATA: 'name-unknown',
  ENODATA: 'name-unknown',
  ECONNRESET: 'closed',
  ECONNABORTED: 'closed',
  EPIPE: 'closed',
  HPE_INVALID_EOF_STATE: 'closed', // the parser's word for an answer that ended too early
}

/** What an error of a connection says about it. What is not known by its code is that nobody could be reached. */
export function connectionFailure(error: unknown): Disconnected {
  const code = codeOf(error)
  return disconnected(
    FAILURES[code] ?? (code.startsWith('HPE_') ? 'not-http' : 'unreachable'),
    messageOf(error),
  )
}

/** What an error before the connection was secured says about it. */
export function securingFailure(error: unknown): Disconnected {
  const failure = connectionFailure(error)
  return failure.why === 'closed' ? failure : disconnected('tls', failure.detail)
}

export function disconnected(why: ConnectionFailure, detail: string): Disconnected {
  return { kind: 'disconnected', why, detail }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** An error of several tries has no message of its own. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors.at(-1))
  return error instanceof Error && error.message !== '' ? error.message : codeOf(error)
}
