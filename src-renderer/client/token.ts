const storageKey = 'bramka.token'

/** What of a window the token touches; `window` itself fits. */
export interface TokenPlaces {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>
  readonly history: Pick<History, 'state' | 'replaceState'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * The token of the control API: from the page's own address (`#token=…`), else the one this tab came with earlier; null
 * when it never had one. Takes it out of the address, so that a copied address or a picture of the window does not give it
 * away. Call it before the router reads the address.
 */
export function takeToken({ location, history, sessionStorage }: TokenPlaces): string | null {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const token = fragment.get('token')
  if (token === null) return sessionStorage.getItem(storageKey)
  sessionStorage.setItem(storageKey, token)
  fragment.delete('token')
  const rest = fragment.size === 0 ? '' : `#${fragment.toString()}`
  history.replaceState(history.state, '', `${location.pathname}${location.search}${rest}`)
  return token
}
