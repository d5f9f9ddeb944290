import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../emulator/contract/problems.ts'
import { startTestEmulator, type TestEmulator, type TestWorkspace } from '../support/test-emulator.ts'

let server: TestEmulator
let workspace: TestWorkspace
beforeAll(async () => {
  server = await startTestEmulator()
  workspace = await server.workspace({ id: 'pola' })
})
afterAll(() => server.stop())

interface Case {
  readonly label: string
  readonly request: readonly [method: string, path: string, body?: unknown]
  readonly code: string
  readonly issues: readonly (readonly [path: string, got: string])[]
}

const ND = '/numbers/503340503/keywords'
const NDI = '/numbers/532600111/keywords'
const LONG = 'x'.repeat(1000)
const STEPS = [0, 1].map((step) => ({ text: step === 0 ? 'Dzień dobry' : LONG, delayMinutes: step * 60 }))
const keyword = (more: object) => ({ kind: 'EXACT', text: 'NOWE', ...more })

async function refusalOf([method, path, body]: Case['request']): Promise<Problem> {
  const answer = await server.send(`/_bramka/v1/workspaces/pola${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return answer.body as Problem
}

const CASES: readonly Case[] = [
  {
    label: 'a phone in the path',
    request: ['POST', '/phones/ola/messages', { to: '4301', text: 'x' }],
    code: 'E_ADDRESS',
    issues: [['phone', '"ola"']],
  },
  {
    label: 'a phone in the body',
    request: ['POST', '/contacts', { phone: 'ola' }],
    code: 'E_ADDRESS',
    issues: [['/phone', '"ola"']],
  },
  {
    label: 'one message of a crowd',
    request: [
      'POST',
      '/messages:receive',
      { messages: ['4301', '12'].map((to) => ({ from: '500600700', to, text: 'x' })) },
    ],
    code: 'E_ADDRESS',
    issues: [['/messages/1/to', '"12"']],
  },
  {
    label: 'a number that does not look like its type',
    request: ['POST', '/numbers', { number: '4301', type: 'NDI_SMS' }],
    code: 'E_ADDRESS',
    issues: [['/number', '"4301"']],
  },
  {
    label: 'a number that is there',
    request: ['POST', '/numbers', { number: '503 340 503', type: 'ND' }],
    code: 'E_NUMBER_TAKEN',
    issues: [['/number', '"503 340 503"']],
  },
  {
    label: 'a number that is not there',
    request: ['GET', '/numbers/503340999'],
    code: 'E_NO_NUMBER',
    issues: [['number', '"503340999"']],
  },
  {
    label: 'a taken keyword',
    request: ['POST', ND, keyword({ text: 'ogrodnik' })],
    code: 'E_KEYWORD_TAKEN',
    issues: [
      ['/text', '"ogrodnik"'],
      ['/kind', '"EXACT"'],
    ],
  },
  {
    label: 'one keyword of many',
    request: ['POST', `${NDI}:batch`, { keywords: [keyword({}), keyword({ text: '?!' })] }],
    code: 'E_KEYWORD_EMPTY',
    issues: [['/keywords/1/text', '"?!"']],
  },
  {
    label: 'a time of one keyword of many',
    request: ['POST', `${NDI}:batch`, { keywords: [keyword({ validFrom: 'jutro rano' })] }],
    code: 'E_TIME',
    issues: [['/keywords/0/validFrom', '"jutro rano"']],
  },
  {
    label: 'a kind that the number does not have',
    request: ['POST', ND, keyword({ kind: 'BASE' })],
    code: 'E_CAPABILITY',
    issues: [['/kind', '"BASE"']],
  },
  {
    label: 'a window that ends before it starts',
    request: ['POST', NDI, keyword({ validFrom: '2025-03-04 10:00', validTo: '2025-03-03 10:00' })],
    code: 'E_WINDOW',
    issues: [
      ['/validFrom', '"2025-03-04 10:00"'],
      ['/validTo', '"2025-03-03 10:00"'],
    ],
  },
  {
    label: 'two kinds of answer',
    request: ['POST', NDI, keyword({ answer: { text: 'Hej' }, sequence: { steps: STEPS.slice(0, 1) } })],
    code: 'E_ANSWER_TWICE',
    issues: [
      ['/answer', 'an object with text'],
      ['/sequence', 'an object with steps'],
    ],
  },
  {
    label: 'an answer that is too long',
    request: ['POST', NDI, keyword({ answer: { text: LONG } })],
    code: 'E_TOO_LONG',
    issues: [['/answer/text', `"${LONG.slice(0, 79)}…`]],
  },
  {
    label: 'a step of a sequence that is too long',
    request: ['POST', NDI, keyword({ sequence: { steps: STEPS } })],
    code: 'E_TOO_LONG',
    issues: [['/sequence/steps/1/text', `"${LONG.slice(0, 79)}…`]],
  },
  {
    label: 'the sender of a confirmation',
    request: [
      'POST',
      NDI,
      {
        kind: 'REMOVING',
        text: 'STOP',
        removal: { scope: 'groups', confirmation: { text: 'Ok', sender: 'Ogród' } },
      },
    ],
    code: 'E_SENDER',
    issues: [['/removal/confirmation/sender', '"Ogród"']],
  },
  {
    label: 'a group of a removal',
    request: [
      'POST',
      NDI,
      { kind: 'REMOVING', text: 'STOP', removal: { scope: 'groups', groups: ['Nowa', 999] } },
    ],
    code: 'E_NO_GROUP',
    issues: [['/removal/groups/1', '999']],
  },
  {
    label: 'a removal where none can be',
    request: ['POST', NDI, keyword({ removal: { scope: 'groups' } })],
    code: 'E_REMOVAL',
    issues: [
      ['/removal', 'an object with scope'],
      ['/kind', '"EXACT"'],
    ],
  },
  {
    label: 'a default answer that a number cannot have',
    request: ['PATCH', '/numbers/503340503', { defaultAction: { answer: { text: 'Hej' } } }],
    code: 'E_CAPABILITY',
    issues: [['/defaultAction/answer', 'an object with text']],
  },
  {
    label: 'a group of a contact',
    request: ['POST', '/contacts', { phone: '500600799', groups: [999] }],
    code: 'E_NO_GROUP',
    issues: [['/groups/0', '999']],
  },
  {
    label: 'a group in the path',
    request: ['PATCH', '/groups/999', { name: 'Inna' }],
    code: 'E_NO_GROUP',
    issues: [['group', '"999"']],
  },
  {
    label: 'an account in the body',
    request: ['POST', '/groups', { name: 'Inna', accountId: 99 }],
    code: 'E_NO_ACCOUNT',
    issues: [['/accountId', '99']],
  },
  {
    label: 'an account in the path',
    request: ['PATCH', '/accounts/99', { name: 'Inne' }],
    code: 'E_NO_ACCOUNT',
    issues: [['account', '"99"']],
  },
  {
    label: 'an account in the query',
    request: ['DELETE', '/blacklist/500600700?accountId=99'],
    code: 'E_NO_ACCOUNT',
    issues: [['accountId', '"99"']],
  },
  {
    label: 'one phone of a list',
    request: ['POST', '/accounts', { name: 'Sklep', kind: 'POSTPAID', forwardList: ['500600700', 'ola'] }],
    code: 'E_ADDRESS',
    issues: [['/forwardList/1', '"ola"']],
  },
  {
    label: 'an amount',
    request: ['POST', '/accounts', { name: 'Sklep', kind: 'PREPAID', balance: '1,5 zł' }],
    code: 'E_AMOUNT',
    issues: [['/balance', '"1,5 zł"']],
  },
  {
    label: 'a time in the past',
    request: ['PATCH', '/clock', { now: '2020-01-01 10:00' }],
    code: 'E_CLOCK_BACK',
    issues: [['/now', '"2020-01-01 10:00"']],
  },
  {
    label: 'a step that is a word',
    request: ['POST', '/clock:advance', { by: 'soon' }],
    code: 'E_TIME',
    issues: [['/by', '"soon"']],
  },
  {
    label: 'a character that no message carries',
    request: ['POST', '/phones', { name: 'a\u0000b' }],
    code: 'E_TEXT',
    issues: [['/name', '"a\\u0000b"']],
  },
  {
    label: 'a cursor',
    request: ['GET', '/messages?cursor=abc'],
    code: 'E_CURSOR',
    issues: [['cursor', '"abc"']],
  },
  {
    label: 'a search',
    request: ['GET', '/messages?q=colour:red'],
    code: 'E_QUERY',
    issues: [['q', '"colour:red"']],
  },
  {
    label: 'a form that is wrong inside',
    request: ['POST', NDI, keyword({ answer: { text: 5 } })],
    code: 'E_SHAPE',
    issues: [['/answer/text', '5']],
  },
  {
    label: 'no object at all',
    request: ['POST', NDI, []],
    code: 'E_SHAPE',
    issues: [['', 'a list of 0']],
  },
  {
    label: 'a parameter of a wrong form',
    request: ['GET', '/messages?limit=0'],
    code: 'E_SHAPE',
    issues: [['limit', '"0"']],
  },
]

