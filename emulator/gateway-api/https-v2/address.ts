import type { AnswerFormat } from './send-answer.ts'

/** What the path of a call asks for: `<controller>/<action>`, and the format its suffix chooses (api-v2 1.1, 1.2). */
export interface CallAddress {
  /** Without the suffix and by its own name; one that no client would write stays as it is and is unknown. */
  readonly action: string
  /** What follows `error/`: the error that shall be shown (api-v2 2.14 [V+C]); null for every other action. */
  readonly shownCode: string | null
  readonly format: AnswerFormat
}

const SUFFIX = /\.(json|xml)$/i

/** Names under which clients call the same action (api-v2 2.1.11, 2.1.12 [C]). */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['messages/received', 'messages/recived'],
  ['messages/sendNd', 'messages/send_nd'],
  ['messages/sendNdi', 'messages/send_ndi'],
])

/** The action that shows an error; its code is a part of the path. */
export const ERROR_ACTION = 'error'

/**
 * Reads a path below the base of the interface. Clients join base and path with and without a slash, so doubled ones count as one
 * (api-v2 1.1 [I]). No suffix means JSON, whatever `Accept` says (api-v2 1.2 [C]).
 */
export function readAddress(path: string): CallAddress {
  const written = path.split('/').filter((segment) => segment !== '')
  const joined = written.map(decodeSegment).join('/')
  const format = SUFFIX.exec(joined)?.[1]?.toLowerCase() === 'xml' ? 'xml' : 'json'
  const action = joined.replace(SUFFIX, '')
  const shownCode = action.startsWith(`${ERROR_ACTION}/`) ? action.slice(ERROR_ACTION.length + 1) : null
  if (shownCode !== null) return { action: ERROR_ACTION, shownCode, format }
  return { action: ALIASES.get(action) ?? action, shownCode, format }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
