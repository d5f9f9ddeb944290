import type { z } from 'zod'
import type { Problem } from '../contract/problems.ts'
import type { Bilingual } from '../domain/bilingual.ts'
import { countEn, countPl } from '../domain/trace/phrasing.ts'
import { requestProblem } from './problems.ts'
import { renderPointer, showField, valueAt } from './request-fields.ts'
import { wrongFieldsOf } from './wrong-fields.ts'

const MAX_ISSUES = 20

/** Says of each wrong field what was expected and what came. */
export function shapeProblem(part: 'query' | 'body', error: z.ZodError, value: unknown): Problem {
  const fields = error.issues
    .slice(0, MAX_ISSUES)
    .flatMap((issue) => wrongFieldsOf(issue))
    .slice(0, MAX_ISSUES)
  const issues = fields.map(({ path: steps, expected }) => {
    const path = part === 'body' ? renderPointer(steps) : steps.map(String).join('.')
    return { path, expected, got: showField(path, valueAt(value, steps)) }
  })
  const [first] = issues
  const { pl, en } = sentenceOf(fields[0]?.issue)
  return {
    ...requestProblem(
      422,
      'E_SHAPE',
      'The request has not the expected form',
      first === undefined
        ? 'unexpected form'
        : `${first.path || part}: expected ${first.expected}, got ${first.got}`,
      'Compare with the API description at /_bramka/v1/openapi.json.',
      { pl: `${pl} Popraw to i spróbuj jeszcze raz.`, en: `${en} Correct it and try again.` },
    ),
    issues,
  }
}

/** What a person can make of it, without the names of fields. */
function sentenceOf(issue: z.core.$ZodIssue | undefined): Bilingual {
  switch (issue?.code) {
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum))
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum))
    case 'unrecognized_keys':
      return {
        pl: 'Jest tu coś, czego tu nie potrzeba.',
        en: 'There is something here that does not belong.',
      }
    case 'invalid_value':
      return {
        pl: 'Tu można wybrać tylko jedną z kilku wartości, a ta do nich nie należy.',
        en: 'Only one of a few values can be chosen here, and this is none of them.',
      }
    default:
      return {
        pl: 'Jedna z wartości jest pusta albo innego rodzaju, niż trzeba.',
        en: 'One of the values is empty or of another kind than is needed.',
      }
  }
}

function tooBig(origin: string, most: number): Bilingual {
  switch (origin) {
    case 'string':
      return {
        pl: `Tekst jest za długi: może mieć najwyżej ${countPl(most, 'znak', 'znaki', 'znaków')}.`,
        en: `The text is too long: ${countEn(most, 'character', 'characters')} at most.`,
      }
    case 'array':
      return {
        pl: `Lista jest za długa: może mieć najwyżej ${countPl(most, 'pozycję', 'pozycje', 'pozycji')}.`,
        en: `The list is too long: ${countEn(most, 'item', 'items')} at most.`,
      }
    default:
      return { pl: `Wartość jest za duża: najwyżej ${most}.`, en: `The value is too big: ${most} at most.` }
  }
}

function tooSmall(origin: string, least: number): Bilingual {
  switch (origin) {
    case 'string':
      return least === 1
        ? { pl: 'Brakuje tekstu.', en: 'A text is missing.' }
        : {
            pl: `Tekst jest za krótki: musi mieć co najmniej ${countPl(least, 'znak', 'znaki', 'znaków')}.`,
            en: `The text is too short: ${countEn(least, 'character', 'characters')} at least.`,
          }
    case 'array':
      return { pl: 'Lista jest za krótka.', en: 'The list is too short.' }
    default:
      return {
        pl: `Wartość jest za mała: co najmniej ${least}.`,
        en: `The value is too small: ${least} at least.`,
      }
  }
}
