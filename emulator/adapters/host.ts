import { isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'

/** A host in the one spelling that is decided on and connected to: an address without brackets, or a name without its last dot. */
export type Host = string & { readonly host: unique symbol }

/**
 * Reads a host in any spelling that leads somewhere: `127.1`, `0x7f.1`, `2130706433`, `[::ffff:127.0.0.1]`, `LOCALHOST.`. undefined: it
 * cannot be one.
 */
export function parseHost(raw: string): Host | undefined {
  const url = URL.parse(`http://${isIPv6(raw) ? `[${raw}]` : raw}/`)
  const isBare = url !== null && url.href === `http://${url.hostname}/`
  return isBare ? toHost(url.hostname) : undefined
}

/** A host of the standard's own spelling, as `URL` gives it. */
export function toHost(hostname: string): Host {
  const name = hostname.replace(/^\[|\]$/g, '').replace(/\.+$/, '')
  return (ipv4Within(name) ?? name) as Host
}

/** An IPv4 address that is written as an IPv6 one is the former: both lead to the same place. */
function ipv4Within(address: string): string | undefined {
  const [, high, low] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(address) ?? []
  if (high === undefined || low === undefined) return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return [high, low]
    .map((half) => parseInt(half, 16))
    .flatMap((half) => [half >> 8, half & 255])
    .join('.')
}

/** A name that means this machine wherever it is asked, so that nobody has to be asked. RFC 6761, 6.3. */
export function isLocalName(host: Host): boolean {
  return host === 'localhost' || host.endsWith('.localhost')
}

/** Whether an address leads to this machine, by whichever of its interfaces. */
export function isThisMachine(address: Host): boolean {
  if (/^127\./.test(address) || ['::1', '0.0.0.0', '::'].includes(address)) return true
  return Object.values(networkInterfaces()).some((all) => all?.some((own) => own.address === address))
}

/** A host and a port as one text. */
export function renderPlace(host: string, port: number): string {
  return `${isIPv6(host) ? `[${host}]` : host}:${port}`
}