describe('a refusal that is about a field', () => {
  test.each(CASES)('names it: $label, $code', async ({ request, code, issues }) => {
    const problem = await refusalOf(request)
    const named = problem.issues?.map(({ path, got }) => [path, got])
    expect([problem.code, named]).toEqual([code, issues])
    expect(problem.issues?.every(({ expected }) => expected.length > 0)).toBe(true)
    expect(problem.text?.pl).not.toBe(problem.text?.en)
    // What people read does not say where in the request it was.
    expect(
      Object.values(problem.text ?? {}).filter((text) => /\/[a-z]|[a-z]\.[a-z]|^\w+: /.test(text)),
    ).toEqual([])
  })

  test('R58: a change names only the end of the window that it gives', async () => {
    const created = await workspace.call('createKeyword', {
      params: { number: '532600111' },
      body: { kind: 'EXACT', text: 'OKNO', validFrom: '2025-03-04 10:00' },
    })
    const { code, issues } = await refusalOf([
      'PATCH',
      `${NDI}/${String(created.id)}`,
      { validTo: '2025-03-03 10:00' },
    ])
    expect([code, issues]).toEqual([
      'E_WINDOW',
      [{ path: '/validTo', expected: 'validTo later than validFrom', got: '"2025-03-03 10:00"' }],
    ])
  })

  test('a form that is wrong is told to people in both languages', async () => {
    const { text, issues } = await refusalOf(['POST', '/groups', { name: 'x'.repeat(101) }])
    expect(text).toEqual({
      pl: 'Tekst jest za długi: może mieć najwyżej 100 znaków. Popraw to i spróbuj jeszcze raz.',
      en: 'The text is too long: 100 characters at most. Correct it and try again.',
    })
    expect(issues?.map(({ path }) => path)).toEqual(['/name'])
  })

  test('a choice of forms says each of them', async () => {
    const answer = await server.send('/_bramka/v1/workspaces', {
      method: 'POST',
      body: JSON.stringify({ from: 5 }),
    })
    expect((answer.body as Problem).issues).toEqual([
      { path: '/from', expected: 'one of empty, sample, or an object', got: '5' },
    ])
  })
})
