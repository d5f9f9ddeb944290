import { describe, expect, test } from 'vitest'
import { renderInstant } from '../../emulator/domain/warsaw-time.ts'
import { epochMs, type EpochMs } from '../../emulator/domain/time.ts'
import { readBeginning, readEnd, readMomentToCome } from '../../emulator/gateway-api/https-v2/local-time.ts'

const shown = (at: EpochMs | undefined) => (at === undefined ? undefined : renderInstant(at))

describe('a date of the interface', () => {
  test.each([
    ['2027-03-10', '2027-03-09T23:00:00.000Z', '2027-03-10T22:59:59.999Z'],
    [' 2027-03-10 12:30 ', '2027-03-10T11:30:00.000Z', '2027-03-10T11:30:00.999Z'],
    ['2027-03-10 12:30:15', '2027-03-10T11:30:15.000Z', '2027-03-10T11:30:15.999Z'],
    ['2027-03-10T12:30:15.250Z', '2027-03-10T12:30:15.250Z', '2027-03-10T12:30:15.999Z'],
    // The hour that October repeats, a day of 25 hours, and the hour that March skips.
    ['2027-10-31 02:40:00', '2027-10-31T00:40:00.000Z', '2027-10-31T01:40:00.999Z'],
    ['2027-10-31', '2027-10-30T22:00:00.000Z', '2027-10-31T22:59:59.999Z'],
    ['2027-03-28 02:30:00', '2027-03-28T01:30:00.000Z', '2027-03-28T01:30:00.999Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z', '9999-12-31T23:59:59.999Z'],
  ])('R5, api-v2 1.6: %s begins and ends a span', (text, beginning, end) => {
    expect([shown(readBeginning(text)), shown(readEnd(text))]).toEqual([beginning, end])
  })

  test.each([
    '2027-03-10 10:00:60',
    '2027-03-10T10:00:60Z',
    '2027-03-10 10:60',
    '2027-03-10 24:00:00',
    '2027-02-29',
    '10:00',
  ])('R5, api-v2 1.6: %s is none', (text) => {
    const now = epochMs(0)
    expect([readBeginning(text), readEnd(text), readMomentToCome(text, now)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test.each([
    ['before both', '2027-10-30T12:00:00.000Z', '2027-10-31T00:40:00.000Z'],
    ['in the second that it names', '2027-10-31T00:40:00.900Z', '2027-10-31T00:40:00.000Z'],
    ['after the first', '2027-10-31T00:40:01.000Z', '2027-10-31T01:40:00.000Z'],
    ['in the second 02:30', '2027-10-31T01:30:00.000Z', '2027-10-31T01:40:00.000Z'],
    ['after both', '2027-10-31T01:50:00.000Z', '2027-10-31T01:40:00.000Z'],
  ])('R5, api-v2 2.1.1: a repeated time to send at means the next one, %s', (_, now, at) => {
    expect(shown(readMomentToCome('2027-10-31 02:40:00', epochMs(Date.parse(now))))).toBe(at)
  })
})
