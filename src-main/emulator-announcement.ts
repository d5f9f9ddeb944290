/** What the emulator says about itself, one JSON object a line: that it serves, or why it cannot. */
export type EmulatorAnnouncement =
  | { readonly event: 'ready'; readonly http: string; readonly panel: string }
  | { readonly event: 'error'; readonly message: string }

/** Answers the announcement a line of output holds; nothing for any other line, which is then just part of the log. */
export function parseAnnouncement(line: string): EmulatorAnnouncement | undefined {
  const { event, http, panel, message } = parseObject(line)
  if (event === 'ready' && isLoopback(http) && isLoopback(panel)) return { event, http, panel }
  if (event === 'error' && typeof message === 'string') return { event, message }
  return undefined
}

function parseObject(line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** The window shows what this machine serves and nothing else, whatever the emulator was told to listen on. */
function isLoopback(value: unknown): value is string {
  if (typeof value !== 'string' || !URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}
