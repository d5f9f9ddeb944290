import type { VendorCall } from '../../emulator/contract/vendor-calls.ts'
import type { VendorRequest } from '../client/emulator-client.ts'

/** A logged call as it can be made once more: without what said who called. */
export interface CallReplay {
  readonly request: Omit<VendorRequest, 'token'>
  /** As whom; null: it needs nobody. */
  readonly userId: number | null
}

/**
 * Why a call cannot be made once more as it was: its body was longer than the log keeps, held a secret that the log does not
 * show, was sent in parts, or came from nobody whom this workspace knows.
 */
export type ReplayObstacle = 'cut' | 'secret' | 'multipart' | 'nobody'

/** What stands in the log where a secret was. */
export const HIDDEN = '•••'
/** What says who calls; a token in the header says it better. */
const CREDENTIALS: ReadonlySet<string> = new Set(['username', 'password'])
/** How bodies are written that can be written again. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  form: 'application/x-www-form-urlencoded',
  json: 'application/json',
}

type LoggedCall = Pick<
  VendorCall,
  'method' | 'path' | 'encoding' | 'request' | 'user' | 'hasToken' | 'action'
>

/** The request of a logged call below `base` (`/w/default`), or why there is none that would be the same. */
export function requestOf(call: LoggedCall, base: string): CallReplay['request'] | ReplayObstacle {
  const { method, encoding, request } = call
  if (encoding === 'multipart') return 'multipart'
  if (isCut(request)) return 'cut'
  const path = `${base}${withoutCredentialsInQuery(withoutWorkspace(call.path))}`
  const body = encoding === 'json' ? jsonWithout(request.text) : formWithout(request.text)
  if (`${path}${body}`.includes(HIDDEN)) return 'secret'
  const contentType = CONTENT_TYPES[encoding] ?? null
  return { method, path, contentType, body: body === '' || method === 'GET' ? null : body }
}

/** What makes a call once more, or what stands in the way. `users` are those of the workspace. */
export function replayOf(
  call: LoggedCall,
  base: string,
  users: readonly { readonly id: number; readonly username: string }[],
): CallReplay | ReplayObstacle {
  const request = requestOf(call, base)
  if (typeof request === 'string') return request
  const caller = users.find(({ username }) => username === call.user)
  if (caller !== undefined) return { request, userId: caller.id }
  return call.action === 'error' ? { request, userId: null } : 'nobody'
}

/** The path of a call as the interface itself names it: `/messages/send_sms.json?…`. */
export function withoutWorkspace(path: string): string {
  const below = path.replace(/^\/w\/[^/?]+/, '')
  return below.startsWith('/') ? below : `/${below}`
}

/** Of a longer body the log keeps a part, with a remark behind it. */
function isCut({ text, bytes }: LoggedCall['request']): boolean {
  return new RegExp(`\\n… \\[\\d+ / ${String(bytes)} B\\]$`).test(text)
}

function withoutCredentialsInQuery(path: string): string {
  const mark = path.indexOf('?')
  if (mark === -1) return path
  const query = formWithout(path.slice(mark + 1))
  return query === '' ? path.slice(0, mark) : `${path.slice(0, mark)}?${query}`
}

function formWithout(text: string): string {
  return text
    .split('&')
    .filter((field) => !CREDENTIALS.has(field.split('=', 1)[0] ?? ''))
    .join('&')
}

/** Leaves everything else as it was written, also what is no JSON at all. */
function jsonWithout(text: string): string {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return text
    const kept = Object.entries(read).filter(([name]) => !CREDENTIALS.has(name))
    return JSON.stringify(Object.fromEntries(kept))
  } catch {
    return text
  }
}
