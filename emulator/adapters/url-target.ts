import { toHost, type Host } from './host.ts'

/** An address of a call, taken apart without changing it. */
export interface UrlTarget {
  readonly isSecure: boolean
  readonly host: Host
  readonly port: number
  /** As the header `Host` names it. */
  readonly authority: string
  /** What the request line asks for, as it was written. */
  readonly path: string
}

/**
 * Takes an address apart by hand: `URL` would encode and shorten the path, and take what follows `#` away, which an unknown macro
 * leaves there (R123, R124). The host alone is read as `URL` does. undefined: it is no address that can be called.
 */
export function parseUrlTarget(url: string): UrlTarget | undefined {
  const [, scheme = '', written = '', rest = ''] = /^(https?):\/\/([^/?#\\]*)(.*)$/is.exec(url) ?? []
  const place = URL.parse(`${scheme}://${written}/`)
  // A space or a line break in the request line would end it.
  if (place === null || /[\0-\x20\x7f]/.test(written) || /[\0-\x20\x7f]/.test(rest)) return undefined
  const isSecure = place.protocol === 'https:'
  return {
    isSecure,
    host: toHost(place.hostname),
    port: place.port === '' ? (isSecure ? 443 : 80) : Number(place.port),
    authority: place.host,
    path: rest.startsWith('/') ? rest : `/${rest}`,
  }
}
