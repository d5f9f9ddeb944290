import { describe, expect, test } from 'vitest'
import type { Msisdn } from '../../emulator/domain/addresses.ts'
import { operatorOf } from '../../emulator/domain/operator.ts'

describe('operatorOf', () => {
  test.each([
    ['+48500600700', 26003],
    ['+48600100200', 26002],
    ['+48601100200', 26001],
    ['+48692100200', 26002],
    ['+48693100200', 26001],
    ['+48790100200', 26006],
    ['+48999902000', 26001],
  ])('api-v2 2.13: the first digits of %s are of %s', (phone, mnc) => {
    expect(operatorOf(phone as Msisdn)?.mnc).toBe(mnc)
  })

  test.each(['+48221234567', '+447700900123'])('api-v2 2.13: nothing is known of %s', (phone) => {
    expect(operatorOf(phone as Msisdn)).toBeNull()
  })
})
