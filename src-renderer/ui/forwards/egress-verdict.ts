/** Where a call leads, and whether the allow-list lets it go there (R2). */
export interface EgressVerdict {
  /** With its port, where the address has one. */
  readonly host: string
  readonly isAllowed: boolean
}

/** Answers whether an address may be called; null: its host cannot be read. An entry of the list is `host` or `host:port`. */
export function egressVerdict(url: string, allowHosts: readonly string[]): EgressVerdict | null {
  const address = URL.parse(url)
  if (address === null || address.hostname === '') return null
  const { host, hostname, protocol } = address
  const port = address.port || (protocol === 'https:' ? '443' : '80')
  return {
    host,
    isAllowed: allowHosts.some((entry) => {
      const named = URL.parse(`http://${isBareIpv6(entry) ? `[${entry}]` : entry}`)
      const only = /:(\d{1,5})$/.exec(isBareIpv6(entry) ? '' : entry)?.[1]
      return named?.hostname === hostname && (only === undefined || only === port)
    }),
  }
}

function isBareIpv6(entry: string): boolean {
  return /^[\da-f]*:[\da-f:.]*:[\da-f:.]*$/i.test(entry)
}
