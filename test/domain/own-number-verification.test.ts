import { describe, expect, test } from 'vitest'
import type { Msisdn } from '../../emulator/domain/addresses.ts'
import {
  drawCode,
  isLandline,
  verificationStateOf,
  verificationText,
} from '../../emulator/domain/own-number-verification.ts'
import { seedOf } from '../../emulator/domain/seeded-random.ts'
import { epochMs } from '../../emulator/domain/time.ts'

const SENT = { variant: 'sms', code: '123456', expiresAt: epochMs(1000), triesLeft: 1, messageId: 7 } as const

describe('verificationStateOf', () => {
  test.each([
    [false, undefined, 0, 'UNVERIFIED'],
    [false, SENT, 999, 'CODE_SENT'],
    [false, SENT, 1000, 'EXPIRED'],
    [false, { ...SENT, triesLeft: 0 }, 0, 'FAILED'],
    [true, undefined, 1_000_000, 'VERIFIED'],
  ] as const)('R168: verified %j, code %j at %i: %s', (isVerified, sent, now, state) => {
    expect(verificationStateOf(isVerified, sent, epochMs(now))).toBe(state)
  })
})

describe('isLandline', () => {
  test.each(['221234567', '128765432', '426000000', '586000000', '619999999', '713000000', '951234567'])(
    'R168: %s is one',
    (digits) => {
      expect(isLandline(`+48${digits}` as Msisdn)).toBe(true)
    },
  )

  test.each([
    '+48500600700',
    '+48600700800',
    '+48453000000',
    '+48730856000',
    '+48999500001',
    '+442212345678',
  ])('R168: %s is none', (number) => {
    expect(isLandline(number as Msisdn)).toBe(false)
  })
})

describe('drawCode', () => {
  test('R3, R168: depends on the seed and on what was sent before', () => {
    const codes = [drawCode(seedOf('a'), 1, 6), drawCode(seedOf('a'), 2, 6), drawCode(seedOf('b'), 1, 6)]
    expect(codes.filter((code) => /^\d{6}$/.test(code))).toEqual(codes)
    expect(new Set(codes).size).toBe(3)
    expect(drawCode(seedOf('a'), 1, 6)).toBe(codes[0])
  })
})

describe('verificationText', () => {
  test('R168: is read out digit by digit', () => {
    expect([verificationText('sms', '123456'), verificationText('call', '123456')]).toEqual([
      'Twój kod to 123456',
      'Twój kod to 1 2 3 4 5 6',
    ])
  })
})
