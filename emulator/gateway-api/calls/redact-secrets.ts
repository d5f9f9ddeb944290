import type { WireEncoding } from '../wire/read-request.ts'
import type { WireTree } from '../wire/wire-tree.ts'

/** What stands where a secret was. */
const HIDDEN = '•••'

/** Names whose values nobody shall read: `password`, `subaccount_password`, `token`, in any case a client may write them. */
const SECRET_NAME = /(?:password|token)$/i

/** How a body was written, and what was read from it. */
export interface WrittenBody {
  readonly encoding: WireEncoding
  /** As the log may keep it: possibly cut off. */
  readonly bodyText: string
  /** What was read of it; null: it could not be read. */
  readonly parameters: WireTree | null
}

/** Takes the values of secret parameters out of the text of a body, however it is written and wherever it was cut off. */
export function redactBody({ encoding, bodyText, parameters }: WrittenBody): string {
  if (parameters === null) return redactRest(bodyText)
  switch (encoding) {
    case 'none':
      return bodyText
    case 'form':
      return redactForm(bodyText)
    case 'json':
      return redactJson(bodyText)
    case 'multipart':
      return redactMultipart(bodyText, parameters)
  }
}

/** Takes the values of secret parameters out of an address. */
export function redactAddress(url: string): string {
  const mark = url.indexOf('?')
  return mark === -1 ? url : `${url.slice(0, mark)}?${redactForm(url.slice(mark + 1))}`
}

/** Where nobody can tell where a value ends, nothing is shown after its name. */
function redactRest(text: string): string {
  return text.replace(/(password|token)[^]*/i, `$1${HIDDEN}`)
}

function redactForm(text: string): string {
  return text.split('&').map(redactField).join('&')
}

function redactField(field: string): string {
  const equals = field.indexOf('=')
  const written = equals === -1 ? field : field.slice(0, equals)
  const name = decode(written)
  // Something else was sent where a form should be.
  if (!PLAIN_NAME.test(name)) return redactRest(field)
  return equals !== -1 && isSecret(name) ? `${written}=${HIDDEN}` : field
}

const PLAIN_NAME = /^[\w.[\] -]*$/

/** Of a name with a path, `login[password][0]`, every step counts. */
function isSecret(name: string): boolean {
  return name.split(/[[\]]+/).some((step) => SECRET_NAME.test(step.trim()))
}

function decode(name: string): string {
  const spaced = name.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

/** A text in JSON, also one that was cut off in the middle. */
const JSON_TEXT = /"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)/y
const BEFORE_VALUE = /\s*:\s*/y
/** A number or a word; or a list or an object, which no client sends here, and of which nothing that follows is shown. */
const JSON_VALUE = /[^\s,}\]"[{]+|[[{][^]*/y

/** Goes through the texts of a JSON document one by one. */
function redactJson(json: string): string {
  let redacted = ''
  for (let at = 0; at < json.length;) {
    const quote = json.indexOf('"', at)
    if (quote === -1) return redacted + json.slice(at)
    const nameEnd = endOf(JSON_TEXT, json, quote) ?? json.length
    redacted += json.slice(at, nameEnd)
    at = nameEnd
    const valueStart = endOf(BEFORE_VALUE, json, nameEnd)
    if (valueStart === undefined || !isSecret(unquote(json.slice(quote, nameEnd)))) continue
    redacted += `${json.slice(nameEnd, valueStart)}"${HIDDEN}"`
    at = endOf(JSON_TEXT, json, valueStart) ?? endOf(JSON_VALUE, json, valueStart) ?? valueStart
  }
  return redacted
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function unquote(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

/** The text has a line for each field, and a value may have lines of its own: what was read says where it ends. */
function redactMultipart(text: string, parameters: WireTree): string {
  let redacted = text
  for (const [name, value] of Object.entries(parameters)) {
    if (!isSecret(name)) continue
    const written = `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`
    // Not there as a whole: the text was cut off in the middle of it, or before.
    redacted = redacted.includes(written)
      ? redacted.replaceAll(written, `${name}=${HIDDEN}`)
      : redactRest(redacted)
  }
  return redacted
}
