import { describe, expect, test } from 'vitest'
import type { PhoneMessage } from '../../../emulator/contract/messages.ts'
import { timelineOf, type ChipSubject } from '../../../src-renderer/features/phones/thread-timeline.ts'
import { aPhoneMessage } from '../../support/contract-examples.ts'

const dayOf = (atMs: number) => new Date(atMs).toISOString().slice(0, 10)

function shown(...oldestFirst: readonly PhoneMessage[]): readonly string[] {
  return timelineOf(oldestFirst.toReversed(), dayOf).map((entry) => {
    switch (entry.kind) {
      case 'day':
        return entry.day
      case 'message':
        return entry.message.text
      case 'chip':
        return `[${nameOf(entry.told)}]`
    }
  })
}

function nameOf(told: ChipSubject): string {
  switch (told.kind) {
    case 'tick':
      return told.tick
    case 'forward':
      return `${told.forward.kind} ${told.forward.state} ${told.forward.target}`
    case 'answer':
      return new Date(told.at).toISOString()
  }
}

describe('timelineOf', () => {
  test('runs from the oldest message down, with a line for each day', () => {
    const march3 = aPhoneMessage('1', { text: 'jeden', at: '2025-03-03T09:00:00.000Z', ribbon: [] })
    const march4 = { at: '2025-03-04T09:00:00.000Z', ribbon: [] }
    expect(
      shown(
        march3,
        aPhoneMessage('2', { ...march4, text: 'dwa' }),
        aPhoneMessage('3', { ...march4, text: 'trzy' }),
      ),
    ).toEqual(['2025-03-03', 'jeden', '2025-03-04', 'dwa', 'trzy'])
  })

  const answer = aPhoneMessage('2', {
    text: 'Dziekujemy',
    direction: 'received',
    result: 'SENT',
    ribbon: ['sent'],
  })
  test.each<{ label: string; messages: readonly PhoneMessage[]; expected: readonly string[] }>([
    {
      label: 'the answer is the next bubble, and joining implies the match',
      messages: [aPhoneMessage('1', { ribbon: ['matched', 'group-joined', 'answer'] }), answer],
      expected: ['TAK', '[group-joined]', 'Dziekujemy'],
    },
    {
      label: 'a match with nothing else is told',
      messages: [aPhoneMessage('1', { ribbon: ['matched'] })],
      expected: ['TAK', '[matched]'],
    },
    {
      label: 'R91: an answer that waits is told with its time',
      messages: [aPhoneMessage('1', { ribbon: ['matched', 'answer'], answerAt: '2025-03-03T09:30:00.000Z' })],
      expected: ['TAK', '[2025-03-03T09:30:00.000Z]'],
    },
    {
      label: 'R121: each forward has its own fate',
      messages: [
        aPhoneMessage('1', {
          ribbon: ['matched', 'forward-email', 'forward-url'],
          forwards: [
            { kind: 'url', state: 'held', target: 'moj.sklep.pl' },
            { kind: 'url', state: 'done', target: '127.0.0.1:9000' },
            { kind: 'email', state: 'failed', target: 'ola@firma.pl' },
          ],
        }),
      ],
      expected: [
        'TAK',
        '[email failed ola@firma.pl]',
        '[url held moj.sklep.pl]',
        '[url done 127.0.0.1:9000]',
      ],
    },
    {
      label: 'a lost message is told',
      messages: [aPhoneMessage('1', { result: 'UNROUTED', ribbon: ['lost'] })],
      expected: ['TAK', '[lost]'],
    },
    {
      label: 'R30: on the phone of the owner, a message that left the platform has simply arrived',
      messages: [{ ...answer, text: 'halo', result: 'LEFT_PLATFORM', ribbon: ['left-platform'] }],
      expected: ['halo'],
    },
  ])('$label', ({ messages, expected }) => {
    expect(shown(...messages).slice(1)).toEqual(expected)
  })
})
