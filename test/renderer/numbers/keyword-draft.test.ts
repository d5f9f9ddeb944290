import { describe, expect, test } from 'vitest'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { checkDraft, fieldOfProblem } from '../../../src-renderer/features/numbers/check-draft.ts'
import {
  blankAnswer,
  blankDraft,
  blankStep,
  draftOf,
  requestOf,
} from '../../../src-renderer/features/numbers/keyword-draft.ts'
import { aKeyword } from '../../support/contract-examples.ts'
import { aProblem } from '../../support/fake-emulator-client.ts'

const answer = { ...blankAnswer, text: 'Dziekujemy!' }
const bare = {
  text: 'OGRODNIK',
  attached: 'none',
  matchAs: 'exact',
  groups: [],
  unblacklist: false,
  answer: null,
  sequence: null,
  validFrom: null,
  validTo: null,
  replyWhenClosed: null,
  reservedUntil: null,
  onlyMine: false,
}

describe('requestOf', () => {
  test('R46: a new keyword asks for its kind and text, and for nothing else', () => {
    expect(requestOf(blankDraft('ND', 'OGRODNIK'), null)).toEqual({ kind: 'EXACT', ...bare })
  })
  test('R82: what does not belong to a removing keyword is left out of its request', () => {
    const draft = {
      ...blankDraft('NDI_SMS', 'OGRODNIK'),
      kind: 'REMOVING' as const,
      attached: 'digits' as const,
      groups: [{ id: 7, name: 'Ogrodnicy' }],
      replyMode: 'single' as const,
      answer,
      scope: 'blacklist' as const,
      leftGroups: [{ id: 7, name: 'Ogrodnicy' }],
      confirmation: answer,
    }
    expect(requestOf(draft, null)).toEqual({
      kind: 'REMOVING',
      ...bare,
      removal: { scope: 'blacklist', groups: [], confirmation: answer },
    })
  })
  test('R79: a group is asked for by its id, a new one by its name', () => {
    const groups = [
      { id: 7, name: 'Ogrodnicy' },
      { id: null, name: 'Nowi' },
    ]
    expect(requestOf({ ...blankDraft('ND', 'OGRODNIK'), groups }, null).groups).toEqual([7, 'Nowi'])
  })
  test('R5: a time that was not touched stays the instant it was; another is local time of Warsaw', () => {
    const before = aKeyword('OGRODNIK', { validFrom: '2025-06-01T10:00:59.500Z' })
    const draft = { ...draftOf(before), validTo: '2025-07-01T08:00' }
    const { validFrom, validTo } = requestOf(draft, before)
    expect([draft.validFrom, validFrom, validTo]).toEqual([
      '2025-06-01T12:00',
      '2025-06-01T10:00:59.500Z',
      '2025-07-01 08:00',
    ])
  })
  test('R58: an answer outside the window needs a window', () => {
    const draft = { ...blankDraft('ND', 'OGRODNIK'), replyWhenClosed: answer }
    const answers = [draft, { ...draft, validTo: '2025-07-01T08:00' }].map(
      (one) => requestOf(one, null).replyWhenClosed,
    )
    expect(answers).toEqual([null, answer])
  })
  test('R87: a keyword answers with one message or with a series, never with both', () => {
    const steps = [{ ...blankStep, text: 'Raz' }]
    const draft = { ...blankDraft('NDI_SMS', 'OGRODNIK'), answer, steps, replyMode: 'sequence' as const }
    const { answer: single, sequence } = requestOf(draft, null)
    expect([single, sequence]).toEqual([null, { steps, restart: false }])
  })
  test('a keyword that is opened and saved asks for what it was', () => {
    const keyword = aKeyword('OGRODNIK', { answer, groups: [{ id: 7, name: 'Ogrodnicy' }] })
    expect(requestOf(draftOf(keyword), keyword)).toEqual({ kind: 'EXACT', ...bare, groups: [7], answer })
  })
})

