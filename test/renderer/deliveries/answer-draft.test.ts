import { describe, expect, test } from 'vitest'
import type { Receiver } from '../../../emulator/contract/receivers.ts'
import { RECEIVER_PRESETS } from '../../../emulator/domain/receiver-presets.ts'
import {
  draftOf,
  faultsOf,
  NEW_STEP,
  toBehaviour,
} from '../../../src-renderer/features/deliveries/receivers/answer-draft.ts'

const others: readonly Receiver['answer'][] = [
  { kind: 'redirect', to: 'http://127.0.0.1/inny' },
  { kind: 'cut' },
  { kind: 'drip', ms: 500 },
  { kind: 'delay', ms: 12_000, then: { kind: 'ok' } },
  { kind: 'delay', ms: 3000, then: { kind: 'body', contentType: 'text/plain', body: 'Ok' } },
]

describe('a receiver’s answer as a draft', () => {
  test.each([...RECEIVER_PRESETS.map(({ answer }) => answer as Receiver['answer']), ...others])(
    'comes back as it was: %j',
    (answer) => {
      expect(toBehaviour(draftOf(answer))).toEqual(answer)
    },
  )

  test('says which fields cannot be read, of those that the kind has', () => {
    const bad = {
      ...NEW_STEP,
      times: '0',
      contentType: 'tekst/łatwy',
      status: '199',
      to: 'gdzie indziej',
      dripMs: '60001',
      delayMs: 'chwila',
    }
    const kinds = ['ok', 'body', 'status', 'redirect', 'drip'] as const
    expect(kinds.map((kind) => faultsOf({ ...bad, kind }, false))).toEqual([
      ['times', 'delayMs'],
      ['times', 'contentType', 'delayMs'],
      ['times', 'status', 'delayMs'],
      ['times', 'to', 'delayMs'],
      ['times', 'dripMs', 'delayMs'],
    ])
  })

  test('has no number of calls in its last step, which goes on for ever', () => {
    expect(faultsOf({ ...NEW_STEP, times: '' }, true)).toEqual([])
  })
})
