import type { MeasuredServer } from './measured-server.ts'
import { ANSWERED, type Poster } from './posters.ts'

/** What a crowd of phones that have not written before says in one call, made before anything is measured. */
export interface Crowd {
  readonly size: number
  readonly body: string
}

export function crowdOf(size: number, firstIndex: number, { to, text }: Poster = ANSWERED): Crowd {
  const messages = Array.from({ length: size }, (_, index) => ({
    from: `+${48_601_000_000 + firstIndex + index}`,
    to,
    text,
  }))
  return { size, body: JSON.stringify({ messages }) }
}

/**
 * Sends a crowd in one call and waits for its whole answer, which is not read: that would measure us. Throws when a message was not
 * matched: then something else would be measured.
 */
export async function receiveCrowd({ http, token }: MeasuredServer, { size, body }: Crowd): Promise<void> {
  const response = await fetch(`${http}/_bramka/v1/workspaces/default/messages:receive`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
  })
  const answer = await response.text()
  const matched = answer.split('"result":"MATCHED"').length - 1
  if (matched !== size) throw new Error(`expected ${size} matched messages: ${answer.slice(0, 200)}`)
}
