import { expect, test } from 'vitest'
import { z } from 'zod'
import { AdvanceClock } from '../../emulator/contract/clock.ts'
import { ProfilePatch } from '../../emulator/contract/settings.ts'
import { CreateWorkspace } from '../../emulator/contract/workspaces.ts'
import { shapeProblem } from '../../emulator/control-api/shape-problem.ts'

/** What a problem says of a value that does not fit, as the body of a request. */
function detailOf(schema: z.ZodType, value: unknown): string {
  const { error } = schema.safeParse(value)
  if (error === undefined) throw new Error('the value fits')
  return shapeProblem('body', error, value).detail
}

const of = (field: z.ZodType) => z.strictObject({ field })
const Shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dot') }),
  z.strictObject({ kind: z.literal('line'), length: z.number() }),
])

test.each<readonly [label: string, schema: z.ZodType, value: unknown, detail: string]>([
  ['no text', of(z.string()), {}, '/field: expected a text, got nothing'],
  ['no number', of(z.number()), { field: '5' }, '/field: expected a number, got "5"'],
  ['no whole number', of(z.number().int()), { field: 1.5 }, '/field: expected a whole number, got 1.5'],
  ['no number in a query', of(z.coerce.number()), { field: 'x' }, '/field: expected a number, got "x"'],
  ['neither true nor false', of(z.boolean()), { field: 1 }, '/field: expected true or false, got 1'],
  [
    'no list',
    of(z.array(z.string())),
    { field: {} },
    '/field: expected a list, got an object with no fields',
  ],
  ['no object', of(z.string()), null, 'body: expected an object, got null'],
  ['empty', of(z.string().min(1)), { field: '' }, '/field: expected a text that is not empty, got ""'],
  [
    'too short',
    of(z.string().min(10)),
    { field: 'x' },
    '/field: expected a text of at least 10 characters, got "x"',
  ],
  [
    'too long',
    of(z.string().max(2)),
    { field: 'xyz' },
    '/field: expected a text of at most 2 characters, got "xyz"',
  ],
  [
    'another length',
    of(z.string().length(1)),
    { field: 'xyz' },
    '/field: expected a text of exactly 1 character, got "xyz"',
  ],
  ['too small', of(z.number().min(1)), { field: 0 }, '/field: expected a number of at least 1, got 0'],
  ['too big', of(z.number().max(599)), { field: 600 }, '/field: expected a number of at most 599, got 600'],
  ['not above', of(z.number().gt(3)), { field: 3 }, '/field: expected a number of more than 3, got 3'],
  ['not below', of(z.number().lt(3)), { field: 3 }, '/field: expected a number of less than 3, got 3'],
  [
    'a list too short',
    of(z.array(z.string()).min(1)),
    { field: [] },
    '/field: expected a list of at least 1 item, got a list of 0',
  ],
  [
    'a list too long',
    of(z.array(z.number()).max(2)),
    { field: [1, 2, 3] },
    '/field: expected a list of at most 2 items, got a list of 3',
  ],
  ['between', of(z.number().multipleOf(5)), { field: 7 }, '/field: expected a multiple of 5, got 7'],
  [
    'a form in our words',
    of(z.string().regex(/^\d\d:\d\d$/, 'a time of day as 08:00')),
    { field: '8' },
    '/field: expected a time of day as 08:00, got "8"',
  ],
  [
    'a form without words',
    of(z.string().regex(/^x$/)),
    { field: 'y' },
    '/field: expected a text of the form /^x$/, got "y"',
  ],
  ['a known form', of(z.email()), { field: 'y' }, '/field: expected a text of the form email, got "y"'],
  [
    'none of a few',
    of(z.enum(['live', 'frozen'])),
    { field: 'on' },
    '/field: expected one of live, frozen, got "on"',
  ],
  ['not the one', of(z.literal('live')), { field: 'on' }, '/field: expected live, got "on"'],
  [
    'none of these numbers',
    of(z.literal([500, 503])),
    { field: 1 },
    '/field: expected one of 500, 503, got 1',
  ],
  [
    'an unknown field',
    of(z.string()),
    { field: '', urgent: true },
    '/urgent: expected no such field, got true',
  ],
  [
    'a name of a field',
    of(z.record(z.string().min(2), z.number())),
    { field: { a: 1 } },
    '/field/a: expected a field whose name is a text of at least 2 characters, got 1',
  ],
  [
    'an own rule',
    of(z.number().refine(() => false, { error: 'at most total' })),
    { field: 3 },
    '/field: expected at most total, got 3',
  ],
  [
    'an own rule without words',
    of(z.number().refine(() => false)),
    { field: 3 },
    '/field: expected another value, got 3',
  ],
  [
    'no kind of it',
    of(Shape),
    { field: { kind: 'circle' } },
    '/field/kind: expected one of dot, line, got "circle"',
  ],
  ['one kind of it', of(Shape), { field: { kind: 'line' } }, '/field/length: expected a number, got nothing'],
  [
    'one type or another',
    of(z.union([z.number(), z.string()])),
    { field: true },
    '/field: expected a number, or a text, got true',
  ],
  [
    'the time that a clock is stepped to',
    AdvanceClock,
    { to: 'jutro' },
    '/to: expected a text of at least 10 characters, got "jutro"',
  ],
  ['a duration that is none', AdvanceClock, { by: 1.5 }, '/by: expected a whole number, or a text, got 1.5'],
  [
    'a step to nowhere',
    AdvanceClock,
    {},
    'body: expected by (a number, or a text), or to (a text), got an object with no fields',
  ],
  [
    'a clone of nothing',
    CreateWorkspace,
    { from: { workspace: 5 } },
    '/from/workspace: expected a text, got 5',
  ],
  [
    'a setting',
    ProfilePatch,
    { 'quiet.from': '25:00' },
    '/quiet.from: expected a time of day as 08:00, got "25:00"',
  ],
])('a request that is wrong says so in one plain sentence: %s', (_label, schema, value, detail) => {
  expect(detailOf(schema, value)).toBe(detail)
})

test('every unknown field is named as a place of its own, and people read of the first fault', () => {
  const value = { field: 'xyz', urgent: true, 'a/b': null }
  const { error } = of(z.string().max(2)).safeParse(value)
  expect(shapeProblem('body', error as z.ZodError, value)).toMatchObject({
    text: { en: 'The text is too long: 2 characters at most. Correct it and try again.' },
    issues: [
      { path: '/field', expected: 'a text of at most 2 characters', got: '"xyz"' },
      { path: '/urgent', expected: 'no such field', got: 'true' },
      { path: '/a~1b', expected: 'no such field', got: 'null' },
    ],
  })
})
