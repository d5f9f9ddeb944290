import XMLBuilder from 'fast-xml-builder'
import type { AnswerFields, AnswerValue } from './answer.ts'

/** Entries of a list are elements of this name (api-v2 1.11). */
const ENTRY = 'item'

/** Control characters that XML 1.0 has no way to write: all but tab and line ends; and the two that are no characters. */
const FORBIDDEN = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]/gu

const builder = new XMLBuilder({
  suppressEmptyNode: true,
  tagValueProcessor: (_name, value) => (typeof value === 'string' ? toXmlText(value) : value),
})

/**
 * Answers the XML document of an answer in pieces, so that a long list can be sent bit by bit; joined, they are the document.
 * A list at the top is cut after each `entriesPerPiece` entries. Nothing (null) is an empty element. The document is well-formed
 * whatever the texts contain. Source: api-v2 1.9, 1.11.
 */
export function* renderXml(root: string, fields: AnswerFields, entriesPerPiece: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>`
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    if (Array.isArray(value) && value.length > entriesPerPiece) {
      yield* renderLongList(toElementName(name), value as readonly AnswerValue[], entriesPerPiece)
    } else yield builder.build({ [toElementName(name)]: toElements(value) })
  }
  yield `</${root}>`
}

function* renderLongList(
  element: string,
  entries: readonly AnswerValue[],
  entriesPerPiece: number,
): Generator<string> {
  yield `<${element}>`
  for (let start = 0; start < entries.length; start += entriesPerPiece) {
    yield builder.build(toElements(entries.slice(start, start + entriesPerPiece)))
  }
  yield `</${element}>`
}

type Elements = string | number | boolean | readonly Elements[] | { readonly [element: string]: Elements }

/** What the builder writes as the content of an element. */
function toElements(value: AnswerValue): Elements {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return { [ENTRY]: (value as readonly AnswerValue[]).map(toElements) }
  return Object.fromEntries(
    Object.entries(value as AnswerFields).flatMap(([name, inner]) =>
      inner === undefined ? [] : [[toElementName(name), toElements(inner)]],
    ),
  )
}

/** Our own names are fine as they are; others must not break the document. */
function toElementName(name: string): string {
  const safe = name.replace(/[^\w.-]/g, '_')
  return /^[A-Za-z_]/.test(safe) ? safe : `_${safe}`
}

function toXmlText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '\ufffd')
}