describe('checkDraft', () => {
  test('R60: the same keyword again is warned of, unless it works when the older one does not', () => {
    const older = [aKeyword('LATO', { normalised: 'lato', validTo: '2025-07-01T10:00:00.000Z' })]
    const draft = blankDraft('NDI_SMS', 'Lato!')
    const warningsOf = (changes: Partial<typeof draft>) =>
      checkDraft({ ...draft, ...changes }, 'NDI_SMS', DEFAULT_PROFILE, older).warnings
    expect([
      warningsOf({ validTo: '2025-06-30T12:00' }),
      warningsOf({ validTo: '2025-07-02T12:00' }),
      warningsOf({}),
      warningsOf({ validTo: '2025-06-30T12:00', kind: 'BASE' }),
    ]).toEqual([['W_KEYWORD_TWICE'], [], [], []])
  })

  const draft = blankDraft('ND', 'Ogrodnik!')
  const faultsOf = (changes: Partial<typeof draft>) => [
    ...checkDraft({ ...draft, ...changes }, 'ND', DEFAULT_PROFILE).faults,
  ]

  test('R41: shows the form in which the keyword is compared', () => {
    expect(checkDraft(draft, 'ND', DEFAULT_PROFILE)).toEqual({
      normalised: 'ogrodnik',
      warnings: [],
      faults: new Map(),
    })
  })
  test.each([
    {
      label: 'R57: one letter is too little',
      changes: { text: 'O' },
      expected: [['text', 'E_KEYWORD_EMPTY']],
    },
    {
      label: 'R56: two words are no exact keyword',
      changes: { text: 'dwa slowa' },
      expected: [['text', 'E_KEYWORD_FORM']],
    },
    {
      label: 'R68: four digits belong to the platform',
      changes: { text: '1234' },
      expected: [['text', 'E_KEYWORD_RESERVED_FORM']],
    },
    {
      label: 'R58: a window ends after it begins',
      changes: { validFrom: '2025-07-01T08:00', validTo: '2025-07-01T08:00' },
      expected: [['window', 'window-never']],
    },
    {
      label: 'R88: an answer says something',
      changes: { replyMode: 'single' },
      expected: [['answer', 'answer-empty']],
    },
    {
      label: 'R159: an answer has six parts at most',
      changes: { replyMode: 'single', answer: { ...answer, text: 'a'.repeat(919) } },
      expected: [['answer', 'answer-too-long']],
    },
    {
      label: 'R165: a sender name has 11 characters at most',
      changes: { replyMode: 'single', answer: { ...answer, sender: 'INFORMACJA12' } },
      expected: [['answer', 'answer-sender']],
    },
    {
      label: 'R91: each step of a series says something',
      changes: { replyMode: 'sequence', steps: [{ ...blankStep, text: 'Raz' }, blankStep] },
      expected: [['step-1', 'answer-empty']],
    },
  ] as const)('$label', ({ changes, expected }) => {
    expect(faultsOf(changes)).toEqual(expected)
  })
})

describe('fieldOfProblem', () => {
  test.each([
    ['E_KEYWORD_TAKEN', 'The number already has it.', 'text'],
    ['E_CAPABILITY', 'base keywords / ND and SC: not available.', 'kind'],
    ['E_WINDOW', 'Never open.', 'window'],
    ['E_SENDER', 'answer.sender: “x” cannot be a sender.', 'answer'],
    ['E_TOO_LONG', 'sequence.steps.2.text: the text is too long.', 'step-2'],
    ['E_TOO_LONG', 'removal.confirmation.text: the text is too long.', 'confirmation'],
    ['E_TIME', 'validFrom: “x” is not a time.', 'window'],
    ['E_NO_GROUP', 'There is no group 9.', 'form'],
  ])('%s with “%s” belongs to %s', (code, detail, field) => {
    expect(fieldOfProblem({ ...aProblem(422, code), detail })).toBe(field)
  })
  test('a field named by an issue is where it belongs', () => {
    const issues = [{ path: '/replyWhenClosed/text', expected: 'text', got: 'nothing' }]
    expect(fieldOfProblem({ ...aProblem(422, 'E_SHAPE'), issues })).toBe('replyWhenClosed')
  })
})
