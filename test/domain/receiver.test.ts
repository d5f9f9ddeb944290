import { describe, expect, test } from 'vitest'
import { answerAfter, readReceiverPath, type ReceiverBehaviour } from '../../emulator/domain/receiver.ts'
import { RECEIVER_PRESETS } from '../../emulator/domain/receiver-presets.ts'

describe('what a receiver says', () => {
  const OK = { kind: 'ok' } as const
  const ERROR = { kind: 'status', status: 500, body: '' } as const
  const CLOSED = { kind: 'close' } as const

  test.each<[string, ReceiverBehaviour, readonly ReceiverBehaviour[]]>([
    ['always the same', ERROR, [ERROR, ERROR, ERROR]],
    [
      'step by step, and the last for ever',
      {
        kind: 'sequence',
        steps: [
          { times: 2, answer: ERROR },
          { times: 1, answer: CLOSED },
          { times: 1, answer: OK },
        ],
      },
      [ERROR, ERROR, CLOSED, OK, OK, OK],
    ],
    ['one step', { kind: 'sequence', steps: [{ times: 1, answer: ERROR }] }, [ERROR, ERROR]],
  ])('%s', (_label, behaviour, answers) => {
    expect(answers.map((_, earlier) => answerAfter(behaviour, earlier))).toEqual(answers)
  })

  test('R125: of the presets only OK, and the last of a sequence, is a success', () => {
    const last = RECEIVER_PRESETS.map(({ id, answer }) => [id, answerAfter(answer, 1_000).kind === 'ok'])
    expect(Object.fromEntries(last)).toEqual({
      ok: true,
      'wrong-body': false,
      json: false,
      html: false,
      'error-500': false,
      'no-answer': false,
      'twice-error': true,
    })
  })
})

describe('what is the path of a receiver', () => {
  test.each([
    ['/_bramka/receiver/sklep', { workspace: 'default', name: 'sklep' }],
    ['/_bramka/receiver/A_b-9?x=/y#z', { workspace: 'default', name: 'A_b-9' }],
    ['/w/wiosna/_bramka/receiver/a#?', { workspace: 'wiosna', name: 'a' }],
    ['/_bramka/receiver/', undefined],
    ['/_bramka/receiver/a/', undefined],
    ['/_bramka/receiver/%61', undefined],
    ['/_bramka/receiver/ż', undefined],
    ['/_bramka/receiver/a\n', undefined],
    ['/_BRAMKA/receiver/a', undefined],
    ['//_bramka/receiver/a', undefined],
    ['/w/Wiosna/_bramka/receiver/a', undefined],
    ['/w//_bramka/receiver/a', undefined],
    [`/_bramka/receiver/${'a'.repeat(65)}`, undefined],
    ['', undefined],
  ])('%j', (path, expected) => {
    expect(readReceiverPath(path)).toEqual(expected)
  })
})
