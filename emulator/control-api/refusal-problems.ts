import { CONTROL_API_PATH } from '../contract/routes.ts'
import type { Problem } from '../contract/problems.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import { ABSENCE_NOTES } from './refusal-notes/absence-notes.ts'
import { CONFLICT_NOTES } from './refusal-notes/conflict-notes.ts'
import { KEYWORD_NOTES } from './refusal-notes/keyword-notes.ts'
import { NUMBER_NOTES } from './refusal-notes/number-notes.ts'
import type { RefusalNote } from './refusal-notes/refusal-note.ts'
import { VALUE_NOTES } from './refusal-notes/value-notes.ts'

/** How the control API shows each refusal: a new code does not compile until it is told here. */
const REFUSAL_NOTES: Readonly<Record<RefusalCode, RefusalNote>> = {
  ...ABSENCE_NOTES,
  ...CONFLICT_NOTES,
  ...NUMBER_NOTES,
  ...KEYWORD_NOTES,
  ...VALUE_NOTES,
}

/**
 * Answers the problem document of a refusal: what was expected and what came, what to do about it, and the rule. `detail` and
 * `advice` are English, for programs and logs; `text` says both in each language, for people.
 */
export function toProblem(refusal: Refusal): Problem {
  const { status, title, rule, tell } = REFUSAL_NOTES[refusal.code]
  const { text, advice } = tell({ ...refusal, about: shorten(refusal.about) })
  return {
    type: `${CONTROL_API_PATH}/problems/${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: text.en,
    advice: advice.en,
    ...(rule === null ? {} : { rule }),
    text: { pl: `${text.pl} ${advice.pl}`, en: `${text.en} ${advice.en}` },
    ...(refusal.cell === undefined
      ? {}
      : { cell: { row: refusal.cell.rowName, column: refusal.cell.columnName } }),
  }
}

/** What came from outside is shown, not repeated at length. */
const MAX_SHOWN = 80

function shorten(about: Refusal['about']): Refusal['about'] {
  return Object.fromEntries(
    Object.entries(about).map(([name, value]) => [
      name,
      value.length > MAX_SHOWN ? `${value.slice(0, MAX_SHOWN)}…` : value,
    ]),
  )
}
