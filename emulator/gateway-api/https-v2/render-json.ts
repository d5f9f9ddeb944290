import type { AnswerFields, AnswerValue } from './answer.ts'

/**
 * Answers the JSON document of an answer in pieces, so that a long list can be sent bit by bit; joined, they are what
 * `JSON.stringify` gives. A list is cut after each `entriesPerPiece` entries. Lone surrogates come out as escapes.
 */
export function* renderJson(answer: AnswerFields | null, entriesPerPiece: number): Generator<string> {
  yield* renderValue(answer, entriesPerPiece)
}

function* renderValue(value: AnswerValue, entriesPerPiece: number): Generator<string> {
  if (Array.isArray(value)) yield* renderList(value as readonly AnswerValue[], entriesPerPiece)
  else if (typeof value === 'object' && value !== null)
    yield* renderFields(value as AnswerFields, entriesPerPiece)
  else yield JSON.stringify(value)
}

function* renderList(entries: readonly AnswerValue[], entriesPerPiece: number): Generator<string> {
  yield '['
  for (let start = 0; start < entries.length; start += entriesPerPiece) {
    const piece = JSON.stringify(entries.slice(start, start + entriesPerPiece)).slice(1, -1)
    yield start === 0 ? piece : `,${piece}`
  }
  yield ']'
}

function* renderFields(fields: AnswerFields, entriesPerPiece: number): Generator<string> {
  let separator = '{'
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    yield `${separator}${JSON.stringify(name)}:`
    yield* renderValue(value, entriesPerPiece)
    separator = ','
  }
  yield separator === '{' ? '{}' : '}'
}
