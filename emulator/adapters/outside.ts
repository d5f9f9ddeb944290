import { lookup } from 'node:dns/promises'
import type { Outside } from '../domain/forwarding/exchange.ts'
import { callUrl } from './call-url.ts'
import type { EgressSurroundings, OwnPorts } from './egress.ts'
import { KeptSessions } from './kept-sessions.ts'
import { withinTime } from './time-limit.ts'

export interface OutsideOptions {
  readonly version: string
  /** Ports that this process listens on; asked for every connection. */
  readonly ownPorts: () => OwnPorts
  /** How names are resolved; by the system, unless said otherwise. */
  readonly resolve?: EgressSurroundings['resolve']
}

/** What performs exchanges until it is closed; then it ends those under way, and every later one at once. */
export interface ClosableOutside extends Omit<Outside, 'http'> {
  readonly close: () => void
}

/** Wires what opens connections (R2, R124, R129). */
export function createOutside({
  version,
  ownPorts,
  resolve = resolveBySystem,
}: OutsideOptions): ClosableOutside {
  const stopping = new AbortController()
  const surroundings = { version, ownPorts, resolve }
  const sessions = new KeptSessions()
  return {
    callUrl: (call, policy) =>
      withinTime(call.timeoutMs, stopping.signal, (signal) => callUrl(call, policy, surroundings, signal)),
    sendMail: (mail, policy, server, workspace) => {
      const to =
        server === null
          ? ({ kind: 'mailbox', port: ownPorts().mail, sessions } as const)
          : ({ kind: 'server', server } as const)
      return withinTime(mail.timeoutMs, stopping.signal, async (signal) => {
        // Loaded with the first e-mail, because starting is to be quick.
        const { sendMail } = await import('./send-mail.ts')
        return sendMail(mail, policy, to, workspace, surroundings, signal)
      })
    },
    close: () => {
      stopping.abort()
      sessions.close()
    },
  }
}

async function resolveBySystem(name: string): Promise<readonly string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address)
}
