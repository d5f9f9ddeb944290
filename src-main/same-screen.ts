/** Answers the address of the panel at `panelUrl`, token and all, with the screen that `shownUrl` shows, if it shows one. */
export function sameScreen(shownUrl: string, panelUrl: string): string {
  const address = new URL(panelUrl)
  const shown = URL.canParse(shownUrl) ? new URL(shownUrl) : address
  if (shown.pathname.startsWith(address.pathname)) {
    address.pathname = shown.pathname
    address.search = shown.search
  }
  return address.href
}
