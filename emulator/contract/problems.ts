import { z } from 'zod'
import { BothLanguages } from './scalars.ts'

/** One thing that is wrong with a request. */
const ProblemIssue = z.strictObject({
  path: z.string().meta({ description: 'Where: a JSON pointer into the body, or the name of a parameter.' }),
  expected: z.string(),
  got: z.string(),
})

/** RFC 9457 problem document: what was expected, what came, what to do. Every error of the control API has this form. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string().meta({ description: 'Stable code for programs, for example `E_KEYWORD_TAKEN`.' }),
    detail: z.string(),
    advice: z.string().optional().meta({ description: 'What to do about it.' }),
    rule: z.string().optional().meta({ description: 'The rule that says so, for example `R67`.' }),
    text: BothLanguages.optional().meta({ description: 'The same for people, in both languages.' }),
    cell: z
      .strictObject({ row: BothLanguages, column: BothLanguages })
      .optional()
      .meta({ description: 'For `E_CAPABILITY`: the cell of the capability matrix.' }),
    issues: z.array(ProblemIssue).optional(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
