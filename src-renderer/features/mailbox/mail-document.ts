/** The HTML of a mail as it may be shown, and how much of it was left out because it lies elsewhere. */
export interface MailDocument {
  readonly source: string
  readonly blocked: number
}

/** Nothing is loaded, run, sent or led away, whatever the mail says. The frame that shows it has no permission, too. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/** What can run, load, lead away or change what the rest means. */
const REMOVED =
  'script, iframe, frame, frameset, object, embed, applet, portal, base, meta, link, noscript, template, audio, video, source, track'

/** Attributes with an address that would be loaded. */
const LOADED = ['src', 'srcset', 'background', 'poster', 'lowsrc', 'dynsrc', 'data'] as const
/** Attributes with an address that would be gone to. */
const LED_TO = ['href', 'xlink:href', 'action', 'formaction', 'ping', 'longdesc', 'cite'] as const

const REMOTE_IN_STYLE = /url\(\s*(?!["']?\s*(?:data:|#))[^)]*\)|@import\b[^;]*;?/gi

/**
 * Makes of the HTML of a mail a document for a frame without permissions. Links stay as text that names where they lead. `pictures` are
 * the addresses of what the mail itself brought, by content id.
 */
export function mailDocument(html: string, pictures: ReadonlyMap<string, string>): MailDocument {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  let blocked = 0
  for (const element of parsed.querySelectorAll(REMOVED)) {
    if (LOADED.some((name) => element.hasAttribute(name)) || element.matches('link[href]')) blocked += 1
    element.remove()
  }
  for (const element of parsed.querySelectorAll('*')) blocked += disarm(element, pictures)
  for (const style of parsed.querySelectorAll('style')) {
    blocked += countIn(style.textContent)
    style.textContent = style.textContent.replace(REMOTE_IN_STYLE, 'none')
  }
  const policy = parsed.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = POLICY
  parsed.head.prepend(policy)
  return { source: `<!doctype html>${parsed.documentElement.outerHTML}`, blocked }
}

/** Takes from an element what runs, loads or leads away; answers how much of it lies elsewhere. */
function disarm(element: Element, pictures: ReadonlyMap<string, string>): number {
  let blocked = 0
  for (const name of element.getAttributeNames())
    if (/^on|^srcdoc$/i.test(name)) element.removeAttribute(name)
  for (const name of LOADED) {
    const address = element.getAttribute(name)?.trim()
    if (address === undefined || /^data:image\//i.test(address)) continue
    element.removeAttribute(name)
    const own = /^cid:/i.test(address) ? pictures.get(decodeCid(address.slice(4))) : undefined
    if (own !== undefined) element.setAttribute(name, own)
    else if (!/^cid:/i.test(address)) blocked += 1
  }
  for (const name of LED_TO) {
    const address = element.getAttribute(name)
    if (address === null || address.startsWith('#')) continue
    element.removeAttribute(name)
    if (element.matches('a, area')) element.setAttribute('title', address)
    else if (name.endsWith('href')) blocked += 1
  }
  const style = element.getAttribute('style')
  if (style !== null && countIn(style) > 0) {
    blocked += countIn(style)
    element.setAttribute('style', style.replace(REMOTE_IN_STYLE, 'none'))
  }
  return blocked
}

function decodeCid(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function countIn(style: string): number {
  return style.match(REMOTE_IN_STYLE)?.length ?? 0
}
