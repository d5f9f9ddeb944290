import type { VendorCall } from '../../../../emulator/contract/vendor-calls.ts'

/** A parameter as it was written, with its place in a list or an object: `messages[0][phone]`. */
export interface WrittenParameter {
  readonly name: string
  readonly value: string
}

/** What was given with a call, in its order: first in the address, then in the body. What cannot be read gives nothing. */
export function parametersOf({
  path,
  encoding,
  request,
}: Pick<VendorCall, 'path' | 'encoding' | 'request'>): readonly WrittenParameter[] {
  const mark = path.indexOf('?')
  const inAddress = mark === -1 ? [] : fieldsOf(path.slice(mark + 1))
  return [...inAddress, ...bodyParametersOf(encoding, request.text)]
}

/** The name that an action knows a parameter by: `messages[0][phone]` is a part of `messages`. */
export function ownName(name: string): string {
  return name.split('[', 1)[0] ?? name
}

function bodyParametersOf(encoding: string, text: string): readonly WrittenParameter[] {
  switch (encoding) {
    case 'form':
      return fieldsOf(text)
    case 'json':
      return membersOf(text)
    case 'multipart':
      return linesOf(text)
    default:
      return []
  }
}

function fieldsOf(text: string): readonly WrittenParameter[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }))
}

function membersOf(text: string): readonly WrittenParameter[] {
  try {
    const read: unknown = JSON.parse(text)
    if (typeof read !== 'object' || read === null) return []
    return Object.entries(read).map(([name, value]: [string, unknown]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }))
  } catch {
    return []
  }
}

/** The log writes a form of several parts with a line for each. */
function linesOf(text: string): readonly WrittenParameter[] {
  return text.split('\n').flatMap((line) => {
    const equals = line.indexOf('=')
    return equals < 1 ? [] : [{ name: line.slice(0, equals), value: line.slice(equals + 1) }]
  })
}
