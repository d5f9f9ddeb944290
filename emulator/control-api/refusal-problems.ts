import { CONTROL_API_PATH } from '../contract/routes.ts'
import type { Problem } from '../contract/problems.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import { ABSENCE_NOTES } from './refusal-notes/absence-notes.ts'
import { API_USER_NOTES } from './refusal-notes/api-user-notes.ts'
import { CONFLICT_NOTES } from './refusal-notes/conflict-notes.ts'
import { FORWARD_NOTES } from './refusal-notes/forward-notes.ts'
import { HOLDING_NOTES } from './refusal-notes/holding-notes.ts'
import { KEYWORD_NOTES } from './refusal-notes/keyword-notes.ts'
import { NUMBER_NOTES } from './refusal-notes/number-notes.ts'
import type { RefusalNote } from './refusal-notes/refusal-note.ts'
import { VALUE_NOTES } from './refusal-notes/value-notes.ts'
import { shorten, showField, valueAtField, type RequestParts } from './request-fields.ts'

/** How the control API shows each refusal: a new code does not compile until it is told here. */
const REFUSAL_NOTES: Readonly<Record<RefusalCode, RefusalNote>> = {
  ...ABSENCE_NOTES,
  ...CONFLICT_NOTES,
  ...NUMBER_NOTES,
  ...KEYWORD_NOTES,
  ...VALUE_NOTES,
  ...API_USER_NOTES,
  ...HOLDING_NOTES,
  ...FORWARD_NOTES,
}

/**
 * Answers the problem document of a refusal: what was expected and what came, what to do about it, and the rule. `detail`,
 * `advice` and `issues` are English, for programs and logs, and name the fields of the request; `text` says it in each language,
 * for people.
 */
export function toProblem(refusal: Refusal, request: RequestParts = {}): Problem {
  const note = REFUSAL_NOTES[refusal.code]
  const { text, advice, hint } = note.tell({ ...refusal, about: shortened(refusal.about) })
  const issues = issuesOf(refusal, note, request)
  return {
    type: `${CONTROL_API_PATH}/problems/${refusal.code}`,
    title: note.title,
    status: note.status,
    code: refusal.code,
    detail: [text.en, ...issues.map(({ path, got }) => `${path}: ${got}`)].join(' · '),
    advice: hint ?? advice.en,
    ...(note.rule === null ? {} : { rule: note.rule }),
    text: { pl: `${text.pl} ${advice.pl}`, en: `${text.en} ${advice.en}` },
    ...(refusal.cell === undefined
      ? {}
      : { cell: { row: refusal.cell.rowName, column: refusal.cell.columnName } }),
    ...(issues.length === 0 ? {} : { issues }),
  }
}

/** The places of the request that a refusal is about. A place that the request does not have is none: it was not asked for there. */
function issuesOf(
  refusal: Refusal,
  note: RefusalNote,
  request: RequestParts,
): NonNullable<Problem['issues']> {
  const fields = refusal.field === undefined ? note.fields : [refusal.field]
  const expected = refusal.about.expected ?? note.expected
  return fields
    .map((field) => (field.startsWith('/') ? `${refusal.within ?? ''}${field}` : field))
    .map((path) => ({ path, value: valueAtField(request, path) }))
    .filter(({ value }) => value !== undefined)
    .map(({ path, value }) => ({ path, expected, got: showField(path, value) }))
}

function shortened(about: Refusal['about']): Refusal['about'] {
  return Object.fromEntries(Object.entries(about).map(([name, value]) => [name, shorten(value)]))
}
