import { expect, test } from 'vitest'
import { useMessageTicks } from '../../../src-renderer/features/messages/message-ticks.ts'
import { aMessage } from '../../support/contract-examples.ts'
import { inComponent } from '../in-component.ts'

const none = { waiting: 0, held: 0, done: 0, failed: 0, cancelled: 0 }

const standings = [
  [{ ...none, done: 2 }, 'przekierowanie na e-mail: doręczone (doręczono 2 z 2)', 'forward', 'whole'],
  [{ ...none, waiting: 1 }, 'przekierowanie na e-mail: czeka na próbę', 'forward', 'dashed'],
  [
    { ...none, done: 1, held: 1 },
    'przekierowanie na e-mail: wstrzymane (doręczono 1 z 2)',
    'system',
    'dashed',
  ],
  [
    { ...none, done: 1, failed: 1 },
    'przekierowanie na e-mail: niedoręczone (doręczono 1 z 2)',
    'error',
    'broken',
  ],
  [{ ...none, cancelled: 1 }, 'przekierowanie na e-mail: odwołane', 'system', 'broken'],
] as const

test.each(standings)(
  'R120: a tick tells how the forwards stand, by word and by shape: %j',
  (forwards, label, tone, shape) => {
    const ticksOf = inComponent(useMessageTicks)
    expect(ticksOf(aMessage('m1', { ribbon: ['matched', 'forward-email'], forwards }))).toEqual([
      { id: 'matched', label: 'trafiła w hasło OGRODNIK', tone: 'inbound', weight: 3 },
      { id: 'forward-email', label, tone, shape, weight: 1 },
    ])
  },
)

test.each([
  ['2025-03-03T09:38:00.000Z', 'odpowiedź wyjdzie o 10:38'],
  ['2025-03-04T09:38:00.000Z', 'odpowiedź wyjdzie: wt 4 III 10:38'],
])('R91: the tick of an answer is dashed while it waits until %s', (answerAt, label) => {
  const ticksOf = inComponent(useMessageTicks)
  expect(ticksOf(aMessage('m1', { ribbon: ['answer'], answerAt }))).toEqual([
    { id: 'answer', label, tone: 'outbound', shape: 'dashed', weight: 2 },
  ])
})
