import { setImmediate as nextTurn } from 'node:timers/promises'
import type { WireLimits } from './wire-limits.ts'
import { bodyProblem, tooManyNames, tooManyValues, type BodyProblem } from './wire-problem.ts'
import type { WireValue } from './wire-tree.ts'

/** Characters looked through before other requests get their turn: a few milliseconds. */
const CHARACTERS_PER_TURN = 500_000

const QUOTE = 0x22
const COMMA = 0x2c
const DIGIT_0 = 0x30
const DIGIT_9 = 0x39
const COLON = 0x3a
const OPENING_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSING_BRACKET = 0x5d
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d

/**
 * Reads JSON. `JSON.parse` cannot pause, so how deep and how large the text is gets counted before, in slices: within the limits it
 * takes some milliseconds for each 100,000 values. Problems: unreadable, too-large.
 */
export async function readJsonText(
  text: string,
  limits: WireLimits,
): Promise<{ readonly value: WireValue } | BodyProblem> {
  const size = newSize()
  const isLong = text.length > CHARACTERS_PER_TURN
  for (let start = 0; start < text.length; start += CHARACTERS_PER_TURN) {
    count(size, text, start, Math.min(start + CHARACTERS_PER_TURN, text.length))
    const problem = checkSize(size, limits)
    if (problem !== undefined) return problem
    if (isLong) await nextTurn()
  }
  const parsed = parse(text)
  if (isLong) await nextTurn()
  return parsed
}

function checkSize(size: JsonSize, { maxDepth, maxValues, maxNames }: WireLimits): BodyProblem | undefined {
  if (size.deepest > maxDepth) {
    return bodyProblem(
      'too-large',
      `JSON jest zagnieżdżony głębiej niż na ${maxDepth} poziomów.`,
      `The JSON is nested deeper than ${maxDepth} levels.`,
    )
  }
  if (size.values > maxValues) return tooManyValues(maxValues)
  if (size.mostNames > maxNames) return tooManyNames(maxNames)
  return undefined
}

function parse(text: string): { readonly value: WireValue } | BodyProblem {
  try {
    return { value: JSON.parse(text) as WireValue }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return bodyProblem(
      'unreadable',
      `Treść żądania to nie jest poprawny JSON (${message}).`,
      `The body of the request is not valid JSON (${message}).`,
    )
  }
}

/** How large a JSON text is, as far as it was looked through. */
interface JsonSize {
  values: number
  deepest: number
  mostNames: number
  /** Names so far, in each object around the current place. */
  readonly namesAround: number[]
  isInText: boolean
  isEscaped: boolean
  /** Whether the last text is only digits: as a name it is a position in a list. */
  isPosition: boolean
}

function newSize(): JsonSize {
  return {
    values: 1,
    deepest: 0,
    mostNames: 0,
    namesAround: [],
    isInText: false,
    isEscaped: false,
    isPosition: true,
  }
}

/** Counts on, over a part of the text. */
function count(size: JsonSize, text: string, start: number, end: number): void {
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index)
    if (size.isInText) countInText(size, code)
    else countSign(size, code)
  }
}

function countInText(size: JsonSize, code: number): void {
  if (!size.isEscaped && code === QUOTE) size.isInText = false
  else if (code < DIGIT_0 || code > DIGIT_9) size.isPosition = false
  size.isEscaped = !size.isEscaped && code === BACKSLASH
}

function countSign(size: JsonSize, code: number): void {
  switch (code) {
    case QUOTE:
      size.isInText = true
      size.isPosition = true
      break
    case COMMA:
      size.values += 1
      break
    case COLON:
      if (!size.isPosition) countName(size)
      break
    case OPENING_BRACKET:
    case OPENING_BRACE:
      size.namesAround.push(0)
      size.deepest = Math.max(size.deepest, size.namesAround.length)
      break
    case CLOSING_BRACKET:
    case CLOSING_BRACE:
      size.namesAround.pop()
      break
  }
}

function countName(size: JsonSize): void {
  const names = (size.namesAround.pop() ?? 0) + 1
  size.namesAround.push(names)
  size.mostNames = Math.max(size.mostNames, names)
}
