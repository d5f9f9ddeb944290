import type { MailHeader } from '../domain/mail.ts'

/** The most that is read of the headers of one part, in bytes. */
export const MAX_HEAD_BYTES = 262_144
/** How many headers are shown. */
const MAX_HEADERS = 100
/** How much of one header is shown, in characters. */
const MAX_VALUE_LENGTH = 8_000

/** The head of a mail before anything is made of it. */
export interface RawHead {
  readonly headers: readonly MailHeader[]
  /** Its bytes, to be looked at as they are. */
  readonly bytes: Uint8Array
  /** Whether there was more than is shown. */
  readonly isCut: boolean
}

/** Reads the headers at the beginning of a source as they came, up to the first line that is none. Folded lines are joined. */
export function readHead(source: Uint8Array): RawHead {
  const beginning = source.subarray(0, MAX_HEAD_BYTES)
  const bytes = beginning.subarray(0, endOfHead(beginning))
  const headers: { readonly name: string; value: string }[] = []
  for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
    const last = headers.at(-1)
    if (last !== undefined && /^[ \t]/.test(line)) {
      if (last.value.length < MAX_VALUE_LENGTH) last.value += ` ${line.trim()}`
      continue
    }
    const [, name, value] = /^([!-9;-~]{1,200})[ \t]*:(.*)$/s.exec(line) ?? []
    if (name === undefined || value === undefined) break
    headers.push({ name, value: value.trim() })
  }
  return {
    headers: headers
      .slice(0, MAX_HEADERS)
      .map(({ name, value }) => ({ name, value: value.slice(0, MAX_VALUE_LENGTH).toWellFormed() })),
    bytes,
    isCut: headers.length > MAX_HEADERS || headers.some(({ value }) => value.length > MAX_VALUE_LENGTH),
  }
}

/** The value of a header, or undefined. */
export function headerValue({ headers }: Pick<RawHead, 'headers'>, wanted: string): string | undefined {
  return headers.find(({ name }) => name.toLowerCase() === wanted)?.value
}

const LF = 0x0a
const CR = 0x0d

/** Where the empty line stands that ends the headers; the end of the bytes when there is none. */
function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1] === CR ? at + 2 : at + 1
    if (bytes[next] === LF) return at + 1
  }
  return bytes.length
}
