import { once } from 'node:events'
import { connect, isIP, type LookupFunction, type Socket } from 'node:net'
import type { EgressPolicy, ExchangeResult } from '../domain/forwarding/exchange.ts'
import { connectionFailure } from './connection-failure.ts'
import { isLocalName, isThisMachine, parseHost, renderPlace, toHost, type Host } from './host.ts'

/** The ports this process itself listens on; null: it does not. */
export interface OwnPorts {
  readonly http: number | null
  readonly mail: number | null
}

/** What the guard has to know of its surroundings. */
export interface EgressSurroundings {
  /** Asked for every connection: ports are known only once they are listened on. */
  readonly ownPorts: () => OwnPorts
  /** All addresses of a name. The only question about names that leaves the machine, and only about a name of the allow-list. */
  readonly resolve: (name: string) => Promise<readonly string[]>
}

/** Where a connection shall lead. */
export interface Destination {
  readonly host: Host
  readonly port: number
  /** Whether it may enter a door of this very process; what is not meant for one would lead back in. */
  readonly mayEnter: (door: keyof OwnPorts) => boolean
}

/** An open connection, or why there is none. */
export type Opening =
  | { readonly kind: 'open'; readonly socket: Socket; readonly peer: string }
  | Extract<ExchangeResult, { readonly kind: 'held' | 'disconnected' }>

/** How long one address is waited for before the next one of the same name is tried as well. */
const NEXT_ADDRESS_AFTER_MS = 2_000

/**
 * Opens a connection: the only place of the emulator that does, so that nothing can forget the allow-list (R2). A host that is not on
 * it is held before anybody is asked where it is. A name is resolved once, and the connection goes to what was checked. The socket is
 * destroyed when the signal aborts.
 */
export async function openConnection(
  to: Destination,
  { allowHosts }: EgressPolicy,
  { ownPorts, resolve }: EgressSurroundings,
  signal: AbortSignal,
): Promise<Opening> {
  if (!allowHosts.some((entry) => isOf(entry, to))) return { kind: 'held', host: to.host, why: 'not-allowed' }
  try {
    const addresses = await addressesOf(to.host, resolve, signal)
    const door = doorAt(to.port, ownPorts())
    const leadsBackIn = door !== undefined && addresses.some(isThisMachine) && !to.mayEnter(door)
    if (leadsBackIn) return { kind: 'held', host: to.host, why: 'own-address' }
    const socket = await connectTo(to, addresses, signal)
    return { kind: 'open', socket, peer: renderPlace(socket.remoteAddress ?? to.host, to.port) }
  } catch (error) {
    return connectionFailure(error)
  }
}

/** Whether an entry of the allow-list, `host` or `host:port`, names a destination. */
function isOf(entry: string, { host, port }: Destination): boolean {
  const [, name = entry, only] = isIP(entry) === 0 ? (/^(.*):(\d{1,5})$/.exec(entry) ?? []) : []
  return parseHost(name.trim()) === host && (only === undefined || Number(only) === port)
}

async function addressesOf(
  host: Host,
  resolve: EgressSurroundings['resolve'],
  signal: AbortSignal,
): Promise<readonly Host[]> {
  if (isIP(host) !== 0) return [host]
  if (isLocalName(host)) return ['127.0.0.1' as Host, '::1' as Host]
  const found = await Promise.race([resolve(host), once(signal, 'abort').then(() => [])])
  signal.throwIfAborted()
  return found.map(toHost)
}

function doorAt(port: number, own: OwnPorts): keyof OwnPorts | undefined {
  if (port === own.http) return 'http'
  return port === own.mail ? 'mail' : undefined
}

/** Connects to one of the addresses, in their order. Rejects with what the last try met. */
async function connectTo(
  { host, port }: Destination,
  addresses: readonly Host[],
  signal: AbortSignal,
): Promise<Socket> {
  const checked = addresses.map((address) => ({ address, family: isIP(address) }))
  const lookup: LookupFunction = (_host, _options, answer) => {
    answer(null, checked)
  }
  const socket = connect({
    host,
    port,
    lookup,
    signal,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER_MS,
  })
  await once(socket, 'connect')
  // Whoever uses the connection learns of its end in a way of its own.
  socket.on('error', () => undefined)
  return socket
}
