import type { z } from 'zod'
import { assertNever } from '../domain/assert-never.ts'
import { countEn } from '../domain/trace/phrasing.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Bound = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

/** A field of a request that is wrong: where it is, and in a few words what should stand there. */
export interface WrongField {
  readonly path: Path
  readonly expected: string
  /** What was found wrong with it. */
  readonly issue: Issue
}

/** Answers the fields that an issue is about; the fields of the alternative that was most likely meant, where there are several. */
export function wrongFieldsOf(issue: Issue, within: Path = []): readonly WrongField[] {
  const path = [...within, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], expected: 'no such field', issue }))
    case 'invalid_union':
      return wrongAlternative(issue, path)
    case 'invalid_key':
      return [{ path, expected: `a field whose name is ${expectedOf(issue.issues)}`, issue }]
    case 'invalid_element':
      return [{ path, expected: expectedOf(issue.issues), issue }]
    case 'invalid_type':
      return [{ path, expected: TYPE_NAMES[issue.expected] ?? `a value of type ${issue.expected}`, issue }]
    case 'invalid_value':
      return [{ path, expected: oneOf(issue.values), issue }]
    case 'invalid_format':
      return [{ path, expected: ownWords(issue) ?? describeFormat(issue), issue }]
    case 'too_small':
      return [{ path, expected: describeBound(issue, Number(issue.minimum), 'at least', 'more than'), issue }]
    case 'too_big':
      return [{ path, expected: describeBound(issue, Number(issue.maximum), 'at most', 'less than'), issue }]
    case 'not_multiple_of':
      return [{ path, expected: `a multiple of ${String(issue.divisor)}`, issue }]
    case 'custom':
      return [{ path, expected: ownWords(issue) ?? 'another value', issue }]
    default:
      return assertNever(issue)
  }
}

/** Words for the types that zod names; others do not come over JSON. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  null: 'null',
  never: 'nothing',
  undefined: 'nothing',
}

/** A value that got as far as into an alternative was meant to be that one; the one with the least wrong counts. */
function wrongAlternative(issue: z.core.$ZodIssueInvalidUnion, path: Path): readonly WrongField[] {
  if ('options' in issue) return [{ path, expected: oneOf(issue.options ?? []), issue }]
  const alternatives = issue.errors.map((errors) => errors.flatMap((error) => wrongFieldsOf(error, path)))
  const entered = alternatives.filter((fields) => fields.every((field) => field.path.length > path.length))
  const least = Math.min(...entered.map(({ length }) => length))
  const likely = entered.filter(({ length }) => length === least)
  const [meant] = likely
  if (meant !== undefined && likely.length === 1) return meant
  const choices = likely.length > 0 ? likely : alternatives
  const expected = choices.flatMap(([first]) => (first === undefined ? [] : [nameField(first, path)]))
  return [{ path, expected: [...new Set(expected)].join(', or ') || 'another value', issue }]
}

/** A field as one of several that could be there. */
function nameField({ path, expected }: WrongField, within: Path): string {
  const name = path.slice(within.length).map(String).join('.')
  return name === '' ? expected : `${name} (${expected})`
}

function expectedOf(issues: readonly Issue[]): string {
  const [first] = issues.flatMap((issue) => wrongFieldsOf(issue))
  return first?.expected ?? 'another one'
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map((value) => (value === '' ? 'an empty text' : String(value)))
  return names.length > 1 ? `one of ${names.join(', ')}` : (names[0] ?? 'another value')
}

/** What the contract itself says is expected; undefined: only zod speaks. */
function ownWords({ message }: Issue): string | undefined {
  return message.startsWith('Invalid ') ? undefined : message
}

function describeFormat({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): string {
  return format === 'regex'
    ? `a text of the form ${pattern ?? 'that is described'}`
    : `a text of the form ${format}`
}

function describeBound(issue: Bound, bound: number, inclusive: string, exclusive: string): string {
  const how = issue.exact === true ? 'exactly' : issue.inclusive === false ? exclusive : inclusive
  switch (issue.origin) {
    case 'string':
      return how === 'at least' && bound === 1
        ? 'a text that is not empty'
        : `a text of ${how} ${countEn(bound, 'character', 'characters')}`
    case 'array':
      return `a list of ${how} ${countEn(bound, 'item', 'items')}`
    default:
      return `a number of ${how} ${String(bound)}`
  }
}
