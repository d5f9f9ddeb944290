import fc, { type Arbitrary } from 'fast-check'
import { HTTPS_V2 } from '../../../emulator/gateway-api/https-v2/catalogue.ts'
import { INLINE_FILE } from '../actions/sample-calls.ts'

/** A call of an action with parameters that only happen to fit. */
export interface HostileCall {
  readonly action: string
  readonly format: 'json' | 'xml'
  readonly parameters: Readonly<Record<string, unknown>>
}

/** What some parameter somewhere takes, so that calls come past the first check. */
const FITTING = [
  '+48500600700',
  '500600700,602111940',
  ['500600700', '+48602111940'],
  '+48532600111',
  'INFORMACJA',
  '2waySMS',
  'Dzień dobry',
  'mms',
  'voice',
  'eco',
  'full',
  'nd',
  '2025-03-04 10:00:00',
  '2025-03-03 10:00:05',
  '1',
  1,
  2,
  [1, 2],
  3101,
  8416,
  'true',
  true,
  false,
  'none',
  'asc',
  'name',
  INLINE_FILE,
  'https://pliki.example/demo.jpg',
  '54c53be2-cbb8-11ec-9d64-0242ac120002',
  { text: 'Test' },
  { richcard: [{ title: 'a', media: { url: 'https://pliki.example/a.png' } }] },
  [{ phone: '500600700', text: 'Pierwsza' }],
  '500600700:Pierwsza]|[602111940:Druga]|[',
  '[{"phone":"500600700"}]',
]

/** Values of the wrong kind, or at the end of what their kind can say. */
const WRONG = [
  null,
  '',
  ' ',
  [],
  {},
  [[]],
  [null],
  [[['500600700']]],
  { 0: '500600700', 2: 'x' },
  { phone: { text: [] } },
  0,
  -1,
  1.5,
  1e21,
  -1e-7,
  Number.MAX_SAFE_INTEGER,
  '9223372036854775808',
  '-9223372036854775809',
  '1e5',
  '0x10',
  'NaN',
  '2025-02-30 10:00:00',
  '2025-03-30 02:30:00',
  '2025-10-26 02:30:00',
  '9999-12-31 23:59:59',
  '0000-00-00 00:00:00',
  '10:00',
  '2025-03-04T10:00:00+01:00',
  '🙂',
  '\u{1F468}\u200d\u{1F469}\u200d\u{1F467}',
  '\u202eabc\u202c',
  'مرحبا',
  '\0',
  '\ud800',
  '\ufffd',
  "' OR 1=1 --",
  '%',
  '_',
  '*',
  '"',
  '__proto__',
  'ą'.repeat(5_000),
  'x'.repeat(50_000),
  '+'.repeat(300),
  ','.repeat(300),
  ']|['.repeat(300),
  Array.from({ length: 300 }, (_, index) => String(500_000_000 + index)),
]

const values: Arbitrary<unknown> = fc.oneof(
  { arbitrary: fc.constantFrom<unknown>(...FITTING), weight: 6 },
  { arbitrary: fc.constantFrom<unknown>(...WRONG), weight: 3 },
  { arbitrary: fc.array(fc.constantFrom<unknown>(...FITTING, ...WRONG), { maxLength: 4 }), weight: 1 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 30 }), weight: 1 },
)

/** Any action with anything under the names that it knows. */
export const hostileCalls: Arbitrary<HostileCall> = fc.constantFrom(...HTTPS_V2.actions).chain((action) => {
  const parameters = action.parameters.map(
    ({ name }) => [name, fc.option(values, { nil: undefined })] as const,
  )
  return fc
    .record({
      format: fc.constantFrom('json' as const, 'xml' as const),
      parameters: fc.record(Object.fromEntries(parameters)),
    })
    .map((call) => ({ action: action.name, ...call }))
})
