import { describe, expect, test } from 'vitest'
import { DEFAULT_PROFILE } from '../../../emulator/domain/profile.ts'
import { countOutgoing } from '../../../src-renderer/features/messages/outgoing-counter.ts'

describe('countOutgoing', () => {
  test('R161, R176: without utf Polish letters go plain, what has no plain form is lost, and FULL has its price', () => {
    expect(countOutgoing('Dziękuję 😀', { sender: '2waySMS', utf: false, profile: DEFAULT_PROFILE })).toEqual(
      {
        parts: 1,
        encoding: 'GSM-7',
        used: 10,
        limit: 160,
        isTooLong: false,
        lost: ['😀'],
        costly: [],
        notes: [{ start: 9, length: 2, kind: 'refused' }],
        price: '0.16',
      },
    )
  })
  test('R162: with utf it names what forces UCS-2', () => {
    const { encoding, limit, costly, notes } = countOutgoing('Dzięki', {
      sender: '2waySMS',
      utf: true,
      profile: null,
    })
    expect({ encoding, limit, costly, notes }).toEqual({
      encoding: 'UCS-2',
      limit: 70,
      costly: ['ę'],
      notes: [{ start: 3, length: 1, kind: 'costly' }],
    })
  })
  test('R160, R176: ECO+ never goes in UCS-2 and has its own price', () => {
    const { encoding, price } = countOutgoing('Dzięki', { sender: '', utf: true, profile: DEFAULT_PROFILE })
    expect([encoding, price]).toEqual(['GSM-7', '0.14'])
  })
})
