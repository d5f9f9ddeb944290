import { SyntaxValidator } from 'fast-xml-validator'
import type { RawResponse } from '../../support/raw-http.ts'

/** What is wrong with a response as an answer of the interface; null: nothing. */
export function faultOfAnswer({ status, headers, body }: RawResponse, isHead = false): string | null {
  if (status !== 200) return `status ${String(status)}: ${body}`
  const contentType = headers.get('content-type') ?? 'none'
  if (isHead) return null
  switch (contentType) {
    case 'application/json; charset=UTF-8':
      return faultOfJson(body)
    case 'application/xml; charset=UTF-8':
      return faultOfXml(body)
    case 'application/pdf':
      return body.startsWith('%PDF-') ? null : 'no PDF'
    default:
      return `content type ${contentType}`
  }
}

/** The same, for bytes that may be no HTTP: then a problem document says so, and the connection ends. */
export function faultOfResponse(response: RawResponse): string | null {
  const { status, headers, body } = response
  // Leave to go on, not an answer yet.
  if (status === 100) return null
  if (status !== 400 && status !== 431) return faultOfAnswer(response)
  const isProblem =
    headers.get('content-type')?.startsWith('application/problem+json') === true &&
    (JSON.parse(body) as { readonly status?: unknown }).status === status
  return isProblem ? null : `no problem document with status ${String(status)}: ${body}`
}

/** Characters that no XML document has, not even as entities. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&#/u

const ONE_ROOT = /^<\?xml [^>]*\?>\s*<(response|error)>[^]*<\/\1>\s*$/

function faultOfXml(body: string): string | null {
  if (NOT_XML.test(body)) return `characters that are none of XML: ${body}`
  // Throws for what is no XML.
  SyntaxValidator.validate(body)
  return ONE_ROOT.test(body) ? null : `another root: ${body}`
}

function faultOfJson(body: string): string | null {
  const answer: unknown = JSON.parse(body)
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? null : `no object: ${body}`
}
