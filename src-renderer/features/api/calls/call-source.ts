import type { VendorCall } from '../../../../emulator/contract/vendor-calls.ts'
import { CONTENT_TYPES, HIDDEN, requestOf } from '../../../stores/vendor-request.ts'
import { shellWord } from '../../../ui/shell-word.ts'

/** A request as it came over the line: the head, as far as it matters and without secrets, and the body. */
export function rawRequestOf({ method, path, encoding, hasToken, userAgent, request }: VendorCall): string {
  const contentType = CONTENT_TYPES[encoding]
  return [
    `${method} ${path}`,
    ...(hasToken ? [`Authorization: Bearer ${HIDDEN}`] : []),
    ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ...(userAgent === null ? [] : [`User-Agent: ${userAgent}`]),
    ...(request.text === '' ? [] : ['', request.text]),
  ].join('\n')
}

/** An answer as it went over the line; null: there was none. */
export function rawAnswerOf({ answer }: Pick<VendorCall, 'answer'>): string | null {
  const { status, contentType, text } = answer
  if (status === null) return null
  return [
    `HTTP ${String(status)}`,
    ...(contentType === null ? [] : [`Content-Type: ${contentType}`]),
    '',
    text,
  ].join('\n')
}

/** A document of an answer, laid out for people; what is none stays as it is. */
export function laidOut(text: string): string {
  return text.trimStart().startsWith('<') ? laidOutXml(text) : laidOutJson(text)
}

function laidOutJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/** The interface writes every element without blanks around it, and text only where no elements are. */
function laidOutXml(text: string): string {
  let depth = 0
  return text
    .replaceAll(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1
      const indented = '  '.repeat(Math.max(depth, 0)) + line
      if (/^<[^/?!](?:[^>]*[^/])?>$/.test(line)) depth += 1
      return indented
    })
    .join('\n')
}

/**
 * The call as a command for a shell, with the token in a variable; null where it cannot be made again. `server` is the address of
 * the emulator without a slash at its end, `base` the path of the workspace.
 */
export function curlOf(call: VendorCall, server: string, base: string): string | null {
  const request = requestOf(call, base)
  if (typeof request === 'string') return null
  const { method, path, contentType, body } = request
  return [
    `curl -X ${method} ${shellWord(`${server}${path}`)}`,
    ...(call.action === 'error' ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(contentType === null || body === null ? [] : [`-H 'Content-Type: ${contentType}'`]),
    ...(body === null ? [] : [`--data-raw ${shellWord(body)}`]),
  ].join(' \\\n  ')
}
