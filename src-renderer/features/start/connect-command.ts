import { CONTROL_API_PATH } from '../../../emulator/contract/routes.ts'
import { nationalDigits, parseAddress } from '../../../emulator/domain/addresses.ts'

/** What a command for the terminal is made of. */
export interface CommandParts {
  /** Where the emulator listens, without a slash at the end. */
  readonly http: string
  readonly token: string
  readonly workspace: string
  /** Canonical numbers. */
  readonly phone: string
  readonly to: string
  readonly text: string
}

/** The address that every call of the control API begins with. */
export function apiAddress(http: string): string {
  return `${http}${CONTROL_API_PATH}`
}

/** A `curl` that reads the workspace: what always works, even in an empty one. */
export function readCommand({
  http,
  token,
  workspace,
}: Pick<CommandParts, 'http' | 'token' | 'workspace'>): string {
  return curl(`${apiAddress(http)}/workspaces/${workspace}`, token)
}

/** A `curl` that writes a message as a phone, ready to be pasted into a shell; one option to a line. */
export function sendCommand({ http, token, workspace, phone, to, text }: CommandParts): string {
  const path = `/workspaces/${workspace}/phones/${encodeURIComponent(easyToType(phone))}/messages`
  return curl(
    apiAddress(http) + path,
    token,
    `-H 'Content-Type: application/json'`,
    `-d ${quoted(JSON.stringify({ to: easyToType(to), text }))}`,
  )
}

function curl(url: string, token: string, ...options: readonly string[]): string {
  return [`curl ${quoted(url)}`, `-H ${quoted(`Authorization: Bearer ${token}`)}`, ...options].join(' \\\n  ')
}

/** Nine digits of a Polish number: the API reads every usual spelling, and this one needs no encoding (R6, R7). */
function easyToType(address: string): string {
  const parsed = parseAddress(address)
  return parsed.kind === 'refused' ? address : nationalDigits(parsed.address)
}

/** A shell takes everything between single quotes as it is, but for the quote itself. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
