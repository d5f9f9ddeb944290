import type { VendorCall } from '../../domain/vendor-call.ts'
import type { WorkspaceDeps } from '../../services/workspace-deps.ts'
import { redactAddress, redactBody } from '../calls/redact-secrets.ts'
import { isApiError } from './api-errors.ts'
import type { Call, ServedCall } from './call.ts'

/** Parameters that clients may add to any call and that mean nothing to it (api-v2 1.5). */
const MEANINGLESS: ReadonlySet<string> = new Set(['system', 'ic'])

/** What comes from a client is kept, not at any length. */
const MAX_ADDRESS = 4_000
const MAX_HEADER = 500
const MAX_NAME = 100
const MAX_NAMES = 100

/** A call as the log keeps it: what it was, what was answered, and no secret of it. */
export function toLoggedCall(
  { request, address, action, read, parameters, credentials, startedAt }: Call,
  { user, answer, delivered, caused, fault }: ServedCall,
  { now, wallNow }: Pick<WorkspaceDeps, 'now' | 'wallNow'>,
): Omit<VendorCall, 'id'> {
  const { status, contentType, bytes, text, hungUp } = delivered
  const isRefused = answer !== null && isApiError(answer)
  return {
    at: now(),
    wallAt: wallNow(),
    interface: 'https-v2',
    method: request.method,
    path: redactAddress(request.originalUrl).slice(0, MAX_ADDRESS),
    action,
    format: address.format,
    encoding: read.encoding,
    user: user?.slice(0, MAX_NAME) ?? null,
    hasToken: credentials.token !== undefined,
    remoteAddress: request.socket.remoteAddress ?? '',
    userAgent: request.headers['user-agent']?.slice(0, MAX_HEADER) ?? null,
    request: { text: redactBody(bodyOf(read)), bytes: read.bodyBytes },
    answer: { status, contentType, text, bytes },
    error: isRefused && status === 200 ? { code: answer.code, detail: answer.detail ?? null } : null,
    ignored: isRefused || answer === null ? [] : ignoredOf(parameters.unread()),
    durationMs: Math.round(performance.now() - startedAt),
    messages: runOf(caused),
    sent: caused?.sent ?? null,
    fault: fault === null ? null : { id: fault.id, inject: fault.inject, effect: fault.effect },
    hungUp,
  }
}

function bodyOf(read: Call['read']): Parameters<typeof redactBody>[0] {
  const { encoding, bodyText } = read
  return { encoding, bodyText, parameters: read.kind === 'wire-request' ? read.parameters : null }
}

/** Of a call that was refused nobody can tell what else it would have asked for. */
function ignoredOf(unread: readonly string[]): readonly string[] {
  return unread
    .filter((name) => !MEANINGLESS.has(name))
    .slice(0, MAX_NAMES)
    .map((name) => name.slice(0, MAX_NAME))
}

function runOf(caused: ServedCall['caused']): VendorCall['messages'] {
  return caused === null || caused.first === null || caused.last === null
    ? null
    : { first: caused.first, last: caused.last }
}
